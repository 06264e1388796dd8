import { readFileSync } from 'node:fs';

/** The committed supergraph with its services at other addresses: `name=url` each. */
export function supergraphAt(addresses: readonly string[]): string {
  const urls = new Map(addresses.map((address) => address.split(/=(.*)/s) as [string, string]));
  return readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8').replaceAll(
    /(@join__graph\(name: "(\w+)", url: )"[^"]*"/g,
    (_match, before: string, name: string) => `${before}"${urls.get(name) ?? 'http://127.0.0.1:1'}"`,
  );
}
