import { readSettings } from '@autograph/service';
import { limitSettings } from './limits/config.ts';

/** Settings of what protects the graph. */
export const edgeSettings = { ...limitSettings } as const;

/** What holds unless anything is set. */
export const UNLESS_SET = readSettings(edgeSettings, {});
export type EdgeSettings = typeof UNLESS_SET;
