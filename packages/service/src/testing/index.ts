export * from './fuzz.contract.ts';
export * from './lists.contract.ts';
