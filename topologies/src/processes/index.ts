export * from './child.ts';
export * from './compose-file.ts';
export * from './config.ts';
export * from './plan.ts';
export * from './readiness.ts';
export * from './start.ts';
export * from './substitute.ts';
export * from './supervisor.ts';
