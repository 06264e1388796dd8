import { Badge } from '../../design/small.tsx';
import { useText } from '../../language/use-text.ts';
import type { StockRow } from './types.ts';

const TONES = { AVAILABLE: 'accent', RESERVED: 'warn', SOLD: 'neutral' } as const;

/** Whether a vehicle is for sale, in a word and a colour. */
export function StatusBadge({ status }: { readonly status: StockRow['status'] }) {
  const text = useText();
  return <Badge tone={TONES[status]}>{text(`status.${status}`)}</Badge>;
}
