import { randomInt } from 'node:crypto';
import { generateCpf } from '@brazilian-utils/brazilian-utils/generate-cpf';
import { ask } from '../client.ts';
import { aPlate, aVehicle } from '../fixtures.ts';
import { stringPlacesOf } from '../hostile-strings.ts';
import { restClient } from '../rest-client.ts';
import { documentOf, rootFields } from '../root-fields.ts';

/** A fictitious person, of whom nothing may reach a log. */
export interface Person {
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string;
  readonly password: string;
  readonly email: string;
  readonly cpf: string;
  readonly phone: string;
  readonly address: string;
  readonly plate: string;
  readonly remark: string;
}

/** A person whose values nothing else in a log looks like. */
export function aPerson(): Person {
  const number = randomInt(10_000, 100_000);
  return {
    name: `Zacarias${number} Quintanilha`,
    firstName: `Zacarias${number}`,
    lastName: 'Quintanilha',
    username: `zacquinta${number}`,
    password: `Quintal#Senha7-${number}`,
    email: `zacarias.quintanilha${number}@example.com`,
    cpf: generateCpf(),
    phone: `(11) 9${number}-4321`,
    address: `Rua das Acácias Azuis, ${number}`,
    plate: aPlate(),
    remark: `um recado muito particular ${number}`,
  };
}

/** The parts of a person's data and of the secrets given away that a text contains. */
export function partsIn(text: string, person: Person, secrets: ReadonlySet<string>): string[] {
  const { cpf, phone } = person;
  const formatted = cpf.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1.$2.$3-$4');
  const parts = [
    'Zacarias',
    'zacarias',
    'Quintanilha',
    'zacquinta',
    'Quintal#Senha7',
    'Acácias',
    'recado muito particular',
    cpf,
    formatted,
    phone.slice(5),
    phone.replace(/\D/g, ''),
    person.plate,
    ...secrets,
  ];
  return parts.filter((part) => text.includes(part));
}

const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { accessToken refreshToken userErrors { code message } } }`;
const REGISTER = `mutation ($input: RegisterInput!) { register(input: $input) { user { id } userErrors { code message } } }`;
const CUSTOMER = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } userErrors { code message } } }`;
const VEHICLE = `mutation ($input: CreateVehicleInput!) { createVehicle(input: $input) { vehicle { id } userErrors { code message } } }`;
const SALE = `mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } userErrors { code message } } }`;
const REJECT = `mutation ($id: ID!, $input: RejectSaleInput!) { rejectSale(id: $id, input: $input) { sale { id } userErrors { code message } } }`;

/** Ends the session of the requests after it, or another person. */
const LEFT_OUT = new Set(['Mutation.logout', 'Mutation.eraseMe', 'Mutation.changePassword']);

/**
 * Does what a person and staff do with the person's data, once as it should be and once more as a duplicate, by GraphQL and by
 * REST, with wrong log-ins and requests that nobody can read. Requests may fail. Adds the tokens that were given away to `secrets`.
 */
export async function handlePerson(
  url: string,
  token: string,
  person: Person,
  secrets: Set<string>,
): Promise<void> {
  const { name, firstName, lastName, username, password, email, cpf, phone, address, plate, remark } = person;
  const as = (query: string, variables: object, who: string | undefined = token) =>
    // biome-ignore lint/suspicious/noExplicitAny: Only ids are read, where there are any.
    ask<any>(url, query, { variables: variables as Record<string, unknown>, token: who }).catch(() => null);
  const rest = restClient(url);
  const quietly = (request: string, options: Parameters<typeof rest>[1]) =>
    rest(request, options).catch(() => null);
  for (const _time of ['first', 'again']) {
    await as(REGISTER, { input: { username, email, password, firstName, lastName } }, undefined);
    for (const wrong of [password, `${password}x`]) {
      const answer = await as(LOGIN, { input: { username, password: wrong } }, undefined);
      const { accessToken, refreshToken } = answer?.data?.login ?? {};
      if (accessToken) secrets.add(accessToken.split('.')[2]).add(refreshToken.split('.').at(-1));
      if (accessToken) await as(`{ me { id username email } }`, {}, `${accessToken}x`);
      await quietly('POST /auth/login', { body: { username, password: wrong } });
    }
    const customer = await as(CUSTOMER, { input: { name, email, cpf, phone, address } });
    await as(VEHICLE, {
      input: { make: 'Fiat', model: 'Pulse', year: 2025, price: { amount: '9.00' }, mileage: 1, plate },
    });
    const vehicleId = await aVehicle(url, token).catch(() => '');
    const sale = await as(SALE, {
      input: {
        vehicleId,
        customerId: customer?.data?.createCustomer?.customer?.id,
        paymentMethod: 'PIX',
        notes: remark,
      },
    });
    await as(REJECT, { id: sale?.data?.purchaseVehicle?.sale?.id, input: { reason: remark } });
    await quietly('POST /customers', { token, body: { name, email, cpf, phone, address } });
    await quietly('POST /auth/register', { body: { username, email, password, name } });
    await quietly(`GET /customers?cpf=${cpf}&email=${encodeURIComponent(email)}`, { token });
    await quietly(`GET /customers/${encodeURIComponent(email)}`, { token });
    await quietly('POST /vehicles', { token, body: { plate, licensePlate: plate, make: name } });
  }
  const raw = (path: string, init: RequestInit) => fetch(new URL(path, url), init).catch(() => null);
  const json = { 'content-type': 'application/json' };
  await raw('/graphql', { method: 'POST', headers: json, body: `{"query": ${name} ${cpf}` });
  await raw('/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: password });
  await raw(`/graphql?query={${firstName}}&variables=${encodeURIComponent(`{"cpf":"${cpf}"}`)}`, {
    headers: { ...json, authorization: `Bearer ${password}` },
  });
  await raw(`/api/%?email=${email}`, {});
  await raw(`/files/${encodeURIComponent(name)}/%?cpf=${cpf}`, {});
  await raw('/session/log-in', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ username, password }),
  });
}

/** Puts the data of a person, one after the other, into every place of every operation that takes a string. */
export async function fillEveryPlace(url: string, token: string, person: Person): Promise<number> {
  const values = Object.values(person);
  let sent = 0;
  const requests = rootFields
    .filter(([name]) => !LEFT_OUT.has(name) && !name.startsWith('Subscription'))
    .flatMap(([name, field]) => stringPlacesOf(name, field).map((place) => ({ name, field, place })));
  const work = async (): Promise<void> => {
    for (let next = requests.pop(); next; next = requests.pop()) {
      const { name, field, place } = next;
      const variables = place.variables(values[sent % values.length] ?? '');
      sent += 1;
      await ask(url, documentOf(name, field, variables), { variables, token }).catch(() => null);
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  return sent;
}
