export * from './fuzz.contract.ts';
export * from './lists.contract.ts';
export * from './open-test-service.ts';
export * from './permission-matrix.ts';
export * from './root-field-document.ts';
export * from './search-plans.ts';
export * from './service-suite.ts';
export * from './stored-form.contract.ts';
