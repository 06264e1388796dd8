import { describe, expect, it } from 'vitest';
import { createLog, keepFromLogs, type Logger } from '../src/process/index.ts';
import { CORPUS, LIBRARIES, SETTING } from './redaction-corpus.ts';

describe('no log line contains', () => {
  keepFromLogs(SETTING);

  it.each(Object.entries(CORPUS))('%s', (_what, [text, secret]) => {
    for (const line of linesWith(text)) {
      expect(line).not.toContain(secret);
      expect(line).not.toContain(JSON.stringify(secret).slice(1, -1));
      expect(JSON.parse(line)).toMatchObject({ service: 'sale' });
    }
  });

  it.each(Object.entries(LIBRARIES))('%s', (_what, [make, secret]) => {
    const error = make();
    expect(error).toBeInstanceOf(Error);
    expect(JSON.stringify([(error as Error).message, error])).toContain(secret);
    const lines = linesOf((log) => {
      log.error({ err: error }, 'unexpected error');
      log.error({ error }, 'unexpected error');
      log.error(error);
      log.error({ err: new Error('a failure', { cause: new AggregateError([error]) }) }, 'unexpected error');
    });
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).not.toContain(secret);
  });

  it.each([
    'password',
    'newPassword',
    'accessToken',
    'refresh_token',
    'Authorization',
    'set-cookie',
    'cpf',
    'cnpj',
    'email',
    'newEmail',
    'phone',
    'name',
    'firstName',
    'username',
    'plate',
    'vin',
    'address',
    'zipCode',
    'remarks',
    'clientAddress',
    'variables',
    'client_secret',
    'secretAccessKey',
  ])('the value of a key %s, at any depth', (key) => {
    const value = 'plain';
    const lines = linesOf((log) => {
      log.info({ [key]: value }, 'x');
      log.info({ a: { b: [{ c: { d: { [key]: value } } }] } }, 'x');
      log.info({ a: { [key]: { deep: [value] } } }, 'x');
      log.info({ a: { [key]: 52_998_224_725 } }, 'x');
      log.child({ [key]: value }).info('x');
    });
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line).not.toMatch(/plain|52998224725/);
  });

  it('a CPF that is a number', () => {
    expect(linesOf((log) => log.info({ list: [52_998_224_725] }, 'x'))[0]).not.toContain('52998224725');
  });
});

describe('a log line keeps', () => {
  it.each([
    [
      'ids',
      { saleId: '01993a5c-7f3e-7d21-b8a4-123456789012', list: ['01993a5c-7f3e-7d21-b8a4-123456789012'] },
    ],
    ['ids of requests', { traceId: '11987654321987654321123456789012', requestId: '11987654321' }],
    ['times', { at: '2026-12-01T00:31:48.123Z', at2: 1_764_547_200_000 }],
    ['addresses of hosts', { reason: 'connect ECONNREFUSED 127.0.0.1:27017', to: '192.168.100.200:18000' }],
    ['counts and sums', { dropped: 12, total: '84990.00', durationMs: 1234.567 }],
    ['codes and versions', { code: 'AG1101', version: '24.21.0', file: '/srv/app/sale.ts:120:17' }],
    ['times in texts', { text: 'from 2026-12-01 10:00:00 to 1764547200000, 3 of 12; 1764547200000123456' }],
    ['ids in names', { name2: 'sale_01993a5c-7f3e-7d21-b8a4-123456789012' }],
    [
      'the paths of frames',
      { at: 'at send (file:///srv/app/node_modules/@opentelemetry/core/build/index.js:120:17)' },
    ],
    ['hashes', { sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' }],
    [
      'an operation and its route',
      { operation: 'CompletePurchase', method: 'POST', route: '/api/sales/:id' },
    ],
  ])('%s', (_what, about) => {
    const [line = ''] = linesOf((log) => log.info(about, 'an ordinary line'));
    expect(JSON.parse(line)).toMatchObject({ ...about, msg: 'an ordinary line' });
  });

  it('what an error is, where it comes from, and its code', () => {
    const cause = Object.assign(new Error("Cannot read properties of undefined (reading 'cpf')"), {
      code: 'E1',
    });
    const [line = ''] = linesOf((log) => log.error({ err: new TypeError('a failure', { cause }) }, 'x'));
    expect(JSON.parse(line).err).toMatchObject({
      type: 'TypeError',
      message: 'a failure',
      stack: expect.stringContaining('redaction.test.ts'),
      cause: { message: "Cannot read properties of undefined (reading 'cpf')", code: 'E1' },
    });
  });

  it('which index of MongoDB refused a duplicate', () => {
    const [error] = LIBRARIES['a duplicate key of MongoDB'] ?? [];
    const [line = ''] = linesOf((log) => log.error({ err: error?.() }, 'x'));
    expect(JSON.parse(line).err).toMatchObject({
      code: 11_000,
      message: 'E11000 duplicate key error collection: customer.customers index: name_1 dup key: [redacted]',
    });
  });
});

it('a line is cut where a text in it is longer than anybody reads, and stays JSON', () => {
  const [line = ''] = linesOf((log) => log.info({ text: 'á'.repeat(100_000) }, 'x'));
  expect(line.length).toBeLessThan(9_000);
  expect(JSON.parse(line)).toMatchObject({ msg: 'x' });
});

it.each([
  'a://'.repeat(4_000),
  'a.'.repeat(8_000),
  '1 '.repeat(8_000),
  'a@'.repeat(8_000),
  '"a '.repeat(5_000),
  'eyJa.'.repeat(3_000),
  '?a=?a='.repeat(2_500),
  '(`'.repeat(8_000),
  'dup key: got invalid value '.repeat(600),
  'aA1-'.repeat(4_000),
  '-----BEGIN A-----'.repeat(900),
  '55 11 9 1'.repeat(1_800),
  `1${' '.repeat(16_000)}`,
  '+1(2'.repeat(4_000),
  'a1b2c3d4e5f6g7h8j'.repeat(1_000),
])('a hostile text costs little time: %.12s…', (text) => {
  const costs = Array.from({ length: 4 }, () => {
    const before = process.threadCpuUsage();
    linesOf((log) => log.error({ err: new Error(text) }, text));
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1_000;
  });
  expect(Math.min(...costs)).toBeLessThan(60);
});

/** A text in every place of a line. */
function linesWith(text: string): string[] {
  const error = new Error(text, { cause: new Error(text) });
  const lines = linesOf((log) => {
    log.warn(text);
    log.warn({ reason: text }, 'x');
    log.warn({ reason: `first\n${text}\tlast` }, `${text} and more`);
    log.warn({ a: { b: { c: { d: { e: [{ f: [text] }] } } } } }, 'x');
    log.warn({ [text]: 1 }, 'x');
    log.warn({ err: error }, 'x');
    log.warn({ error }, 'x');
    log.warn({ cause: { err: error, text } }, 'x');
    log.warn({ err: new AggregateError([error, error], text) }, 'x');
    log.warn(error);
    log.warn({ reason: text }, 'of %s', text);
    log.child({ of: text }).warn('x');
  });
  expect(lines).toHaveLength(12);
  return lines;
}

function linesOf(write: (log: Logger) => void): string[] {
  const lines: string[] = [];
  write(createLog('sale', 'trace', { write: (line) => void lines.push(line) }));
  return lines;
}
