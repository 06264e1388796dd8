import type { ReactNode } from 'react';
import { Breadcrumb } from '../../design/breadcrumb.tsx';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';

/** The head of a record's page: the way back to its list, its name, and what can be done with it. */
export function Crumbs({
  list,
  title,
  badges,
  children,
}: {
  readonly list: { readonly to: string; readonly name: string };
  readonly title: string;
  readonly badges?: ReactNode;
  readonly children?: ReactNode;
}) {
  const text = useText();
  return (
    <div className="grid gap-1 pt-2">
      <Breadcrumb
        label={text('records.path')}
        steps={[
          <Link key="list" to={list.to} className="text-muted hover:text-ink">
            {list.name}
          </Link>,
          title,
        ]}
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="flex min-w-0 flex-wrap items-center gap-3">
          <h1 className="display min-w-0 text-xl break-words">{title}</h1>
          {badges}
        </div>
        <div className="flex flex-wrap items-center gap-2" data-print="no">
          {children}
        </div>
      </div>
    </div>
  );
}
