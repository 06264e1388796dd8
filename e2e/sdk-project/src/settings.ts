declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

/** What the test says: where the graph is, and what is to be unique there. */
export function setting(name: 'GRAPH_URL' | 'CPF' | 'MAKE' | 'TOKENS'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}
