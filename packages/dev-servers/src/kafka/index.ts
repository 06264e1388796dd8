export * from './config.ts';
export * from './jars.ts';
export * from './kafka-server.ts';
