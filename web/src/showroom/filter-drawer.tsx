import type { ComponentProps } from 'react';
import { Button } from '../design/button.tsx';
import { Drawer } from '../design/drawer.tsx';
import { formatNumber } from '../language/format.ts';
import { useText } from '../language/use-text.ts';
import { Filters } from './filters.tsx';

/** The filters on a narrow screen. The list behind follows each choice; the button says what there is. */
export default function FilterDrawer({
  open,
  onClose,
  total = 0,
  ...filters
}: ComponentProps<typeof Filters> & {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly total: number | undefined;
}) {
  const text = useText();
  return (
    <Drawer
      title={text('filter.title')}
      open={open}
      onClose={onClose}
      foot={
        <Button size="lg" className="w-full" onClick={onClose}>
          {text('filter.show', { count: total, shown: formatNumber(total) })}
        </Button>
      }
    >
      <Filters {...filters} />
    </Drawer>
  );
}
