import { ask, logIn } from '../e2e/src/client.ts';

/** Rows of one import, and requests under way at once. */
const ROWS = 100;
const AT_ONCE = 4;

const IMPORT = `mutation ($rows: [ImportVehicleRow!]!) {
  importVehicles(input: { rows: $rows }) { created userErrors { message } results { vehicle { id price { amount } } } }
}`;
const CUSTOMER = `mutation ($input: CreateCustomerInput!) {
  createCustomer(input: $input) { customer { id } userErrors { message } }
}`;
const BUY = `mutation ($input: PurchaseVehicleInput!) {
  purchaseVehicle(input: $input) { sale { id } userErrors { message } }
}`;
const APPROVE = 'mutation ($id: ID!) { approveSale(id: $id) { userErrors { message } } }';

const MODELS = ['Onix', 'HB20', 'Polo', 'Argo', 'Kwid', 'Corolla', 'Compass', 'T-Cross'];
const MAKES = ['Chevrolet', 'Hyundai', 'Volkswagen', 'Fiat', 'Renault', 'Toyota', 'Jeep', 'Volkswagen'];

interface Imported {
  readonly importVehicles: {
    readonly results: readonly { readonly vehicle: { readonly id: string } | null }[];
  };
}

/** Puts vehicles and sales into a store, through the graph. One sale in ten waits; the others are approved. */
export async function fillStore(
  url: string,
  { vehicles, sales }: { readonly vehicles: number; readonly sales: number },
): Promise<void> {
  const token = await logIn(url, 'admin', 'admin123');
  const good = async <Data>(query: string, variables: object): Promise<Data> => {
    const { data, errors } = await ask<Data>(url, query, { token, variables: { ...variables } });
    const refused = Object.values(
      (data ?? {}) as Record<string, { userErrors?: { message: string }[] }>,
    ).flatMap((payload) => payload?.userErrors ?? []);
    const reason = errors[0] ?? refused[0];
    if (reason) throw new Error(`The store was not filled: ${reason.message}`);
    return data;
  };
  const ids: string[] = [];
  await eachOf(Math.ceil(vehicles / ROWS), async (at) => {
    const rows = Array.from({ length: ROWS }, (_, row) => vehicleRow(at * ROWS + row));
    const { importVehicles } = await good<Imported>(IMPORT, { rows });
    ids.push(...importVehicles.results.flatMap(({ vehicle }) => vehicle?.id ?? []));
  });
  const { createCustomer } = await good<{ createCustomer: { customer: { id: string } } }>(CUSTOMER, {
    input: {
      name: 'Cliente de Medição',
      email: 'medicao@example.com',
      phone: '+5511955550100',
      cpf: '11144477735',
    },
  });
  await eachOf(sales, async (at) => {
    const { purchaseVehicle } = await good<{ purchaseVehicle: { sale: { id: string } } }>(BUY, {
      input: { vehicleId: ids[at], customerId: createCustomer.customer.id, paymentMethod: 'PIX' },
    });
    if (at % 10 > 0) await good(APPROVE, { id: purchaseVehicle.sale.id });
  });
}

function vehicleRow(at: number): object {
  const kind = at % MODELS.length;
  return {
    make: MAKES[kind],
    model: MODELS[kind],
    year: 2015 + (at % 10),
    price: { amount: `${40_000 + (at % 900) * 100}.00` },
    mileage: (at * 37) % 150_000,
    plate: plateOf(at),
  };
}

/** A plate for each number below 17,576,000: `AAA0A00`, of the Mercosul kind. */
function plateOf(at: number): string {
  const letter = (value: number): string => String.fromCharCode(65 + (value % 26));
  const [digits, rest] = [at % 100, Math.floor(at / 100)];
  const two = String(digits).padStart(2, '0');
  return `Z${letter(rest / 260)}${letter(rest / 10)}${rest % 10}${letter(rest / 6_760)}${two}`;
}

async function eachOf(count: number, act: (at: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < count) {
        const at = next;
        next += 1;
        await act(at);
      }
    }),
  );
}
