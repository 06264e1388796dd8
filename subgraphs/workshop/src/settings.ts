import { recoveryInterval, serviceTimeout, whole } from '@autograph/service/process';

/** The settings of the workshop service. */
export const workshopSettings = {
  RECOVERY_INTERVAL: recoveryInterval,
  SERVICE_TIMEOUT: serviceTimeout,
  QUOTE_VALIDITY: whole(0, 365, 'days')
    .default(10)
    .describe(
      'Number of calendar days after the day on which it is sent on which a quote of the workshop can be decided.',
    ),
} as const;
