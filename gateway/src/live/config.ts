import { whole } from '@autograph/service/process';

const most = (byDefault: number, what: string) =>
  whole(0, 100_000, 'streams')
    .default(byDefault)
    .describe(`Open streams of live changes at most, ${what}, at one gateway. 0 means no limit.`);

/** Settings of live changes. */
export const liveSettings = {
  STREAMS_PER_USER: most(4, 'for one user'),
  STREAMS_PER_ADDRESS: most(8, 'for one address'),
  STREAMS_MAX: most(2_000, 'for all callers together'),
} as const;

export interface LiveSettings {
  readonly STREAMS_PER_USER: number;
  readonly STREAMS_PER_ADDRESS: number;
  readonly STREAMS_MAX: number;
}
