import { Menu } from '../../design/menu.tsx';
import { useText } from '../../language/use-text.ts';
import { MoreIcon } from '../icons.tsx';
import type { Decision } from './decide-dialog.tsx';
import { decisionsOf } from './decisions.ts';
import { type BoardSale, saleName } from './words.ts';

/** Moves a sale to another column without a mouse. */
export function MoveMenu({
  sale,
  onDecide,
}: {
  readonly sale: BoardSale;
  readonly onDecide: (decision: Decision) => void;
}) {
  const text = useText();
  const items = decisionsOf(sale).map((to) => ({
    key: to,
    name: text(`sales.move.${to}`),
    run: () => onDecide({ sale, to }),
  }));
  return (
    <Menu
      label={text('sales.move.label', { sale: saleName(sale, text) })}
      hint={text('sales.move')}
      items={items}
    >
      <MoreIcon />
    </Menu>
  );
}
