import { readSettings } from '@autograph/service/process';
import { boundSettings } from './bounds/config.ts';
import { httpSettings } from './http/config.ts';
import { limitSettings } from './limits/config.ts';
import { persistedSettings } from './persisted/config.ts';

/** Settings of what protects the graph. */
export const edgeSettings = {
  ...limitSettings,
  ...boundSettings,
  ...persistedSettings,
  ...httpSettings,
} as const;

/** What holds unless anything is set. */
export const UNLESS_SET = readSettings(edgeSettings, {});
export type EdgeSettings = typeof UNLESS_SET;
