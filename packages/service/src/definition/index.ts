export * from './define-service.ts';
export * from './load-service.ts';
export * from './serve-service.ts';
export * from './service-settings.ts';
