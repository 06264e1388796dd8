import { describe, expect, it } from 'vitest';
import { cpfOf } from '../src/demo/data/cpf.ts';
import { CLIENTE_RECORD, CUSTOMERS } from '../src/demo/data/customers.ts';
import { SALES } from '../src/demo/data/sales.ts';
import { VEHICLES } from '../src/demo/data/vehicles.ts';

const isUnique = (values: readonly unknown[]) => expect(new Set(values).size).toBe(values.length);

describe('the demo data', () => {
  it('has a stock of every type and fuel, each vehicle with a plate and some with a VIN', () => {
    expect(VEHICLES.length).toBeGreaterThanOrEqual(64);
    expect(new Set(VEHICLES.map(({ type }) => type)).size).toBe(5);
    expect(new Set(VEHICLES.map(({ fuelType }) => fuelType)).size).toBe(7);
    isUnique(VEHICLES.map(({ plate }) => plate));
    const vins = VEHICLES.map(({ vin }) => vin).filter((vin) => vin !== null);
    expect(vins.length).toBeGreaterThan(3);
    isUnique(vins);
  });

  it('has plates of both kinds', () => {
    for (const { plate } of VEHICLES) expect(plate).toMatch(/^[A-Z]{3}\d[A-J\d]\d{2}$/);
    expect(VEHICLES.some(({ plate }) => /^[A-Z]{3}\d{4}$/.test(plate))).toBe(true);
  });

  it('has customers who are nobody: made-up CPFs, and mail to example.com', () => {
    expect(CUSTOMERS.length).toBeGreaterThanOrEqual(24);
    const everyone = [...CUSTOMERS, CLIENTE_RECORD];
    isUnique(everyone.map(({ cpf }) => cpf));
    isUnique(everyone.map(({ email }) => email));
    for (const { cpf, email } of everyone) {
      expect(cpf).toMatch(/^999\.999\.\d{3}-\d{2}$/);
      expect(email).toMatch(/@example\.com$/);
    }
  });

  it('computes check digits as the Receita Federal does', () => {
    expect(cpfOf('111444777')).toBe('111.444.777-35');
    expect(cpfOf('000000001')).toBe('000.000.001-91');
  });

  it('has sales in every state and by every payment method, each of a vehicle of the stock', () => {
    const count = (status: string) => SALES.filter(({ end }) => end.status === status).length;
    expect(SALES.length).toBeGreaterThanOrEqual(16);
    for (const status of ['PENDING', 'APPROVED', 'REJECTED', 'CANCELLED'])
      expect(count(status)).toBeGreaterThan(3);
    expect(new Set(SALES.map(({ payment }) => payment.paymentMethod)).size).toBe(6);
    isUnique(SALES.map(({ plate }) => plate));
    isUnique(SALES.map(({ idempotencyKey }) => idempotencyKey));
    const stock = new Set(VEHICLES.map(({ plate }) => plate));
    for (const { plate } of SALES) expect(stock).toContain(plate);
  });

  it('has a PENDING and an APPROVED sale of the customer with an account', () => {
    const own = SALES.filter(({ cpf }) => cpf === null);
    expect(own.map(({ end }) => end.status).sort()).toEqual(['APPROVED', 'PENDING']);
  });
});
