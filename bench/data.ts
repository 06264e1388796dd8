import { randomUUIDv7 } from 'node:crypto';

/** A vehicle as every contender has it. */
export interface BenchVehicle {
  readonly id: string;
  readonly make: string;
  readonly model: string;
  readonly year: number;
  readonly centavos: number;
  readonly color: string;
  readonly fuelType: 'FLEX' | 'GASOLINE' | 'DIESEL' | 'ELECTRIC';
  readonly mileage: number;
  readonly status: 'AVAILABLE' | 'RESERVED' | 'SOLD';
  readonly saleId: string | null;
  readonly at: string;
}

/** A customer as every contender has it. */
export interface BenchCustomer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly cpf: string;
  readonly city: string;
  readonly state: string;
  readonly at: string;
}

/** A sale as every contender has it. */
export interface BenchSale {
  readonly id: string;
  readonly vehicleId: string;
  readonly customerId: string;
  readonly centavos: number;
  readonly status: 'PENDING' | 'APPROVED';
  readonly at: string;
}

/** The records that all contenders are compared over. */
export interface BenchData {
  readonly vehicles: readonly BenchVehicle[];
  readonly customers: readonly BenchCustomer[];
  readonly sales: readonly BenchSale[];
}

/** The user who is there from the start, and may do all that is measured. */
export const SELLER = { username: 'vendedora', password: 'uma senha de teste' } as const;

/** Who else asks: those at the counter, who sell and see the sales, and those who look at the stock. */
export const SELLERS = 8;
export const VISITORS = 24;

const MAKES = ['Chevrolet', 'Fiat', 'Honda', 'Hyundai', 'Jeep', 'Renault', 'Toyota', 'Volkswagen'];
const FUELS = ['FLEX', 'FLEX', 'FLEX', 'GASOLINE', 'DIESEL', 'ELECTRIC'] as const;
const COLORS = ['Branco', 'Prata', 'Preto', 'Cinza', 'Vermelho', 'Azul'];
const CITIES = [
  ['São Paulo', 'SP'],
  ['Curitiba', 'PR'],
  ['Recife', 'PE'],
] as const;

/** Makes records, the same for the same counts but for their ids. The first vehicles are sold or reserved. */
export function makeData(counts: { readonly vehicles: number; readonly sales: number }): BenchData {
  const random = generator(20_261_122);
  const upTo = (n: number): number => Math.floor(random() * n);
  const pick = <T>(values: readonly T[]): T => values[upTo(values.length)] as T;
  const now = Date.now() - 60_000;
  const at = (ago: number): string => new Date(now - ago * 1_000).toISOString();

  const customers = Array.from({ length: 1_000 }, (_, n): BenchCustomer => {
    const [city, state] = pick(CITIES);
    return {
      id: randomUUIDv7(),
      name: `Pessoa de Teste ${n}`,
      email: `pessoa${n}@example.com`,
      cpf: String(10_000_000_000 + n),
      city,
      state,
      at: at(n),
    };
  });
  const isSold = (n: number): boolean => n < counts.sales;
  const vehicles = Array.from({ length: counts.vehicles }, (_, n): BenchVehicle => {
    const free = { status: 'AVAILABLE', saleId: null } as const;
    const held = { status: n % 10 === 0 ? 'RESERVED' : 'SOLD', saleId: randomUUIDv7() } as const;
    return {
      id: randomUUIDv7(),
      make: pick(MAKES),
      model: `Modelo ${upTo(40)}`,
      year: 2010 + upTo(17),
      centavos: 3_000_000 + upTo(2_000) * 10_000,
      color: pick(COLORS),
      fuelType: pick(FUELS),
      mileage: upTo(150_000),
      ...(isSold(n) ? held : free),
      at: at(n),
    };
  });
  const sales = vehicles.slice(0, counts.sales).map(
    ({ id, saleId, status, centavos }, n): BenchSale => ({
      id: String(saleId),
      vehicleId: id,
      customerId: (customers[upTo(customers.length)] as BenchCustomer).id,
      centavos,
      status: status === 'SOLD' ? 'APPROVED' : 'PENDING',
      at: at(n),
    }),
  );
  return { vehicles, customers, sales };
}

/** Numbers from 0 to 1, the same ones for the same seed. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
