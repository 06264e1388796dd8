import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Kind, parse as parseSdl } from 'graphql';
import { parse } from 'yaml';

/** A service of the graph, as schema/supergraph.yaml has it. */
export interface ServiceContract {
  readonly name: string;
  readonly url: string;
  /** The path of its SDL. */
  readonly file: string;
  /** Whether the gateway answers it in its own process: nobody calls it at an address. */
  readonly isGateways: boolean;
}

/** The part of the graph that the gateway answers itself. */
const GATEWAY = 'gateway';

interface SupergraphConfig {
  readonly subgraphs: Readonly<
    Record<string, { readonly routing_url: string; readonly schema: { readonly file: string } }>
  >;
}

/** The services of schema/supergraph.yaml. */
export function serviceContracts(): readonly ServiceContract[] {
  const here = dirname(fileURLToPath(import.meta.url));
  const { subgraphs } = parse(readFileSync(join(here, 'supergraph.yaml'), 'utf8')) as SupergraphConfig;
  return Object.entries(subgraphs).map(([name, { routing_url, schema }]) => ({
    name,
    url: routing_url,
    file: join(here, schema.file),
    isGateways: name === GATEWAY,
  }));
}

/** A mutation of a service. */
export interface ServiceMutation {
  readonly service: string;
  readonly mutation: string;
}

/** The mutations of all services that take an input of this type, as their SDL has them. */
export function mutationsTaking(input: string): readonly ServiceMutation[] {
  return serviceContracts().flatMap(({ name: service, file }) => {
    const { definitions } = parseSdl(readFileSync(file, 'utf8'), { noLocation: true });
    return definitions.flatMap((definition) => {
      const isObject =
        definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION;
      if (!isObject || definition.name.value !== 'Mutation') return [];
      const takes = (definition.fields ?? []).filter(({ arguments: given = [] }) =>
        given.some(({ type }) => {
          const inner = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
          return inner.kind === Kind.NAMED_TYPE && inner.name.value === input;
        }),
      );
      return takes.map(({ name }) => ({ service, mutation: name.value }));
    });
  });
}
