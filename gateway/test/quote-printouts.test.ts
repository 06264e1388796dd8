import { readFileSync } from 'node:fs';
import type { ServiceRequest, ServiceResult } from '@autograph/service/calls';
import { buildSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printable } from '../src/printouts/printable.ts';
import { quotePdf } from '../src/printouts/quote-pdf.ts';
import { quotePrinter } from '../src/printouts/quote-printer.ts';
import { type PrintedOrder, type PrintedQuote, QUOTE_PRINTOUT } from '../src/printouts/quote-printout.ts';
import { gatewayOver } from './gateway-over.ts';
import { textsOf } from './pdf-text.ts';

const ID = '019a0000-0000-7000-8000-00001a2b3c4d';
const line = (name: string, changes: object = {}) => ({
  name,
  unit: 'un',
  quantity: 2,
  price: { amount: '39.90' },
  total: { amount: '79.80' },
  isApproved: false,
  ...changes,
});
const quote: PrintedQuote = {
  revision: 2,
  status: 'SENT',
  sentAt: '2026-03-03T01:30:00.000Z',
  validUntil: '2026-03-12',
  total: { amount: '1279.80' },
  approvedTotal: { amount: '0.00' },
  lines: [line('Filtro de óleo'), line('Revisão', { unit: null, quantity: 1, total: { amount: '1200.00' } })],
};
const order: PrintedOrder = {
  id: ID,
  description: 'Barulho ao frear',
  mileage: 45_300,
  customer: { name: 'Conceição Araújo' },
  customerVehicle: { make: 'Fiat', model: 'Pulse', year: 2024, plate: 'ABC1D23' },
  vehicle: null,
  branch: {
    name: 'Matriz',
    cnpj: '12.ABC.345/01DE-35',
    address: 'Av. São João, 100',
    city: 'São Paulo',
    state: 'SP',
    phone: '(11) 3333-4444',
    timeZone: 'America/Sao_Paulo',
  },
  quotes: [quote],
};

describe('the PDF of a quote', () => {
  const joined = async (...args: Parameters<typeof quotePdf>) =>
    textsOf(await quotePdf(...args)).map((page) => page.join('\n'));

  it('says in Portuguese who offers what to whom, for how much and until when', async () => {
    const [page, ...others] = await joined(order, quote, 'pt-BR');
    expect(others).toEqual([]);
    for (const text of [
      'Matriz',
      'CNPJ 12.ABC.345/01DE-35',
      'Av. São João, 100, São Paulo - SP',
      'Telefone (11) 3333-4444',
      'Nº 1A2B3C4D, revisão 2',
      // In the time zone of the branch it is the day before.
      'Data: 02/03/2026',
      'Válido até: 12/03/2026',
      'Situação: aguardando decisão',
      'Conceição Araújo',
      'Fiat Pulse 2024',
      'ABC1D23',
      '45.300 km',
      'Barulho ao frear',
      'Filtro de óleo',
      '2 un',
      'R$ 39,90',
      'R$ 79,80',
      'Total: R$ 1.279,80',
      'Assinatura do cliente',
      'Página 1 de 1',
    ])
      expect(page).toContain(text);
    expect(page).not.toContain('Aprovado:');
  });

  it('says the same in English, and what was approved', async () => {
    const lines = quote.lines.map((one, at) => ({ ...one, isApproved: at === 0 }));
    const decided = { ...quote, lines, status: 'PARTLY_APPROVED', approvedTotal: { amount: '79.80' } };
    const [page] = await joined(order, decided, 'en');
    for (const text of ['Quote', 'No. 1A2B3C4D, revision 2', 'Valid until: Mar 12, 2026', 'approved in part'])
      expect(page).toContain(text);
    expect(page).toContain('Approved: R$79.80');
    expect(page).toContain('Revisão (not approved)');
    expect(page).not.toContain('óleo (not approved)');
  });

  it('has every line of a long quote, over pages with numbers, and the signature on the last alone', async () => {
    const long = 'Amortecedor dianteiro direito com coxim, batente e coifa, remanufaturado '.repeat(2).trim();
    const lines = Array.from({ length: 100 }, (_each, at) =>
      line(at % 3 === 0 ? `Item ${at + 1} ${long.slice(0, 110)}` : `Item ${at + 1}`),
    );
    const pages = await joined(order, { ...quote, lines }, 'pt-BR');
    expect(pages.length).toBeGreaterThan(2);
    const all = pages.join('\n');
    for (const at of lines.keys()) expect(all).toMatch(new RegExp(`^Item ${at + 1}\\b`, 'm'));
    pages.forEach((page, at) => {
      expect(page).toContain(`Página ${at + 1} de ${pages.length}`);
      expect(page.includes('Assinatura do cliente')).toBe(at === pages.length - 1);
    });
  });

  it('bears names without a blank, a long request and a record without details', async () => {
    const branch = { name: 'M'.repeat(120), cnpj: null, address: null, city: null, state: null, phone: null };
    const bare: PrintedOrder = {
      ...order,
      description: 'Muito texto. '.repeat(150),
      mileage: null,
      customer: null,
      customerVehicle: null,
      branch: { ...branch, timeZone: 'America/Sao_Paulo' },
    };
    const lines = [line('W'.repeat(120))];
    const pages = await joined(bare, { ...quote, lines }, 'pt-BR');
    expect(pages).toHaveLength(1);
    expect(pages[0]).not.toContain('Cliente\n');
    expect(pages[0]?.replaceAll('\n', '')).toContain('W'.repeat(120));
  });

  it('writes letters that its fonts do not have without accents, or as question marks', () => {
    expect(printable('Conceição – “Łódź” Ngọc 5 €')).toBe('Conceição – “?ódz” Ngoc 5 €');
    expect(printable(' a\u00a0b\n\tc\u200b ')).toBe('a b c');
    expect(printable('名前')).toBe('??');
  });
});

describe('the printer of quotes', () => {
  it('makes many at once in a thread, each its own, and refuses more than it may have', async () => {
    const printer = quotePrinter();
    const asked = await Promise.allSettled(
      Array.from({ length: 25 }, (_each, n) => printer.print(order, { ...quote, revision: n + 1 }, 'en')),
    );
    const made = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(made).toHaveLength(20);
    made.forEach((pdf, n) => {
      expect(textsOf(pdf)[0]).toContain(`No. 1A2B3C4D, revision ${n + 1}`);
    });
    await printer.close();
  });

  it('ends its thread when a PDF takes too long, and begins another one for the next', async () => {
    const printer = quotePrinter({ timeLimit: 1 });
    await expect(printer.print(order, quote, 'en')).rejects.toThrow();
    await printer.close();
    const patient = quotePrinter({ idle: 1 });
    for (let n = 0; n < 2; n += 1) {
      expect((await patient.print(order, quote, 'en')).subarray(0, 5).toString()).toBe('%PDF-');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await patient.close();
  });
});

describe('GET /documents/quotes/{workOrderId}/{revision}.pdf', () => {
  let open: Awaited<ReturnType<typeof gatewayOver>>;
  let answered: PrintedOrder | null = order;
  let isDown = false;
  const asked: unknown[] = [];
  const answer = (service: string, { query, variables }: ServiceRequest): ServiceResult => {
    if (isDown && service === 'customer')
      return { data: null, errors: [{ message: 'x', extensions: { code: 'UNAVAILABLE' } }] } as never;
    if (service === 'customer')
      return { data: { _entities: [{ __typename: 'Customer', ...answered?.customer }] } };
    if (service === 'user') return { data: { _entities: [{ __typename: 'Branch', ...answered?.branch }] } };
    if (query.includes('_entities')) return { data: { _entities: [null] } };
    asked.push(variables);
    const reference = {
      customer: { __typename: 'Customer', id: 'c' },
      branch: { __typename: 'Branch', id: 'b' },
    };
    return { data: { workOrder: answered && { ...answered, ...reference, vehicle: null } } };
  };
  beforeAll(async () => {
    open = await gatewayOver({ answer });
  });
  afterAll(() => open?.gateway.close());

  const get = (token: string | null = 'CUSTOMER-ana', path = `${ID}/2.pdf`, language = 'pt-BR') =>
    open.gateway.app.inject({
      method: 'GET',
      url: `/documents/quotes/${path}`,
      headers: { 'accept-language': language, ...(token && { authorization: `Bearer ${token}` }) },
    });

  it('carries out an operation of the public graph', () => {
    const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
    expect(validate(schema, parse(QUOTE_PRINTOUT))).toEqual([]);
  });

  it('answers a PDF that no cache keeps, with a plain name, in the language of the caller', async () => {
    const found = await get();
    expect(found.statusCode).toBe(200);
    expect(asked.at(-1)).toMatchObject({ id: ID, revision: 2 });
    expect(found.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="orcamento-1A2B3C4D-2.pdf"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(found.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(textsOf(found.rawPayload)[0]).toContain('Conceição Araújo');
    const english = await get('CUSTOMER-ana', `${ID}/2.pdf`, 'en');
    expect(english.headers['content-disposition']).toContain('quote-1A2B3C4D-2.pdf');
  });

  it('answers 401 without a token, and with one that is not valid', async () => {
    for (const token of [null, 'forged']) {
      const refused = await get(token);
      expect([refused.statusCode, refused.json().errors[0].extensions.code]).toEqual([
        401,
        'UNAUTHENTICATED',
      ]);
    }
  });

  it('answers 404 for an order that the caller may not see, for another revision and for a draft', async () => {
    for (const none of [null, { ...order, quotes: [] }, { ...order, quotes: [{ ...quote, sentAt: null }] }]) {
      answered = none;
      const missing = await get();
      expect(missing.statusCode).toBe(404);
      expect(missing.json()).toMatchObject({
        errors: [{ message: expect.stringMatching(/orçamento não existe/) }],
      });
    }
    answered = order;
    for (const path of [`${ID}/x.pdf`, `${ID}/2`, `${ID}/12345.pdf`])
      expect((await get('CUSTOMER-ana', path)).statusCode).toBe(404);
  });

  it('answers 503 and no page where a part of the graph is down', async () => {
    isDown = true;
    const failed = await get();
    isDown = false;
    expect(failed.statusCode).toBe(503);
    expect(failed.headers['content-type']).toContain('application/json');
  });
});
