import { readFileSync } from 'node:fs';

/** The committed supergraph, composed by `npm run compose`. */
export function supergraphSdl(): string {
  return readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
}

/** The services behind the gateway: their names, and where they are unless a setting says otherwise. */
export function supergraphServices(): readonly { readonly name: string; readonly url: string }[] {
  const graphs = supergraphSdl().matchAll(/@join__graph\(name: "(\w+)", url: "([^"]*)"\)/g);
  return [...graphs]
    .map(([, name = '', url = '']) => ({ name, url }))
    .filter(({ name }) => name !== 'gateway');
}
