export * from './callers.ts';
export * from './declared-texts.ts';
export * from './hostile-texts.ts';
export * from './memory-pages.ts';
export * from './memory-refusal-ledger.ts';
export * from './walk.ts';
