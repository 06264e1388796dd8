import type { FaultyGraph, Victim } from './faulty-graph.ts';
import type { Request, Seller } from './traffic.ts';
import { WORKSHOP_SCENARIOS } from './workshop-scenarios.ts';
import { aMechanic } from './workshop-traffic.ts';

/** What goes on when a process dies, and where it does. */
export interface Scenario {
  readonly title: string;
  readonly victim: Victim;
  /** Where in the code; each once before and once after. */
  readonly steps: readonly string[];
  readonly requests: (seller: Seller, graph: FaultyGraph) => Promise<readonly Request[]>;
  /** Kills the vehicle service before the requests, so that their calls fail. */
  readonly withoutVehicles?: boolean;
  /** Set where the answers are not sales. */
  readonly withoutSales?: boolean;
  /** Settings of the sale service while it lasts. */
  readonly settings?: Readonly<{ [name: string]: string }>;
}

/** So many requests at once: the process dies at the first that gets there, with the others under way. */
const AT_ONCE = 4;
const TOO_MUCH_DOWN = {
  paymentMethod: 'FINANCING',
  financingMonths: 12,
  downPayment: { amount: '99990.00' },
};

const buying = (seller: Seller) => seller.purchases(AT_ONCE);
const buyingInVain = (seller: Seller) => seller.purchases(AT_ONCE, TOO_MUCH_DOWN);
const erasing = (seller: Seller) => seller.erasures(AT_ONCE);
const deciding = (decision: Parameters<Seller['decisions']>[1]) => (seller: Seller) =>
  seller.decisions(AT_ONCE, decision);

/** Every write, call and publish of the services, in what it is for. */
export const SCENARIOS: readonly Scenario[] = [
  {
    title: 'a purchase',
    victim: 'sale',
    steps: [
      'customers.findById',
      'sales.begin',
      'claims.insert',
      'vehicles.reserve',
      'sales.open',
      'events.publish',
    ],
    requests: buying,
  },
  {
    title: 'a purchase that is refused',
    victim: 'sale',
    steps: ['sales.refuse', 'vehicles.release', 'sales.settled'],
    requests: buyingInVain,
  },
  {
    title: 'a purchase without the vehicle service',
    victim: 'sale',
    steps: ['sales.abandon'],
    requests: buying,
    withoutVehicles: true,
  },
  {
    title: 'an approval',
    victim: 'sale',
    steps: ['sales.decide', 'events.publish', 'vehicles.sell', 'sales.settled'],
    requests: deciding('approveSale'),
  },
  {
    title: 'an approval without the vehicle service',
    victim: 'sale',
    steps: ['worklist.postpone'],
    requests: deciding('approveSale'),
    withoutVehicles: true,
  },
  {
    title: 'a rejection',
    victim: 'sale',
    steps: ['sales.decide', 'vehicles.release', 'sales.settled'],
    requests: deciding('rejectSale'),
  },
  { title: 'a cancellation', victim: 'sale', steps: ['sales.decide'], requests: deciding('cancelSale') },
  {
    title: 'a return',
    victim: 'sale',
    steps: ['sales.writeReturn', 'vehicles.takeBack', 'events.publish'],
    requests: (seller) => seller.returns(AT_ONCE),
  },
  {
    title: 'a return of a vehicle that was bought back',
    victim: 'sale',
    steps: ['sales.writeReturn', 'vehicles.takeBack'],
    requests: (seller) => seller.returns(AT_ONCE, { boughtBack: true }),
  },
  {
    title: 'an expiry',
    victim: 'sale',
    steps: ['sales.decide', 'vehicles.release'],
    requests: buying,
    settings: { RESERVATION_TTL: '1' },
  },
  {
    title: 'a change of remarks',
    victim: 'sale',
    steps: ['sales.annotate'],
    requests: (seller) => seller.remarks(AT_ONCE),
  },
  {
    title: 'taking a lease',
    victim: 'sale',
    steps: ['recovery-lease.hold', 'summary-lease.hold', 'claims-lease.hold'],
    requests: buying,
  },
  {
    title: 'a new vehicle',
    victim: 'vehicle',
    steps: ['vehicles.insert', 'claims.insert'],
    requests: async (seller) => seller.arrivals(AT_ONCE),
    withoutSales: true,
  },
  {
    title: 'a withdrawal',
    victim: 'vehicle',
    steps: ['vehicles.remove', 'claims.removeBelow'],
    requests: (seller) => seller.withdrawals(AT_ONCE),
    withoutSales: true,
  },
  {
    title: 'a reservation',
    victim: 'vehicle',
    steps: ['vehicles.update', 'events.publish'],
    requests: buying,
  },
  { title: 'a release', victim: 'vehicle', steps: ['vehicles.update'], requests: deciding('rejectSale') },
  {
    title: 'a sale of the vehicle',
    victim: 'vehicle',
    steps: ['vehicles.update'],
    requests: deciding('approveSale'),
  },
  {
    title: 'taking a vehicle back',
    victim: 'vehicle',
    steps: ['vehicles.update', 'events.publish'],
    requests: (seller) => seller.returns(AT_ONCE),
  },
  {
    title: 'refusing to take a vehicle back',
    victim: 'vehicle',
    steps: ['vehicles.update'],
    requests: (seller) => seller.returns(AT_ONCE, { boughtBack: true }),
  },
  {
    title: 'a transfer',
    victim: 'vehicle',
    steps: ['vehicles.update', 'events.publish'],
    requests: (seller) => seller.transfers(AT_ONCE),
    withoutSales: true,
  },
  {
    title: 'new photos',
    victim: 'vehicle',
    steps: [
      'uploads.insert',
      'photos.update',
      'uploads.attempt',
      'files.publish',
      'images.claim',
      'images.renew',
      'uploads.removeAfter',
      'files.removeUpload',
      'uploads.forget',
    ],
    requests: (seller) => seller.photos(AT_ONCE),
    withoutSales: true,
  },
  {
    title: 'photos that are removed again',
    victim: 'vehicle',
    steps: ['images.condemn', 'images.spare', 'files.removeImage', 'images.forget'],
    requests: (seller) => seller.photos(AT_ONCE, { removed: true }),
    withoutSales: true,
  },
  {
    title: 'taking a lease',
    victim: 'vehicle',
    steps: ['photos-lease.hold', 'photo-sweep-lease.hold', 'claims-lease.hold'],
    requests: (seller) => seller.photos(AT_ONCE),
    withoutSales: true,
  },
  {
    title: 'a new customer',
    victim: 'customer',
    steps: ['customers.insert', 'claims.insert'],
    requests: async (seller) => seller.newcomers(AT_ONCE),
  },
  {
    title: 'an erasure',
    victim: 'customer',
    steps: [
      'customers.update',
      'keepers.haveOpen',
      'sales.forget',
      'keepers.forget',
      'leads.forget',
      'customers.erase',
      'claims.removeBelow',
      'events.publish',
    ],
    requests: erasing,
  },
  {
    title: 'taking a lease',
    victim: 'customer',
    steps: ['recovery-lease.hold', 'claims-lease.hold'],
    requests: async (seller) => seller.newcomers(AT_ONCE),
  },
  {
    title: 'forgetting a customer',
    victim: 'sale',
    steps: ['sales.forgetTexts', 'claims.removeBelow'],
    requests: erasing,
    withoutSales: true,
  },
  ...WORKSHOP_SCENARIOS.map(
    ({ title, steps, requests }): Scenario => ({
      title,
      victim: 'workshop',
      steps,
      requests: async (_seller, graph) => (await aMechanic(graph))[requests](AT_ONCE),
    }),
  ),
];

/** A scenario at one point. */
export interface Fault extends Omit<Scenario, 'steps'> {
  readonly point: string;
}

/** All of them, one point each. */
export const FAULTS: readonly Fault[] = SCENARIOS.flatMap(({ steps, ...scenario }) =>
  steps.flatMap((step) => ['before', 'after'].map((when) => ({ ...scenario, point: `${step}.${when}` }))),
);
