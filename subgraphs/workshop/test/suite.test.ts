import { service as anotherService, person } from '@autograph/kernel/testing';
import { serviceSuite, type TestService } from '@autograph/service/testing';
import type { Ports } from '../src/ports/index.ts';
import service from '../src/service.ts';
import { neighbours } from '../src/testing/neighbours.ts';
import { asCustomer, asStaff, mechanic, resultOf, shorthands } from '../src/testing/world.ts';
import { createQuoteLink } from '../src/use-cases/create-quote-link.ts';
import { decideQuote, reviseQuote } from '../src/use-cases/quote-order.ts';
import { registerVehicle } from '../src/use-cases/register-vehicle.ts';
import { beginWork, cancelOrder } from '../src/use-cases/work-on-order.ts';
import { matrix } from './matrix.ts';

const NOTE = 'Quitéria brought it';
const FORGET =
  'mutation ($input: ForgetCustomerInput!) { forgetWorkshopCustomer(input: $input) { undecided } }';

/** Records in every state that a mutation may meet, made once for all of them: each try compares the whole store. */
const made = new WeakMap<TestService<Ports>, Promise<readonly string[]>>();
function manyRecords(graph: TestService<Ports>): Promise<readonly string[]> {
  const records = made.get(graph) ?? makeRecords(graph);
  made.set(graph, records);
  return records;
}

async function makeRecords({ ports }: TestService<Ports>): Promise<readonly string[]> {
  const world = shorthands(ports);
  const [partId, serviceId] = [await world.part(3), await world.service()];
  const lines = { parts: [{ partId, quantity: 1 }], services: [{ serviceId, quantity: 1 }] };
  const [drafted, sent, approved, begun] = [
    await world.order(),
    await world.order(),
    await world.order(),
    await world.order(),
  ];
  resultOf(await reviseQuote(drafted.id, lines, mechanic, ports));
  await world.sent(sent.id, lines);
  for (const { id } of [approved, begun]) resultOf(await world.decide(await world.sent(id, lines)));
  resultOf(await beginWork(begun.id, mechanic, ports));
  const vehicleId = await world.vehicle();
  return [partId, serviceId, vehicleId, drafted.id, sent.id, approved.id, begun.id];
}

serviceSuite(service, {
  open: { clients: neighbours() },
  matrix,
  world: async ({ ports }) => {
    const customerId = `customer-of-${person('CUSTOMER').user?.id}`;
    const world = shorthands(ports);
    const { id, customerVehicleId } = await world.order(customerId);
    const offer = { partId: await world.part(1), workshopServiceId: await world.service() };
    const vehicleId = '01990000-0000-7000-8000-0000000000dd';
    const services = [{ serviceId: await shorthands(ports).service(), quantity: 1 }];
    const sent = await shorthands(ports).sent((await shorthands(ports).order()).id, { services });
    const { url } = resultOf(await createQuoteLink(sent.id, { revision: 1 }, mechanic, ports));
    const quoteToken = url.split('#')[1] ?? '';
    return {
      records: {
        customerId,
        vehicleId,
        workOrderId: id,
        customerVehicleId: customerVehicleId ?? '',
        quoteToken,
        ...offer,
      },
    };
  },
  fuzz: { ids: manyRecords, runs: 60 },
  events: {
    personal: [NOTE, 'Quitéria', 'Filtro sujo', 'AAA0D'],
    happen: async ({ ports }) => {
      const world = shorthands(ports);
      const partId = await world.part(3, 2);
      const order = await world.order();
      const sent = await world.sent(order.id, { parts: [{ partId, quantity: 2 }] });
      resultOf(await world.decide(sent));
      resultOf(await cancelOrder(order.id, { reason: NOTE }, mechanic, ports));
      const [vehicle] = await ports.customerVehicles.findOfPerson('customer-1');
      const { plate, make, model, year } = vehicle ?? {};
      resultOf(await registerVehicle({ plate, make, model, year, customerId: 'customer-2' }, asStaff, ports));
    },
  },
  erasure: async (graph) => {
    const world = shorthands(graph.ports);
    const { id } = await world.order('customer-erased');
    const sent = await world.sent(id, { services: [{ serviceId: await world.service(), quantity: 1 }] });
    const decision = world.decisionOf(sent, { channel: null });
    // The id of the user has that of the customer in it.
    resultOf(await decideQuote(id, decision, asCustomer('customer-erased'), graph.ports));
    resultOf(await cancelOrder(id, { reason: NOTE }, mechanic, graph.ports));
    const input = { customerId: 'customer-erased' };
    await graph.ask(anotherService('customer'), FORGET, { input });
    return ['customer-erased', NOTE, 'Filtro sujo'];
  },
});
