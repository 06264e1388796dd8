export * from './call-guard.ts';
export * from './credentials.ts';
export * from './http-service-client.ts';
export * from './service-client.ts';
export * from './traced-client.ts';
