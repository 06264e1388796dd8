import { useQuery } from '@apollo/client/react';
import { ContractDocument, type ContractQuery } from '../../data/__generated__/panel-sales.ts';
import { failureOf } from '../../data/failure.ts';
import { useTitle } from '../../data/hooks.ts';
import { formatCnpj, formatCpf, formatPhone, formatPlate } from '../../data/sdk.ts';
import { Button, buttonClass } from '../../design/button.tsx';
import { Skeleton } from '../../design/small.tsx';
import { EmptyState, ErrorState } from '../../design/states.tsx';
import { formatDay, formatKm, formatMoney } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { fuelName, yearsOf } from '../../showroom/words.ts';
import { panelAddress } from '../address.ts';
import { PrintIcon } from '../icons.tsx';
import type { PanelPageProps } from '../page.ts';
import { minus, personName } from './words.ts';

const DEALERSHIP = 'Autograph Motors';

type ContractSale = NonNullable<ContractQuery['sale']>;

/** The summary of a sale on one sheet of A4, to be signed. */
export default function ContractPage({ id }: PanelPageProps) {
  const text = useText();
  const { data, error, loading, refetch } = useQuery(ContractDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    errorPolicy: 'all',
  });
  const sale = data?.sale;
  useTitle(text('sales.contract.title'));
  if (!sale && error) return <ErrorState failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (!sale && loading) return <Skeleton className="mt-6 h-[60rem] w-full max-w-[50rem]" />;
  if (!sale)
    return (
      <EmptyState level="h1" title={text('sales.unknown')}>
        {text('sales.unknown.text')}
      </EmptyState>
    );
  return (
    <div className="grid gap-4 pt-4 print:pt-0">
      <div className="flex flex-wrap gap-3" data-print="no">
        <Link to={panelAddress.sale(id)} className={buttonClass('secondary')}>
          {text('sales.contract.back')}
        </Link>
        <Button onClick={() => print()}>
          <PrintIcon className="size-4" />
          {text('sales.contract.print')}
        </Button>
      </div>
      <Sheet sale={sale} />
    </div>
  );
}

/** Who sells what to whom and how it is paid, with places to sign. */
function Sheet({ sale }: { readonly sale: ContractSale }) {
  const text = useText();
  const { branch, customer, vehicle, totalAmount, downPayment, financingMonths } = sale;
  return (
    <article className="grid max-w-[50rem] gap-5 rounded-md border border-line bg-surface p-5 text-sm sm:p-10 print:max-w-none print:border-0 print:p-0">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 border-b-2 border-ink pb-3">
        <div>
          <p className="text-sm font-semibold">{DEALERSHIP}</p>
          <h1 className="display text-xl">{text('sales.contract.title')}</h1>
        </div>
        <p className="figures text-xs break-all text-muted">
          {text('sales.contract.number', { id: sale.id })}
        </p>
      </div>
      {sale.status !== 'APPROVED' && (
        <p className="rounded-md border border-warn px-4 py-2.5 font-semibold text-warn">
          {text('sales.contract.not-approved', { status: text(`sales.status.${sale.status}`) })}
        </p>
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <Part
          title={text('sales.contract.seller')}
          rows={[
            [text('panel.branch'), branch?.name],
            [text('sales.cnpj'), branch?.cnpj && formatCnpj(branch.cnpj)],
            [text('customer.address'), placeOf(branch)],
            [text('sales.phone'), branch?.phone && formatPhone(branch.phone)],
            [text('sales.opened-by'), personName(sale.openedBy)],
          ]}
        />
        <Part
          title={text('sales.contract.buyer')}
          rows={[
            [text('customer.name'), customer?.name],
            [text('customer.cpf'), customer?.cpf && formatCpf(customer.cpf)],
            [text('sales.cnpj'), customer?.cnpj && formatCnpj(customer.cnpj)],
            [text('customer.address'), placeOf(customer)],
            [text('customer.zip'), customer?.zipCode],
            [text('sales.phone'), customer?.phone && formatPhone(customer.phone)],
            [text('entry.email'), customer?.email],
          ]}
        />
      </div>
      <Part
        title={text('sales.vehicle')}
        wide
        rows={[
          [
            text('sales.contract.model'),
            vehicle && [vehicle.make, vehicle.model, vehicle.trim].filter(Boolean).join(' '),
          ],
          [text('spec.year'), vehicle && yearsOf(vehicle)],
          [text('sales.plate'), vehicle?.plate && formatPlate(vehicle.plate)],
          [text('sales.vin'), vehicle?.vin],
          [text('sales.renavam'), vehicle?.renavam],
          [text('spec.color'), vehicle?.color],
          [text('spec.fuel'), vehicle && fuelName(vehicle.fuelType, text)],
          [text('spec.mileage'), vehicle && formatKm(vehicle.mileage)],
        ]}
      />
      <Part
        title={text('sales.terms')}
        wide
        rows={[
          [text('sales.total'), formatMoney(totalAmount.amount)],
          [text('sales.payment'), text(`payment.${sale.paymentMethod}`)],
          [text('sales.down'), downPayment && formatMoney(downPayment.amount)],
          [
            text(financingMonths ? 'sales.financed' : 'sales.rest'),
            downPayment && formatMoney(minus(totalAmount.amount, downPayment.amount)),
          ],
          [
            text('sales.months'),
            financingMonths && text('financing.months-value', { months: financingMonths }),
          ],
          [text('sales.opened-at'), formatDay(sale.createdAt)],
          [
            text('sales.contract.approved-at'),
            sale.status === 'APPROVED' && sale.decidedAt && formatDay(sale.decidedAt),
          ],
        ]}
      />
      {sale.notes && <Part title={text('sales.notes')} wide rows={[['', sale.notes]]} />}
      <p className="text-xs text-muted">{text('sales.contract.note')}</p>
      <p className="mt-4">
        {[branch?.city, branch?.state].filter(Boolean).join(' – ')}, {text('sales.contract.day')}
      </p>
      <div className="mt-10 grid gap-10 text-center sm:grid-cols-2">
        <Signature name={customer?.name ?? ''} role={text('sales.contract.buyer')} />
        <Signature name={branch?.name ?? ''} role={text('sales.contract.seller')} />
      </div>
    </article>
  );
}

type Row = readonly [name: string, value: string | number | false | null | undefined];

/** Facts under a title. Those that are not known are left out. */
function Part({
  title,
  rows,
  wide = false,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly wide?: boolean;
}) {
  return (
    <section className="grid content-start gap-2">
      <h2 className="border-b border-line pb-1 font-semibold">{title}</h2>
      <dl className={wide ? 'grid gap-x-6 gap-y-1.5 sm:grid-cols-2' : 'grid gap-y-1.5'}>
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name} className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-2 only:grid-cols-1">
                {name && <dt className="text-muted">{name}</dt>}
                <dd className="figures font-semibold break-words whitespace-pre-line">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}

function Signature({ name, role }: { readonly name: string; readonly role: string }) {
  return (
    <div className="border-t border-ink pt-2">
      <p className="font-semibold">{name}</p>
      <p className="text-xs text-muted">{role}</p>
    </div>
  );
}

function placeOf(
  place:
    | { readonly address?: string | null; readonly city?: string | null; readonly state?: string | null }
    | null
    | undefined,
): string {
  return [place?.address, place?.city, place?.state].filter(Boolean).join(', ');
}
