import { service as otherService, person } from '@autograph/kernel/testing';
import { serviceSuite } from '@autograph/service/testing';
import service from '../src/service.ts';
import { matrix } from './matrix.ts';
import { branchesOnly, vehicleGraph } from './vehicle-graph.ts';

const NORTH = '01990000-0000-7000-8000-00000000000a';

const ATTACH =
  'mutation ($id: ID!, $input: AttachVehiclePhotosInput!) { attachVehiclePhotos(id: $id, input: $input) { userErrors { code } } }';

serviceSuite(service, {
  matrix,
  open: { clients: { user: branchesOnly({ id: NORTH, active: true }) } },
  world: async (graph) => ({ records: { vehicleId: await vehicleGraph(graph).make({ plate: 'QRS4T56' }) } }),
  fuzz: {
    ids: (graph) =>
      Promise.all(Array.from({ length: 10 }, () => vehicleGraph(graph).make({ plate: null, vin: null }))),
  },
  events: {
    personal: ['admin@example.com'],
    happen: async (opened) => {
      const graph = vehicleGraph(opened);
      const [admin, sale] = [person('ADMIN'), otherService('sale')];
      const id = await graph.make({ price: { amount: '50000.00' } });
      const hold = { input: { vehicleId: id, saleId: 'sale-1' } };
      await graph.mutate(admin, 'updateVehicle', { id, input: { price: { amount: '49000.00' } } });
      await graph.mutate(admin, 'updateVehicle', { id, input: { color: 'admin@example.com' } });
      const photo = { keys: ['drawing-studio'], alt: 'admin@example.com' };
      await graph.ask(admin, ATTACH, { id, input: photo });
      await graph.mutate(sale, 'reserveVehicle', hold);
      await graph.mutate(sale, 'releaseVehicle', hold);
      const next = { input: { vehicleId: id, saleId: 'sale-2' } };
      await graph.mutate(sale, 'reserveVehicle', next);
      await graph.mutate(sale, 'sellVehicle', next);
      await graph.mutate(sale, 'takeBackVehicle', { input: { ...next.input, returnId: 'return-1' } });
      const request = { id, input: { toBranchId: NORTH, notes: 'for admin@example.com' } };
      await graph.mutate(admin, 'requestTransfer', request);
      await graph.mutate(admin, 'cancelTransfer', { id, input: { reason: 'admin@example.com' } });
      await graph.mutate(admin, 'requestTransfer', request);
      await graph.mutate(admin, 'sendTransfer', { id });
      await graph.mutate(admin, 'receiveTransfer', { id });
      await graph.mutate(admin, 'deleteVehicle', { id: await graph.make() });
    },
  },
});
