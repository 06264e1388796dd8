import { gql } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { CarPicture } from './car-picture.tsx';

interface Car {
  id: string;
  make: string;
  model: string;
  year: number;
  mileage: number;
  color: string | null;
  price: { amount: string };
}
interface Sale {
  id: string;
  status: string;
  totalAmount: { amount: string };
  vehicle: Pick<Car, 'id' | 'make' | 'model'> | null;
}
interface Stock {
  vehicles: { edges: { node: Car }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } | null;
}
interface Purchases {
  sales: { nodes: Sale[] } | null;
}
interface Purchase {
  purchaseVehicle: { sale: { id: string; status: string } | null; userErrors: { message: string }[] } | null;
}

const STOCK = gql`
  query Stock($after: String) {
    vehicles(
      filter: { status: [AVAILABLE], type: [CAR] }
      sortBy: { field: PRICE, direction: ASC }
      first: 12
      after: $after
    ) {
      edges { node { id make model year mileage color price { amount } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
const PURCHASES = gql`
  query Purchases {
    sales(first: 5) { nodes { id status totalAmount { amount } vehicle { id make model } } }
  }
`;
const BUY = gql`
  mutation Buy($input: PurchaseVehicleInput!) {
    purchaseVehicle(input: $input) { sale { id status } userErrors { message } }
  }
`;

const money = new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' });
const whole = new Intl.NumberFormat('pt-BR');
// The amount is a decimal string: a number would lose its exactness.
const reais = (amount: string): string => money.format(amount as `${number}`);

function Offer({ car }: { car: Car }) {
  const [key] = useState(() => crypto.randomUUID()); // one for each intention to buy: a second click is harmless
  const [buy, { data, loading, error }] = useMutation<Purchase>(BUY, { refetchQueries: [PURCHASES] });
  const { sale, userErrors = [] } = data?.purchaseVehicle ?? {};
  const input = {
    vehicleId: car.id,
    paymentMethod: 'PIX',
    expectedPrice: { amount: car.price.amount },
    idempotencyKey: key,
  };
  const problem = error?.message ?? userErrors.map(({ message }) => message).join(' ');
  return (
    <li className="offer">
      <CarPicture color={car.color} />
      <h3>
        {car.make} {car.model}
      </h3>
      <p className="facts">
        {car.year} · {whole.format(car.mileage)} km{car.color && ` · ${car.color}`}
      </p>
      <div className="deal">
        <strong>{reais(car.price.amount)}</strong>
        <button
          type="button"
          disabled={loading || (sale !== undefined && sale !== null)}
          onClick={() => buy({ variables: { input } })}
        >
          {sale ? 'Reserved for you' : loading ? 'Buying …' : 'Buy'}
        </button>
      </div>
      <p className="problem" role="alert">
        {problem}
      </p>
    </li>
  );
}

export function Shop() {
  const { data, fetchMore, loading, error } = useQuery<Stock>(STOCK);
  const { edges = [], pageInfo } = data?.vehicles ?? {};
  return (
    <section aria-labelledby="stock">
      <h2 id="stock">Cars for sale</h2>
      {error && (
        <p className="problem" role="alert">
          {error.message}
        </p>
      )}
      {loading && edges.length === 0 && <p className="facts">Loading …</p>}
      <ul className="offers">
        {edges.map(({ node }) => (
          <Offer key={node.id} car={node} />
        ))}
      </ul>
      {pageInfo?.hasNextPage && (
        <button
          type="button"
          className="quiet"
          onClick={() => fetchMore({ variables: { after: pageInfo.endCursor } })}
        >
          Show more
        </button>
      )}
    </section>
  );
}

export function Purchases() {
  const { data } = useQuery<Purchases>(PURCHASES);
  const sales = data?.sales?.nodes ?? [];
  if (sales.length === 0) return null;
  return (
    <section aria-labelledby="purchases">
      <h2 id="purchases">Your purchases</h2>
      <ul className="purchases">
        {sales.map(({ id, status, totalAmount, vehicle }) => (
          <li key={id}>
            <span>{vehicle ? `${vehicle.make} ${vehicle.model}` : 'A car'}</span>
            <span className="facts">{reais(totalAmount.amount)}</span>
            <span className={`status ${status.toLowerCase()}`}>{status}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
