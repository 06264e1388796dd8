import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeSupergraph } from '../compose.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const api = buildSchema(read('../api.graphql'));
const types = Object.values(api.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

describe('the public graph', () => {
  it('is what the subgraphs compose to', () => {
    expect(composeSupergraph()).toEqual({
      supergraph: read('../supergraph.graphql'),
      api: read('../api.graphql'),
    });
  });

  it('describes every type, field, argument and enum value', () => {
    expect(types.flatMap(undescribed)).toEqual([]);
  });

  it('says of every operation who may call it', () => {
    const roots = [api.getQueryType(), api.getMutationType(), api.getSubscriptionType()];
    const operations = roots.flatMap((type) => Object.values(type?.getFields() ?? {}));
    const silent = operations.filter(({ description }) => !/Any role|Anyone|ADMIN/.test(description ?? ''));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('sends changes only of what a query of the same type reads by its id', () => {
    const supergraph = buildSchema(read('../supergraph.graphql'), { assumeValidSDL: true });
    const fields = Object.values(supergraph.getSubscriptionType()?.getFields() ?? {});
    expect(fields.map(({ name }) => name).sort()).toEqual(['saleChanged', 'vehicleChanged']);
    for (const { name, type, astNode } of fields) {
      const live = astNode?.directives?.find((one) => one.name.value === 'live');
      const reads = live?.arguments?.find((one) => one.name.value === 'read')?.value;
      const query = supergraph.getQueryType()?.getFields()[
        reads && 'value' in reads ? String(reads.value) : ''
      ];
      expect(String(query?.type), name).toBe(String(type));
      expect(
        query?.args.map((argument) => `${argument.name}: ${argument.type}`),
        name,
      ).toEqual(['id: ID!']);
    }
  });

  it('shows a client nothing of what services say to each other', () => {
    // Without descriptions, where a word such as "buyer" may stand.
    const text = read('../api.graphql').replaceAll(/""".*?"""/gs, '');
    for (const name of [
      'reserveVehicle',
      'releaseVehicle',
      'sellVehicle',
      'forgetCustomer',
      'forgetUser',
      'vehicleIds',
      'buyer',
      'join__',
      '_entities',
    ]) {
      expect(text).not.toMatch(new RegExp(`\\b${name}\\b`));
    }
  });

  it('answers every mutation with a nullable object and user errors', () => {
    for (const { name, type } of Object.values(api.getMutationType()?.getFields() ?? {})) {
      const payload = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      expect(String(type)).toBe(`${payload}Payload`);
      const fields = (
        api.getType(`${payload}Payload`) as { getFields(): Record<string, { type: unknown }> }
      ).getFields();
      expect(String(fields.userErrors?.type)).toBe(`[${payload}Error!]!`);
      for (const [field, { type: result }] of Object.entries(fields)) {
        if (field !== 'userErrors') expect(String(result), `${payload}Payload.${field}`).not.toMatch(/!$/);
      }
    }
  });

  it('keeps every root field and every field of another service nullable', () => {
    for (const root of [api.getQueryType(), api.getSubscriptionType()])
      for (const { name, type } of Object.values(root?.getFields() ?? {}))
        expect(String(type), name).not.toMatch(/!$/);
    const joins = [
      'Vehicle.branch',
      'Sale.vehicle',
      'Sale.customer',
      'Sale.openedBy',
      'Customer.user',
      'Customer.sales',
      'Vehicle.sales',
      'User.customer',
    ];
    for (const join of joins) {
      const [type = '', field = ''] = join.split('.');
      const { [field]: found } = (
        api.getType(type) as { getFields(): Record<string, { type: unknown }> }
      ).getFields();
      expect(String(found?.type), join).toMatch(/^\w+$/);
    }
  });

  it('takes no id, status, version or time in the input of a business record', () => {
    const inputs = types.filter(
      (type) => isInputObjectType(type) && /^(Create|Update)(Vehicle|Customer)Input$/.test(type.name),
    );
    expect(inputs.length).toBeGreaterThan(1);
    for (const input of inputs) {
      const fields = Object.keys((input as { getFields(): object }).getFields());
      expect(
        fields.filter((field) => ['id', 'status', 'version', 'createdAt', 'updatedAt'].includes(field)),
      ).toEqual([]);
    }
  });
});

function undescribed(type: GraphQLNamedType): string[] {
  const missing = type.description ? [] : [type.name];
  if (isEnumType(type)) {
    return [
      ...missing,
      ...type.getValues().flatMap((value) => (value.description ? [] : [`${type.name}.${value.name}`])),
    ];
  }
  if (isUnionType(type) || !(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)))
    return missing;
  for (const field of Object.values(type.getFields())) {
    if (!field.description) missing.push(`${type.name}.${field.name}`);
    for (const argument of 'args' in field ? field.args : []) {
      if (!argument.description) missing.push(`${type.name}.${field.name}(${argument.name})`);
    }
  }
  return missing;
}
