export * from './identity.ts';
export * from './money.ts';
export * from './outcome.ts';
export * from './page.ts';
export * from './retry-on-conflict.ts';
export * from './text.ts';
export * from './time.ts';
