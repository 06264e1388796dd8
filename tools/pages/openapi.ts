import { openApiDocuments } from '@autograph/gateway/openapi';
import { postmanFiles } from './postman.ts';

/**
 * `schema/openapi/<service>.json`, by path: the OpenAPI document of each documented REST service; and the Postman collection, which is
 * made of them.
 */
export async function openApiFiles(): Promise<Record<string, string>> {
  const documents = await openApiDocuments();
  const files = Object.entries(documents).map(([service, document]) => [
    `schema/openapi/${service}.json`,
    `${JSON.stringify(document, null, 2)}\n`,
  ]);
  return { ...Object.fromEntries(files), ...postmanFiles(documents) };
}
