import { serviceSuite } from '@autograph/service/testing';
import { memoryLimitStore } from '../src/limits/memory-store.ts';
import { rateLimits } from '../src/limits/rate-limits.ts';
import { limitsService } from '../src/limits/service.ts';
import { matrix } from './matrix.ts';

const limits = rateLimits(
  { auth: 10, general: 100, listing: 50, admin: 20, public: 300, web: 300 },
  memoryLimitStore(),
);

serviceSuite(limitsService(limits), { matrix });
