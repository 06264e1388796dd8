import { Menu } from '@base-ui/react/menu';
import { useText } from '../../language/use-text.ts';
import { MoreIcon } from '../icons.tsx';
import type { Decision } from './decide-dialog.tsx';
import { decisionsOf } from './decisions.ts';
import { type BoardSale, saleName } from './words.ts';

/** Moves a sale to another column without a mouse: arrow keys, Enter, Esc. */
export function MoveMenu({
  sale,
  onDecide,
}: {
  readonly sale: BoardSale;
  readonly onDecide: (decision: Decision) => void;
}) {
  const text = useText();
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        aria-label={text('sales.move.label', { sale: saleName(sale, text) })}
        title={text('sales.move')}
        className="inline-grid size-9 place-items-center rounded-full hover:bg-sunken"
      >
        <MoreIcon />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner side="bottom" align="end" sideOffset={4} className="z-30">
          <Menu.Popup className="min-w-44 rounded-md border border-line bg-surface py-1.5 shadow-raised outline-none">
            {decisionsOf(sale).map((to) => (
              <Menu.Item
                key={to}
                onClick={() => onDecide({ sale, to })}
                className="flex min-h-11 cursor-pointer items-center px-4 text-sm font-semibold outline-none data-highlighted:bg-sunken"
              >
                {text(`sales.move.${to}`)}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
