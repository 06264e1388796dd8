export * from './claim-migration.ts';
export * from './claim-store.ts';
export * from './claims.ts';
export * from './owners.ts';
export * from './sweep.ts';
