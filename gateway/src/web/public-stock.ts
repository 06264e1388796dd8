import type { Logger } from '@autograph/service/process';
import type { FastifyRequest } from 'fastify';
import { addressOf, INTERNAL } from '../admission/client-address.ts';
import type { ReadQuery } from '../answer/read-query.ts';
import type { Documents } from '../bounds/documents.ts';
import type { LimitedRequests } from '../limits/limited-requests.ts';

/** A vehicle as anyone may see it. */
export interface PublicVehicle {
  readonly id: string;
  readonly make: string;
  readonly model: string;
  readonly trim: string | null;
  readonly year: number;
  readonly manufactureYear: number | null;
  readonly mileage: number;
  readonly fuelType: string;
  readonly transmission: string | null;
  readonly color: string | null;
  readonly description: string | null;
  readonly status: string;
  readonly price: { readonly amount: string };
  readonly branch: { readonly city: string | null; readonly state: string | null } | null;
  readonly coverPhoto: { readonly url: string | null; readonly alt: string | null } | null;
}

/** A vehicle in the sitemap. */
export interface ListedVehicle {
  readonly id: string;
  readonly updatedAt: string;
}

/** A query of the web client's own. */
export interface StockQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The stock that the gateway reads for pages, on behalf of a person who is not logged in. */
export interface PublicStock {
  /** A vehicle; `none` where there is no such vehicle, `not known` where there is no answer soon enough. Never throws. */
  vehicle(id: string, request: FastifyRequest): Promise<PublicVehicle | 'none' | 'not known'>;
  /** The answers to queries of the web client; `null` where one failed. Never throws. */
  answers(queries: readonly StockQuery[]): Promise<readonly object[] | null>;
  /** The vehicles that are for sale, newest first, in pages. Throws where a page cannot be read. */
  forSale(): AsyncGenerator<readonly ListedVehicle[], void, undefined>;
}

const VEHICLE = `query pageOfVehicle($id: ID!) {
  vehicle(id: $id) {
    id make model trim year manufactureYear mileage fuelType transmission color description status
    price { amount }
    branch { city state }
    coverPhoto { alt url(width: 1280, format: JPEG) }
  }
}`;

const FOR_SALE = `query sitemap($after: String) {
  vehicles(filter: { status: [AVAILABLE] }, first: 100, after: $after) {
    nodes { id updatedAt }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** How long a page waits for its vehicle, in milliseconds. It is sent without one rather than late. */
const PATIENCE = 800;

/** Reads the stock by the ordinary way of a query. A page counts as a request of its address. */
export function publicStock(parts: {
  readonly documents: Documents;
  readonly read: ReadQuery;
  readonly limits: LimitedRequests;
  readonly log: Logger;
}): PublicStock {
  const { documents, read, limits, log } = parts;

  const operationOf = (source: string, variables: Readonly<Record<string, unknown>>) => {
    const operation = documents.operationOf({ source, variables });
    documents.refuseInvalid(operation);
    return operation;
  };

  const find = async (id: string, request: FastifyRequest): ReturnType<PublicStock['vehicle']> => {
    const operation = operationOf(VEHICLE, { id });
    await limits.count(request, operation, null);
    const context = { user: null, clientAddress: addressOf(request), language: 'pt-BR' as const };
    const { data, errors } = (await read(operation, context)).result;
    const vehicle = data?.vehicle as PublicVehicle | null | undefined;
    if (vehicle) return vehicle;
    return vehicle === null && !errors ? 'none' : 'not known';
  };

  const answer = async ({ query, variables }: StockQuery): Promise<object> => {
    const context = { user: null, clientAddress: INTERNAL, language: 'pt-BR' as const };
    const { data, errors } = (await read(operationOf(query, variables), context)).result;
    if (!data || errors) throw new Error(`the stock was not read: ${errors?.[0]?.message}`);
    return data;
  };

  return {
    vehicle: async (id, request) => {
      let late: NodeJS.Timeout | undefined;
      const tooLate = new Promise<'not known'>((resolve) => {
        late = setTimeout(resolve, PATIENCE, 'not known');
      });
      const found = find(id, request).catch((error: unknown) => {
        log.debug({ err: error }, 'a page is sent without its vehicle');
        return 'not known' as const;
      });
      return Promise.race([found, tooLate]).finally(() => clearTimeout(late));
    },
    answers: (queries) =>
      Promise.all(queries.map(answer)).catch((error: unknown) => {
        log.debug({ err: error }, 'the first page is sent without its data');
        return null;
      }),
    forSale: async function* () {
      const context = { user: null, clientAddress: INTERNAL, language: 'pt-BR' as const };
      for (let after: string | null = null; ; ) {
        const { data, errors } = (await read(operationOf(FOR_SALE, { after }), context)).result;
        const page = data?.vehicles as
          | { nodes: ListedVehicle[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
          | null
          | undefined;
        if (!page || errors) throw new Error(`the vehicles for sale were not read: ${errors?.[0]?.message}`);
        yield page.nodes;
        if (!page.pageInfo.hasNextPage) return;
        after = page.pageInfo.endCursor;
      }
    },
  };
}
