import { type Caller, isStaff, ROLES, type Role } from '@autograph/kernel';
import { type GraphQLObjectType, type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql';
import { applyMiddleware, type IMiddlewareFunction, type IMiddlewareTypeMap } from 'graphql-middleware';
import { allow, deny, rule, shield } from 'graphql-shield';
import { StartupError } from '../process/startup-errors.ts';
import { forbidden, unauthenticated } from './errors.ts';

/** What a rule may look at of a request. */
export interface CallerContext {
  readonly caller: Caller;
}

/** A graphql-shield rule. */
export type PermissionRule = typeof allow;

/**
 * Who may read or call what: a rule for every root field, and for every type that the service owns, either one for
 * all its fields or one for each with `*` for the rest. `open` lists the types whose fields carry no data of their
 * own (money, pages), readable by anyone who could read what they are part of.
 */
export interface PermissionTable {
  readonly rules: Readonly<RuleTree>;
  readonly open: readonly string[];
}

/** Type names that carry what another field has decided about: pages, payloads, user errors. */
const CARRIER = /(Connection|Edge|Payload|Error)$/;

/** Checks of the rules that `permission` made, so that they can be asked without graphql-shield's promises. */
const checks = new WeakMap<PermissionRule, Check>();

type Guard = Extract<IMiddlewareFunction, (...args: never[]) => unknown>;

type Check = (context: CallerContext, parent: unknown) => true | Error;

type RuleTree = Record<string, PermissionRule | Record<string, PermissionRule>>;

let sequence = 0;

/**
 * A rule of the graph's own. The check is pure: ownership is read off the record, never fetched. It answers `true`, or
 * the error to show. Rules are not cached: graphql-shield's cache keys ignore what differs between two aliases.
 */
export function permission<Parent, Context extends CallerContext>(
  check: (context: Context, parent: Parent) => true | Error,
): PermissionRule {
  sequence += 1;
  const made = rule(`permission-${sequence}`, { cache: 'no_cache' })(
    (parent: Parent, _args: unknown, context: Context) => check(context, parent),
  ) as unknown as PermissionRule;
  checks.set(made, check as Check);
  return made;
}

/** Anyone, with or without a token. */
export const anyone: PermissionRule = allow;

/** Anyone who is logged in with one of these roles. */
export function roles(...allowed: readonly Role[]): PermissionRule {
  return permission(({ caller: { user } }) => {
    if (!user) return unauthenticated();
    return allowed.includes(user.role) ? true : forbidden();
  });
}

/** Anyone who is logged in. */
export const anyRole: PermissionRule = roles(...ROLES);

/** Anyone who is logged in, and other services on nobody's behalf. */
export const anyRoleOrService: PermissionRule = permission(({ caller }) =>
  caller.user || caller.service !== 'gateway' ? true : unauthenticated(),
);

/** All who may read the stock: anyone who is logged in, and where it is public, anyone. */
export const stockReader: PermissionRule = permission(({ caller: { user, publicStock } }) =>
  user || publicStock ? true : unauthenticated(),
);

/** All who may read the stock, and other services on nobody's behalf. */
export const stockReaderOrService: PermissionRule = permission(
  ({ caller: { service, user, publicStock } }) =>
    user || publicStock || service !== 'gateway' ? true : unauthenticated(),
);

/** ADMIN and SALES. */
export const staff: PermissionRule = roles('ADMIN', 'SALES');

/** Another service, with its own identity; never a client, whatever its role. */
export function onlyService(...names: readonly string[]): PermissionRule {
  return permission(({ caller }) => (names.includes(caller.service) ? true : forbidden()));
}

/** Any other service, with its own identity; never a client, whatever its role. */
export const anyService: PermissionRule = permission(({ caller }) =>
  caller.service === 'gateway' ? forbidden() : true,
);

/**
 * The gateway, on nobody's behalf. A request of a client without a token comes from the gateway on nobody's behalf as well. What
 * keeps clients out is that such a field is inaccessible, so that the gateway plans no such query; the rule keeps out the other
 * services, and all that is asked on behalf of a person.
 */
export const gatewayItself: PermissionRule = permission(({ caller }) =>
  caller.service === 'gateway' && caller.user === null ? true : forbidden(),
);

/** Staff, other services on nobody's behalf, and the person that the record belongs to. */
export function staffOr<Parent, Context extends CallerContext>(
  owns: (context: Context, parent: Parent) => boolean,
): PermissionRule {
  return permission<Parent, Context>((context, parent) => {
    const { service, user } = context.caller;
    if (isStaff(user) || (!user && service !== 'gateway') || owns(context, parent)) return true;
    return user ? forbidden() : unauthenticated();
  });
}

/**
 * Puts the rules into the schema. Throws when a root field or a type has none, or when a rule names what is not in
 * the schema. What is allowed to anyone is left unwrapped: a wrapper costs more than most resolvers.
 */
export function applyPermissions(schema: GraphQLSchema, table: PermissionTable): GraphQLSchema {
  const unknown = Object.keys(table.rules).filter((name) => !schema.getType(name));
  if (unknown.length > 0)
    throw new StartupError(
      'AG1304',
      `These permission rules name something that is not in the schema: ${unknown.join(', ')}`,
    );

  const tree: RuleTree = {};
  const missing: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const isRoot = rootTypes(schema).includes(type);
    const rules = isRoot ? rootRules(type, table) : typeRule(type, table);
    if (rules) tree[type.name] = rules;
    else missing.push(type.name);
    if (rules && isFieldMap(rules)) {
      const bare = Object.keys(type.getFields()).filter((name) => !(rules[name] ?? rules['*']));
      missing.push(...bare.map((name) => `${type.name}.${name}`));
    }
  }
  if (missing.length > 0)
    throw new StartupError('AG1304', `There is no permission rule for ${missing.join(', ')}`);

  const options = { fallbackRule: deny, fallbackError: forbidden(), allowExternalErrors: true };
  const generated = shield(tree, options).generate(schema);
  return applyMiddleware(schema, lean(generated as IMiddlewareTypeMap, tree));
}

function rootTypes(schema: GraphQLSchema): readonly unknown[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
}

// What federation adds to Query is answered only to services, which the credential has proved; the entities that it
// leads to are guarded by their own fields.
function rootRules(type: GraphQLObjectType, { rules }: PermissionTable): Record<string, PermissionRule> {
  const federation = ['_entities', '_service'].filter((name) => name in type.getFields());
  const given = rules[type.name] as Record<string, PermissionRule> | undefined;
  return { ...Object.fromEntries(federation.map((name) => [name, allow])), ...given };
}

function typeRule(type: GraphQLObjectType, { rules, open }: PermissionTable): RuleTree[string] | undefined {
  const carries = open.includes(type.name) || CARRIER.test(type.name) || type.name === '_Service';
  return rules[type.name] ?? (carries ? allow : undefined);
}

// What is allowed to anyone needs no wrapper. What a check of ours grants goes straight to the resolver: graphql-shield
// would await each field of each record. All that is not granted goes its way, which denies.
function lean(generated: IMiddlewareTypeMap, tree: RuleTree): IMiddlewareTypeMap {
  const kept = Object.entries(generated).map(([type, fields]) => {
    const rules = tree[type];
    const guarded = Object.entries(fields).flatMap(([field, guard]) => {
      const own = rules && isFieldMap(rules) ? (rules[field] ?? rules['*']) : rules;
      if (own === allow) return [];
      const check = own && checks.get(own);
      return [[field, check ? granting(check, guard as Guard) : guard] as const];
    });
    return [type, Object.fromEntries(guarded)] as const;
  });
  return Object.fromEntries(kept.filter(([, fields]) => Object.keys(fields).length > 0));
}

function granting(check: Check, otherwise: Guard): Guard {
  return (resolve, parent, args, context, info) =>
    grants(check, context, parent)
      ? resolve(parent, args, context, info)
      : otherwise(resolve, parent, args, context, info);
}

function grants(check: Check, context: CallerContext, parent: unknown): boolean {
  try {
    return check(context, parent) === true;
  } catch {
    return false;
  }
}

function isFieldMap(rules: RuleTree[string]): rules is Record<string, PermissionRule> {
  return Object.getPrototypeOf(rules) === Object.prototype;
}
