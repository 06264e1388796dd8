import { createClient } from '@autograph/sdk';

const client = createClient({ url: 'http://localhost:4000/graphql' });
const vehicle = await client.vehicle({ id: '1' });
console.log(vehicle?.prise);
await client.vehicles({ filter: { stauts: ['AVAILABLE'] } });
const bought = await client.purchaseVehicle({ input: { vehicleId: '1', paymentMethod: 'PIX' } });
console.log(bought.sale);
