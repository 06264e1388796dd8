import { service as otherService, person } from '@autograph/kernel/testing';
import { serviceSuite } from '@autograph/service/testing';
import service from '../src/service.ts';
import { matrix } from './matrix.ts';
import { vehicleGraph } from './vehicle-graph.ts';

serviceSuite(service, {
  matrix,
  world: async (graph) => ({ records: { vehicleId: await vehicleGraph(graph).make() } }),
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
      await graph.mutate(sale, 'reserveVehicle', hold);
      await graph.mutate(sale, 'releaseVehicle', hold);
      const next = { input: { vehicleId: id, saleId: 'sale-2' } };
      await graph.mutate(sale, 'reserveVehicle', next);
      await graph.mutate(sale, 'sellVehicle', next);
      await graph.mutate(admin, 'deleteVehicle', { id: await graph.make() });
    },
  },
});
