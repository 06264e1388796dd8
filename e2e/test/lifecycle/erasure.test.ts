import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { generateCpf } from '@brazilian-utils/brazilian-utils/generate-cpf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { aVehicle } from '../../src/fixtures.ts';
import {
  end,
  freePort,
  runScript,
  type ScriptProcess,
  temporaryDir,
  untilPrinted,
} from '../../src/topology.ts';

let graph: ScriptProcess;
let dir: Awaited<ReturnType<typeof temporaryDir>>;
let url: string;
let admin: string;

beforeAll(async () => {
  const port = await freePort();
  dir = await temporaryDir();
  url = `http://127.0.0.1:${port}/graphql`;
  const limits = {
    RATE_LIMIT_AUTH: '0',
    RATE_LIMIT_GENERAL: '0',
    RATE_LIMIT_LISTING: '0',
    RATE_LIMIT_ADMIN: '0',
  };
  graph = runScript('cli/src/start/main.ts', [], {
    PORT: `${port}`,
    AUTOGRAPH_DATA_DIR: dir.path,
    LOG_LEVEL: 'trace',
    ...limits,
  });
  await untilPrinted(graph, ' is up');
  admin = await logIn(url, 'admin', 'admin123');
});
afterAll(async () => {
  if (graph) await end(graph);
  await dir?.remove();
});

type Data = Record<string, Record<string, unknown>>;

const run = async (token: string | undefined, query: string, variables: object = {}): Promise<Data> => {
  const { data, errors } = await ask<Data>(url, query, { variables: { ...variables }, token });
  expect(errors).toEqual([]);
  return data;
};
const idOf = (record: unknown): string => (record as { id: string }).id;

/** A person like no other, with an account and a customer record, logged in. */
async function aPerson() {
  const mark = Array.from({ length: 12 }, () => String.fromCharCode(97 + randomInt(26))).join('');
  const cpf = generateCpf();
  const phone = `119${randomInt(10_000_000, 99_999_999)}`;
  const account = {
    username: `u.${mark}`,
    email: `${mark}@example.com`,
    password: `secret of ${mark}`,
    firstName: `Nome${mark}`,
    lastName: `Sobrenome${mark}`,
  };
  const registered = await run(
    undefined,
    'mutation ($input: RegisterInput!) { register(input: $input) { user { id } userErrors { code } } }',
    { input: account },
  );
  const token = await logIn(url, account.username, account.password);
  const record = {
    name: `Nome${mark} da Silva`,
    email: account.email,
    cpf,
    phone,
    address: `Rua ${mark}, 1`,
    city: 'Santos',
  };
  const made = await run(
    token,
    'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } userErrors { code } } }',
    { input: record },
  );
  return {
    token,
    mark,
    account,
    userId: idOf(registered.register?.user),
    customerId: idOf(made.createCustomer?.customer),
    cpf,
    /** What identifies the person, as it may stand somewhere. */
    traces: [mark, cpf, `${cpf.slice(0, 3)}.${cpf.slice(3, 6)}.${cpf.slice(6, 9)}-${cpf.slice(9)}`, phone],
  };
}
type Person = Awaited<ReturnType<typeof aPerson>>;

async function buy({ token, mark }: Person): Promise<string> {
  const input = {
    vehicleId: await aVehicle(url, admin),
    paymentMethod: 'PIX',
    notes: `entregar para ${mark}`,
    idempotencyKey: `key of ${mark} ${randomInt(1_000_000)}`,
  };
  const bought = await run(
    token,
    'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } userErrors { code } } }',
    { input },
  );
  return idOf(bought.purchaseVehicle?.sale);
}

const approve = (id: string, notes: string) =>
  run(
    admin,
    'mutation ($id: ID!, $input: ApproveSaleInput!) { approveSale(id: $id, input: $input) { userErrors { code } } }',
    {
      id,
      input: { notes },
    },
  );
const cancel = (id: string, reason: string) =>
  run(
    admin,
    'mutation ($id: ID!, $input: CancelSaleInput!) { cancelSale(id: $id, input: $input) { userErrors { code } } }',
    {
      id,
      input: { reason },
    },
  );

/** Every byte that the graph has written: files, and what it printed. */
function written(): string {
  const files = (at: string): string[] =>
    readdirSync(at).flatMap((name) => {
      const path = join(at, name);
      return statSync(path).isDirectory() ? files(path) : [path];
    });
  return [
    ...files(dir.path).map((path) => readFileSync(path, 'latin1')),
    graph.stdout(),
    graph.stderr(),
  ].join('\n');
}

const found = (traces: readonly string[]): string[] => {
  const all = written().toLowerCase();
  return traces.filter((trace) => all.includes(trace.toLowerCase()));
};

const forgotten = (traces: readonly string[]) =>
  expect.poll(() => found(traces), { timeout: 30_000, interval: 500 }).toEqual([]);

const SALES =
  'query ($ids: ID) { sales(filter: { customerId: $ids }) { nodes { id status notes customer { id name cpf anonymizedAt } } } }';

describe('someone who is erased', () => {
  it('by an administrator is found nowhere, and their sales are', { timeout: 120_000 }, async () => {
    const person = await aPerson();
    const [sold, off] = [await buy(person), await buy(person)];
    const erase = () =>
      run(admin, 'mutation ($id: ID!) { deleteCustomer(id: $id) { customer { id } userErrors { code } } }', {
        id: person.customerId,
      });
    expect((await erase()).deleteCustomer).toEqual({
      customer: null,
      userErrors: [{ code: 'INVALID_STATE' }],
    });
    await approve(sold, `para ${person.mark}`);
    await cancel(off, `${person.mark} desistiu`);
    expect(found(person.traces)).not.toEqual([]);
    expect((await erase()).deleteCustomer).toMatchObject({ userErrors: [] });
    // The account is the person's own to erase; here an administrator asked for the customer alone.
    await run(person.token, 'mutation { eraseMe { erased userErrors { code message } } }');
    await forgotten(person.traces);

    const { sales } = await run(admin, SALES, { ids: person.customerId });
    const nobody = { id: person.customerId, name: null, cpf: null, anonymizedAt: expect.any(String) };
    expect(
      ((sales?.nodes ?? []) as Data[]).toSorted((a, b) => `${a.status}`.localeCompare(`${b.status}`)),
    ).toEqual([
      { id: sold, status: 'APPROVED', notes: null, customer: nobody },
      { id: off, status: 'CANCELLED', notes: null, customer: nobody },
    ]);
    const retained = await run(
      admin,
      '{ retainedBuyer(saleId: "ID") { name cpf readings { by { id } at } } }'.replace('ID', sold),
    );
    expect(retained.retainedBuyer).toMatchObject({ name: `Nome${person.mark} da Silva`, readings: [{}] });
    expect(
      (await run(admin, '{ retainedBuyer(saleId: "ID") { name } }'.replace('ID', off))).retainedBuyer,
    ).toBeNull();
    await forgotten(person.traces);
  });

  it('by themself takes along what the graph holds, and is then found nowhere', {
    timeout: 120_000,
  }, async () => {
    const person = await aPerson();
    const sale = await buy(person);
    const exported = await run(person.token, '{ exportMyData { id account customer sales vehicles } }');
    expect(exported.exportMyData).toMatchObject({
      id: person.userId,
      account: { email: person.account.email, sessions: [{}], auditTrail: expect.any(Array) },
      customer: { id: person.customerId, cpf: person.cpf },
      sales: [{ id: sale, notes: `entregar para ${person.mark}`, history: [{ to: 'PENDING' }] }],
      vehicles: [{ make: 'Fiat' }],
    });
    const erase = (input: object) =>
      run(
        person.token,
        'mutation ($input: EraseMeInput) { eraseMe(input: $input) { erased userErrors { code } } }',
        { input },
      );
    const { password } = person.account;
    expect((await erase({ password })).eraseMe).toEqual({
      erased: null,
      userErrors: [{ code: 'INVALID_STATE' }],
    });
    await cancel(sale, `${person.mark} desistiu`);
    expect((await erase({ password: 'wrong' })).eraseMe).toMatchObject({
      userErrors: [{ code: 'INVALID_CREDENTIALS' }],
    });
    expect((await erase({ password })).eraseMe).toEqual({ erased: true, userErrors: [] });
    expect((await ask(url, '{ me { id } }', { token: person.token })).status).toBe(401);
    await forgotten(person.traces);
    // Anyone who wants the names may have them again.
    const again = await run(
      undefined,
      'mutation ($input: RegisterInput!) { register(input: $input) { user { id } userErrors { code } } }',
      { input: person.account },
    );
    expect(again.register).toMatchObject({ userErrors: [] });
  });
});
