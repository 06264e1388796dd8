import { describe, expect, it } from 'vitest';
import { refusalOfErrors, refusalOfUserErrors, type UserError } from '../src/rest/refusals.ts';

const userError = (code: string, field: readonly string[] | null = ['input', 'vehicleId']): UserError => ({
  code,
  field,
  message: `It is ${code}.`,
});

function refusal(errors: readonly [UserError, ...UserError[]], isGuarded = false): object {
  const names: Readonly<Record<string, string>> = { vehicleId: 'vehicle_id', price: 'preco' };
  const sent: Readonly<Record<string, unknown>> = { vehicleId: 'v-1' };
  const refused = refusalOfUserErrors(errors, {
    nameOf: (field) => names[field] ?? field,
    sentFor: (field) => sent[field],
    isGuarded,
  });
  return { status: refused.status, ...refused.bodyIn('en') };
}

describe('a user error of the graph', () => {
  it.each([
    ['INVALID', 422, 'Validation error'],
    ['IDEMPOTENCY_MISMATCH', 422, 'Validation error'],
    ['NOT_FOUND', 404, 'Not found'],
    ['CONFLICT', 409, 'Conflict'],
    ['STALE', 409, 'Conflict'],
    ['INVALID_STATE', 409, 'Conflict'],
    ['VEHICLE_NOT_AVAILABLE', 409, 'Conflict'],
    ['PRICE_CHANGED', 409, 'Conflict'],
    ['LIMIT_REACHED', 409, 'Conflict'],
    ['OTHER_BRANCH', 403, 'Forbidden'],
    ['INVALID_CREDENTIALS', 401, 'Unauthorized'],
    ['A_CODE_OF_TOMORROW', 500, 'Internal server error'],
  ])('%s without a field is answered %i %s', (code, status, error) => {
    expect(refusal([userError(code, null)])).toMatchObject({ status, error, message: `It is ${code}.` });
  });

  it('of the record in the address has the text of a read, and of another record that of the graph', () => {
    expect(refusal([userError('NOT_FOUND', ['id'])])).toMatchObject({
      status: 404,
      message: 'There is no such record.',
    });
    expect(refusal([userError('NOT_FOUND')])).toMatchObject({ message: 'It is NOT_FOUND.' });
  });

  it('of a conflict names the field and the value that was sent', () => {
    expect(refusal([userError('VEHICLE_NOT_AVAILABLE')])).toEqual({
      status: 409,
      error: 'Conflict',
      message: 'It is VEHICLE_NOT_AVAILABLE.',
      details: { field: 'vehicle_id', value: 'v-1' },
    });
    expect(refusal([userError('INVALID_STATE', ['input', 'price', 'amount'])])).toMatchObject({
      details: { field: 'preco', value: null },
    });
  });

  it('of values has the messages of each field by its documented name', () => {
    const errors = [
      userError('INVALID', ['input', 'price', 'amount']),
      userError('INVALID'),
      { ...userError('INVALID'), message: 'And this.' },
      userError('INVALID', null),
    ] as const;
    expect(refusal(errors)).toEqual({
      status: 422,
      error: 'Validation error',
      message: 'It is INVALID.',
      details: { preco: ['It is INVALID.'], vehicle_id: ['It is INVALID.', 'And this.'] },
    });
  });

  it('of a stale record is a conflict that names no field where If-Match was not sent', () => {
    expect(refusal([userError('STALE', ['input', 'expectedVersion'])])).toEqual({
      status: 409,
      error: 'Conflict',
      message: 'It is STALE.',
    });
  });

  it('of a stale record is a failed precondition where If-Match was sent', () => {
    expect(refusal([userError('STALE', ['input', 'expectedVersion'])], true)).toEqual({
      status: 412,
      error: 'Precondition failed',
      message: 'It is STALE.',
    });
  });
});

describe('an error at the top of an answer of the graph', () => {
  const refused = (...errors: { code?: string; retryAfter?: number }[]) => {
    const { status, retryAfter, ...rest } = refusalOfErrors(
      errors.map((extensions) => ({ message: `It is ${extensions.code}.`, extensions })),
    );
    return { status, retryAfter, said: rest.said };
  };

  it.each([
    ['UNAUTHENTICATED', 401],
    ['FORBIDDEN', 403],
    ['BAD_REQUEST', 400],
    ['UNAVAILABLE', 503],
    ['INTERNAL_SERVER_ERROR', 500],
  ])('%s is answered %i', (code, status) => {
    expect(refused({ code })).toEqual({ status, retryAfter: undefined, said: `It is ${code}.` });
  });

  it.each([
    ['BAD_USER_INPUT', 400, 'A value of this request is not accepted. Check its length and its characters.'],
    ['GRAPHQL_VALIDATION_FAILED', 500, 'The request failed. Try again later.'],
  ])('%s is answered %i, without what the graph says of its types', (code, status, message) => {
    const refusal = refusalOfErrors([
      { message: 'Variable "$input" is not a Decimal.', extensions: { code } },
    ]);
    expect([refusal.status, refusal.bodyIn('en')]).toEqual([status, expect.objectContaining({ message })]);
  });

  it('RATE_LIMITED says in how many seconds to ask again', () => {
    expect(refused({ code: 'RATE_LIMITED', retryAfter: 31 })).toMatchObject({ status: 429, retryAfter: 31 });
    const body = refusalOfErrors([
      { message: 'Too many.', extensions: { code: 'RATE_LIMITED', retryAfter: 31 } },
    ]).bodyIn('en');
    expect(body).toEqual({ error: 'Rate limit exceeded', message: 'Too many.', retry_after: 31 });
  });

  it('is the gravest of several', () => {
    expect(refused({ code: 'FORBIDDEN' }, { code: 'UNAVAILABLE' })).toMatchObject({ status: 503 });
  });

  it('that is missing says nothing of the inside', () => {
    expect(refusalOfErrors([]).bodyIn('pt-BR')).toEqual({
      error: 'Internal server error',
      message: 'A requisição falhou. Tente novamente mais tarde.',
    });
  });
});
