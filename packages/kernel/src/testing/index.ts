export * from './memory-pages.ts';
export * from './walk.ts';
