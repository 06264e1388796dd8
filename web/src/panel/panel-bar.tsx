import { IconButton } from '../design/button.tsx';
import { SearchIcon } from '../design/icons.tsx';
import { useText } from '../language/use-text.ts';
import { Link } from '../shell/link.tsx';
import { panelAddress } from './address.ts';
import { chooseBranch, useBranchScope } from './branch-scope.ts';
import { MenuIcon, WarnDotIcon } from './icons.tsx';
import { useSalesFeed } from './sales-feed.ts';
import { useStaff } from './use-staff.ts';

const PALETTE_KEYS = 'Ctrl K';

/** The top of every page of the panel: menu on a phone, branch, what waits, and the search. */
export function PanelBar({
  onMenu,
  onPalette,
}: {
  readonly onMenu: () => void;
  readonly onPalette: () => void;
}) {
  const text = useText();
  const { isLive, waiting } = useSalesFeed();
  return (
    <div className="sticky top-16 z-20 border-b border-line bg-canvas/95 backdrop-blur-sm" data-print="no">
      <div className="flex min-h-14 flex-wrap items-center gap-2 px-4 sm:px-8">
        <span className="lg:hidden">
          <IconButton label={text('panel.menu')} onClick={onMenu} className="-ms-3">
            <MenuIcon />
          </IconButton>
        </span>
        <BranchSwitch />
        {/* Said once for each number, and not each time that a page opens. */}
        <span role="status" className="contents">
          {waiting.size > 0 && (
            <Link
              to={panelAddress.sales()}
              className="inline-flex min-h-9 items-center rounded-full bg-accent px-3.5 text-sm font-semibold text-on-accent no-underline hover:bg-accent-strong"
            >
              {text('panel.new-sales', { count: waiting.size })}
            </Link>
          )}
        </span>
        <button
          type="button"
          onClick={onPalette}
          aria-keyshortcuts="Control+K"
          className="ms-auto inline-flex min-h-11 items-center gap-2 rounded-full border-edge text-sm text-muted max-sm:w-11 max-sm:justify-center sm:min-w-56 sm:border sm:bg-surface sm:px-4 sm:hover:border-ink"
        >
          <SearchIcon className="size-5 sm:size-4" />
          <span className="max-sm:sr-only">{text('panel.search')}</span>
          <span className="ms-auto text-xs max-sm:hidden" aria-hidden="true">
            {PALETTE_KEYS}
          </span>
        </button>
      </div>
      <div role="status">
        {!isLive && (
          <p className="flex items-center gap-2 bg-warn-soft px-4 py-2 text-sm font-medium text-warn sm:px-8">
            <WarnDotIcon className="size-4 shrink-0" />
            {text('panel.live.lost')}
          </p>
        )}
      </div>
    </div>
  );
}

function BranchSwitch() {
  const text = useText();
  const { branches } = useStaff();
  const { branch } = useBranchScope();
  const [only] = branches;
  if (branches.length <= 1) return only ? <p className="text-sm font-semibold">{only.name}</p> : null;
  return (
    <label className="flex min-w-0 items-center gap-2 text-sm">
      <span className="text-muted max-sm:sr-only">{text('panel.branch')}</span>
      <select
        value={branch?.id ?? ''}
        onChange={({ target }) => chooseBranch(target.value)}
        className="min-h-10 max-w-52 min-w-0 truncate rounded-md border border-edge bg-surface px-2.5 font-semibold hover:border-ink"
      >
        <option value="">{text('panel.branch.all')}</option>
        {branches.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
