import type { ServiceRequest, ServiceResult } from '@autograph/service/calls';
import { afterAll, describe, expect, it } from 'vitest';
import { gatewayOver } from './gateway-over.ts';

const open: Awaited<ReturnType<typeof gatewayOver>>[] = [];

afterAll(async () => {
  for (const { gateway } of open) await gateway.close();
});

const STALE = { field: ['input', 'expectedVersion'], message: 'Changed meanwhile.', code: 'STALE' };
const RECORD = {
  id: '1',
  createdAt: '2026-01-31T12:00:00.000Z',
  updatedAt: '2026-01-31T12:00:00.000Z',
};
const VEHICLE = {
  ...RECORD,
  make: 'Fiat',
  model: 'Argo',
  year: 2024,
  price: { amount: '84990.00' },
  status: 'AVAILABLE',
  color: null,
  fuelType: 'FLEX',
  mileage: 1,
};
const SALE = {
  ...RECORD,
  vehicle: null,
  customer: null,
  totalAmount: { amount: '84990.00' },
  status: 'PENDING',
  paymentMethod: 'PIX',
};

/** A gateway over records that are changed by somebody else `otherChanges` times, each after they were read. */
async function updates({ otherChanges = 0 } = {}) {
  const versions: unknown[] = [];
  let [version, others] = [1, otherChanges];
  const change = (field: string, record: object, { variables = {} }: ServiceRequest): ServiceResult => {
    if (others > 0) {
      others -= 1;
      version += 1;
    }
    const { expectedVersion } = Object.assign({}, variables.input) as { readonly expectedVersion?: number };
    versions.push(expectedVersion);
    if (expectedVersion !== undefined && expectedVersion !== version)
      return { data: { [field]: { vehicle: null, sale: null, userErrors: [STALE] } } };
    version += 1;
    const changed = { ...record, version };
    return { data: { [field]: { vehicle: changed, sale: changed, userErrors: [] } } };
  };
  const over = await gatewayOver({
    answer: (_service, request) => {
      if (request.query.includes('updateVehicle')) return change('updateVehicle', VEHICLE, request);
      if (request.query.includes('updateSale')) return change('updateSale', SALE, request);
      return { data: { vehicle: { ...VEHICLE, version }, sale: { ...SALE, version } } };
    },
    responseCache: true,
    env: { RATE_LIMIT_GENERAL: '0', RATE_LIMIT_LISTING: '0' },
  });
  open.push(over);
  const put = async (path: string, payload: object, { by = 'vera', ifMatch = '' } = {}) => {
    const answer = await over.gateway.app.inject({
      method: 'PUT',
      url: `/api${path}`,
      headers: { authorization: `Bearer SALES-${by}`, ...(ifMatch && { 'if-match': ifMatch }) },
      payload,
    });
    return { status: answer.statusCode, etag: answer.headers.etag, body: answer.json() };
  };
  return { put, versions };
}

describe.each([
  ['a vehicle', '/vehicles/1', { status: 'DISPONIVEL', km: 2 }],
  ['a sale', '/sales/1', { status: 'PENDENTE', notes: 'x' }],
])('an update of %s with the status that it has', (_what, path, body) => {
  it('is made on its newest version, where people of one role share answers', async () => {
    const { put, versions } = await updates();
    for (const by of ['ana', 'bia', 'caio', 'davi'])
      expect(await put(path, body, { by })).toMatchObject({ status: 200 });
    expect(versions).toEqual([1, 2, 3, 4]);
  });

  it.each(['', '*'])('is made once more after another change, with If-Match %j', async (ifMatch) => {
    const { put, versions } = await updates({ otherChanges: 1 });
    expect(await put(path, body, { ifMatch })).toMatchObject({ status: 200, etag: '"3"' });
    expect(versions).toEqual([1, 2]);
  });

  it('is a conflict after two other changes, and does not name a header that was not sent', async () => {
    const { put, versions } = await updates({ otherChanges: 2 });
    const refused = await put(path, body);
    expect(refused.status).toBe(409);
    expect(refused.body).toEqual({ error: 'Conflict', message: 'Changed meanwhile.' });
    expect(versions).toEqual([1, 2]);
  });

  it('is refused at once where If-Match has another version', async () => {
    const { put, versions } = await updates({ otherChanges: 1 });
    const refused = await put(path, body, { ifMatch: '"1"' });
    expect([refused.status, refused.body]).toEqual([
      412,
      { error: 'Precondition failed', message: 'Changed meanwhile.' },
    ]);
    expect(versions).toEqual([1]);
  });
});
