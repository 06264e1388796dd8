import { Drawer } from '../design/drawer.tsx';
import { useText } from '../language/use-text.ts';
import { Link } from '../shell/link.tsx';
import { menuOf } from './panel-pages.ts';
import { useSalesFeed } from './sales-feed.ts';
import { useStaff } from './use-staff.ts';

const GROUPS = ['sell', 'workshop', 'stock', 'people', 'manage'] as const;

/** The pages that a person may open: beside the page, or in a drawer where the screen is narrow. */
export function PanelMenu({
  path,
  open,
  onClose,
}: {
  readonly path: string;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const text = useText();
  return (
    <>
      <nav
        aria-label={text('panel.menu')}
        data-print="no"
        className="sticky top-16 hidden max-h-[calc(100dvh-4rem)] self-start overflow-y-auto border-e border-line px-4 py-5 lg:block lg:min-h-[calc(100dvh-4rem)]"
      >
        <Groups path={path} />
      </nav>
      <Drawer title={text('panel.title')} open={open} onClose={onClose}>
        <nav aria-label={text('panel.menu')}>
          <Groups path={path} />
        </nav>
      </Drawer>
    </>
  );
}

function Groups({ path }: { readonly path: string }) {
  const text = useText();
  const pages = menuOf(useStaff());
  const { waiting } = useSalesFeed();
  // The page of a record belongs to the closest entry above it.
  const [current] = pages
    .map(({ menu }) => menu.to)
    .filter((to) => path === to || path.startsWith(`${to}/`))
    .toSorted((a, b) => b.length - a.length);
  return GROUPS.map((group) => {
    const own = pages.filter(({ menu }) => menu.group === group);
    if (own.length === 0) return null;
    return (
      <div key={group} className="mb-5">
        <h2 className="mb-1 px-3 text-xs font-semibold text-muted">{text(`panel.group.${group}`)}</h2>
        <ul className="grid gap-0.5">
          {own.map(({ menu }) => (
            <li key={menu.to}>
              <Link
                to={menu.to}
                aria-current={menu.to === current ? 'page' : undefined}
                className="flex min-h-11 items-center gap-3 rounded-md px-3 text-sm font-semibold no-underline hover:bg-sunken aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-strong"
              >
                <menu.icon className="size-5 shrink-0" />
                {text(menu.name)}
                {menu.key === 'v' && waiting.size > 0 && (
                  <span
                    aria-hidden="true"
                    className="figures ms-auto rounded-full bg-accent px-2 text-xs font-semibold text-on-accent"
                  >
                    {waiting.size}
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
