export * from './file-store.contract.ts';
export * from './photos.ts';
