export * from './deliver.ts';
export * from './deliver-together.ts';
export * from './in-process.ts';
export * from './memory.ts';
export * from './newest.ts';
export * from './subscription.ts';
