import { Suspense, useEffect, useMemo, useState } from 'react';
import { LogInFirst } from '../account/log-in-first.tsx';
import { useTitle } from '../data/hooks.ts';
import { Skeleton } from '../design/small.tsx';
import { EmptyState, ErrorState } from '../design/states.tsx';
import { ToastProvider } from '../design/toast.tsx';
import { useText } from '../language/use-text.ts';
import { ErrorBoundary } from '../shell/error-boundary.tsx';
import { go } from '../shell/navigation.ts';
import { panelAddress } from './address.ts';
import { DemoStaff } from './demo-staff.tsx';
import { useKeys } from './keys.ts';
import { Palette } from './palette.tsx';
import { PanelBar } from './panel-bar.tsx';
import { PanelMenu } from './panel-menu.tsx';
import { menuOf, panelPageAt } from './panel-pages.ts';
import { useFollowSales } from './sales-feed.ts';
import { ShortcutList } from './shortcut-list.tsx';
import { type Staff, StaffContext, useStaff, useStaffStanding } from './use-staff.ts';

/** The panel: where people who work here sell, keep the stock and look things up. `id` is the path below `/painel`. */
export default function PanelPage({ id }: { readonly id: string }) {
  const text = useText();
  const { loggedIn, staff, failure, retry } = useStaffStanding();
  useTitle(text('panel.title'));
  if (loggedIn && staff) return <Panel staff={staff} path={`/painel${id}`} />;
  return (
    <div className="page grid max-w-4xl gap-8 py-10">
      <h1 className="display text-xl">{text('panel.title')}</h1>
      {!loggedIn && (
        <>
          <LogInFirst title={text('panel.first')} />
          <DemoStaff />
        </>
      )}
      {loggedIn && failure && <ErrorState failure={failure} onRetry={retry} />}
      {loggedIn && staff === undefined && !failure && <Skeleton className="h-96 w-full" />}
      {loggedIn && staff === null && (
        <EmptyState title={text('panel.not-staff')}>{text('panel.not-staff-text')}</EmptyState>
      )}
    </div>
  );
}

function Panel({ staff, path }: { readonly staff: Staff; readonly path: string }) {
  const [open, setOpen] = useState<'palette' | 'shortcuts' | 'menu'>();
  const close = (): void => setOpen(undefined);
  const keys = useMemo(
    () => ({
      onPalette: () => setOpen('palette'),
      onList: () => setOpen('shortcuts'),
      onGo: (letter: string) => {
        const to = menuOf(staff).find(({ menu }) => menu.key === letter)?.menu.to;
        if (to) go(to);
      },
    }),
    [staff],
  );
  useKeys(keys);
  useFollowSales(staff.may('Query.sales'));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes what was open
  useEffect(close, [path]);
  return (
    <StaffContext value={staff}>
      <ToastProvider>
        <div className="mx-auto grid w-full max-w-[110rem] lg:grid-cols-[15rem_minmax(0,1fr)] print:block">
          <PanelMenu path={path} open={open === 'menu'} onClose={close} />
          <div className="min-w-0">
            <PanelBar onMenu={() => setOpen('menu')} onPalette={() => setOpen('palette')} />
            <div className="px-4 pt-2 pb-16 sm:px-8 print:p-0">
              <ErrorBoundary key={path}>
                <Suspense fallback={<Skeleton className="mt-6 h-96 w-full" />}>
                  <Current path={path} />
                </Suspense>
              </ErrorBoundary>
            </div>
          </div>
        </div>
        <Palette open={open === 'palette'} onClose={close} />
        <ShortcutList open={open === 'shortcuts'} onClose={close} />
      </ToastProvider>
    </StaffContext>
  );
}

/** The page that the path names, where the person may open it. */
function Current({ path }: { readonly path: string }) {
  const text = useText();
  const staff = useStaff();
  const first = menuOf(staff)[0]?.menu.to;
  const isHome = path === panelAddress.home();
  useEffect(() => {
    if (isHome && first) go(first, { replace: true });
  }, [isHome, first]);
  if (isHome) return <Skeleton className="mt-6 h-96 w-full" />;
  if (staff.branches.length === 0 && staff.role !== 'ADMIN')
    return (
      <EmptyState title={text('panel.no-branch')} level="h1">
        {text('panel.no-branch-text')}
      </EmptyState>
    );
  const open = panelPageAt(path);
  if (!open) return <EmptyState title={text('panel.unknown')} level="h1" />;
  if (!staff.may(open.page.needs))
    return (
      <EmptyState title={text('panel.denied')} level="h1">
        {text('panel.denied-text')}
      </EmptyState>
    );
  return <open.Component id={open.id} />;
}
