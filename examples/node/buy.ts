import { createClient, GraphError } from '@autograph/sdk';

const client = createClient({
  url: 'http://localhost:4000/graphql',
  credentials: { username: 'cliente', password: 'cliente123' },
});

try {
  const { nodes } = await client.vehicles({ filter: { status: ['AVAILABLE'], type: ['CAR'] }, first: 1 });
  const [car] = nodes;
  if (!car) throw new Error('No car is for sale.');
  const bought = await client.purchaseVehicle({
    input: { vehicleId: car.id, paymentMethod: 'PIX', expectedPrice: { amount: car.price.amount } },
  });
  if (bought.ok) {
    console.log(`${car.make} ${car.model}: ${bought.sale.status}`);
    await client.cancelSale({ id: bought.sale.id, input: { reason: 'This was a test' } });
  } else {
    for (const { field, code, message } of bought.userErrors) console.log(field, code, message);
  }
} catch (error) {
  if (error instanceof GraphError) console.log(error.code, error.message);
  throw error;
}
