import { useQuery } from '@apollo/client/react';
import { SimilarVehiclesDocument } from '../data/__generated__/vehicle.ts';
import { useText } from '../language/use-text.ts';
import { CardGrid } from '../showroom/card.tsx';
import type { CardVehicle } from '../showroom/types.ts';
import type { PageVehicle } from './words.ts';

const SHOWN = 4;

/** Vehicles of the same type at about the same price, those of the same make first. */
export function Similar({
  vehicle,
  narrow = false,
}: {
  readonly vehicle: Pick<PageVehicle, 'id' | 'type' | 'make' | 'price'>;
  /** For a place of half a page. */
  readonly narrow?: boolean;
}) {
  const text = useText();
  const price = Number(vehicle.price.amount);
  const { data } = useQuery(SimilarVehiclesDocument, {
    variables: {
      filter: {
        status: ['AVAILABLE'],
        type: [vehicle.type],
        price: { min: (price * 0.7).toFixed(2), max: (price * 1.35).toFixed(2) },
      },
      sortBy: { field: 'CREATED_AT', direction: 'DESC' },
    },
  });
  const others = (data?.vehicles?.nodes ?? []).filter(({ id }) => id !== vehicle.id) as CardVehicle[];
  const sameMake = (one: CardVehicle): number => (one.make === vehicle.make ? 0 : 1);
  const shown = others.sort((a, b) => sameMake(a) - sameMake(b)).slice(0, SHOWN);
  if (data && shown.length === 0) return null;
  return (
    <section
      id="similar"
      aria-labelledby="similar-title"
      className="mt-8 grid gap-8 border-t border-line pt-10"
    >
      <h2 id="similar-title" className="display text-2xl">
        {text('vehicle.similar')}
      </h2>
      <CardGrid
        vehicles={shown}
        loading={data ? 0 : SHOWN}
        columns={narrow ? 'grid-cols-1 sm:grid-cols-2' : 'grid-cols-1 sm:grid-cols-2 lg:grid-cols-4'}
      />
    </section>
  );
}
