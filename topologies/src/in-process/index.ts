export * from './in-process-graph.ts';
export * from './settings.ts';
export * from './store.ts';
export * from './store-error.ts';
