import { connectStore } from '@autograph/service/mongo';
import type { Logger } from '@autograph/service/process';
import { mongoSaleRepository } from './adapters/mongo/mongo-sale-repository.ts';
import { mongoSalesSummaryStore } from './adapters/mongo/mongo-sales-summary-store.ts';
import { saleModel } from './adapters/mongo/sale-model.ts';
import { summaryModels } from './adapters/mongo/summary-models.ts';
import { rebuildSummary } from './use-cases/rebuild-summary.ts';

/**
 * Makes the summary of sales in a store anew, whether the sale service runs on it or not, and answers how many sales
 * there are. Throws a `StartupError` when the store does not answer.
 */
export async function rebuildSalesSummary(options: {
  readonly mongoUri: string;
  readonly log: Logger;
}): Promise<number> {
  const { mongoUri: uri, log } = options;
  const { connection, close } = await connectStore({ service: 'sale', uri, database: 'sale', log });
  try {
    const sales = mongoSaleRepository(saleModel(connection));
    return await rebuildSummary({ sales, summary: mongoSalesSummaryStore(summaryModels(connection)) });
  } finally {
    await close();
  }
}
