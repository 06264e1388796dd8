import { useContext } from 'react';
import { Picture, PicturePlace } from '../design/picture.tsx';
import { Badge, Skeleton } from '../design/small.tsx';
import { formatMoney } from '../language/format.ts';
import { useText } from '../language/use-text.ts';
import { address } from '../shell/address.ts';
import { Link } from '../shell/link.tsx';
import { noteOpened } from '../shell/navigation.ts';
import { PlacePhotos } from './first-page.ts';
import type { CardVehicle } from './types.ts';
import { factsOf, nameOf, trimOf } from './words.ts';

/** How wide the picture of a card is, in the grids that have cards. */
const SIZES = '(min-width: 80rem) 300px, (min-width: 64rem) 28vw, (min-width: 36rem) 46vw, 92vw';

/** A vehicle of a list. All of it leads to the vehicle. `first` is for cards that are seen without scrolling. */
export function VehicleCard({
  vehicle,
  first = false,
  heading: Heading = 'h3',
}: {
  readonly vehicle: CardVehicle;
  readonly first?: boolean;
  readonly heading?: 'h2' | 'h3';
}) {
  const text = useText();
  const { id, status, price, branch, coverPhoto } = vehicle;
  const trim = trimOf(vehicle);
  return (
    <article className="group relative grid content-start gap-3">
      <div className="relative overflow-hidden rounded-lg">
        <Picture
          photo={coverPhoto}
          alt=""
          sizes={SIZES}
          first={first}
          className="aspect-[4/3] w-full object-cover transition-transform duration-500 group-hover:scale-[1.03] motion-reduce:transition-none"
        />
        {status !== 'AVAILABLE' && (
          <span className="absolute top-3 left-3">
            <Badge tone={status === 'RESERVED' ? 'warn' : 'neutral'}>{text(`status.${status}`)}</Badge>
          </span>
        )}
      </div>
      <div className="grid gap-0.5">
        <Heading className="text-base font-semibold">
          <Link
            to={address.vehicle(id)}
            data-vehicle={id}
            onClick={() => noteOpened(id)}
            className="rounded-sm after:absolute after:inset-0 after:rounded-lg group-hover:text-accent focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-offset-4 focus-visible:after:outline-accent"
          >
            {nameOf(vehicle)}
          </Link>
        </Heading>
        {trim && <p className="truncate text-sm text-muted">{trim}</p>}
        <p className="figures truncate text-sm text-muted">{factsOf(vehicle, text)}</p>
        <p className="figures mt-1.5 text-xl font-semibold tracking-tight">{formatMoney(price.amount)}</p>
        <p className="truncate text-sm text-muted">{branch?.city ?? branch?.name ?? '\u00a0'}</p>
      </div>
    </article>
  );
}

/** The place of a card, of the same size. */
function CardSkeleton({ at }: { readonly at: number }) {
  const photo = useContext(PlacePhotos)[at];
  return (
    <div className="grid content-start gap-3">
      <PicturePlace photo={photo} sizes={SIZES} first={at === 0} />
      <div className="grid gap-0.5">
        <Skeleton className="my-1 h-4 w-3/5" />
        <Skeleton className="my-1 h-3 w-2/3" />
        <Skeleton className="mt-3 h-5 w-2/5" />
        <Skeleton className="my-1 h-3 w-1/3" />
      </div>
    </div>
  );
}

/** Vehicles beside and below one another. */
export function CardGrid({
  vehicles,
  loading = 0,
  columns = 'grid-cols-1 sm:grid-cols-2 lg:grid-cols-3',
  heading = 'h3',
}: {
  readonly vehicles: readonly CardVehicle[];
  /** How many places to show for vehicles that are on their way. */
  readonly loading?: number;
  readonly columns?: string;
  /** The level of the names of the vehicles, below the heading above them. */
  readonly heading?: 'h2' | 'h3';
}) {
  return (
    <ul className={`grid gap-x-6 gap-y-10 ${columns}`}>
      {vehicles.map((vehicle, at) => (
        <li key={vehicle.id} className="min-w-0">
          <VehicleCard vehicle={vehicle} first={at === 0} heading={heading} />
        </li>
      ))}
      {Array.from({ length: loading }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places are all the same
        <li key={`place-${at}`} aria-hidden="true">
          <CardSkeleton at={at} />
        </li>
      ))}
    </ul>
  );
}
