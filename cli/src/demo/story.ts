import { randomUUID } from 'node:crypto';
import { centavosOf, DEFAULT_BRANCH_ID, decimalOf } from '@autograph/kernel';
import type { GraphClient } from '@autograph/topologies/graph-client';
import { accepted, logIn, mutate, refusedFor } from '../graph/mutation.ts';
import { patientClient } from '../graph/patient-client.ts';
import { SALESPERSON } from './data/users.ts';
import { reais, shortened, thousands, timeOfDay } from './format.ts';
import { type Customer, newCustomer, walkInCustomer } from './new-customer.ts';
import { askAnotherBranch } from './other-branch.ts';
import { createPrinter, type Out } from './printer.ts';
import { nameOf, otherwise, type Story } from './story-context.ts';
import {
  APPROVE,
  type ApprovedSale,
  CREATE_VEHICLE,
  ME,
  type Me,
  type OfferedVehicle,
  type OpenSale,
  PURCHASE,
  type Sales,
  STOCK,
  type Stock,
  VEHICLE_STATUS,
  type VehicleAnswer,
  WHOLE_SALE,
  type WholeSale,
} from './story-graph.ts';

const BUDGET = '150000.00';
const FROM_YEAR = 2020;
const INSTALMENTS = 48;

/** What a salesperson puts into an empty stock. */
const NEXT_CAR = {
  make: 'Volkswagen',
  model: 'Polo Track 1.0',
  year: 2025,
  price: { amount: '84990.00' },
  color: 'Branco Cristal',
  mileage: 8_900,
  type: 'CAR',
  branchId: DEFAULT_BRANCH_ID,
};

/**
 * Tells how one car is sold exactly once, by doing it on the graph: a customer buys it, another is refused, a salesperson
 * approves. Both customers are new, so that earlier purchases do not limit the story, and it needs no more log-ins than the
 * graph allows in a minute. Where no car is left, the salesperson adds one. Throws a `CommandError` when the graph answers otherwise than the story goes.
 */
export async function runStory({
  client,
  out,
}: {
  readonly client: GraphClient;
  readonly out: Out;
}): Promise<void> {
  const print = createPrinter(out);
  const patient = patientClient(client, () =>
    print.say('The graph limits log-ins per minute. Waiting for the next minute …'),
  );
  let loggedIn: Promise<string> | undefined;
  const salesperson = (): Promise<string> => {
    loggedIn ??= logIn(
      patient,
      SALESPERSON,
      `to log in ${SALESPERSON.username}, an account of the demo data`,
    );
    return loggedIn;
  };
  const story: Story = { client: patient, print, salesperson };

  const buyer = await meetTheCustomer(story);
  const vehicle = await lookAtTheStock(story, buyer);
  const sale = await buy(story, buyer, vehicle);
  await seeItReserved(story, buyer, vehicle);
  await refuseTheSecondBuyer(story, vehicle);
  await askAnotherBranch(story, sale);
  await approve(story, sale, vehicle);
  await askAllServices(story, vehicle);
}

async function meetTheCustomer(story: Story): Promise<Customer> {
  story.print.chapter('A customer registers', 'register, login, createCustomer, me');
  const customer = await newCustomer(story.client, 'Clara');
  const { me } = await story.client.request<Me>(ME, {}, customer.token);
  if (!me?.customer) throw otherwise(`${customer.username} has no customer record`);
  story.print.say(`${me.firstName} ${me.lastName} registers as ${customer.username}, role ${me.role}.`);
  return customer;
}

async function lookAtTheStock(story: Story, { token }: Customer): Promise<OfferedVehicle> {
  const { client, print } = story;
  print.chapter('She looks at the cars', 'vehicles');
  const cars = { status: ['AVAILABLE'], type: ['CAR'], branchId: DEFAULT_BRANCH_ID };
  const within = { ...cars, year: { min: FROM_YEAR }, price: { max: BUDGET } };
  const carsOf = (filter: object) => client.request<Stock>(STOCK, { filter }, token);
  print.say(`AVAILABLE, from ${FROM_YEAR} on, at most ${reais({ amount: BUDGET })}, most expensive first.`);
  let { vehicles } = await carsOf(within);
  if (vehicles?.nodes.length === 0) {
    print.say('No car matches. She looks at all cars that are AVAILABLE.');
    ({ vehicles } = await carsOf(cars));
  }
  if (vehicles?.nodes.length === 0) {
    print.say(`No car is left. ${SALESPERSON.firstName} (${SALESPERSON.username}) adds one to the stock.`);
    const outcome = await mutate(client, CREATE_VEHICLE, { input: NEXT_CAR }, await story.salesperson());
    accepted(outcome, `the vehicle ${nameOf(NEXT_CAR)}`);
    ({ vehicles } = await carsOf(cars));
  }
  const [chosen] = vehicles?.nodes ?? [];
  if (!vehicles || !chosen) throw otherwise('a vehicle that was added is not in the list');
  print.table(
    [
      { title: '' },
      { title: 'Car' },
      { title: 'Year', align: 'right' },
      { title: 'km', align: 'right' },
      { title: 'Colour' },
      { title: 'Price', align: 'right' },
    ],
    vehicles.nodes.map((vehicle) => [
      vehicle === chosen ? '>' : '',
      nameOf(vehicle),
      String(vehicle.year),
      thousands(vehicle.mileage),
      shortened(vehicle.color ?? '', 16),
      reais(vehicle.price),
    ]),
  );
  print.say(`${vehicles.nodes.length} of ${vehicles.totalCount}. She chooses the first.`);
  return chosen;
}

async function buy(
  { client, print }: Story,
  { token }: Customer,
  vehicle: OfferedVehicle,
): Promise<OpenSale> {
  print.chapter('She buys it', 'purchaseVehicle');
  const downPayment = { amount: aFifthOf(vehicle.price.amount) };
  const input = {
    vehicleId: vehicle.id,
    paymentMethod: 'FINANCING',
    downPayment,
    financingMonths: INSTALMENTS,
    expectedPrice: vehicle.price,
    idempotencyKey: `story-${randomUUID()}`,
  };
  const what = `the purchase of ${nameOf(vehicle)}`;
  const sale = accepted(await mutate<OpenSale>(client, PURCHASE, { input }, token), what);
  if (sale.status !== 'PENDING') throw otherwise(`the new sale is ${sale.status}`);
  print.say(
    `${nameOf(vehicle)} for ${reais(sale.totalAmount)}, financed: ${reais(downPayment)} down and ` +
      `${INSTALMENTS} instalments. The sale is PENDING.`,
  );
  const again = accepted(await mutate<OpenSale>(client, PURCHASE, { input }, token), what);
  if (again.id !== sale.id) throw otherwise('the same idempotency key made a second sale');
  print.say('Sent again with the same idempotency key, the request returns the same sale.');
  return sale;
}

async function seeItReserved(
  { client, print }: Story,
  { token }: Customer,
  { id }: OfferedVehicle,
): Promise<void> {
  print.chapter('The car is reserved', 'vehicle');
  const { vehicle } = await client.request<VehicleAnswer>(VEHICLE_STATUS, { id }, token);
  if (vehicle?.status !== 'RESERVED') throw otherwise(`the vehicle is ${vehicle?.status ?? 'gone'}`);
  print.say('The car is RESERVED for this sale until a salesperson decides.');
}

async function refuseTheSecondBuyer(story: Story, vehicle: OfferedVehicle): Promise<void> {
  const { client, print } = story;
  print.chapter('A second customer is too late', 'login, createCustomer, purchaseVehicle');
  const token = await story.salesperson();
  const customerId = await walkInCustomer(client, 'Davi', token);
  const input = { vehicleId: vehicle.id, paymentMethod: 'PIX', customerId };
  const outcome = await mutate<OpenSale>(client, PURCHASE, { input }, token);
  if (outcome.ok) throw otherwise('the vehicle was sold a second time');
  if (!refusedFor(outcome, 'VEHICLE_NOT_AVAILABLE')) accepted(outcome, 'the purchase for Davi');
  print.say(
    `Davi comes to the shop and offers the full price by PIX. ${SALESPERSON.firstName} (${SALESPERSON.username}) tries to sell him the car.`,
  );
  print.say(`Refused: VEHICLE_NOT_AVAILABLE, "${outcome.refusals[0]?.message}"`);
}

async function approve(story: Story, { id }: OpenSale, vehicle: OfferedVehicle): Promise<void> {
  const { client, print } = story;
  print.chapter('A salesperson approves', 'approveSale');
  const token = await story.salesperson();
  const input = { notes: 'Crédito aprovado.' };
  const outcome = await mutate<ApprovedSale>(client, APPROVE, { id, input }, token);
  const sale = accepted(outcome, `to approve the sale of ${nameOf(vehicle)}`);
  if (sale.status !== 'APPROVED') throw otherwise(`the approved sale is ${sale.status}`);
  if (sale.vehicle?.status !== 'SOLD') throw otherwise(`its vehicle is ${sale.vehicle?.status ?? 'gone'}`);
  print.say(
    `${SALESPERSON.firstName} (${SALESPERSON.username}) approves: the sale is APPROVED, the car is SOLD.`,
  );
}

async function askAllServices({ client, print, salesperson }: Story, { id }: OfferedVehicle): Promise<void> {
  print.chapter('One query, four services', 'sales');
  const { sales } = await client.request<Sales>(WHOLE_SALE, { vehicleId: id }, await salesperson());
  const [sale] = sales?.nodes ?? [];
  if (!sale) throw otherwise('the sale is not in the list of sales');
  print.table([{ title: 'Field' }, { title: 'Answer' }, { title: 'Service' }], rowsOf(sale));
}

function rowsOf(sale: WholeSale): string[][] {
  const { downPayment, vehicle, customer, openedBy, history } = sale;
  const user = customer?.user;
  if (!downPayment || !vehicle || !user || !openedBy || !history)
    throw otherwise('a part of the sale is missing');
  return [
    ['sale', `${sale.status}, ${reais(sale.totalAmount)}`, 'sale'],
    ['├─ downPayment', `${reais(downPayment)}, then ${sale.financingMonths} instalments`, 'sale'],
    [
      '├─ vehicle',
      `${nameOf(vehicle)}, ${vehicle.year}, ${vehicle.plate ?? 'no plate'}, ${vehicle.status}`,
      'vehicle',
    ],
    ['├─ customer', `${customer.name}, ${customer.city}/${customer.state}`, 'customer'],
    ['│  └─ user', `${user.firstName} ${user.lastName} (${user.username})`, 'user'],
    ['├─ openedBy', openedBy.username, 'user'],
    ...history.map(({ from, to, at, by }, index) => [
      index === 0 ? '└─ history' : '',
      `${timeOfDay(at)}  ${from ?? '—'} → ${to}, ${by?.username ?? 'automatic'}`,
      'sale, user',
    ]),
  ];
}

/** A fifth, in whole reais. */
function aFifthOf(amount: string): `${number}` {
  const centavos = centavosOf(amount) ?? 0n;
  return decimalOf((centavos / 500n) * 100n) as `${number}`;
}
