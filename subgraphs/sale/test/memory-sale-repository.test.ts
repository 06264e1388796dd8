import { describe } from 'vitest';
import { memorySaleRepository } from '../src/testing/memory-sale-repository.ts';
import { saleRepositoryContract } from '../src/testing/sale-repository.contract.ts';

describe('sales in memory', () => saleRepositoryContract(async () => memorySaleRepository()));
