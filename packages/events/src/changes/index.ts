export * from './change-feed.ts';
export * from './in-process.ts';
export * from './telling.ts';
