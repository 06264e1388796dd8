import { expect, inject, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';

const graph = inject('graph');

/** How many queries the gateway has answered, by what carried them out. */
async function answers(): Promise<Record<string, number>> {
  const text = await (await fetch(new URL('/metrics', graph.url))).text();
  const found = text.matchAll(/^autograph_gateway_queries_total\{by="([^"]+)"\} (\d+)/gm);
  return Object.fromEntries([...found].map(([, by, count]) => [by, Number(count)]));
}

it(`a query that is asked again is answered by what FAST_PATH says (${graph.topology}, ${graph.fastPath})`, async () => {
  const token = await logIn(graph.url, 'vendas', 'vendas123');
  const query = '{ sales(first: 3) { nodes { id vehicle { make model } customer { name } } } }';
  const first = await ask(graph.url, query, { token });
  const before = await answers();
  expect(await ask(graph.url, query, { token })).toEqual(first);
  const after = await answers();
  const by = graph.fastPath === 'on' ? 'fast path' : 'apollo';
  expect((after[by] ?? 0) - (before[by] ?? 0)).toBeGreaterThanOrEqual(1);
  if (graph.fastPath === 'off') expect(after['fast path']).toBeUndefined();
});
