/** A request of the flow, and what its answer must be. */
export interface Step {
  readonly name: string;
  /** The operation's id in the OpenAPI documents. */
  readonly operation: string;
  /** The variable that has the token. Default: `token`. */
  readonly token?: string;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly status: number;
  /** Values of the answer, by their place in it. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Variables of the environment, with the place of their value in the answer. */
  readonly keeps?: Readonly<Record<string, string>>;
}

/** A purchase, from the log-in of the customer to the approval by a seller. */
export const FLOW: readonly Step[] = [
  {
    name: 'Log in as a customer',
    operation: 'logIn',
    body: { username: '{{customer_username}}', password: '{{customer_password}}' },
    status: 200,
    answers: { 'user.role': 'CUSTOMER' },
    keeps: { customer_token: 'access_token' },
  },
  {
    name: 'List the cheapest vehicle for sale',
    operation: 'listVehicles',
    token: 'customer_token',
    query: { status: 'DISPONIVEL', sort_by: 'preco', sort_order: 'asc', limit: 1 },
    status: 200,
    answers: { 'vehicles[0].status': 'DISPONIVEL' },
    keeps: { vehicle_id: 'vehicles[0].id' },
  },
  {
    name: 'Buy it',
    operation: 'openSale',
    token: 'customer_token',
    body: { vehicle_id: '{{vehicle_id}}', payment_method: 'PIX' },
    status: 201,
    answers: { status: 'PENDENTE' },
    keeps: { sale_id: 'id', customer_id: 'customer_id' },
  },
  {
    name: 'Log in as a seller',
    operation: 'logIn',
    body: { username: '{{seller_username}}', password: '{{seller_password}}' },
    status: 200,
    answers: { 'user.role': 'SALES' },
    keeps: { seller_token: 'access_token' },
  },
  {
    name: 'List the sales that wait for a decision',
    operation: 'listSales',
    token: 'seller_token',
    query: { status: 'PENDENTE' },
    status: 200,
    answers: { 'sales[0].status': 'PENDENTE' },
  },
  {
    name: 'Approve the sale',
    operation: 'approveSale',
    token: 'seller_token',
    body: { notes: 'Crédito aprovado.' },
    status: 200,
    answers: { status: 'APROVADA' },
  },
  {
    name: 'Read the sale, which is approved',
    operation: 'readSale',
    token: 'customer_token',
    status: 200,
    answers: { status: 'APROVADA' },
  },
  {
    name: 'Log in as an administrator',
    operation: 'logIn',
    body: { username: '{{username}}', password: '{{password}}' },
    status: 200,
    answers: { 'user.role': 'ADMIN' },
    keeps: { token: 'access_token', refresh_token: 'refresh_token' },
  },
];
