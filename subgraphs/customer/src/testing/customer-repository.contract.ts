import type { PageRequest } from '@autograph/kernel';
import { walk } from '@autograph/kernel/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { anonymise, type Customer } from '../domain/customer.ts';
import type {
  CustomerCriteria,
  CustomerRepository,
  CustomerSortField,
} from '../ports/customer-repository.ts';
import { aCustomer, cnpj, cpf, told, userId } from './builders.ts';

const ALL: PageRequest = { limit: 100, backward: false, cursor: null };
const NEWEST = { field: 'CREATED_AT', direction: 'DESC' } as const;

/** What every keeper of customers promises. `empty` answers one that has none. */
export function customerRepositoryContract(empty: () => Promise<CustomerRepository>): void {
  let customers: CustomerRepository;
  beforeEach(async () => {
    customers = await empty();
  });
  const keep = async (...all: readonly Customer[]): Promise<void> => {
    const written = await Promise.all(all.map((customer) => customers.insert(customer, told(customer))));
    expect(new Set(written)).toEqual(new Set(['inserted']));
  };
  const found = async (criteria: CustomerCriteria): Promise<string[]> => {
    const { edges } = await customers.list(criteria, NEWEST, ALL);
    return edges.map(({ node }) => node.name ?? '').toSorted();
  };

  it('gives back what it was given, to the last field', async () => {
    const full = aCustomer({ name: 'Zoé 😀 Núñez', userId: userId(1) });
    const bare = aCustomer({ phone: null, address: null, city: null, state: null, zipCode: null });
    await keep(full, bare);
    expect(await customers.findByIds([full.id])).toEqual([full]);
    expect(await customers.findByIds([bare.id])).toEqual([bare]);
    expect((await customers.list({ cpf: full.cpf ?? '' }, NEWEST, ALL)).edges[0]?.node).toEqual(full);
  });

  it('finds by ids and by users only those that there are', async () => {
    const [one, two, walkIn] = [
      aCustomer({ userId: userId(1) }),
      aCustomer({ userId: userId(2) }),
      aCustomer(),
    ];
    await keep(one, two, walkIn);
    const ids = (records: readonly Customer[]) => records.map(({ id }) => id).toSorted();
    expect(ids(await customers.findByIds([two.id, 'none', walkIn.id]))).toEqual([two.id, walkIn.id]);
    expect(ids(await customers.findByUserIds([userId(2), userId(9), '']))).toEqual([two.id]);
    expect(await customers.findByIds([])).toEqual([]);
    expect(await customers.findByUserIds([])).toEqual([]);
  });

  it('keeps one record for a CPF and one for a user, and walk-in customers without end', async () => {
    await keep(aCustomer({ cpf: cpf(900_001), userId: userId(1) }), aCustomer(), aCustomer());
    expect(await customers.insert(aCustomer({ cpf: cpf(900_001) }), told(aCustomer()))).toEqual({
      duplicate: 'cpf',
    });
    expect(await customers.insert(aCustomer({ userId: userId(1) }), told(aCustomer()))).toEqual({
      duplicate: 'userId',
    });
    expect((await customers.list({}, NEWEST, ALL)).edges).toHaveLength(3);
  });

  it('keeps one record for a CNPJ, and finds it by that', async () => {
    const company = aCustomer({ name: 'Exemplo', cpf: null, cnpj: cnpj('EXEMPLO00009') });
    await keep(company, aCustomer({ cpf: null, cnpj: cnpj('EXEMPLO00008') }));
    const other = aCustomer({ cpf: null, cnpj: company.cnpj });
    expect(await customers.insert(other, told(other))).toEqual({ duplicate: 'cnpj' });
    expect(await customers.findByIds([company.id])).toEqual([company]);
    expect(await found({ cnpj: company.cnpj ?? '' })).toEqual(['Exemplo']);
    expect(await found({ cnpj: '' })).toEqual([]);
    expect(await found({ cpf: '' })).toEqual([]);
  });

  it('keeps one record of fifty with the same CPF at once', async () => {
    const written = await Promise.all(
      Array.from({ length: 50 }, () => customers.insert(aCustomer({ cpf: cpf(900_002) }), told(aCustomer()))),
    );
    expect(written.filter((result) => result === 'inserted')).toHaveLength(1);
    expect(await (await customers.list({}, NEWEST, ALL)).total()).toBe(1);
  });

  it('writes a change only over the version that was read, and never a value that another customer has', async () => {
    const [one, two] = [aCustomer({ userId: userId(1) }), aCustomer({ userId: userId(2) })];
    await keep(one, two);
    const changed = { ...one, name: 'Zoé', city: null, cpf: cpf(900_004), version: 2 };
    expect(await customers.update(changed, 1, told(changed))).toBe('updated');
    expect(await customers.update({ ...changed, name: 'Eva' }, 1, told(changed))).toBe('stale');
    expect(await customers.findByIds([one.id])).toEqual([changed]);
    expect(await found({ name: 'zoe', city: [''], cpf: cpf(900_004) })).toEqual(['Zoé']);
    const taken = (changes: Partial<Customer>) => customers.update({ ...two, ...changes }, 1, told(two));
    expect(await taken({ cpf: cpf(900_004) })).toEqual({ duplicate: 'cpf' });
    expect(await taken({ userId: userId(1) })).toEqual({ duplicate: 'userId' });
    expect(await customers.findByIds([two.id])).toEqual([two]);
    const none = aCustomer();
    expect(await customers.update(none, 1, told(none))).toBe('stale');
  });

  describe('erases', () => {
    const at = new Date('2026-03-01T12:00:00Z');
    const later = new Date('2027-03-01T12:00:00Z');
    const retained = {
      sealed: 'sealed',
      sales: [
        { saleId: 'sale-1', until: later },
        { saleId: 'sale-2', until: at },
      ],
      until: later,
    };
    const erase = async (recordKept: boolean): Promise<Customer> => {
      const customer = aCustomer({ userId: userId(1), cpf: cpf(900_009) });
      await keep(customer);
      const left = anonymise(customer, at);
      expect(await customers.erase(left, 7, told(left), { recordKept, retained: null })).toBe('stale');
      expect(await customers.findByIds([customer.id])).toEqual([customer]);
      expect(
        await customers.erase(left, 1, told(left), { recordKept, retained: recordKept ? retained : null }),
      ).toBe('erased');
      return left;
    };

    it('a record that stays, for those who have its id: in no list, its CPF and its user free again', async () => {
      const left = await erase(true);
      expect(await customers.findByIds([left.id])).toEqual([left]);
      expect(await customers.findByUserIds([userId(1)])).toEqual([]);
      expect(await found({})).toEqual([]);
      expect(await found({ city: ['são paulo'] })).toEqual([]);
      const [again, ...more] = [
        aCustomer({ userId: userId(1), cpf: cpf(900_009) }),
        aCustomer(),
        aCustomer(),
      ];
      await keep(again, ...more);
      for (const one of more) {
        const nobody = anonymise(one, at);
        expect(await customers.erase(nobody, 1, told(nobody), { recordKept: true, retained: null })).toBe(
          'erased',
        );
      }
    });

    it('a record that goes, for every reader', async () => {
      const { id } = await erase(false);
      expect(await customers.findByIds([id])).toEqual([]);
      expect(await found({})).toEqual([]);
    });

    it('all but who bought, read by each sale until its time is up, each reading kept', async () => {
      const { id } = await erase(true);
      const read = (saleId: string, by: string, when = at) =>
        customers.readRetained({ saleId, by, at: when });
      expect(await read('sale-1', 'a')).toEqual({
        customerId: id,
        retained,
        readings: [{ saleId: 'sale-1', by: 'a', at }],
      });
      expect(await read('sale-2', 'b')).toBeNull();
      expect(await read('none', 'b')).toBeNull();
      expect(await read('sale-1', 'b', later)).toBeNull();
      expect((await read('sale-1', 'c'))?.readings.map(({ by }) => by)).toEqual(['a', 'c']);
      await customers.dropRetained(at);
      expect(await read('sale-1', 'd')).not.toBeNull();
      await customers.dropRetained(later);
      expect(await read('sale-1', 'e')).toBeNull();
      expect(await customers.findByIds([id])).toHaveLength(1);
    });

    it('what was begun and left, the oldest first', async () => {
      const since = (minute: number) => new Date(at.getTime() + minute * 60_000);
      const all = [2, 0, 9, 1].map((minute) => aCustomer({ erasingSince: since(minute) }));
      await keep(...all, aCustomer());
      expect(await customers.findErasing(since(2), 9)).toEqual([all[1]?.id, all[3]?.id, all[0]?.id]);
      expect(await customers.findErasing(since(2), 1)).toEqual([all[1]?.id]);
    });
  });

  describe('lists', () => {
    beforeEach(() =>
      keep(
        aCustomer({ name: 'Ana Souza', city: 'Sao Paulo', state: 'SP', userId: userId(1) }),
        aCustomer({ name: 'Ána Maria', city: 'SÃO PAULO', state: 'SP', email: 'Maria@Example.com' }),
        aCustomer({ name: 'ANA😀', city: null, state: null, phone: null }),
        aCustomer({ name: 'Anabela Reis', city: 'Santos', state: 'SP', cpf: cpf(900_003) }),
        aCustomer({ name: 'Bruno .* Lima', city: 'Rio de Janeiro', state: 'RJ', phone: '2133334444' }),
      ),
    );
    const everyone = ['ANA😀', 'Ana Souza', 'Anabela Reis', 'Bruno .* Lima', 'Ána Maria'];

    it.each<[CustomerCriteria, string[]]>([
      [{}, everyone],
      [{ name: '' }, everyone],
      [{ name: 'ana' }, ['ANA😀', 'Ana Souza', 'Anabela Reis', 'Ána Maria']],
      [{ name: ' ÁNA  m' }, ['Ána Maria']],
      [{ name: 'ana😀' }, ['ANA😀', 'Ana Souza', 'Anabela Reis', 'Ána Maria']],
      [{ name: 'souza' }, ['Ana Souza']],
      [{ name: 'sou ana' }, ['Ana Souza']],
      [{ name: 'nabela' }, []],
      [{ name: 'ana bruno' }, []],
      [{ name: '.*' }, everyone],
      [{ name: '^rei$' }, ['Anabela Reis']],
      [{ name: 'bruno .*' }, ['Bruno .* Lima']],
      [{ email: 'MARIA@example.COM' }, ['Ána Maria']],
      [{ email: 'maria' }, []],
      [{ cpf: cpf(900_003) }, ['Anabela Reis']],
      [{ cpf: '' }, []],
      [{ phone: '2133334444' }, ['Bruno .* Lima']],
      [{ phone: '' }, []],
      [{ city: ['são paulo'] }, ['Ana Souza', 'Ána Maria']],
      [{ city: ['são'] }, []],
      [{ city: [''] }, ['ANA😀']],
      [{ state: ['RJ'] }, ['Bruno .* Lima']],
      [{ state: [''] }, []],
      [{ state: [] }, []],
      [{ state: ['RJ', 'SP'] }, ['Ana Souza', 'Anabela Reis', 'Bruno .* Lima', 'Ána Maria']],
      [{ city: ['santos', 'RIO DE JANEIRO'] }, ['Anabela Reis', 'Bruno .* Lima']],
      [{ name: 'ana', state: ['SP'], city: ['santos'] }, ['Anabela Reis']],
      [{ userId: userId(1) }, ['Ana Souza']],
      [{ userId: userId(1), name: 'bruno' }, []],
      [{ userId: '' }, []],
    ])('with %j exactly these', async (criteria, names) => {
      expect(await found(criteria)).toEqual(names.toSorted());
      const { edges, total } = await customers.list(criteria, NEWEST, ALL);
      expect(await total()).toBe(edges.length);
    });

    it('sorted without regard to case and accents', async () => {
      const { edges } = await customers.list({}, { field: 'NAME', direction: 'ASC' }, { ...ALL, limit: 4 });
      expect(edges.map(({ node }) => node.name)).toEqual(['Ána Maria', 'Ana Souza', 'Anabela Reis', 'ANA😀']);
    });

    it('sorted by city, those without one first', async () => {
      const { edges } = await customers.list({}, { field: 'CITY', direction: 'ASC' }, ALL);
      expect(edges.map(({ node }) => node.city)).toEqual([
        null,
        'Rio de Janeiro',
        'Santos',
        'Sao Paulo',
        'SÃO PAULO',
      ]);
    });
  });

  describe('pages', () => {
    const all = Array.from({ length: 23 }, (_, at) =>
      aCustomer({
        name: ['Ana', 'Ána', 'Bia'][at % 3] ?? '',
        city: at % 4 === 0 ? null : `Cidade ${at % 4}`,
      }),
    );
    beforeEach(() => keep(...all.toSorted((a, b) => `${a.cpf}`.localeCompare(`${b.cpf}`))));

    describe.each<CustomerSortField>(['NAME', 'CITY', 'CREATED_AT'])('sorted by %s', (field) => {
      it.each(['ASC', 'DESC'] as const)('%s visit everyone once, from either end', async (direction) => {
        const list = (request: PageRequest) => customers.list({}, { field, direction }, request);
        const whole = (await list(ALL)).edges.map(({ node }) => node.id);
        expect(new Set(whole).size).toBe(all.length);
        expect(await walk(list, { limit: 4, backward: false })).toEqual(whole);
        expect(await walk(list, { limit: 4, backward: true })).toEqual(whole);
      });

      it('in one direction are those of the other, turned', async () => {
        const ids = async (direction: 'ASC' | 'DESC') =>
          (await customers.list({}, { field, direction }, ALL)).edges.map(({ node }) => node.id);
        expect(await ids('DESC')).toEqual((await ids('ASC')).toReversed());
      });
    });

    it('are not shifted by who comes meanwhile', async () => {
      const sort = { field: 'NAME', direction: 'ASC' } as const;
      const first = await customers.list({}, sort, { ...ALL, limit: 10 });
      await keep(aCustomer({ name: 'Aaron' }));
      const next = await customers.list({}, sort, { ...ALL, cursor: first.edges.at(-1)?.cursor ?? null });
      const seen = [...first.edges, ...next.edges].map(({ node }) => node.id);
      expect(seen.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    });

    it('take a cursor of their own list only', async () => {
      const sort = { field: 'NAME', direction: 'ASC' } as const;
      const { edges } = await customers.list({ state: ['SP'] }, sort, { ...ALL, limit: 1 });
      const request = { ...ALL, cursor: edges[0]?.cursor ?? '' };
      const message = /not one of this list/;
      await expect(customers.list({}, sort, request)).rejects.toThrow(message);
      await expect(customers.list({ state: ['SP'] }, NEWEST, request)).rejects.toThrow(message);
      await expect(customers.list({ state: ['SP'] }, sort, { ...request, cursor: 'none' })).rejects.toThrow(
        message,
      );
    });
  });
}
