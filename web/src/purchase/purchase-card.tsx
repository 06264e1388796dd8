import type { PurchasesQuery } from '../data/__generated__/purchase.ts';
import { Button } from '../design/button.tsx';
import { Picture } from '../design/picture.tsx';
import { Badge, type BadgeTone } from '../design/small.tsx';
import { formatMoney } from '../language/format.ts';
import { useText } from '../language/use-text.ts';
import { address } from '../shell/address.ts';
import { Link } from '../shell/link.tsx';
import { nameOf } from '../showroom/words.ts';
import { Timeline } from './timeline.tsx';

/** A purchase as its card shows it. */
export type Sale = NonNullable<PurchasesQuery['sales']>['nodes'][number];

const TONES: Readonly<Record<Sale['status'], BadgeTone>> = {
  PENDING: 'warn',
  APPROVED: 'accent',
  REJECTED: 'danger',
  CANCELLED: 'neutral',
  RETURNED: 'neutral',
};

/** A purchase: what was bought, for how much, and what has happened since. */
export function PurchaseCard({ sale, onCancel }: { readonly sale: Sale; readonly onCancel: () => void }) {
  const text = useText();
  const { vehicle, status, totalAmount, paymentMethod, branch } = sale;
  const name = vehicle ? nameOf(vehicle) : text('purchases.vehicle');
  return (
    <article className="grid gap-6 rounded-lg border border-line bg-surface p-5 sm:grid-cols-[12rem_1fr] sm:p-6">
      <Picture
        photo={vehicle?.coverPhoto}
        alt=""
        sizes="(min-width: 36rem) 12rem, 92vw"
        className="aspect-[4/3] w-full rounded-md object-cover"
      />
      <div className="grid content-start gap-4">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <div>
            <h2 className="text-lg font-semibold">
              {vehicle ? (
                <Link to={address.vehicle(vehicle.id)} className="hover:text-accent hover:underline">
                  {name}
                </Link>
              ) : (
                name
              )}
            </h2>
            <p className="text-sm text-muted">
              {[text(`payment.${paymentMethod}`), branch?.name].filter(Boolean).join(' · ')}
            </p>
          </div>
          <span aria-live="polite">
            <Badge tone={TONES[status]}>{text(`sale.${status}`)}</Badge>
          </span>
        </div>
        <p className="figures text-xl font-bold tracking-tight">{formatMoney(totalAmount.amount)}</p>
        <Timeline sale={sale} />
        {sale.nextStatuses.includes('CANCELLED') && (
          <Button look="danger" className="justify-self-start" onClick={onCancel}>
            {text('purchases.cancel')}
          </Button>
        )}
      </div>
    </article>
  );
}
