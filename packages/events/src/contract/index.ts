export * from './define-events.ts';
export * from './event.ts';
export * from './publisher.ts';
export * from './read-event.ts';
export * from './reference.ts';
