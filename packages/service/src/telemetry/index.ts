export * from './attributes.ts';
export * from './config.ts';
export * from './http-requests.ts';
export * from './operation-span.ts';
export * from './propagation.ts';
export * from './request-context.ts';
export * from './spans.ts';
export * from './tracing.ts';
