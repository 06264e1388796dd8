import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { consumption, defineService } from '@autograph/service';
import { readModelChecks, recoveredRecords, sparinglyEach } from '@autograph/service/process';
import { customerServiceDirectory } from './adapters/customer-service/customer-service-directory.ts';
import { requestContext } from './adapters/graphql/context.ts';
import { permissions } from './adapters/graphql/permissions.ts';
import { resolvers } from './adapters/graphql/resolvers.ts';
import { mongoSaleRepository } from './adapters/mongo/mongo-sale-repository.ts';
import { mongoSaleWorklist } from './adapters/mongo/mongo-sale-worklist.ts';
import { mongoSalesSummaryStore } from './adapters/mongo/mongo-sales-summary-store.ts';
import { saleClaims } from './adapters/mongo/sale-claims.ts';
import { migrations } from './adapters/mongo/sale-migrations.ts';
import { saleModel } from './adapters/mongo/sale-model.ts';
import { dayModel, factModel, stateModel } from './adapters/mongo/summary-models.ts';
import { inProcessPurchaseQueue } from './adapters/purchase-queue/in-process-purchase-queue.ts';
import { vehicleServiceInventory } from './adapters/vehicle-service/vehicle-service-inventory.ts';
import { saleEvents } from './domain/sale-event.ts';
import type { Ports } from './ports/index.ts';
import { UnavailableError } from './ports/unavailable.ts';
import { salePolicy, saleSettings } from './settings.ts';
import { countSales } from './use-cases/count-sales.ts';
import { type WaitingSales, waitingCount } from './use-cases/count-waiting.ts';
import { summaryKeeping } from './use-cases/keep-summary.ts';
import { rebuildSummary } from './use-cases/rebuild-summary.ts';
import { recover } from './use-cases/recover.ts';

/** The sale service: purchases, decisions, and what they come to. */
export default defineService({
  name: 'sale',
  settings: saleSettings,
  calls: ['vehicle', 'customer'],
  models: { sales: saleModel, facts: factModel, days: dayModel, state: stateModel },
  migrations,
  events: [saleEvents],
  consumes: [
    consumption([saleEvents], 'sale.summary', (events, { summary }: Pick<Ports, 'summary'>) =>
      countSales(events, summary),
    ),
  ],
  ports: ({ settings, models, clients, clock, newId, publishSoon, claims, log }): Ports => ({
    sales: mongoSaleRepository(models.sales, publishSoon, saleClaims(models.sales, claims)),
    worklist: mongoSaleWorklist(models.sales),
    summary: mongoSalesSummaryStore(models),
    vehicles: vehicleServiceInventory(clients.vehicle),
    customers: customerServiceDirectory(clients.customer),
    purchaseQueue: inProcessPurchaseQueue(),
    policy: salePolicy(settings),
    clock,
    newId,
    digest: (text) => createHash('sha256').update(text).digest('base64url'),
    pause,
    report: sparinglyEach((times, problem: string, sale: string, err: unknown) =>
      log.warn({ sale, err, times }, problem),
    ),
  }),
  faultPoints: {
    sales: [
      'begin',
      'open',
      'refuse',
      'abandon',
      'decide',
      'writeReturn',
      'annotate',
      'settled',
      'forgetTexts',
    ],
    vehicles: ['reserve', 'release', 'sell', 'takeBack'],
    worklist: ['postpone'],
    customers: ['findById'],
  },
  backlog: ({ worklist }) => worklist.countOwed(),
  workers: (ports, { settings, log, outbox }) => [
    {
      name: 'recovery',
      interval: settings.RECOVERY_INTERVAL,
      work: async (held) => {
        await recover(ports, held, (outcome, sale) => {
          recoveredRecords.inc({ service: 'sale', outcome });
          log[outcome === 'refused' ? 'error' : 'info']({ sale, outcome }, 'recovery');
        });
      },
    },
    {
      name: 'summary',
      interval: settings.RECOVERY_INTERVAL,
      work: summaryKeeping(ports, {
        countWaiting: waitingCount({ ...ports, outbox: outbox as WaitingSales }),
        checked: ({ difference, isWrong }) => {
          readModelChecks.set('sale.summary', { difference, at: Date.now() });
          if (isWrong)
            log.error({ difference }, 'The summary of sales differs from the sales. Rebuilding it.');
        },
      }),
    },
  ],
  tasks: [
    {
      name: 'summary:rebuild',
      says: 'Makes the summary of sales again from the sales.',
      run: async (ports) => `The summary was made of ${await rebuildSummary(ports)} sales.`,
    },
  ],
  resolvers,
  permissions,
  context: requestContext,
  isUnavailable: (error) => error instanceof UnavailableError,
});
