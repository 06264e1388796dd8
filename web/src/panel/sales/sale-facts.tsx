import type { ReactNode } from 'react';
import { internationalDigits } from '../../contact/phone.ts';
import { formatCnpj, formatCpf, formatPhone, formatPlate } from '../../data/sdk.ts';
import { Picture } from '../../design/picture.tsx';
import { Badge, Panel } from '../../design/small.tsx';
import { formatMoment, formatMoney } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { factsOf } from '../../showroom/words.ts';
import { panelAddress } from '../address.ts';
import { useStaff } from '../use-staff.ts';
import type { WholeSale } from './sale.tsx';
import { customerName, minus, personName, vehicleName } from './words.ts';

interface SaleProps {
  readonly sale: WholeSale;
}

/** What was agreed: amounts, how they are paid, who opened the sale, and where. */
export function Terms({ sale }: SaleProps) {
  const text = useText();
  const { totalAmount, downPayment, financingMonths, paymentMethod, refund } = sale;
  return (
    <Panel label={text('sales.terms')} className="grid gap-4 p-5!">
      <h2 className="text-lg font-semibold">{text('sales.terms')}</h2>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 text-sm xl:grid-cols-3">
        <Fact name={text('sales.total')}>
          <span className="figures text-xl font-bold tracking-tight">{formatMoney(totalAmount.amount)}</span>
        </Fact>
        <Fact name={text('sales.payment')}>{text(`payment.${paymentMethod}`)}</Fact>
        {downPayment && (
          <Fact name={text('sales.down')}>
            <span className="figures">{formatMoney(downPayment.amount)}</span>
          </Fact>
        )}
        {downPayment && (
          <Fact name={text(financingMonths ? 'sales.financed' : 'sales.rest')}>
            <span className="figures">{formatMoney(minus(totalAmount.amount, downPayment.amount))}</span>
          </Fact>
        )}
        {financingMonths && (
          <Fact name={text('sales.months')}>
            {text('financing.months-value', { months: financingMonths })}
          </Fact>
        )}
        {refund && (
          <Fact name={text('sales.refund')}>
            <span className="figures">{formatMoney(refund.amount)}</span>
          </Fact>
        )}
        <Fact name={text('sales.opened-by')}>{personName(sale.openedBy)}</Fact>
        <Fact name={text('panel.branch')}>{sale.branch?.name}</Fact>
        <Fact name={text('sales.opened-at')}>
          <time dateTime={sale.createdAt} className="figures">
            {formatMoment(sale.createdAt)}
          </time>
        </Fact>
      </dl>
    </Panel>
  );
}

/** Who buys, and how to reach them. */
export function BuyerPanel({ sale }: SaleProps) {
  const text = useText();
  const { customer } = sale;
  const call = customer?.phone && internationalDigits(customer.phone);
  return (
    <Panel label={text('sales.customer')} className="grid gap-3 p-5!">
      <h2 className="text-sm text-muted">{text('sales.customer')}</h2>
      <p className="text-lg leading-snug font-semibold">
        {customer ? (
          <Link to={panelAddress.customer(customer.id)} className="hover:text-accent hover:underline">
            {customerName(sale, text)}
          </Link>
        ) : (
          text('sales.customer-gone')
        )}
      </p>
      {customer && (
        <dl className="grid gap-2 text-sm">
          {customer.cpf && <Fact name={text('customer.cpf')}>{formatCpf(customer.cpf)}</Fact>}
          {customer.cnpj && <Fact name={text('sales.cnpj')}>{formatCnpj(customer.cnpj)}</Fact>}
          {customer.phone && (
            <Fact name={text('sales.phone')}>
              <a href={call ? `tel:+${call}` : undefined} className="text-accent hover:underline">
                {formatPhone(customer.phone)}
              </a>
            </Fact>
          )}
          {customer.email && (
            <Fact name={text('entry.email')}>
              <a href={`mailto:${customer.email}`} className="break-all text-accent hover:underline">
                {customer.email}
              </a>
            </Fact>
          )}
          {customer.address && (
            <Fact name={text('customer.address')}>
              {[customer.address, customer.city, customer.state].filter(Boolean).join(', ')}
            </Fact>
          )}
        </dl>
      )}
    </Panel>
  );
}

/** What is bought, as it is now. */
export function VehiclePanel({ sale }: SaleProps) {
  const text = useText();
  const staff = useStaff();
  const { vehicle } = sale;
  if (!vehicle) return null;
  return (
    <Panel label={text('sales.vehicle')} className="overflow-hidden p-0!">
      <div className="aspect-[16/9]">
        <Picture photo={vehicle.coverPhoto} alt="" sizes="21rem" className="size-full object-cover" />
      </div>
      <div className="grid gap-3 p-5">
        <p className="flex items-start justify-between gap-3">
          <span className="text-lg leading-snug font-semibold">
            {staff.may('Query.vehicle') ? (
              <Link to={panelAddress.vehicle(vehicle.id)} className="hover:text-accent hover:underline">
                {vehicleName(sale, text)}
              </Link>
            ) : (
              vehicleName(sale, text)
            )}
          </span>
          <Badge tone={vehicle.status === 'RESERVED' ? 'warn' : 'accent'}>
            {text(`status.${vehicle.status}`)}
          </Badge>
        </p>
        <p className="figures text-sm text-muted">{factsOf(vehicle, text)}</p>
        <dl className="grid gap-2 text-sm">
          {vehicle.plate && <Fact name={text('sales.plate')}>{formatPlate(vehicle.plate)}</Fact>}
          {vehicle.vin && <Fact name={text('sales.vin')}>{vehicle.vin}</Fact>}
          <Fact name={text('sales.price-now')}>
            <span className="figures">{formatMoney(vehicle.price.amount)}</span>
          </Fact>
        </dl>
      </div>
    </Panel>
  );
}

/** A fact with its name above it. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="grid min-w-0 content-start">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="min-w-0 font-semibold break-words">{children}</dd>
    </div>
  );
}
