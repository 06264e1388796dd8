import { describe } from 'vitest';
import { memorySaleRepository } from '../src/testing/memory-sale-repository.ts';
import { saleListsContract } from '../src/testing/sale-lists.contract.ts';
import { saleRepositoryContract } from '../src/testing/sale-repository.contract.ts';
import { saleWorklistContract } from '../src/testing/sale-worklist.contract.ts';

describe('sales in memory', () => {
  saleRepositoryContract(async () => memorySaleRepository());
  saleListsContract(async () => memorySaleRepository());
  saleWorklistContract(async () => {
    const sales = memorySaleRepository();
    return { sales, worklist: sales };
  });
});
