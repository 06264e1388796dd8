import { person, service } from '@autograph/kernel/testing';
import { fuzzContract } from '@autograph/service/testing';
import { afterAll, beforeAll } from 'vitest';
import { FIELDS, startVehicleGraph, type VehicleGraph } from './vehicle-graph.ts';

let graph: VehicleGraph;
beforeAll(async () => {
  graph = await startVehicleGraph();
});
afterAll(() => graph?.close());

const ALL = `{ vehicles(first: 100) { totalCount nodes { ${FIELDS} history { to } } } }`;

const started = async (caller = person('ADMIN')) => ({
  subgraph: graph.subgraph,
  caller,
  ids: await Promise.all(Array.from({ length: 10 }, () => graph.make({ plate: null, vin: null }))),
  snapshot: async () => {
    const { data, errors } = await graph.ask(person('ADMIN'), ALL);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  },
});

fuzzContract(['createVehicle', 'updateVehicle', 'deleteVehicle'], started);
fuzzContract(['reserveVehicle'], () => started(service('sale')));
