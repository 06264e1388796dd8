import { randomUUID } from 'node:crypto';
import { connect as connectTo, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { createClient as createSseClient } from 'graphql-sse';
import { expect, it } from 'vitest';
import { type Client, createClient, GraphError } from '../../sdk/src/index.ts';
import { ask, logIn } from './client.ts';
import { aBranch, aBuyer, aVehicle } from './fixtures.ts';

/** How soon a change must arrive. */
const SOON = 3_000;

const VEHICLE = 'subscription ($ids: [ID!]!) { vehicleChanged(ids: $ids) { id status } }';

interface Vehicle {
  readonly id: string;
  readonly status: string;
}

/** A client of the SDK with the tokens of one session. */
async function clientOf(url: string, username: string, password: string): Promise<Client> {
  const client = createClient({ url });
  const outcome = await client.login({ input: { username, password } });
  if (!outcome.ok) throw new Error(`cannot log in as ${username}`);
  return client;
}

/** A customer who can buy, with a client of their own. */
async function aShopper(url: string): Promise<{ readonly client: Client; readonly userId: string }> {
  const { username, password, userId } = await aBuyer(url);
  return { client: await clientOf(url, username, password), userId };
}

/** Collects what a stream sends; `end` ends it. */
function collect<T>(open: (signal: AbortSignal) => AsyncIterable<T>) {
  const all: T[] = [];
  const closing = new AbortController();
  const state: { error?: unknown; isOver: boolean } = { isOver: false };
  const running = (async () => {
    try {
      for await (const one of open(closing.signal)) all.push(one);
    } catch (error) {
      state.error = error;
    }
    state.isOver = true;
  })();
  return {
    all,
    state,
    end: async () => {
      closing.abort();
      await running;
    },
  };
}

/** The clients that the graph's users have: each follows vehicles in its own protocol. */
const FOLLOWERS: Readonly<
  Record<string, (url: string, token: string, ids: string[]) => { all: (Vehicle | null)[]; end(): unknown }>
> = {
  'the client of graphql-sse': (url, token, ids) => {
    const client = createSseClient({ url, headers: { authorization: `Bearer ${token}` } });
    const all: (Vehicle | null)[] = [];
    const end = client.subscribe<{ vehicleChanged: Vehicle | null }>(
      { query: VEHICLE, variables: { ids } },
      {
        next: ({ data }) => data && all.push(data.vehicleChanged),
        error: () => undefined,
        complete: () => undefined,
      },
    );
    return { all, end };
  },
  'Apollo Client over multipart': (url, token, ids) => {
    const link = new HttpLink({ uri: url, headers: { authorization: `Bearer ${token}` } });
    const client = new ApolloClient({ link: ApolloLink.from([link]), cache: new InMemoryCache() });
    const all: (Vehicle | null)[] = [];
    const following = client
      .subscribe<{ vehicleChanged: Vehicle | null }>({ query: gql(VEHICLE), variables: { ids } })
      .subscribe(({ data }) => data && all.push(data.vehicleChanged));
    return { all, end: () => following.unsubscribe() };
  },
};

/** A port that leads to the graph until it is cut. */
async function fragileWay(url: string) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const beyond = connectTo(Number(new URL(url).port), '127.0.0.1');
    for (const one of [socket, beyond]) {
      sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        socket.destroy();
        beyond.destroy();
      });
    }
    socket.pipe(beyond).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    close: () => void server.close(),
  };
}

/** What live changes promise, whatever carries them from the services to the gateway. */
export function liveSuite(graphUrl: () => string): void {
  const staff = () => logIn(graphUrl(), 'vendas', 'vendas123');
  const statuses = (all: readonly (Vehicle | null)[]) => all.map((vehicle) => vehicle?.status);

  it('one client buys, and another sees the vehicle RESERVED within 3 s', async () => {
    const url = graphUrl();
    const [buyer, watcher] = await Promise.all([aShopper(url), aShopper(url)]);
    const vehicleId = await aVehicle(url, await staff());
    const seen = collect((signal) => watcher.client.vehicleChanged({ ids: [vehicleId] }, { signal }));
    await expect.poll(() => statuses(seen.all), { timeout: 10_000 }).toEqual(['AVAILABLE']);
    const bought = await buyer.client.purchaseVehicle({ input: { vehicleId, paymentMethod: 'PIX' } });
    expect(bought.ok).toBe(true);
    await expect
      .poll(() => statuses(seen.all), { timeout: SOON, interval: 20 })
      .toEqual(['AVAILABLE', 'RESERVED']);
    await seen.end();
    expect(seen.state).toEqual({ isOver: true });
  });

  it.each(Object.entries(FOLLOWERS))('%s sees it too', async (_name, follow) => {
    const url = graphUrl();
    const [buyer, watcher, token] = await Promise.all([aShopper(url), aBuyer(url), staff()]);
    const vehicleId = await aVehicle(url, token);
    const { all, end } = follow(url, watcher.token, [vehicleId]);
    await expect.poll(() => statuses(all), { timeout: 10_000 }).toEqual(['AVAILABLE']);
    await buyer.client.purchaseVehicle({ input: { vehicleId, paymentMethod: 'PIX' } });
    await expect
      .poll(() => statuses(all), { timeout: SOON, interval: 20 })
      .toEqual(['AVAILABLE', 'RESERVED']);
    await end();
  });

  it('a customer hears of their own sale alone, and SALES of none of another branch', async () => {
    const url = graphUrl();
    const admin = await logIn(url, 'admin', 'admin123');
    const branchId = await aBranch(url, admin);
    const vehicleId = await aVehicle(url, admin, { branchId });
    const [owner, other] = await Promise.all([aShopper(url), aShopper(url)]);
    const boss = await clientOf(url, 'admin', 'admin123');
    const away = await aSellerElsewhere(url, admin);
    const streams = [owner.client, other.client, boss, away].map((client) =>
      collect((signal) => client.saleChanged({}, { signal })),
    );
    // Streams of all that one may see send nothing at first.
    await sleep(1_000);
    const bought = await owner.client.purchaseVehicle({ input: { vehicleId, paymentMethod: 'PIX' } });
    const saleId = bought.ok ? bought.sale.id : '';
    const heard = () => streams.map(({ all }) => all.filter((sale) => sale?.id === saleId).at(-1)?.status);
    await expect
      .poll(heard, { timeout: SOON, interval: 20 })
      .toEqual(['PENDING', undefined, 'PENDING', undefined]);
    const decided = await boss.approveSale({ id: saleId, input: {} });
    expect(decided.ok).toBe(true);
    await expect
      .poll(heard, { timeout: SOON, interval: 20 })
      .toEqual(['APPROVED', undefined, 'APPROVED', undefined]);
    const [, foreign, , elsewhere] = streams;
    expect([foreign?.all, elsewhere?.all]).toEqual([[], []]);
    await Promise.all(streams.map(({ end }) => end()));
    expect(streams.map(({ state }) => state.error)).toEqual(streams.map(() => undefined));
  });

  it('a stream ends within 5 s of its log-out, and of the block of its user', async () => {
    const url = graphUrl();
    const admin = await logIn(url, 'admin', 'admin123');
    const [leaving, blocked] = await Promise.all([aShopper(url), aShopper(url)]);
    const streams = [leaving, blocked].map(({ client }) =>
      collect((signal) => client.saleChanged({}, { signal })),
    );
    await sleep(1_000);
    expect(streams.map(({ state }) => state.isOver)).toEqual([false, false]);
    await Promise.all([
      leaving.client.logout(),
      ask(
        url,
        'mutation ($id: ID!) { updateUser(id: $id, input: { status: BLOCKED }) { userErrors { code } } }',
        { variables: { id: blocked.userId }, token: admin },
      ),
    ]);
    await expect
      .poll(() => streams.map(({ state }) => state.isOver), { timeout: 5_000, interval: 50 })
      .toEqual([true, true]);
    for (const { state } of streams) {
      expect(state.error).toBeInstanceOf(GraphError);
      expect((state.error as GraphError).code).toBe('UNAUTHENTICATED');
    }
  });

  it('a connection that breaks costs no state: the client connects again, and gets the last one', async () => {
    const url = graphUrl();
    const way = await fragileWay(url);
    const token = await staff();
    const vehicleId = await aVehicle(url, token);
    const { username, password } = await aBuyer(url);
    const watcher = await clientOf(way.url, username, password);
    const seen = collect((signal) => watcher.vehicleChanged({ ids: [vehicleId] }, { signal }));
    await expect.poll(() => statuses(seen.all), { timeout: 10_000 }).toEqual(['AVAILABLE']);
    way.cut();
    const buyer = await aShopper(url);
    await buyer.client.purchaseVehicle({ input: { vehicleId, paymentMethod: 'PIX' } });
    await expect.poll(() => statuses(seen.all).at(-1), { timeout: 10_000 }).toBe('RESERVED');
    await seen.end();
    way.close();
  });
}

async function aSellerElsewhere(url: string, admin: string): Promise<Client> {
  const username = `v${randomUUID().slice(0, 18)}`;
  const password = randomUUID();
  const input = {
    username,
    email: `${username}@example.com`,
    password,
    firstName: 'Pessoa',
    lastName: 'Fictícia',
    role: 'SALES',
  };
  const { data } = await ask<{ createUser: { user: { id: string } } }>(
    url,
    'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } userErrors { code } } }',
    { variables: { input }, token: admin },
  );
  await ask(
    url,
    'mutation ($id: ID!, $input: SetMembershipsInput!) { setMemberships(id: $id, input: $input) { userErrors { code } } }',
    {
      variables: {
        id: data.createUser.user.id,
        input: { memberships: [{ branchId: await aBranch(url, admin), manages: false }] },
      },
      token: admin,
    },
  );
  return clientOf(url, username, password);
}
