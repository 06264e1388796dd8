import { serviceContracts } from '@autograph/schema/services';
import type {
  CallerName as Caller,
  Verdict as OfService,
  PermissionMatrix,
} from '@autograph/service/testing';

/** Who asks: the callers of a service's matrix, and someone blocked. */
export const CALLERS = ['anonymous', 'ADMIN', 'SALES', 'WORKSHOP', 'owner', 'other', 'blocked'] as const;
export type CallerName = Caller | 'blocked';

/** What is answered. `HTTP 401` is the whole request refused. */
export type Verdict = OfService | 'HTTP 401';

/** The records that the rows speak of. */
export interface Records extends Readonly<Record<string, string>> {
  readonly vehicleId: string;
  /** A sale to the owner. */
  readonly saleId: string;
  /** The owner's customer record, and account. */
  readonly customerId: string;
  readonly userId: string;
  /** An id that no record has. */
  readonly nobody: string;
}

/** The matrix of each service, from its own folder. */
const matrices = await Promise.all(
  serviceContracts().map(async ({ name, isGateways }) => {
    const folder = isGateways ? 'gateway' : `subgraphs/${name}`;
    const file = new URL(`../../${folder}/test/matrix.ts`, import.meta.url);
    const { matrix } = (await import(file.href)) as { matrix: PermissionMatrix };
    return { subgraph: name, matrix };
  }),
);

/** The permission matrix as a client meets it: a row for each root field of the public graph. */
export const MATRIX: PermissionMatrix['rootFields'] = Object.assign(
  {},
  ...matrices.map(({ matrix }) => matrix.rootFields),
);

/** Operations that only services ask of each other, with the service that may. */
export const BETWEEN_SERVICES = matrices.flatMap(({ subgraph, matrix }) =>
  Object.entries(matrix.betweenServices ?? {}).map(([name, row]) => ({ name, subgraph, ...row })),
);

/** What `_entities` of each service answers for a record. */
export const ENTITIES = matrices.flatMap(({ subgraph, matrix }) =>
  (matrix.entities ?? []).map((entity) => ({ subgraph, ...entity })),
);
