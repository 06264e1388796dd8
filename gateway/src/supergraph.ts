import { readFileSync } from 'node:fs';
import { StartupError } from '@autograph/service/startup-errors';

/** The committed supergraph, composed by `npm run compose`. Throws a `StartupError` when it is not there. */
export function supergraphSdl(): string {
  try {
    return readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  } catch {
    throw new StartupError('AG1303', 'schema/supergraph.graphql cannot be read. Run `npm run compose`.');
  }
}

/** The services behind the gateway: their names, and where they are unless a setting says otherwise. */
export function supergraphServices(): readonly { readonly name: string; readonly url: string }[] {
  const graphs = supergraphSdl().matchAll(/@join__graph\(name: "(\w+)", url: "([^"]*)"\)/g);
  return [...graphs]
    .map(([, name = '', url = '']) => ({ name, url }))
    .filter(({ name }) => name !== 'gateway');
}
