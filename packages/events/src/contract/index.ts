export * from './catalogue.ts';
export * from './envelope.ts';
export * from './publisher.ts';
export * from './reference.ts';
export * from './topics.ts';
