import { useContext, useEffect, useState } from 'react';
import { useTitle } from '../data/hooks.ts';
import { buttonClass } from '../design/button.tsx';
import { RightIcon } from '../design/icons.tsx';
import { Picture, PicturePlace } from '../design/picture.tsx';
import { ErrorState } from '../design/states.tsx';
import { formatMoney, formatNumber, formatRoundMoney } from '../language/format.ts';
import { useText } from '../language/use-text.ts';
import { address } from '../shell/address.ts';
import { Link } from '../shell/link.tsx';
import { go, openedLast } from '../shell/navigation.ts';
import { CardGrid } from './card.tsx';
import { CARS, PlacePhotos, SHOWN } from './first-page.ts';
import type { StockSearch } from './search.ts';
import { SearchBox } from './search-box.tsx';
import type { CardVehicle, Facets } from './types.ts';
import { useFocusBack, useStock } from './use-stock.ts';
import { nameOf, typeName, yearsOf } from './words.ts';

const ALL: StockSearch = {};
/** What many people can spend, in reais. */
const BUDGETS = [60_000, 100_000, 150_000];

/** The first page: what is there, a place to look for it, and the newest cars. */
export function HomePage() {
  const text = useText();
  // A dealership without cars shows what it has.
  const [looked, look] = useState(CARS);
  const { vehicles, facets, failure, retry } = useStock(looked, SHOWN + 1);
  useEffect(() => {
    if (vehicles?.length === 0) look(ALL);
  }, [vehicles]);
  const total = facets?.type.reduce((sum, { count }) => sum + count, 0);
  const featured = vehicles?.[SHOWN] ?? vehicles?.[0];
  useTitle(text('home.title'));
  useFocusBack(vehicles !== undefined, openedLast());
  return (
    <div className="grid gap-10 pb-20 sm:gap-18">
      <section className="border-b border-line bg-surface">
        <div className="page grid items-center gap-x-14 lg:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]">
          <div className="grid min-w-0 gap-6 py-9 sm:gap-7 sm:py-18">
            <h1 className="display max-w-[17ch] text-3xl">{text('home.heading')}</h1>
            <p className="max-w-[52ch] text-lg text-muted">{text('home.text')}</p>
            <div className="max-w-2xl">
              <SearchBox large value="" onSearch={(busca) => go(address.stock(busca ? { busca } : {}))} />
            </div>
            <Shortcuts facets={facets} />
          </div>
          <Featured vehicle={featured} />
        </div>
      </section>
      <section className="page grid gap-8" aria-labelledby="newest">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <h2 id="newest" className="display text-2xl">
            {text('home.newest')}
          </h2>
          <Link to={address.stock()} className={buttonClass('secondary')}>
            {total === undefined
              ? text('stock.see-all')
              : text('home.see-all', { shown: formatNumber(total) })}
            <RightIcon className="size-4" />
          </Link>
        </div>
        {failure ? (
          <ErrorState failure={failure} onRetry={retry} />
        ) : (
          <CardGrid
            vehicles={(vehicles ?? []).slice(0, SHOWN)}
            loading={vehicles ? 0 : SHOWN}
            columns="grid-cols-1 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4"
          />
        )}
      </section>
      <Promises />
    </div>
  );
}

/** How wide the large picture is. */
const LARGE = '30rem';

/** A car that is large enough to look at, where there is room for it. */
function Featured({ vehicle }: { readonly vehicle: CardVehicle | undefined }) {
  const photo = useContext(PlacePhotos)[SHOWN];
  if (!vehicle) return <PicturePlace photo={photo} sizes={LARGE} className="my-10 max-lg:hidden" />;
  return (
    <Link
      to={address.vehicle(vehicle.id)}
      className="group relative my-10 block overflow-hidden rounded-lg text-ink max-lg:hidden"
    >
      <Picture photo={vehicle.coverPhoto} alt="" sizes={LARGE} className="aspect-[4/3] w-full object-cover" />
      <span className="absolute inset-x-4 bottom-4 flex items-end justify-between gap-4 rounded-md bg-canvas/92 px-4 py-3">
        <span className="min-w-0">
          <span className="block truncate font-semibold group-hover:text-accent">{nameOf(vehicle)}</span>
          <span className="figures block truncate text-sm text-muted">{yearsOf(vehicle)}</span>
        </span>
        <span className="figures text-lg font-bold tracking-tight whitespace-nowrap">
          {formatMoney(vehicle.price.amount)}
        </span>
      </span>
    </Link>
  );
}

const CHIP =
  'inline-flex min-h-11 items-center gap-2 whitespace-nowrap rounded-full border border-line bg-canvas px-4.5 text-sm font-semibold transition-colors hover:border-ink';

function Shortcuts({ facets }: { readonly facets: Facets | undefined }) {
  const text = useText();
  // The place of the lines that they take, so that nothing moves when they come.
  return (
    <nav
      aria-label={text('home.shortcuts')}
      className="min-h-11 min-w-0 sm:min-h-24.5 lg:min-h-38 xl:min-h-24.5"
    >
      <ul className="strip flex gap-2.5 max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4 sm:flex-wrap">
        {facets?.type.map(({ value, count }) => (
          <li key={value}>
            <Link to={address.stock({ tipo: [value] })} className={CHIP}>
              {typeName(value, text)}
              <span className="figures font-normal text-muted">{formatNumber(count)}</span>
            </Link>
          </li>
        ))}
        {facets &&
          BUDGETS.map((precoAte) => (
            <li key={precoAte}>
              <Link to={address.stock({ precoAte })} className={CHIP}>
                {text('filter.price-to', { value: formatRoundMoney(precoAte) })}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Promises() {
  const text = useText();
  return (
    <section className="page" aria-label={text('home.promises')}>
      <ul className="grid gap-x-10 gap-y-8 border-t border-line pt-10 sm:grid-cols-3">
        {(['price', 'reserve', 'history'] as const).map((one) => (
          <li key={one} className="grid content-start gap-1.5">
            <h3 className="text-lg font-semibold">{text(`home.${one}`)}</h3>
            <p className="max-w-[44ch] text-sm text-muted">{text(`home.${one}.text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
