import type { ReactNode } from 'react';
import { cx } from '../../design/cx.ts';
import { Badge, Panel } from '../../design/small.tsx';
import { formatKm, formatMoment, formatNumber } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { panelAddress } from '../address.ts';
import { ContactLinks } from '../records/contact-links.tsx';
import { personName } from '../sales/words.ts';
import { useStaff } from '../use-staff.ts';
import { orderPlate, orderVehicle, type WholeOrder } from './words.ts';

interface OrderProps {
  readonly order: WholeOrder;
}

/** What the customer asks for, and what was found. */
export function AboutPanel({ order }: OrderProps) {
  const text = useText();
  const { description, diagnosis, openedBy, createdAt, startedAt, finishedAt, branch } = order;
  return (
    <Panel label={text('workshop.about')} className="grid gap-4 p-5!">
      <h2 className="text-lg font-semibold">{text('workshop.about')}</h2>
      <dl className="grid gap-4 text-sm sm:grid-cols-2">
        <Fact name={text('garage.description')} long>
          {description ?? text('workshop.not-noted')}
        </Fact>
        <Fact name={text('garage.diagnosis')} long>
          {diagnosis ?? text('workshop.not-noted')}
        </Fact>
        <Fact name={text('workshop.opened')}>
          {[formatMoment(createdAt), personName(openedBy)].filter(Boolean).join(' · ')}
        </Fact>
        {branch && <Fact name={text('panel.branch')}>{branch.name}</Fact>}
        {startedAt && <Fact name={text('workshop.started')}>{formatMoment(startedAt)}</Fact>}
        {finishedAt && <Fact name={text('workshop.finished')}>{formatMoment(finishedAt)}</Fact>}
      </dl>
    </Panel>
  );
}

/** The vehicle that the order is about. */
export function VehiclePanel({ order }: OrderProps) {
  const text = useText();
  const { vehicle, mileage } = order;
  return (
    <Panel label={text('workshop.vehicle')} className="grid gap-3 p-5!">
      <h2 className="text-sm text-muted">{text('workshop.vehicle')}</h2>
      <p className="text-lg leading-snug font-semibold">
        {vehicle ? (
          <Link to={panelAddress.vehicle(vehicle.id)} className="hover:text-accent hover:underline">
            {orderVehicle(order, text)}
          </Link>
        ) : (
          orderVehicle(order, text)
        )}
      </p>
      <dl className="grid grid-cols-2 gap-3 text-sm">
        <Fact name={text('garage.plate')}>{orderPlate(order, text)}</Fact>
        {mileage !== null && <Fact name={text('garage.mileage')}>{formatKm(mileage)}</Fact>}
      </dl>
      {vehicle && <p className="text-sm text-muted">{text('workshop.stock-vehicle')}</p>}
    </Panel>
  );
}

/** Whom the order is for, and how to reach them. */
export function CustomerPanel({ order }: OrderProps) {
  const text = useText();
  const staff = useStaff();
  const { customer, vehicle } = order;
  if (vehicle) return null;
  return (
    <Panel label={text('workshop.customer')} className="grid gap-3 p-5!">
      <h2 className="text-sm text-muted">{text('workshop.customer')}</h2>
      <p className="text-lg leading-snug font-semibold">
        {customer && staff.may('Mutation.updateCustomer') ? (
          <Link to={panelAddress.customer(customer.id)} className="hover:text-accent hover:underline">
            {customer.name}
          </Link>
        ) : (
          (customer?.name ?? text('workshop.customer-gone'))
        )}
      </p>
      <ContactLinks name={customer?.name} phone={customer?.phone} email={null} />
    </Panel>
  );
}

/** The parts that were approved, and those that are missing. */
export function PartsPanel({ order }: OrderProps) {
  const text = useText();
  if (order.parts.length === 0) return null;
  return (
    <Panel label={text('workshop.parts-of-order')} className="grid gap-3 p-5!">
      <h2 className="text-sm text-muted">{text('workshop.parts-of-order')}</h2>
      <ul className="grid gap-2 text-sm">
        {order.parts.map(({ partId, name, quantity, isMissing, used }) => (
          <li key={partId} className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
            <span className="min-w-0 font-semibold break-words">{name}</span>
            <span className="figures text-muted">
              {used === null
                ? text('workshop.part-approved', { quantity: formatNumber(quantity) })
                : text('workshop.part-used', {
                    used: formatNumber(used),
                    quantity: formatNumber(quantity),
                  })}
            </span>
            {isMissing && (
              <span className="w-full">
                <Badge tone="danger">{text('workshop.part-missing')}</Badge>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The changes of the status, newest first: when, by whom, and why. */
export function OrderHistory({ order }: OrderProps) {
  const text = useText();
  return (
    <Panel label={text('garage.history')} className="grid gap-4 p-5!">
      <h2 className="text-lg font-semibold">{text('garage.history')}</h2>
      <ol className="grid gap-4 border-s-2 border-line ps-5">
        {order.history.toReversed().map(({ to, at, by, reason }, index) => (
          <li key={`${to} ${at}`} className="relative grid gap-0.5 text-sm">
            <span
              aria-hidden="true"
              className={cx(
                'absolute top-1.5 -left-[1.6rem] size-2.5 rounded-full',
                index === 0 ? 'bg-accent' : 'bg-edge',
              )}
            />
            <span className="font-semibold">{text(`garage.status.${to}`)}</span>
            <span className="figures text-muted">
              {[formatMoment(at), personName(by)].filter(Boolean).join(' · ')}
            </span>
            {reason && <span className="break-words">{text('workshop.reason-said', { reason })}</span>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Fact({
  name,
  long = false,
  children,
}: {
  readonly name: string;
  readonly long?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={cx('grid min-w-0 content-start', long && 'col-span-full')}>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="figures max-w-[75ch] min-w-0 font-semibold break-words whitespace-pre-line">
        {children}
      </dd>
    </div>
  );
}
