export * from './define-service.ts';
export * from './load-service.ts';
export { MOST_AT_START } from './migrate-small.ts';
export type { OpenMigrations } from './open-store.ts';
export * from './serve-service.ts';
export * from './service-settings.ts';
