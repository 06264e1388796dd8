import { createClient } from '@autograph/sdk';
import { setting } from './settings.js';

const make = setting('MAKE');
const client = createClient({
  url: setting('GRAPH_URL'),
  credentials: { username: 'vendas', password: 'vendas123' },
});

for (let n = 0; n < 250; n += 25) {
  const inputs = Array.from({ length: 25 }, (_, i) => ({
    make,
    model: 'Exemplo',
    year: 2025,
    price: { amount: `${50_000 + n + i}.00` },
  }));
  const created = await Promise.all(inputs.map((input) => client.createVehicle({ input })));
  if (!created.every(({ ok }) => ok)) throw new Error('a vehicle was refused');
}

const prices: number[] = [];
const dearestFirst = { field: 'PRICE', direction: 'DESC' } as const;
for await (const vehicle of client.vehicles.all({ make: [make] }, { sortBy: dearestFirst })) {
  prices.push(Number(vehicle.price.amount));
}
console.log(JSON.stringify({ count: new Set(prices).size, first: prices[0], last: prices.at(-1) }));
