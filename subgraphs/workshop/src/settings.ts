import { recoveryInterval, serviceTimeout, whole } from '@autograph/service/process';
import { z } from 'zod';

/** The settings of the workshop service. */
export const workshopSettings = {
  RECOVERY_INTERVAL: recoveryInterval,
  SERVICE_TIMEOUT: serviceTimeout,
  QUOTE_VALIDITY: whole(0, 365, 'days')
    .default(10)
    .describe(
      'Number of calendar days after the day on which it is sent on which a quote of the workshop can be decided.',
    ),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
    .optional()
    .describe(
      'Address of the gateway as clients see it. Addresses of photos, of vehicles and of links to quotes are absolute if it is set, and paths of the gateway otherwise. Its pages may begin sessions.',
    ),
} as const;
