import './price-tag.css';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { StockVehicleDocument } from '../../data/__generated__/panel-stock.ts';
import { failureOf } from '../../data/failure.ts';
import { useTitle } from '../../data/hooks.ts';
import { Breadcrumb } from '../../design/breadcrumb.tsx';
import { Button } from '../../design/button.tsx';
import { cx } from '../../design/cx.ts';
import { SelectField } from '../../design/field.tsx';
import { Skeleton } from '../../design/small.tsx';
import { EmptyState, ErrorState } from '../../design/states.tsx';
import { formatKm, formatMoney } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { address } from '../../shell/address.ts';
import { Link } from '../../shell/link.tsx';
import { fuelName, nameOf, transmissionName, trimOf, yearsOf } from '../../showroom/words.ts';
import { panelAddress } from '../address.ts';
import { PrintIcon } from '../icons.tsx';
import type { PanelPageProps } from '../page.ts';
import { useStaff } from '../use-staff.ts';
import { QrCode } from './qr-code.tsx';
import type { StockVehicle } from './types.ts';

const SIZES = ['a4', 'a5'] as const;

/** A price tag for the windscreen, as it is printed. */
export default function PriceTagPage({ id }: PanelPageProps) {
  const text = useText();
  const staff = useStaff();
  const [size, setSize] = useState<(typeof SIZES)[number]>('a4');
  const { data, loading, error, refetch } = useQuery(StockVehicleDocument, {
    variables: { id, staff: staff.may('Mutation.updateVehicle') },
    fetchPolicy: 'cache-and-network',
    errorPolicy: 'all',
  });
  const vehicle = data?.vehicle as StockVehicle | null | undefined;
  useTitle(vehicle ? `${text('inventory.tag')} · ${nameOf(vehicle)}` : text('inventory.tag'));
  if (!vehicle && loading) return <Skeleton className="mt-6 h-96 w-full" />;
  if (!vehicle && error) return <ErrorState failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (!vehicle?.price) return <EmptyState title={text('inventory.gone')} level="h1" />;
  return (
    <div className="grid gap-4 py-4 print:block print:p-0">
      <div className="grid gap-2" data-print="no">
        <Breadcrumb
          label={text('vehicle.path')}
          steps={[
            <Link key="stock" to={panelAddress.stock()} className="hover:underline">
              {text('inventory.title')}
            </Link>,
            <Link key="vehicle" to={panelAddress.vehicle(id)} className="hover:underline">
              {nameOf(vehicle)}
            </Link>,
            text('inventory.tag'),
          ]}
        />
        <div className="flex flex-wrap items-end justify-between gap-3">
          <h1 className="display text-xl">{text('inventory.tag')}</h1>
          <div className="flex items-end gap-2">
            <SelectField
              label={text('inventory.tag.size')}
              hideLabel
              value={size}
              onChange={({ target }) => setSize(target.value as typeof size)}
            >
              {SIZES.map((one) => (
                <option key={one} value={one}>
                  {text(`inventory.tag.${one}`)}
                </option>
              ))}
            </SelectField>
            <Button onClick={() => print()}>
              <PrintIcon />
              {text('inventory.tag.print')}
            </Button>
          </div>
        </div>
      </div>
      <Tag vehicle={vehicle} className={`tag-${size}`} />
    </div>
  );
}

/** The tag itself. Its sizes follow its width, so that it is the same on the screen and on any paper. */
function Tag({ vehicle, className }: { readonly vehicle: StockVehicle; readonly className: string }) {
  const text = useText();
  const { id, price, mileage, fuelType, transmission, color, branch } = vehicle;
  const link = new URL(address.vehicle(id), window.location.origin).href;
  const facts = [
    [text('spec.year'), yearsOf(vehicle)],
    [text('spec.mileage'), mileage === 0 ? text('vehicle.new') : formatKm(mileage)],
    [text('spec.fuel'), fuelName(fuelType, text)],
    [text('spec.transmission'), transmission && transmissionName(transmission, text)],
    [text('spec.color'), color],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <article
      aria-label={text('inventory.tag')}
      className={cx(
        'tag scheme-light @container aspect-[1.414] w-full max-w-4xl rounded-lg border border-line bg-surface text-ink print:aspect-[1.45] print:max-w-none print:rounded-none print:border-0',
        className,
      )}
    >
      <div className="grid h-full grid-rows-[auto_1fr_auto] gap-[2cqw] p-[5cqw]">
        <div>
          <p className="display text-[6cqw] leading-tight">{nameOf(vehicle)}</p>
          <p className="text-[2.6cqw] text-muted">{trimOf(vehicle)}</p>
        </div>
        <p className="display figures self-center text-[11cqw] leading-none whitespace-nowrap">
          {formatMoney(price.amount)}
        </p>
        <div className="grid grid-cols-[1fr_auto] items-end gap-[3cqw]">
          <div className="grid gap-[2cqw]">
            <dl className="grid grid-cols-3 gap-x-[2cqw] gap-y-[1.2cqw] text-[2.2cqw]">
              {facts.map(([name, value]) => (
                <div key={name}>
                  <dt className="text-[1.5cqw] text-muted">{name}</dt>
                  <dd className="font-semibold">{value}</dd>
                </div>
              ))}
            </dl>
            <p className="text-[1.6cqw] text-muted">
              {['Autograph Motors', branch?.name].filter(Boolean).join(' · ')}
            </p>
          </div>
          <div className="grid w-[18cqw] gap-[0.6cqw] text-center">
            <QrCode value={link} label={text('inventory.tag.qr', { link })} className="w-full" />
            <p className="text-[1.4cqw] text-muted">{text('inventory.tag.caption')}</p>
          </div>
        </div>
      </div>
    </article>
  );
}
