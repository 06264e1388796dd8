import { randomInt, randomUUID } from 'node:crypto';
import { centavosOf, decimalOf } from '@autograph/kernel';
import type { GraphClient } from '@autograph/topologies/graph-client';
import { cpfOf } from './data/cpf.ts';
import { CLIENTE, SALESPERSON } from './data/users.ts';
import { reais, shortened, thousands, timeOfDay } from './format.ts';
import { accepted, DemoError, logIn, mutate, refusedFor } from './mutation.ts';
import { patientClient } from './patient-client.ts';
import { createPrinter, type Out, type Printer } from './printer.ts';
import {
  APPROVE,
  type ApprovedSale,
  CREATE_CUSTOMER,
  ME,
  type Me,
  type OfferedVehicle,
  type OpenSale,
  PURCHASE,
  REGISTER,
  type Sales,
  STOCK,
  type Stock,
  VEHICLE_STATUS,
  type VehicleAnswer,
  WHOLE_SALE,
  type WholeSale,
} from './story-graph.ts';

/** What every chapter needs. */
interface Story {
  readonly client: GraphClient;
  readonly print: Printer;
}

const BUDGET = '150000.00';
const FROM_YEAR = 2020;
const INSTALMENTS = 48;

/**
 * Tells how one vehicle is sold, once, by doing it on the graph: a customer buys it, another is refused, a salesperson
 * approves. Each time it is told another vehicle is bought. Throws a `DemoError` when no vehicle is left, or when the
 * graph answers otherwise than the story goes.
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
    print.say('The graph takes only so many log-ins a minute; waiting for the next minute …'),
  );
  const story: Story = { client: patient, print };

  const cliente = await meetTheCustomer(story);
  const vehicle = await lookAtTheStock(story, cliente);
  const sale = await buy(story, cliente, vehicle);
  await seeItReserved(story, cliente, vehicle);
  await refuseTheSecondBuyer(story, vehicle);
  const salesperson = await approve(story, sale, vehicle);
  await askAllServices(story, salesperson, vehicle);
}

async function meetTheCustomer({ client, print }: Story): Promise<string> {
  print.chapter('A customer logs in', 'login, me');
  const token = await logIn(client, CLIENTE, `to log in ${CLIENTE.username}, an account of the demo data`);
  const { me } = await client.request<Me>(ME, {}, token);
  if (!me?.customer) throw otherwise(`${CLIENTE.username} has no customer record`);
  print.say(`${me.firstName} ${me.lastName} logs in as ${CLIENTE.username}, role ${me.role}.`);
  return token;
}

async function lookAtTheStock({ client, print }: Story, token: string): Promise<OfferedVehicle> {
  print.chapter('She looks at the stock', 'vehicles');
  const within = { status: ['AVAILABLE'], year: { min: FROM_YEAR }, price: { max: BUDGET } };
  print.say(`AVAILABLE, from ${FROM_YEAR} on, at most ${reais({ amount: BUDGET })}, dearest first.`);
  let { vehicles } = await client.request<Stock>(STOCK, { filter: within }, token);
  if (vehicles?.nodes.length === 0) {
    print.say('None is left; she looks at everything that is AVAILABLE.');
    ({ vehicles } = await client.request<Stock>(STOCK, { filter: { status: ['AVAILABLE'] } }, token));
  }
  const [chosen] = vehicles?.nodes ?? [];
  if (!vehicles || !chosen) {
    throw new DemoError('No vehicle is left to buy. `npm start -- --reset` fills the stock again.');
  }
  print.table(
    [
      { title: '' },
      { title: 'Vehicle' },
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
  print.say(`${vehicles.nodes.length} of ${vehicles.totalCount}. She takes the first.`);
  return chosen;
}

async function buy({ client, print }: Story, token: string, vehicle: OfferedVehicle): Promise<OpenSale> {
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
  print.say(
    'Had the answer been lost: the same request, sent again with its idempotency key, is the same sale.',
  );
  return sale;
}

async function seeItReserved({ client, print }: Story, token: string, { id }: OfferedVehicle): Promise<void> {
  print.chapter('It is off the market', 'vehicle');
  const { vehicle } = await client.request<VehicleAnswer>(VEHICLE_STATUS, { id }, token);
  if (vehicle?.status !== 'RESERVED') throw otherwise(`the vehicle is ${vehicle?.status ?? 'gone'}`);
  print.say('The vehicle is RESERVED for this sale until someone decides.');
}

async function refuseTheSecondBuyer({ client, print }: Story, vehicle: OfferedVehicle): Promise<void> {
  print.chapter('Another customer is too late', 'register, login, createCustomer, purchaseVehicle');
  const suffix = String(randomInt(999_000)).padStart(6, '0');
  const username = `visitante-${suffix}`;
  const email = `${username}@example.com`;
  const account = { username, password: randomUUID(), email, firstName: 'Davi', lastName: 'Visitante' };
  accepted(await mutate(client, REGISTER, { input: account }), `the account ${username}`);
  const token = await logIn(client, account);
  const record = { name: 'Davi Visitante', email, cpf: cpfOf(`999${suffix}`) };
  accepted(await mutate(client, CREATE_CUSTOMER, { input: record }, token), `the customer ${username}`);
  const input = { vehicleId: vehicle.id, paymentMethod: 'PIX' };
  const outcome = await mutate<OpenSale>(client, PURCHASE, { input }, token);
  if (outcome.ok) throw otherwise('the vehicle was sold a second time');
  if (!refusedFor(outcome, 'VEHICLE_NOT_AVAILABLE')) accepted(outcome, `the purchase by ${username}`);
  print.say(`Davi (${username}) offers the whole price by PIX for the same vehicle.`);
  print.say(`Refused: VEHICLE_NOT_AVAILABLE, "${outcome.refusals[0]?.message}"`);
}

async function approve({ client, print }: Story, { id }: OpenSale, vehicle: OfferedVehicle): Promise<string> {
  print.chapter('A salesperson approves', 'login, approveSale');
  const token = await logIn(client, SALESPERSON);
  const input = { notes: 'Crédito aprovado.' };
  const outcome = await mutate<ApprovedSale>(client, APPROVE, { id, input }, token);
  const sale = accepted(outcome, `to approve the sale of ${nameOf(vehicle)}`);
  if (sale.status !== 'APPROVED') throw otherwise(`the approved sale is ${sale.status}`);
  if (sale.vehicle?.status !== 'SOLD') throw otherwise(`its vehicle is ${sale.vehicle?.status ?? 'gone'}`);
  print.say(
    `${SALESPERSON.firstName} (${SALESPERSON.username}) approves: the sale is APPROVED, the vehicle SOLD.`,
  );
  return token;
}

async function askAllServices(
  { client, print }: Story,
  token: string,
  { id }: OfferedVehicle,
): Promise<void> {
  print.chapter('One query, four services', 'sales');
  const { sales } = await client.request<Sales>(WHOLE_SALE, { vehicleId: id }, token);
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
    ['├─ vehicle', `${nameOf(vehicle)}, ${vehicle.year}, ${vehicle.plate}, ${vehicle.status}`, 'vehicle'],
    ['├─ customer', `${customer.name}, ${customer.city}/${customer.state}`, 'customer'],
    ['│  └─ user', `${user.firstName} ${user.lastName} (${user.username})`, 'user'],
    ['├─ openedBy', openedBy.username, 'user'],
    ...history.map(({ from, to, at, by }, index) => [
      index === 0 ? '└─ history' : '',
      `${timeOfDay(at)}  ${from ?? '—'} → ${to}, ${by?.username ?? 'the house'}`,
      'sale, user',
    ]),
  ];
}

function nameOf({ make, model }: { readonly make: string; readonly model: string }): string {
  return shortened(`${make} ${model}`, 34);
}

/** A fifth, in whole reais. */
function aFifthOf(amount: string): `${number}` {
  const centavos = centavosOf(amount) ?? 0n;
  return decimalOf((centavos / 500n) * 100n) as `${number}`;
}

function otherwise(what: string): DemoError {
  return new DemoError(`The graph did not answer as the story goes: ${what}.`);
}
