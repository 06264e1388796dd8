export * from './config.ts';
export * from './further-service.ts';
export * from './in-process-graph.ts';
export * from './store.ts';
export * from './store-error.ts';
