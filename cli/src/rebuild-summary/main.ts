import { join } from 'node:path';
import { startEmbeddedMongo } from '@autograph/embedded-mongo';
import { rebuildSalesSummary } from '@autograph/sale/rebuild-summary';
import { createLog, runProcess } from '@autograph/service/process';
import { readSingleSettings, storeError } from '@autograph/topologies/in-process';
import { Command } from 'commander';

/**
 * Makes the summary of sales anew. In a MongoDB that SALE_MONGODB_URI or MONGODB_URI names, also while the house runs on
 * it; in the embedded store only while nothing does, as one process at a time has that. Answers how many sales there are.
 */
export async function rebuild(dataDir: string, mongoUri: string | undefined): Promise<number> {
  const log = createLog('sale', 'warn');
  if (mongoUri !== undefined) return rebuildSalesSummary({ mongoUri, log });
  const mongo = await startEmbeddedMongo({ dataDir: join(dataDir, 'store') }).catch((error: unknown) => {
    throw storeError(error);
  });
  try {
    return await rebuildSalesSummary({ mongoUri: mongo.uriFor('sale'), log });
  } finally {
    await mongo.close();
  }
}

if (import.meta.main) {
  new Command('npm run summary:rebuild --').description('Makes the summary of sales anew.').parse();
  runProcess(async () => {
    const { dataDir, mongoUris } = readSingleSettings();
    console.log(`The summary of sales is made anew, of ${await rebuild(dataDir, mongoUris.sale)} sales.`);
    return { close: async () => undefined };
  });
}
