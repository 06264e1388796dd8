import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { type GraphClient, GraphRequestError } from '@autograph/topologies/graph-client';
import { describe, expect, it } from 'vitest';
import { VEHICLES } from '../src/demo/data/vehicles.ts';
import { reais } from '../src/demo/format.ts';
import { createPrinter, WIDTH } from '../src/demo/printer.ts';
import { seedDemoData } from '../src/demo/seed.ts';
import { runStory } from '../src/demo/story.ts';
import { type StubGraph, stubGraph } from '../src/demo/testing/stub-graph.ts';
import { patientClient } from '../src/graph/patient-client.ts';

const ESCAPE = String.fromCharCode(27);

async function shop(): Promise<StubGraph> {
  const graph = stubGraph();
  await seedDemoData({ client: graph, admin: { username: 'admin', password: 'admin123' } });
  return graph;
}

async function told(client: GraphClient, colors = false): Promise<string[]> {
  const lines: string[] = [];
  await runStory({ client, out: { write: (line) => lines.push(line), colors } });
  return lines;
}

/** The graph, but for one field of its answers; a mutation answers so where the graph accepts it. */
function answering(graph: StubGraph, field: string, answer: unknown): GraphClient {
  return {
    request: async <Data>(document: string, ...rest: [Readonly<Record<string, unknown>>?, string?]) => {
      const data = await graph.request<Data>(document, ...rest);
      const { payload } = data as { payload?: { value: unknown } };
      if (document.includes(`payload: ${field}(`) && payload?.value) return { payload: answer } as Data;
      return data && typeof data === 'object' && field in data ? ({ [field]: answer } as Data) : data;
    },
  };
}

describe('the story', () => {
  it('is printed in numbered chapters that name their fields', async () => {
    const chapters = (await told(await shop())).filter((line) => /^ {2}\d {2}/.test(line));
    expect(chapters.map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['1', 'A customer registers', 'register, login, createCustomer, me'],
      ['2', 'She looks at the cars', 'vehicles'],
      ['3', 'She buys it', 'purchaseVehicle'],
      ['4', 'The car is reserved', 'vehicle'],
      ['5', 'A second customer is too late', 'login, createCustomer, purchaseVehicle'],
      ['6', 'Another branch cannot decide', 'login, sale, approveSale'],
      ['7', 'A salesperson approves', 'approveSale'],
      ['8', 'One query, four services', 'sales'],
    ]);
  });

  it('is no wider than a page, and in colours only where there are some', async () => {
    const plain = await told(await shop());
    for (const line of plain) expect(line.length).toBeLessThanOrEqual(WIDTH);
    expect(plain.join('')).not.toContain(ESCAPE);
    expect((await told(await shop(), true)).join('')).toContain(ESCAPE);
  });

  it('sells another car each time, and adds one where none is left', async () => {
    const graph = await shop();
    const carsLeft = () =>
      graph.vehicles.filter(
        ({ status, type, branchId }) =>
          status === 'AVAILABLE' && type === 'CAR' && branchId === DEFAULT_BRANCH_ID,
      ).length;
    const others = graph.vehicles.filter(({ type }) => type !== 'CAR');
    for (let left = carsLeft(); left > 0; left -= 1) {
      expect(carsLeft()).toBe(left);
      await told(graph);
    }
    const lines = await told(graph);
    expect(lines.join('\n')).toContain('No car is left. Vera (vendas) adds one to the stock.');
    expect(lines.join('\n')).toContain('Volkswagen Polo Track 1.0, 2025, no plate, SOLD');
    expect(graph.vehicles).toHaveLength(VEHICLES.length + 1);
    expect(graph.vehicles.filter(({ type }) => type !== 'CAR')).toEqual(others);
  });

  it('has someone of another branch who sees no sale, and is refused', async () => {
    const lines = (await told(await shop())).join('\n');
    expect(lines).toContain('Valter (vendas2) sells in Filial Manaus. For that branch, the sale');
    expect(lines).toContain('Refused: NOT_FOUND, "Not with this id."');
  });

  it('goes on where nobody of another branch is, or they work in this one too', async () => {
    const shopWith = async (changes: Partial<StubGraph['users'][number]>): Promise<StubGraph> => {
      const graph = await shop();
      const at = graph.users.findIndex(({ username }) => username === 'vendas2');
      graph.users[at] = { ...(graph.users[at] as StubGraph['users'][number]), ...changes };
      return graph;
    };
    const alone = (await told(await shopWith({ username: 'someone' }))).join('\n');
    expect(alone).toContain('This graph has no vendas2');
    expect(alone).toContain('SOLD');
    const memberships = [{ branchId: DEFAULT_BRANCH_ID, manages: false }];
    const together = (await told(await shopWith({ memberships }))).join('\n');
    expect(together).toContain('Valter (vendas2) works in this branch here');
    expect(together).toContain('SOLD');
  });

  it('stops when another branch decides', async () => {
    const graph = await shop();
    const client: GraphClient = {
      request: async <Data>(document: string, ...rest: [Readonly<Record<string, unknown>>?, string?]) => {
        const data = await graph.request<{ payload?: { userErrors: { code: string }[] } }>(document, ...rest);
        const other = data.payload?.userErrors[0]?.code === 'NOT_FOUND';
        return (other ? { payload: { value: { status: 'APPROVED' }, userErrors: [] } } : data) as Data;
      },
    };
    await expect(told(client)).rejects.toThrow('a sale was approved in another branch');
  });

  it.each([
    ['me', null, 'has no customer record'],
    ['vehicle', { status: 'AVAILABLE' }, 'the vehicle is AVAILABLE'],
    ['vehicle', null, 'the vehicle is gone'],
    ['sales', { nodes: [] }, 'the sale is not in the list of sales'],
    ['approveSale', { value: { status: 'PENDING' }, userErrors: [] }, 'the approved sale is PENDING'],
    ['approveSale', null, 'The graph refused to approve the sale'],
    ['register', { value: null, userErrors: [] }, 'It did not say why.'],
  ])('stops when %s answers %j', async (field, answer, message) => {
    await expect(told(answering(await shop(), field, answer))).rejects.toThrow(message);
  });

  it('stops when a second buyer is let in', async () => {
    const graph = await shop();
    const client: GraphClient = {
      request: async <Data>(document: string, ...rest: [Readonly<Record<string, unknown>>?, string?]) => {
        const data = await graph.request<{ payload?: { userErrors: { code: string }[] } }>(document, ...rest);
        const late = data.payload?.userErrors[0]?.code === 'VEHICLE_NOT_AVAILABLE';
        return (late ? { payload: { value: { id: 'second' }, userErrors: [] } } : data) as Data;
      },
    };
    await expect(told(client)).rejects.toThrow('the vehicle was sold a second time');
  });

  it('stops when the same idempotency key makes a second sale', async () => {
    const graph = await shop();
    const client: GraphClient = {
      request: (document, variables, ...rest) => {
        const { idempotencyKey, ...input } = (variables?.input ?? {}) as Record<string, unknown>;
        for (const vehicle of graph.vehicles) Object.assign(vehicle, { status: 'AVAILABLE' });
        return graph.request(document, idempotencyKey ? { ...variables, input } : variables, ...rest);
      },
    };
    await expect(told(client)).rejects.toThrow('the same idempotency key made a second sale');
  });
});

describe('a patient client', () => {
  const limited = new GraphRequestError([{ message: 'Too many.', extensions: { code: 'RATE_LIMITED' } }]);

  it('asks again where a limit turned it away, and says once that it waits', async () => {
    const answers: (() => unknown)[] = [
      () => {
        throw limited;
      },
      () => {
        throw limited;
      },
      () => 'there',
    ];
    let waits = 0;
    const client = patientClient(
      { request: async <Data>() => answers.shift()?.() as Data },
      () => {
        waits += 1;
      },
      async () => {},
    );
    expect(await client.request('query { me }')).toBe('there');
    expect(waits).toBe(1);
  });

  it('gives up after a minute and some, and at once on any other error', async () => {
    let requests = 0;
    const failing = (error: unknown) =>
      patientClient(
        {
          request: async () => {
            requests += 1;
            throw error;
          },
        },
        () => {},
        async () => {},
      );
    await expect(failing(limited).request('query { me }')).rejects.toBe(limited);
    expect(requests).toBe(14);
    requests = 0;
    await expect(failing(new Error('broken')).request('query { me }')).rejects.toThrow('broken');
    expect(requests).toBe(1);
  });
});

describe('the page', () => {
  const page = (colors = false) => {
    const lines: string[] = [];
    return { lines, print: createPrinter({ write: (line) => lines.push(line), colors }) };
  };

  it('aligns columns, numbers to the right, whatever is coloured', () => {
    const { lines, print } = page();
    const columns = [{ title: 'Name' }, { title: 'km', align: 'right' as const }];
    print.table(columns, [
      ['SOLD', '7'],
      ['Kwid E-Tech', '13.600'],
    ]);
    expect(lines).toEqual([
      '',
      '     Name             km',
      '     SOLD              7',
      '     Kwid E-Tech  13.600',
      '',
    ]);
  });

  it('wraps paragraphs, never inside an amount', () => {
    const { lines, print } = page();
    print.say(`${'word '.repeat(16)}abc R$ 84.990,00 is the price`);
    expect(lines.map((line) => line.trim())).toEqual([
      `${'word '.repeat(16)}abc`,
      'R$ 84.990,00 is the price',
    ]);
  });

  it('colours codes, not parts of words', () => {
    const { lines, print } = page(true);
    print.say('SOLD, UNSOLD');
    expect(lines).toEqual([`     ${ESCAPE}[32mSOLD${ESCAPE}[39m, UNSOLD`]);
  });

  it('writes money as Brazilians do', () => {
    expect(reais({ amount: '84990.00' })).toBe('R$ 84.990,00');
    expect(reais({ amount: '9999999999.99' })).toBe('R$ 9.999.999.999,99');
  });
});
