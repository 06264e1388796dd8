// Loaded into the programs that samples start: the address that the pages name is the graph under test.
const graph = process.env.SAMPLES_GRAPH;
const { fetch } = globalThis;
if (graph) {
  globalThis.fetch = (input, init) =>
    fetch(typeof input === 'string' || input instanceof URL ? there(String(input)) : input, init);
}

function there(address: string): string {
  return address.replace(/^http:\/\/localhost:4000\b/, String(graph));
}
