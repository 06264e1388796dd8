import { randomBytes } from 'node:crypto';
import { defineService } from '@autograph/service';
import { mongoRefusalLedger, refusalModel } from '@autograph/service/mongo';
import { keptSetting, recoveryInterval, serviceTimeout, whole } from '@autograph/service/process';
import { z } from 'zod';
import { requestContext } from './adapters/graphql/context.ts';
import { permissions } from './adapters/graphql/permissions.ts';
import { resolvers } from './adapters/graphql/resolvers.ts';
import { customerClaims } from './adapters/mongo/customer-claims.ts';
import { migrations } from './adapters/mongo/customer-migrations.ts';
import { customerModel } from './adapters/mongo/customer-model.ts';
import { mongoCustomerRepository } from './adapters/mongo/mongo-customer-repository.ts';
import { leadClaims, leadModel, mongoLeadRepository } from './adapters/mongo/mongo-lead-repository.ts';
import { askedRecordKeepers } from './adapters/record-keepers/asked-record-keepers.ts';
import { saleServiceDesk } from './adapters/sale-service/sale-service-desk.ts';
import { aesGcmSeal } from './adapters/seal/aes-gcm-seal.ts';
import { userServiceAccounts } from './adapters/user-service/user-service-accounts.ts';
import { vehicleServiceShowroom } from './adapters/vehicle-service/vehicle-service-showroom.ts';
import { customerEvents } from './domain/customer-event.ts';
import { USUAL_LEAD_RETENTION } from './domain/lead.ts';
import { USUAL_RETENTION } from './domain/retention.ts';
import { dropLeads } from './use-cases/drop-leads.ts';
import { recoverErasures } from './use-cases/recover-erasures.ts';

const KEY_BYTES = 32;
const KEY = `${KEY_BYTES} random bytes in base64`;

/** How much longer than a call of the sale service an erasure may take in all. */
const CALLS_OF_AN_ERASURE = 4;

const buyerRecordKey = z
  .base64({ error: ({ input }) => (input === undefined ? `is required: ${KEY}` : `must be ${KEY}`) })
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length === KEY_BYTES, `must be ${KEY}`)
  .describe(`Key that encrypts the identity of erased buyers: ${KEY}.`);

/** The customer service: who buys. */
export default defineService({
  name: 'customer',
  settings: {
    BUYER_RECORD_KEY: keptSetting(buyerRecordKey, {
      file: 'buyer-record-key',
      make: () => randomBytes(KEY_BYTES).toString('base64'),
    }),
    BUYER_RECORD_RETENTION: whole(1, 36_500, 'days')
      .default(USUAL_RETENTION)
      .describe(
        'Number of days, from the approval of a sale, for which the identity of an erased buyer is kept.',
      ),
    RECOVERY_INTERVAL: recoveryInterval,
    LEAD_RETENTION: whole(1, 3_650, 'days')
      .default(USUAL_LEAD_RETENTION)
      .describe('Number of days for which a request for contact about a vehicle is kept.'),
    SERVICE_TIMEOUT: serviceTimeout,
  },
  calls: ['sale', 'user', 'vehicle'],
  // Services that keep records of customers.
  asks: 'ForgetCustomerInput',
  models: { customers: customerModel, refusals: refusalModel, leads: leadModel },
  migrations,
  events: [customerEvents],
  ports: ({ settings, models, clients, asked, clock, newId, publishSoon, claims }) => ({
    customers: mongoCustomerRepository(
      models.customers,
      publishSoon,
      customerClaims(models.customers, claims),
    ),
    sales: saleServiceDesk(clients.sale),
    keepers: askedRecordKeepers(asked),
    accounts: userServiceAccounts(clients.user),
    refusals: mongoRefusalLedger(models.refusals, settings.BUYER_RECORD_KEY),
    seal: aesGcmSeal(settings.BUYER_RECORD_KEY),
    leads: mongoLeadRepository(models.leads, leadClaims(models.leads, claims)),
    showroom: vehicleServiceShowroom(clients.vehicle),
    retentionDays: settings.BUYER_RECORD_RETENTION,
    leadRetentionDays: settings.LEAD_RETENTION,
    clock,
    newId,
  }),
  faultPoints: {
    customers: ['insert', 'update', 'erase'],
    sales: ['forget'],
    keepers: ['haveOpen', 'forget'],
    leads: ['forget'],
  },
  workers: (ports, { settings, log }) => [
    {
      name: 'recovery',
      interval: settings.RECOVERY_INTERVAL,
      work: async (held) => {
        const dropped = await dropLeads(ports);
        if (dropped > 0) log.info({ dropped }, 'dropped requests for contact whose time is up');
        await recoverErasures(
          ports,
          CALLS_OF_AN_ERASURE * settings.SERVICE_TIMEOUT,
          held,
          (customer, outcome) => log.info({ customer, outcome }, 'recovery'),
        );
      },
    },
  ],
  tasks: [
    {
      name: 'customer:terms',
      says: 'Makes the words and numbers again that a search finds customers by.',
      run: async ({ customers }) =>
        `The search terms of ${await customers.renewTerms()} customers were renewed.`,
    },
  ],
  resolvers,
  permissions,
  context: requestContext,
});
