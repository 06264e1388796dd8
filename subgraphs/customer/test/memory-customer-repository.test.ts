import { describe } from 'vitest';
import { customerRepositoryContract } from '../src/testing/customer-repository.contract.ts';
import { customerSearchContract } from '../src/testing/customer-search.contract.ts';
import { memoryCustomerRepository } from '../src/testing/memory-customer-repository.ts';

describe('customers in memory', () => {
  customerRepositoryContract(async () => memoryCustomerRepository());
  customerSearchContract(async () => memoryCustomerRepository());
});
