import { openApiDocuments } from '@autograph/gateway/openapi';

/** `schema/openapi/<service>.json`, by path: the OpenAPI document of each documented REST service. */
export async function openApiFiles(): Promise<Record<string, string>> {
  const documents = await openApiDocuments();
  return Object.fromEntries(
    Object.entries(documents).map(([service, document]) => [
      `schema/openapi/${service}.json`,
      `${JSON.stringify(document, null, 2)}\n`,
    ]),
  );
}
