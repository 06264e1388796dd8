export * from './connect.ts';
export * from './consumer.ts';
export * from './errors.ts';
export * from './inbox.ts';
export * from './indexes.ts';
export * from './keyset-page.ts';
export * from './lease.ts';
export * from './outbox.ts';
