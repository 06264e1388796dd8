export * from './distribution.ts';
export * from './server.ts';
