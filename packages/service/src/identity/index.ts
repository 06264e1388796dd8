export * from './access-token.ts';
export * from './keycloak.ts';
