import type { BenchData, BenchVehicle } from '../data.ts';
import type { Records } from './records.ts';

const byId = <T extends { readonly id: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** Records in the memory of the process: no store at all, the same for every request. */
export function recordsInMemory(data: BenchData): () => Records {
  const vehicles = byId(data.vehicles);
  const customers = byId(data.customers);
  const sales = [...data.sales];
  const centavos = (id: string): number => vehicles.get(id)?.centavos ?? 0;
  // Sorted once, so that a list costs no more than to walk to the end of its page.
  const cheapestFirst = data.vehicles.map(({ id }) => id).sort((a, b) => centavos(a) - centavos(b));
  const records: Records = {
    vehicle: (id) => vehicles.get(id) ?? null,
    vehicles: ({ fromYear, upTo }, atMost) => {
      const page: BenchVehicle[] = [];
      for (const id of cheapestFirst) {
        const vehicle = vehicles.get(id);
        if (page.length === atMost || !vehicle || vehicle.centavos > upTo) break;
        if (vehicle.status === 'AVAILABLE' && vehicle.year >= fromYear) page.push(vehicle);
      }
      return page;
    },
    reserve: (id, saleId) => {
      const vehicle = vehicles.get(id);
      if (vehicle?.status !== 'AVAILABLE') return null;
      const held = { ...vehicle, status: 'RESERVED', saleId } as const;
      vehicles.set(id, held);
      return held;
    },
    customer: (id) => customers.get(id) ?? null,
    sales: (_from, atMost) => sales.slice(0, atMost),
    addSale: (sale) => void sales.unshift(sale),
  };
  return () => records;
}
