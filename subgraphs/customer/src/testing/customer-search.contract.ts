import type { PageRequest } from '@autograph/kernel';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { anonymise, type Customer } from '../domain/customer.ts';
import type { CustomerRepository } from '../ports/customer-repository.ts';
import { aCustomer, cnpj, told, userId } from './builders.ts';
import { isFoundBy, isFoundByContact } from './plain-search.ts';

const ALL: PageRequest = { limit: 100, backward: false, cursor: null };
const NEWEST = { field: 'CREATED_AT', direction: 'DESC' } as const;

const SYLLABLES = ['ma', 'ri', 'sou', 'za', 'oli', 'vei', 'ra', 'ção', 'lu', 'ís', 'a', 'de'];

/** What every keeper of customers promises of `search`. `empty` answers one that has none. */
export function customerSearchContract(empty: () => Promise<CustomerRepository>): void {
  let customers: CustomerRepository;
  const keep = async (...all: readonly Customer[]): Promise<void> => {
    for (const customer of all) await customers.insert(customer, told(customer));
  };
  const found = async (search: string, criteria: object = {}): Promise<string[]> => {
    const { edges, total } = await customers.list({ search, ...criteria }, NEWEST, ALL);
    expect(await total()).toBe(edges.length);
    return edges.map(({ node }) => node.name ?? '').toSorted();
  };
  beforeEach(async () => {
    customers = await empty();
  });

  describe('search', () => {
    beforeEach(() =>
      keep(
        aCustomer({
          name: 'Conceição Souza',
          email: 'ceicao.s@loja-azul.com.br',
          cpf: '52998224725',
          phone: '11987654321',
          userId: userId(1),
        }),
        aCustomer({ name: 'Luís D’Ávila', email: 'luis77@example.com', cpf: '11144477735', phone: null }),
        aCustomer({
          name: 'Auto Peças 24 1000',
          email: 'x@example.com',
          cpf: '12345678909',
          phone: '1132654321',
        }),
        aCustomer({
          name: 'Exemplo Ltda.',
          email: 'e@example.com',
          cpf: null,
          cnpj: cnpj('12ABC34501DE'),
          phone: null,
        }),
        aCustomer({ name: 'Иван Петров', email: 'y@example.com', cpf: '98765432100', phone: null }),
      ),
    );
    const [ltda, souza, luis, pecas, ivan] = [
      'Exemplo Ltda.',
      'Conceição Souza',
      'Luís D’Ávila',
      'Auto Peças 24 1000',
      'Иван Петров',
    ];
    const all = [ltda, souza, luis, pecas, ivan];

    it.each([
      // Parts of codes, as people type them.
      ['529.982.247-25', [souza]],
      ['982.247', [souza]],
      ['4725', [souza]],
      ['***.982.247-**', [souza]],
      ['725', []],
      ['9982-2473', []],
      ['(11) 98765 4321', [souza]],
      ['98765-4321', [ivan, souza]],
      ['+55 11 98765-4321', [souza]],
      ['+5511987654321', [souza]],
      ['4321', [ivan, pecas, souza]],
      ['11 3265 - 4321', [pecas]],
      ['52998224725 11987654321', [souza]],
      ['529.982.247-25-00000', []],
      ['12.ABC.345/01DE-35', [ltda]],
      ['12abc34501de35', [ltda]],
      ['abc.345', [ltda]],
      ['345/01', [ltda]],
      ['c345', [ltda]],
      ['bcd345', []],
      // Words of names and e-mail addresses.
      ['conc', [souza]],
      ['CONCEICAO', [souza]],
      ['sou CONC', [souza]],
      ['uza', []],
      ['ceicao.s@loja-azul.com.br', [souza]],
      ['azul', [souza]],
      ['@loja-azul', [souza]],
      ['davila', [luis]],
      ['d’avila luis', [luis]],
      ['luis77', [luis]],
      ['иван', [ivan]],
      ['петр', [ivan]],
      ['auto 24 1000', [pecas]],
      ['24', [pecas]],
      // One typo, in words of at least five letters.
      ['souzza', [souza]],
      ['suoza', [souza]],
      ['soza', [souza]],
      ['zouza', [souza]],
      ['sousa', [souza]],
      ['suosa', []],
      ['conceisao', [souza]],
      ['concessao', []],
      ['luia', []],
      ['luix77', []],
      ['azil', []],
      ['петро', [ivan]],
      ['петровa', [ivan]],
      // Every word must match, each in its own way.
      ['sousa 4725', [souza]],
      ['sousa 7735', []],
      ['souza luis', []],
      ['example.com 1000', [pecas]],
      ['', all],
      [' . - ', all],
      ['.*', all],
      ['^', all],
    ])('of %j finds exactly these', async (search, names) => {
      expect(await found(search)).toEqual(names.toSorted());
    });

    it.each([
      ['98765-4321', [souza]],
      ['4321', [pecas, souza]],
      ['529.982.247-25', []],
      ['52998224725 11987654321', []],
      ['11 3265 - 4321', [pecas]],
      ['12.ABC.345/01DE-35', []],
      ['bcd345', []],
      ['ceicao.s@loja-azul.com.br', []],
      ['azul', []],
      ['luis77', []],
      ['example', []],
      ['sou CONC', [souza]],
      ['suoza', [souza]],
      ['auto 24 1000', [pecas]],
      ['sousa 4321', [souza]],
      ['sousa 4725', []],
      ['souza azul', []],
      ['', all],
      ['.*', all],
    ])('by name and phone number alone of %j finds exactly these', async (contactSearch, names) => {
      const { edges, total } = await customers.list({ contactSearch }, NEWEST, ALL);
      expect(edges.map(({ node }) => node.name ?? '').toSorted()).toEqual(names.toSorted());
      expect(await total()).toBe(names.length);
    });

    it('is joined to the other filters by AND', async () => {
      expect(await found('4321', { name: 'auto' })).toEqual([pecas]);
      expect(await found('4321', { userId: userId(1) })).toEqual([souza]);
      expect(await found('7735', { userId: userId(1) })).toEqual([]);
    });

    it('finds a record by what it has now, and no longer by what it had', async () => {
      const { edges } = await customers.list({ search: '529.982' }, NEWEST, ALL);
      const before = edges[0]?.node as Customer;
      const after = { ...before, name: 'Zoé Lima', email: 'z@example.com', cpf: '39053344705', version: 2 };
      expect(await customers.update(after, 1, told(after))).toBe('updated');
      for (const old of ['529.982', 'souza', 'ceicao']) expect(await found(old)).toEqual([]);
      for (const now of ['39053344705', 'zoe']) expect(await found(now)).toEqual(['Zoé Lima']);
    });

    it('finds nobody who was erased', async () => {
      const { edges } = await customers.list({ search: '529.982' }, NEWEST, ALL);
      const left = anonymise(edges[0]?.node as Customer, new Date('2026-03-01T12:00:00Z'));
      expect(await customers.erase(left, 1, told(left), { recordKept: true, retained: null })).toBe('erased');
      for (const old of ['529.982', 'souza', 'ceicao', '98765'])
        expect(await found(old)).not.toContain(souza);
      expect(await found('')).toEqual([ltda, luis, pecas, ivan].toSorted());
    });
  });

  /** Keeps many people, and answers them with searches that may find them. */
  const keepPeople = async () => {
    const word = fc
      .array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 4 })
      .map((syllables) => syllables.join(''));
    const digits = (length: number) =>
      fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((all) => all.join(''));
    const person = fc.record({
      words: fc.array(word, { minLength: 1, maxLength: 3 }),
      mail: word,
      phone: digits(11),
    });
    const people = fc.sample(person, { numRuns: 60, seed: 7 });
    const rows = people.map(({ words, mail, phone }, at) =>
      aCustomer({ name: words.join(' '), email: `${mail}${at}@example.com`, phone }),
    );
    await keep(...rows);
    const edited = fc
      .tuple(word, fc.nat(3), fc.nat(8), fc.constantFrom(...'aeioszx'))
      .map(([text, kind, place, letter]) => {
        const letters = [...text];
        const at = place % letters.length;
        if (kind === 0) letters.splice(at, 1);
        else if (kind === 1) letters.splice(at, 0, letter);
        else if (kind === 2) letters[at] = letter;
        else letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
        return letters.join('');
      });
    const part = fc
      .tuple(fc.constantFrom(...rows), fc.nat(7), fc.integer({ min: 3, max: 11 }), fc.boolean())
      .map(([{ cpf, phone }, from, length, ofPhone]) =>
        ((ofPhone ? phone : cpf) ?? '').slice(from, from + length),
      );
    const token = fc.oneof(
      word,
      edited,
      part,
      word.map((text) => text.slice(0, 3)),
    );
    const search = fc.array(token, { minLength: 1, maxLength: 3 }).map((tokens) => tokens.join(' '));
    return { rows, search };
  };

  it('search finds what a plain search finds, for any words, parts and typos', async () => {
    const { rows, search } = await keepPeople();
    await fc.assert(
      fc.asyncProperty(search, async (text) => {
        const expected = rows.filter((row) => isFoundBy(row, text)).map(({ name }) => name ?? '');
        expect(await found(text)).toEqual(expected.toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('search by name and phone number alone finds what a plain search of these finds', async () => {
    const { rows, search } = await keepPeople();
    await fc.assert(
      fc.asyncProperty(search, async (contactSearch) => {
        const { edges } = await customers.list({ contactSearch }, NEWEST, ALL);
        const expected = rows.filter((row) => isFoundByContact(row, contactSearch)).map(({ id }) => id);
        expect(edges.map(({ node }) => node.id).toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 150 },
    );
  });
}
