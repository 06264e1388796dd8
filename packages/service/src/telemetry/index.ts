export * from './http-requests.ts';
export * from './propagation.ts';
export * from './request-context.ts';
