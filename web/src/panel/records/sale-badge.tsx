import { Badge, type BadgeTone } from '../../design/small.tsx';
import { useText } from '../../language/use-text.ts';

/** The statuses of a sale, in the order in which people look at them. */
export const SALE_STATUSES = ['APPROVED', 'PENDING', 'REJECTED', 'CANCELLED', 'RETURNED'] as const;

/** A status of a sale. */
export type SaleStatus = (typeof SALE_STATUSES)[number];

const TONES: Readonly<Record<SaleStatus, BadgeTone>> = {
  APPROVED: 'accent',
  PENDING: 'warn',
  REJECTED: 'danger',
  CANCELLED: 'neutral',
  RETURNED: 'neutral',
};

/** The status of a sale in a word. */
export function SaleBadge({ status }: { readonly status: SaleStatus }) {
  const text = useText();
  return <Badge tone={TONES[status]}>{text(`records.sale.${status}`)}</Badge>;
}
