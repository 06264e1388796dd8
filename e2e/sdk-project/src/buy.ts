import { createClient } from '@autograph/sdk';
import { setting } from './settings.js';

const url = setting('GRAPH_URL');
const make = setting('MAKE');
const staff = createClient({ url, credentials: { username: 'vendas', password: 'vendas123' } });

const created = await staff.createVehicle({
  input: { make, model: 'Exemplo', year: 2025, price: { amount: '99990.00' } },
});
if (!created.ok) throw new Error(created.userErrors.map(({ message }) => message).join(' '));

const username = `p${crypto.randomUUID().slice(0, 18)}`;
const person = { username, email: `${username}@example.com`, password: crypto.randomUUID() };
const buyer = createClient({ url, credentials: person });
const registered = await buyer.register({ input: { ...person, firstName: 'Pessoa', lastName: 'Fictícia' } });
if (!registered.ok) throw new Error(registered.userErrors[0]?.message);
const customer = await buyer.createCustomer({
  input: { name: 'Pessoa Fictícia', email: person.email, cpf: setting('CPF') },
});
if (!customer.ok) throw new Error(customer.userErrors[0]?.message);

const { nodes } = await buyer.vehicles({ filter: { make: [make], status: ['AVAILABLE'] }, first: 1 });
const [vehicle] = nodes;
if (!vehicle) throw new Error('no vehicle');
const bought = await buyer.purchaseVehicle({
  input: { vehicleId: vehicle.id, paymentMethod: 'PIX', expectedPrice: { amount: vehicle.price.amount } },
});
if (!bought.ok) throw new Error(bought.userErrors[0]?.message);

const late = await staff.purchaseVehicle({
  input: { vehicleId: vehicle.id, paymentMethod: 'CASH', customerId: customer.customer.id },
});
const approved = await staff.approveSale({ id: bought.sale.id });
const sale = await buyer.sale({ id: bought.sale.id });
const after = await buyer.vehicle({ id: vehicle.id });
console.log(
  JSON.stringify({
    bought: bought.sale.status,
    late: late.ok ? 'bought' : late.userErrors[0]?.code,
    approved: approved.ok,
    sale: [sale?.status, sale?.vehicle?.make, sale?.customer?.name],
    vehicle: after?.status,
  }),
);
await buyer.logout();
