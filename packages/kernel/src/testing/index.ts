export * from './callers.ts';
export * from './memory-pages.ts';
export * from './walk.ts';
