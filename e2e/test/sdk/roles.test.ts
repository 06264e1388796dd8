import { randomInt, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type AutographError, type Client, createClient } from '../../../sdk/src/index.ts';
import { aWorld } from '../../src/fixtures.ts';

const { url } = inject('graph');
const as = (username: string, password: string) => createClient({ url, credentials: { username, password } });
const staff = { ADMIN: as('admin', 'admin123'), SALES: as('vendas', 'vendas123') };
let records: Awaited<ReturnType<typeof aWorld>>['records'];

beforeAll(async () => {
  ({ records } = await aWorld(url));
});

/** Every query of the SDK, asked as this client: what became of it. */
async function verdicts(client: Client): Promise<Record<string, string>> {
  const { vehicleId, saleId, customerId, userId } = records;
  const queries = {
    me: () => client.me(),
    mySessions: () => client.mySessions(),
    user: () => client.user({ id: userId }),
    users: () => client.users(),
    auditTrail: () => client.auditTrail(),
    vehicle: () => client.vehicle({ id: vehicleId }),
    vehicles: () => client.vehicles(),
    publicVehicle: () => client.publicVehicle({ id: vehicleId }),
    publicVehicles: () => client.publicVehicles(),
    vehicleFacets: () => client.vehicleFacets({ filter: { status: ['AVAILABLE'] } }),
    financingQuote: () =>
      client.financingQuote({ vehicleId, downPayment: { amount: '30000.00' }, months: 12 }),
    sale: () => client.sale({ id: saleId }),
    sales: () => client.sales(),
    customer: () => client.customer({ id: customerId }),
    customers: () => client.customers(),
    customerContacts: () => client.customerContacts(),
  } satisfies Partial<Record<keyof Client, () => Promise<unknown>>>;
  const outcomes = Object.entries(queries).map(async ([name, query]) => [
    name,
    await query().then(
      (value) => (value === null ? 'null' : 'data'),
      ({ code }: AutographError) => code,
    ),
  ]);
  return Object.fromEntries(await Promise.all(outcomes));
}

const all = (verdict: string, ...names: string[]) => Object.fromEntries(names.map((name) => [name, verdict]));
const STOCK = ['vehicle', 'vehicles', 'vehicleFacets', 'publicVehicle', 'publicVehicles'];
const OPEN = ['me', 'mySessions', ...STOCK, 'financingQuote', 'sales', 'customers', 'customerContacts'];

describe('what the SDK asks for', () => {
  it('is what an administrator may read', async () => {
    const expected = all('data', ...OPEN, 'sale', 'customer', 'user', 'users', 'auditTrail');
    expect(await verdicts(staff.ADMIN)).toEqual(expected);
    const person = await staff.ADMIN.user({ id: records.userId, account: true });
    expect(person?.email).toMatch(/@example\.com$/);
  });

  it('is what a salesperson may read', async () => {
    expect(await verdicts(staff.SALES)).toEqual({
      ...all('data', ...OPEN, 'sale', 'customer', 'user'),
      ...all('FORBIDDEN', 'users', 'auditTrail'),
    });
  });

  it('is what a customer may read', async () => {
    expect(await verdicts(as('cliente', 'cliente123'))).toEqual({
      ...all('data', ...OPEN),
      ...all('null', 'sale', 'customer', 'user'),
      ...all('FORBIDDEN', 'users', 'auditTrail'),
    });
  });

  it('is what the workshop may read', async () => {
    expect(await verdicts(as('oficina', 'oficina123'))).toEqual({
      ...all('data', 'me', 'mySessions', ...STOCK, 'customerContacts'),
      ...all('null', 'user'),
      ...all('FORBIDDEN', 'financingQuote', 'sale', 'sales', 'customer', 'customers', 'users', 'auditTrail'),
    });
  });

  it('is what people read of the public stock who are not logged in', async () => {
    const outcomes = await verdicts(createClient({ url }));
    const readable = Object.keys(outcomes).filter((name) => outcomes[name] === 'data');
    expect(readable.toSorted()).toEqual([
      'financingQuote',
      'publicVehicle',
      'publicVehicles',
      'vehicleFacets',
    ]);
  });

  it('is what staff may do with many vehicles at once', async () => {
    const plate = `SDK${randomInt(10)}A${randomInt(10, 100)}`;
    const rows = [
      { make: 'Fiat', model: 'Uno', year: 2010, price: { amount: '10000.00' }, plate },
      { plate },
    ];
    const imported = await staff.SALES.importVehicles({ input: { rows } });
    expect(imported).toMatchObject({ ok: true, created: 1, rejected: 1 });
    const ids = imported.ok ? imported.results.flatMap(({ vehicle }) => vehicle?.id ?? []) : [];
    const input = { ids, to: { amount: '9000.00' } };
    expect(await staff.SALES.changePrices({ input })).toMatchObject({ ok: true, preview: true, changed: 1 });
    expect(await staff.SALES.changePrices({ input: { ...input, preview: false } })).toMatchObject({
      results: [{ status: 'CHANGED', vehicle: { price: { amount: '9000.00' } } }],
    });
  });

  it('is what an administrator reads of the sessions of a user', async () => {
    const user = await staff.ADMIN.userSessions({ id: records.userId });
    expect(user?.sessions?.length).toBeGreaterThan(0);
    await expect(staff.SALES.userSessions({ id: records.userId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('is what a mutation about people may answer', async () => {
    const username = `s${randomUUID().slice(0, 18)}`;
    const [password, newPassword] = [randomUUID(), randomUUID()];
    const client = as(username, newPassword);
    const account = { username, email: `${username}@example.com`, password };
    const name = { firstName: 'Pessoa', lastName: 'Fictícia' };
    const registered = await client.register({ input: { ...account, ...name } });
    expect(registered).toMatchObject({ ok: true, user: { username } });
    expect(await client.login({ input: { username, password } })).toMatchObject({ ok: true });
    const input = { currentPassword: password, newPassword };
    expect(await client.changePassword({ input })).toMatchObject({
      ok: true,
      user: { email: account.email },
    });
    expect(await client.updateProfile({ input: { firstName: 'Outra' } })).toMatchObject({
      user: { firstName: 'Outra' },
    });
    const other = as(username, newPassword);
    await other.me();
    const session = (await client.mySessions()).find(({ current }) => !current);
    expect(await client.revokeSession({ id: session?.id ?? '' })).toMatchObject({
      session: { id: session?.id },
    });
    const id = registered.ok ? registered.user.id : '';
    expect(await staff.ADMIN.updateUser({ id, input: { role: 'SALES' } })).toMatchObject({
      user: { role: 'SALES' },
    });
    expect(await client.logout()).toMatchObject({ ok: true, user: { username } });
  });
});
