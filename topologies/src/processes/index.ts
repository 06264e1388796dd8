export * from './child.ts';
export * from './plan.ts';
export * from './readiness.ts';
export * from './settings.ts';
export * from './start.ts';
export * from './supervisor.ts';
