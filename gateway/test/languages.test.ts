import { untranslated } from '@autograph/kernel/testing';
import type { CallOrigin } from '@autograph/service/calls';
import { unavailable } from '@autograph/service/graphql';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import '../src/answer/messages.ts';
import type { Gateway } from '../src/app.ts';
import { gatewayOver } from './gateway-over.ts';
import { sharedGateways } from './shared-gateways.ts';

type Options = NonNullable<Parameters<typeof gatewayOver>[0]>;

const gateways = sharedGateways();
let gateway: Gateway | undefined;
let own: Gateway | undefined;
afterEach(async () => {
  await own?.close();
  own = undefined;
  gateway = undefined;
});
afterAll(gateways.close);

async function start(options: Options = {}) {
  const over = await gatewayOver(options);
  gateway = over.gateway;
  own = gateway;
}

/** Sends a request in both languages, and returns what differs. */
async function inBoth(request: object, headers: Readonly<Record<string, string>> = {}) {
  const send = async (language: string) => {
    const answer = await gateway?.app.inject({
      method: 'POST',
      url: '/graphql',
      ...request,
      headers: { 'content-type': 'application/json', ...headers, 'accept-language': language },
    });
    if (!answer) throw new Error('There is no gateway.');
    const { errors = [] } = answer.json<{ errors?: { message: string; extensions: { code: string } }[] }>();
    return {
      status: answer.statusCode,
      codes: errors.map(({ extensions }) => extensions.code),
      messages: errors.map(({ message }) => message),
      language: answer.headers['content-language'],
      vary: answer.headers.vary,
    };
  };
  return [await send('en'), await send('pt-PT,pt;q=0.9')] as const;
}
const body = (query: string, more: object = {}) => ({ payload: JSON.stringify({ query, ...more }) });

describe('the messages of the gateway', () => {
  it('are in both languages', () => expect(untranslated('gateway')).toEqual([]));
});

describe('an error has a message in the language that the client asks for, with the same code:', () => {
  const long = 'x'.repeat(20_000);
  it.each<[what: string, request: object, headers?: Record<string, string>]>([
    ['a document that cannot be parsed', body('{')],
    ['an unknown field', body('{ nothing }')],
    ['an unknown argument', body('{ vehicle(key: 1) { id } }')],
    ['a wrong variable', body('query ($id: ID!) { vehicle(id: $id) { id } }', { variables: { id: {} } })],
    ['a variable of introspection', body('query ($n: String!) { __type(name: $n) { name } }')],
    ['no query', body('')],
    ['a body that is no object', { payload: '[]' }],
    ['a body that is no JSON', { payload: '{' }],
    ['an empty body', { payload: '' }],
    ['another content type', { payload: 'a=1' }, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a body that is too large', body('{ me { id } }', { variables: { a: 'x'.repeat(300_000) } })],
    [
      'a string that is too long',
      body('query ($a: ID!) { vehicle(id: $a) { id } }', { variables: { a: long } }),
    ],
    ['a literal that is too long', body(`{ vehicle(id: "${long}") { id } }`)],
    ['no such operation', body('query A { me { id } }', { operationName: 'B' })],
    ['no named operation', body('query A { me { id } } query B { me { id } }')],
    ['too many levels', body(`{ me ${'{ customer { user '.repeat(9)} { id } ${'} }'.repeat(9)} }`)],
    [
      'too many aliases',
      body(`{ ${Array.from({ length: 60 }, (_one, at) => `a${at}: __typename`).join(' ')} }`),
    ],
    ['a circular fragment', body('{ me { ...F } } fragment F on User { ...F }')],
    ['a reserved alias', body('{ me { id: username } }')],
    ['a hash that is not that of the query', body('{ me { id } }', { extensions: hash('0') })],
    ['a PUT', { method: 'PUT', payload: '{}' }],
    ['a mutation by GET', { method: 'GET', url: '/graphql?query=mutation{resetRateLimits{resetCount}}' }],
    [
      'a GET that a link could send',
      { method: 'GET', url: '/graphql?query={me{id}}' },
      { 'content-type': '' },
    ],
    ['an Accept header that nobody can satisfy', body('{ me { id } }'), { accept: 'image/png' }],
    ['a token that is not valid', body('{ me { id } }'), { authorization: 'Bearer x' }],
    ['a service that does not answer', body('{ me { id } }'), { authorization: 'Bearer ADMIN-ana' }],
  ])('%s', async (_what, request, headers = {}) => {
    ({ gateway } = await gateways.over({ answer: (service) => Promise.reject(unavailable(service)) }));
    const [english, portuguese] = await inBoth(request, headers);
    expect(english.codes.length).toBeGreaterThan(0);
    expect([portuguese.status, portuguese.codes]).toEqual([english.status, english.codes]);
    for (const [at, message] of portuguese.messages.entries()) {
      expect(message).not.toBe(english.messages[at]);
      expect(message).not.toMatch(/^A requisição não é válida: /);
    }
    expect([english.language, portuguese.language]).toEqual(['en', 'pt-BR']);
    expect([english.vary, portuguese.vary]).toEqual(Array(2).fill('Origin, Accept-Language'));
  });

  it('too many requests', async () => {
    await start({ env: { RATE_LIMIT_GENERAL: '1' } });
    await inBoth(body('{'));
    for (const request of [body('{'), body('{ me { id } }'), { method: 'PUT', payload: '{}' }]) {
      const [english, portuguese] = await inBoth(request);
      expect([english.status, portuguese.status, portuguese.codes]).toEqual([429, 429, ['RATE_LIMITED']]);
      expect(portuguese.messages[0]).toMatch(/^Muitas requisições\. Tente novamente em \d+ s\.$/);
      expect([english.language, portuguese.language]).toEqual(['en', 'pt-BR']);
    }
  });
});

function hash(sha256Hash: string): object {
  return { persistedQuery: { version: 1, sha256Hash } };
}

describe('the words that clients of Apollo know', () => {
  it('are the same in both languages', async () => {
    await start();
    const [english, portuguese] = await inBoth({ payload: JSON.stringify({ extensions: hash('0') }) });
    expect([english.messages, portuguese.messages]).toEqual(Array(2).fill(['PersistedQueryNotFound']));
  });
});

describe('names that graphql-js suggests', () => {
  it.each([
    [false, 'O campo "vehicl" não existe no tipo "Query". Você quis dizer "vehicle" ou "vehicles"?'],
    [true, 'O campo "vehicl" não existe no tipo "Query".'],
  ])('are in Portuguese, but not in production (%s)', async (production, message) => {
    await start({ production });
    const [, portuguese] = await inBoth(body('{ vehicl(id: 1) { id } }'));
    expect(portuguese.messages).toEqual([message]);
  });
});

describe('services', () => {
  const QUERY = 'query ($id: ID!) { vehicle(id: $id) { make } }';
  const asked = { authorization: 'Bearer SALES-ana' };

  it.each([true, false])('hear which language is asked for (fast path: %s)', async (fastPath) => {
    const origins: (CallOrigin | undefined)[] = [];
    await start({ fastPath, origins, answer: () => ({ data: { vehicle: { make: 'Fiat' } } }) });
    for (let times = 0; times < 2; times += 1) await inBoth(body(QUERY, { variables: { id: '1' } }), asked);
    expect(origins.map((origin) => origin?.language)).toEqual(['en', 'pt-BR', 'en', 'pt-BR']);
  });

  it('say their errors themselves, and those texts are left as they are', async () => {
    const said = { message: 'Somente aos domingos.', path: ['vehicle'], extensions: { code: 'FORBIDDEN' } };
    await start({ answer: () => ({ data: { vehicle: null }, errors: [said] }) });
    const [english, portuguese] = await inBoth(body(QUERY, { variables: { id: '1' } }), asked);
    expect([english.messages, portuguese.messages]).toEqual(Array(2).fill([said.message]));
  });

  it('that fail are reported in the language of each request, and by no other request’s words', async () => {
    await start({ answer: (service) => Promise.reject(unavailable(service)), responseCache: true });
    for (let times = 0; times < 3; times += 1) {
      const [english, portuguese] = await inBoth(body(QUERY, { variables: { id: '1' } }), asked);
      expect([english.messages, portuguese.messages]).toEqual([
        ['The vehicle service is not available right now. Try again later.'],
        ['O serviço vehicle não está disponível no momento. Tente novamente mais tarde.'],
      ]);
    }
  });

  it('answer each language for itself where answers are shared', async () => {
    let answered = 0;
    const answer = () => {
      answered += 1;
      return { data: { vehicle: { make: `Fiat ${answered}` } } };
    };
    await start({ responseCache: true, answer });
    const read = async () => inBoth(body(QUERY, { variables: { id: '1' } }), asked);
    await read();
    await read();
    const before = answered;
    await read();
    expect(answered).toBe(before);
    expect(before).toBe(3);
  });
});
