import { endpoints } from '../../gateway/src/rest/endpoints.ts';
import { type CallerName, MATRIX, type Records, type Verdict } from './matrix.ts';

/** How a documented endpoint is tried by each caller. The request changes nothing. */
interface Trial {
  /** The root field of the graph that decides who may call it. */
  readonly field: string;
  readonly body?: (records: Records) => object;
  /** The record in the path. Default: one that does not exist. */
  readonly id?: keyof Records;
  readonly headers?: Readonly<Record<string, string>>;
  /** The status for a caller whom the graph does not refuse. */
  readonly status: number;
  /** Statuses of callers for whom the documented answer has fields that the graph does not show them. */
  readonly others?: Readonly<Partial<Record<CallerName, number>>>;
}

const guarded = { headers: { 'if-match': '"1"' } } as const;
const purchase = ({ nobody = '' }: Records) => ({
  vehicle_id: nobody,
  customer_id: nobody,
  payment_method: 'DINHEIRO',
});

const user = { usuario: 'x', email: 'x', senha: 'x', nome: 'x', sobrenome: 'x' };
const vehicle = ({ nobody = '' }: Records) => ({ veiculo_id: nobody });

const decision = () => ({ revisao: 1, total: 1, canal: 'TELEFONE' });

/** The endpoints of the workshop. */
const WORKSHOP: Readonly<Record<string, Trial>> = {
  listWorkshopUsers: { field: 'Query.users', status: 200 },
  createWorkshopUser: {
    field: 'Mutation.createUser',
    body: () => ({ ...user, papel: 'ADMIN' }),
    status: 422,
  },
  // The documented account has fields that SALES do not see.
  readWorkshopUser: { field: 'Query.user', id: 'userId', status: 200, others: { SALES: 403 } },
  updateWorkshopUser: { field: 'Mutation.updateUser', body: () => ({ papel: 'ADMIN' }), status: 404 },
  listEmployees: { field: 'Query.users', status: 200 },
  createEmployee: { field: 'Mutation.createUser', body: () => user, status: 422 },
  // The account is of a customer.
  readEmployee: { field: 'Query.user', id: 'userId', status: 404, others: { SALES: 403 } },
  listWorkshopCustomers: { field: 'Query.customers', status: 200 },
  createWorkshopCustomer: {
    field: 'Mutation.createCustomer',
    body: () => ({ nome: '', email: 'x', cpf: 'x' }),
    status: 422,
  },
  readWorkshopCustomer: { field: 'Query.customer', id: 'customerId', status: 200 },
  updateWorkshopCustomer: { field: 'Mutation.updateCustomer', body: () => ({ nome: 'Ana' }), status: 404 },
  listCustomerVehicles: { field: 'Query.customerVehicles', status: 200 },
  registerCustomerVehicle: {
    field: 'Mutation.registerVehicle',
    body: () => ({ placa: '', marca: '', modelo: '', ano: 1 }),
    status: 422,
  },
  readCustomerVehicle: { field: 'Query.customerVehicle', id: 'customerVehicleId', status: 200 },
  listParts: { field: 'Query.parts', status: 200 },
  createPart: { field: 'Mutation.createPart', body: () => ({ codigo: '', nome: '', preco: 0 }), status: 422 },
  readPart: { field: 'Query.part', id: 'partId', status: 200 },
  updatePart: { field: 'Mutation.updatePart', body: () => ({ nome: 'x' }), status: 404 },
  receiveParts: { field: 'Mutation.receiveParts', body: () => ({ quantidade: 0 }), status: 422 },
  countParts: { field: 'Mutation.countParts', body: () => ({ quantidade: -1 }), status: 422 },
  listWorkshopServices: { field: 'Query.workshopServices', status: 200 },
  createWorkshopService: {
    field: 'Mutation.createWorkshopService',
    body: () => ({ nome: '', preco: 0, tempo_estimado: 0 }),
    status: 422,
  },
  readWorkshopService: { field: 'Query.workshopService', id: 'workshopServiceId', status: 200 },
  listQuotes: { field: 'Query.workOrders', status: 200 },
  // A quote without a line.
  createQuote: { field: 'Mutation.createQuote', body: vehicle, status: 422 },
  // The order has no quote.
  readQuote: { field: 'Query.workOrder', id: 'workOrderId', status: 404 },
  reviseQuote: { field: 'Mutation.reviseQuote', body: () => ({ servicos: [] }), status: 422 },
  sendQuote: { field: 'Mutation.sendQuote', body: () => ({ revisao: 1 }), status: 404 },
  approveQuote: { field: 'Mutation.decideQuote', body: decision, status: 404 },
  rejectQuote: { field: 'Mutation.decideQuote', body: decision, status: 404 },
  listWorkOrders: { field: 'Query.workOrders', status: 200 },
  openWorkOrder: { field: 'Mutation.openWorkOrder', body: vehicle, status: 404 },
  readWorkOrder: { field: 'Query.workOrder', id: 'workOrderId', status: 200 },
  diagnoseWorkOrder: { field: 'Mutation.diagnose', body: () => ({ diagnostico: 'x' }), status: 404 },
  startWork: { field: 'Mutation.startWork', status: 404 },
  finishWork: { field: 'Mutation.finishWork', body: () => ({}), status: 404 },
  deliverWork: { field: 'Mutation.deliverWork', status: 404 },
  cancelWorkOrder: { field: 'Mutation.cancelWorkOrder', body: () => ({}), status: 404 },
};

/** A trial for each endpoint, by its name. */
const TRIALS: Readonly<Record<string, Trial>> = {
  ...WORKSHOP,
  listVehicles: { field: 'Query.vehicles', status: 200 },
  createVehicle: {
    field: 'Mutation.createVehicle',
    body: () => ({ marca: '', modelo: '', ano: 2024, preco: 1 }),
    status: 422,
  },
  readVehicle: { field: 'Query.vehicle', id: 'vehicleId', status: 200 },
  updateVehicle: { field: 'Mutation.updateVehicle', body: () => ({ km: 1 }), ...guarded, status: 404 },
  deleteVehicle: { field: 'Mutation.deleteVehicle', status: 404 },
  listSales: { field: 'Query.sales', status: 200 },
  openSale: { field: 'Mutation.purchaseVehicle', body: purchase, status: 404 },
  purchaseVehicle: { field: 'Mutation.purchaseVehicle', body: purchase, status: 404 },
  readSale: { field: 'Query.sale', id: 'saleId', status: 200 },
  updateSale: { field: 'Mutation.updateSale', body: () => ({ notes: 'n' }), ...guarded, status: 404 },
  approveSale: { field: 'Mutation.approveSale', body: () => ({}), status: 404 },
  rejectSale: { field: 'Mutation.rejectSale', body: () => ({ reason: 'r' }), status: 404 },
  cancelSale: { field: 'Mutation.cancelSale', body: () => ({}), status: 404 },
  // The documented customer has fields that the workshop does not see.
  listCustomers: { field: 'Query.customers', status: 200, others: { WORKSHOP: 403 } },
  createCustomer: {
    field: 'Mutation.createCustomer',
    body: () => ({ name: '', email: 'x', cpf: 'x' }),
    status: 422,
  },
  readCustomer: { field: 'Query.customer', id: 'customerId', status: 200, others: { WORKSHOP: 403 } },
  updateCustomer: { field: 'Mutation.updateCustomer', body: () => ({ city: 'x' }), status: 404 },
  deleteCustomer: { field: 'Mutation.deleteCustomer', status: 404 },
  register: {
    field: 'Mutation.register',
    body: () => ({ username: 'x', email: 'x', password: 'x', first_name: 'x', last_name: 'x' }),
    status: 422,
  },
  logIn: {
    field: 'Mutation.login',
    body: () => ({ username: 'cliente', password: 'cliente123' }),
    status: 200,
  },
  refresh: { field: 'Mutation.refreshToken', body: () => ({ refresh_token: 'none' }), status: 401 },
  logOut: { field: 'Mutation.logout', body: () => ({ refresh_token: 'none' }), status: 401 },
  readProfile: { field: 'Query.me', status: 200 },
  updateProfile: { field: 'Mutation.updateProfile', body: () => ({ email: 'x' }), status: 422 },
  listUsers: { field: 'Query.users', status: 200 },
  rateLimitStats: { field: 'Query.rateLimitStats', status: 200 },
  rateLimitConfig: { field: 'Query.rateLimitConfig', status: 200 },
  resetRateLimits: { field: 'Mutation.resetRateLimits', status: 200 },
};

/** Endpoints that ask nothing of the graph. */
const OUTSIDE = ['readHealth'];

const STATUS: Readonly<Record<Exclude<Verdict, 'data'>, number>> = {
  null: 404,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  'HTTP 401': 401,
};

/** A documented endpoint, what to send to it, and what each caller gets. */
export interface RestTrial {
  readonly name: string;
  readonly request: (records: Records) => string;
  readonly body: (records: Records) => object | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** The status that the permission matrix of the graph gives a caller; `publicStock`: whether anyone may read the stock. */
  readonly statusFor: (caller: CallerName, publicStock: boolean) => number;
  /** Whether the caller is refused for want of a token. */
  readonly needsToken: boolean;
}

/** Every documented endpoint of the graph. Throws for one without a trial, and for a trial without an endpoint. */
export function restTrials(): readonly RestTrial[] {
  const names = endpoints.map(({ name }) => name).filter((name) => !OUTSIDE.includes(name));
  const known = Object.keys(TRIALS);
  const apart = [...names, ...known].filter((name) => !names.includes(name) || !known.includes(name));
  if (apart.length > 0) throw new Error(`Endpoints and trials differ: ${apart.join(', ')}.`);
  return endpoints.flatMap(({ name, method, path, ignoresToken = false }) => {
    const trial = TRIALS[name];
    const row = trial && MATRIX[trial.field];
    if (!trial || !row) return [];
    const { id = 'nobody', body, headers = {}, status, others } = trial;
    const verdictFor = (caller: CallerName, publicStock: boolean): Verdict => {
      if (caller === 'blocked') return ignoresToken ? 'data' : 'HTTP 401';
      if (caller === 'anonymous' && publicStock && row.publicStock) return row.publicStock;
      return row.verdicts[caller];
    };
    const statusFor = (caller: CallerName, publicStock: boolean): number => {
      const verdict = verdictFor(caller, publicStock);
      return others?.[caller] ?? (verdict === 'data' ? status : STATUS[verdict]);
    };
    return [
      {
        name,
        request: (records) => `${method} ${path.replace(':id', String(records[id]))}`,
        body: (records) => body?.(records),
        headers,
        statusFor,
        needsToken: !ignoresToken,
      },
    ];
  });
}
