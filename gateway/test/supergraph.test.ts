import { describe, expect, it } from 'vitest';
import { supergraphServices } from '../src/supergraph.ts';

describe('the services of a supergraph', () => {
  it('have names of several words, and the gateway is none of them', () => {
    const sdl = `enum join__Graph {
      GATEWAY @join__graph(name: "gateway", url: "")
      SALE @join__graph(name: "sale", url: "http://127.0.0.1:18001/graphql")
      WORK_ORDER @join__graph(name: "work-order", url: "http://127.0.0.1:18004/graphql")
    }`;
    expect(supergraphServices(sdl)).toEqual([
      { name: 'sale', url: 'http://127.0.0.1:18001/graphql' },
      { name: 'work-order', url: 'http://127.0.0.1:18004/graphql' },
    ]);
  });
});
