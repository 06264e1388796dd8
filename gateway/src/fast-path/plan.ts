import type { QueryPlan } from '@apollo/query-planner';
import type { ServiceResult } from '@autograph/service/calls';

type PlanNode = Exclude<NonNullable<QueryPlan['node']>, { kind: 'Subscription' }>;
type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>;
type Selection = NonNullable<FetchNode['requires']>[number];
type Data = Record<string, unknown>;

/** Thrown where Apollo's executor has to carry out a query. */
export class OffFastPath extends Error {}

/** One request under way. */
export interface Run {
  readonly variables: Readonly<Data>;
  ask(service: string, query: string, variables: Readonly<Data>): Promise<ServiceResult>;
}

/** A step of a plan, for the records that the steps before it have found. */
export type Step = (run: Run, at: readonly Data[]) => Promise<void>;

/** Compiles a plan. Throws `OffFastPath` for nodes that only Apollo's executor knows; a step does so when a service fails. */
export function compilePlan(node: PlanNode): Step {
  switch (node.kind) {
    case 'Sequence': {
      const steps = node.nodes.map(compilePlan);
      return async (run, at) => {
        for (const step of steps) await step(run, at);
      };
    }
    case 'Parallel': {
      const steps = node.nodes.map(compilePlan);
      return async (run, at) => {
        await Promise.all(steps.map((step) => step(run, at)));
      };
    }
    case 'Flatten': {
      const step = compilePlan(node.node);
      const find = compilePath(node.path);
      return async (run, at) => {
        const found = find(at);
        if (found.length > 0) await step(run, found);
      };
    }
    case 'Fetch':
      return compileFetch(node);
    default:
      throw new OffFastPath();
  }
}

function compileFetch(node: FetchNode): Step {
  const { serviceName, operation, variableUsages = [], requires } = node;
  if (node.inputRewrites?.length || node.outputRewrites?.length || node.contextRewrites?.length)
    throw new OffFastPath();
  const used = (variables: Readonly<Data>): Data =>
    Object.fromEntries(
      variableUsages.flatMap((name) =>
        Object.hasOwn(variables, name) && variables[name] !== undefined ? [[name, variables[name]]] : [],
      ),
    );
  const ask = async (run: Run, extra: Data): Promise<Data> => {
    const { data, errors } = await run.ask(serviceName, operation, { ...used(run.variables), ...extra });
    if (errors || !data) throw new OffFastPath();
    return data;
  };
  if (!requires) {
    return async (run, at) => {
      const data = await ask(run, {});
      for (const record of at) merge(record, data);
    };
  }
  const represent = compileRequires(requires);
  return async (run, at) => {
    const represented: Data[] = [];
    const representations: Data[] = [];
    for (const record of at) {
      const representation = represent(record);
      if (!representation) continue;
      represented.push(record);
      representations.push(representation);
    }
    if (representations.length === 0) return;
    const entities = (await ask(run, { representations }))._entities as readonly (Data | null)[];
    represented.forEach((record, n) => {
      merge(record, entities[n] ?? null);
    });
  };
}

/** What of a record tells a service which entity is meant: for each type its own plain fields. */
function compileRequires(requires: readonly Selection[]): (record: Data) => Data | null {
  const byType = new Map<string, readonly string[]>();
  for (const selection of requires) {
    if (selection.kind !== 'InlineFragment' || !selection.typeCondition) throw new OffFastPath();
    const fields = selection.selections.map((field) => {
      if (field.kind !== 'Field' || field.selections || field.alias) throw new OffFastPath();
      return field.name;
    });
    if (byType.has(selection.typeCondition) || !fields.includes('__typename')) throw new OffFastPath();
    byType.set(selection.typeCondition, fields);
  }
  return (record) => {
    const fields = byType.get(String(record.__typename));
    if (!fields) return null;
    const representation: Data = {};
    for (const field of fields) {
      // Without its key an entity is not asked for.
      if (!Object.hasOwn(record, field)) return null;
      representation[field] = record[field];
    }
    return representation;
  };
}

/** Finds nested records by a path. `@` means every element of a list. */
function compilePath(path: readonly (string | number)[]): (from: readonly Data[]) => readonly Data[] {
  if (path.some((part) => typeof part !== 'string' || part.includes('|'))) throw new OffFastPath();
  return (from) => {
    let found: readonly unknown[] = from;
    for (const part of path) {
      found = found
        .flatMap((value) => (part === '@' ? value : ownOf(value as Data, part as string)))
        .filter((value) => value != null);
    }
    return found as readonly Data[];
  };
}

function merge(into: Data, from: Readonly<Data> | null): void {
  for (const key in from) {
    const [own, value] = [ownOf(into, key), from[key]];
    if (isRecord(own) && isRecord(value)) merge(own, value);
    else if (Array.isArray(own) && Array.isArray(value) && own.length === value.length) {
      own.forEach((element, n) => {
        if (isRecord(element) && isRecord(value[n])) merge(element, value[n]);
      });
    } else into[key] = value;
  }
}

function ownOf(record: Readonly<Data>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
