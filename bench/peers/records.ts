import type { BenchCustomer, BenchSale, BenchVehicle } from '../data.ts';

/** What buyers look for: available vehicles from a year on, up to a price in centavos. */
export interface Search {
  readonly fromYear: number;
  readonly upTo: number;
}

/** How a stock subgraph reaches its records; made for each request. */
export interface Records {
  vehicle(id: string): Promise<BenchVehicle | null> | BenchVehicle | null;
  /** The cheapest first. */
  vehicles(search: Search, atMost: number): Promise<BenchVehicle[]> | BenchVehicle[];
  /** Takes an available vehicle for a sale; `null` when it is gone. */
  reserve(id: string, saleId: string): Promise<BenchVehicle | null> | BenchVehicle | null;
  customer(id: string): Promise<BenchCustomer | null> | BenchCustomer | null;
  /** The newest first. */
  sales(from: Date, atMost: number): Promise<BenchSale[]> | BenchSale[];
  addSale(sale: BenchSale): Promise<void> | void;
}
