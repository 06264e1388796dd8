import { relative } from 'node:path';
import { serviceContracts } from '@autograph/schema/services';
import { ROOT } from '@autograph/topologies/root';

/** `.graphqlrc.yml`, for editors: what clients ask is checked against the public schema, each service against its own. */
export function graphqlrc(): string {
  const services = serviceContracts().map(
    ({ name, file }) => `  ${name}:\n    schema: ${relative(ROOT, file)}\n`,
  );
  return `# Written by \`npm run pages\`. For editors: what clients ask is checked against the public schema, each service against its own.
projects:
  clients:
    schema: schema/api.graphql
    documents: sdk/operations/*.graphql
${services.join('')}`;
}
