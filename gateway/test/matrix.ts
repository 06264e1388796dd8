import { admin, type PermissionMatrix } from '@autograph/service/testing';

/** Who may do what with the gateway itself. */
export const matrix: PermissionMatrix = {
  rootFields: {
    'Query.rateLimitStats': { verdicts: admin },
    'Query.rateLimitConfig': { verdicts: admin },
    'Mutation.resetRateLimits': { verdicts: admin },
  },
};
