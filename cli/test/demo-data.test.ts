import { describe, expect, it } from 'vitest';
import { BRANCHES, HEAD } from '../src/demo/data/branches.ts';
import { CLIENTE_RECORD, CUSTOMERS, numberOf } from '../src/demo/data/customers.ts';
import { cnpjOf, cpfOf } from '../src/demo/data/numbers.ts';
import { SALES } from '../src/demo/data/sales.ts';
import { STAFF } from '../src/demo/data/users.ts';
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

  it('says what each vehicle is like, as the graph takes it', () => {
    const now = new Date('2026-02-01T12:00:00Z');
    expect(new Set(VEHICLES.map(({ transmission }) => transmission)).size).toBe(4);
    expect(new Set(VEHICLES.map(({ trim }) => trim)).size).toBeGreaterThan(20);
    for (const { year, manufactureYear, features, description, doors, type } of VEHICLES) {
      expect([year, year - 1]).toContain(manufactureYear);
      expect(manufactureYear).toBeLessThanOrEqual(now.getUTCFullYear());
      expect(features.length).toBeGreaterThan(0);
      isUnique(features);
      expect(description).toMatch(/^\p{Lu}.+\.\n\n.+\.$/u);
      expect(doors === null).toBe(type === 'MOTORCYCLE');
    }
  });

  it('has plates of both kinds', () => {
    for (const { plate } of VEHICLES) expect(plate).toMatch(/^[A-Z]{3}\d[A-J\d]\d{2}$/);
    expect(VEHICLES.some(({ plate }) => /^[A-Z]{3}\d{4}$/.test(plate))).toBe(true);
  });

  it('has customers who are nobody: made-up CPFs, and mail to example.com', () => {
    expect(CUSTOMERS.length).toBeGreaterThanOrEqual(24);
    const everyone = [...CUSTOMERS, CLIENTE_RECORD];
    isUnique(everyone.map(numberOf));
    isUnique(everyone.map(({ email }) => email));
    for (const { cpf, cnpj, email } of everyone) {
      if (cpf === null) expect(cnpj).toMatch(/^(99\.999\.9|EX\.EMP\.L)\w{2}\/0001-\d{2}$/);
      else expect([cpf, cnpj]).toEqual([expect.stringMatching(/^999\.999\.\d{3}-\d{2}$/), null]);
      expect(email).toMatch(/@example\.com$/);
    }
  });

  it('has companies, one of them with an alphanumeric CNPJ, and a sale to one', () => {
    const companies = CUSTOMERS.flatMap(({ cnpj }) => cnpj ?? []);
    expect(companies).toHaveLength(3);
    expect(companies.filter((cnpj) => /[A-Z]/.test(cnpj))).toHaveLength(1);
    expect(SALES.filter(({ buyer }) => buyer !== null && companies.includes(buyer))).not.toEqual([]);
  });

  it('has three branches that are nobody’s, each by a clock of its own', () => {
    expect(BRANCHES.map(({ name }) => name)).toEqual([HEAD, 'Filial Manaus', 'Filial Rio Branco']);
    isUnique(BRANCHES.map(({ timeZone }) => timeZone));
    const noon = new Date('2026-01-15T12:00:00Z');
    isUnique(BRANCHES.map(({ timeZone }) => noon.toLocaleTimeString('pt-BR', { timeZone })));
    isUnique(BRANCHES.map(({ cnpj }) => cnpj));
    for (const { cnpj, phone } of BRANCHES) {
      expect(cnpj).toMatch(/^99\.999\.903\/000[123]-\d{2}$/);
      expect(phone).toMatch(/^\(\d\d\) 90000-0\d{3}$/);
    }
  });

  it('has vehicles, and sales that are open and approved, in each branch', () => {
    const branchOf = new Map(VEHICLES.map(({ plate, branch }) => [plate, branch]));
    for (const { name } of BRANCHES) {
      expect(VEHICLES.filter(({ branch }) => branch === name).length).toBeGreaterThanOrEqual(16);
      const ends = SALES.filter(({ plate }) => branchOf.get(plate) === name).map(({ end }) => end.status);
      expect(ends).toEqual(expect.arrayContaining(['PENDING', 'APPROVED']));
    }
  });

  it('has a salesperson in all branches who manages one, another in one branch, and a workshop', () => {
    const worksIn = Object.fromEntries(STAFF.map(({ user, memberships }) => [user.username, memberships]));
    expect(worksIn.vendas?.map(({ branch }) => branch)).toEqual(BRANCHES.map(({ name }) => name));
    expect(worksIn.vendas?.filter(({ manages }) => manages)).toEqual([{ branch: HEAD, manages: true }]);
    expect(worksIn.vendas2).toEqual([{ branch: 'Filial Manaus', manages: false }]);
    expect(worksIn.oficina).toEqual([{ branch: HEAD, manages: false }]);
  });

  it('computes check digits as the Receita Federal does', () => {
    expect(cpfOf('111444777')).toBe('111.444.777-35');
    expect(cpfOf('000000001')).toBe('000.000.001-91');
    expect(cnpjOf('112223330001')).toBe('11.222.333/0001-81');
    expect(cnpjOf('12ABC34501DE')).toBe('12.ABC.345/01DE-35');
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
    const own = SALES.filter(({ buyer }) => buyer === null);
    expect(own.map(({ end }) => end.status).sort()).toEqual(['APPROVED', 'PENDING']);
  });
});
