import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { aPlate, aVehicle } from '../../src/fixtures.ts';

const graph = inject('graph');
const schema = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));

/** Required arguments of what the public stock leads to. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  'Query.vehicle': '(id: "VEHICLE")',
  'Query.branch': '(id: "01990000-0000-7000-8000-000000000001")',
  'Query.financingQuote': '(vehicleId: "VEHICLE", downPayment: { amount: "1000.00" }, months: 12)',
};

/** How a field is refused. */
const REFUSED = ['UNAUTHENTICATED', 'FORBIDDEN'];

/** What a link to a quote leads to, wherever it is read: a quote, and nothing of a person. */
const BY_LINK = [
  'LinkedQuote: approvedTotal branchName branchPhone expiresAt lines make mayDecide model revision status total validUntil year',
  'Money: amount currency',
  'Query: quoteByLink',
  'QuoteLine: id isApproved itemId kind name price quantity total unit',
];

/** All that someone who is not logged in may read of what `Query` leads to. What is not here is refused. */
const READABLE = [
  'Branch: active address city cnpj createdAt id name openingHours phone state timeZone updatedAt version',
  'BranchFacetValue: branch count value',
  'FinancingQuote: downPayment effectiveAnnualRate instalment lastInstalment monthlyRate months price principal total vehicle',
  'FuelTypeFacetValue: count value',
  'LeadConsent: text version',
  ...BY_LINK.slice(0, 1),
  'MileageBucket: count max min',
  'MileageFacet: buckets max min',
  'Money: amount currency',
  'OpeningHours: closes opens weekday',
  'PageInfo: endCursor hasNextPage hasPreviousPage startCursor',
  'Photo: alt height id placeholder position status url width',
  'PriceBucket: count max min',
  'PriceFacet: buckets max min',
  'Query: branch branches financingQuote leadConsent quoteByLink vehicle vehicleFacets vehicles',
  ...BY_LINK.slice(3),
  'TextFacetValue: count value',
  'TransmissionFacetValue: count value',
  'Vehicle: branch color coverPhoto createdAt description doors features financing fipeCode fuelType id make manufactureYear mileage model photos price status transmission trim type updatedAt version withdrawnAt year',
  'VehicleConnection: edges nodes pageInfo totalCount',
  'VehicleEdge: cursor node',
  'VehicleFacets: branch fuelType make mileage model price total transmission type year',
  'VehicleTypeFacetValue: count value',
  'YearFacetValue: count value',
];

let id: string;
let plate: string;
beforeAll(async () => {
  const token = await logIn(graph.url, 'admin', 'admin123');
  plate = aPlate();
  id = await aVehicle(graph.url, token, { plate, vin: null });
  const attach =
    'mutation ($id: ID!, $keys: [String!]!) { attachVehiclePhotos(id: $id, input: { keys: $keys }) { userErrors { code } } }';
  const { data } = await ask(graph.url, attach, { variables: { id, keys: ['drawing-studio'] }, token });
  expect(data).toEqual({ attachVehiclePhotos: { userErrors: [] } });
});

/** Asks each field that can be reached from `Query` by itself, and answers those that are not refused, by type. */
async function readableFields(): Promise<string[]> {
  const readable = new Map<string, string[]>();
  const seen = new Set<string>();
  const query = schema.getQueryType() as GraphQLObjectType;
  const queue: { readonly type: GraphQLObjectType; readonly wrap: (field: string) => string }[] = [
    { type: query, wrap: (field) => field },
  ];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { type, wrap } = next;
    if (seen.has(type.name)) continue;
    seen.add(type.name);
    for (const field of Object.values(type.getFields())) {
      const call = `${field.name}${argumentsOf(type, field)}`;
      const below = getNamedType(field.type);
      const asked = wrap(isLeafType(below) ? call : `${call} { __typename }`);
      const { errors } = await ask(graph.url, `{ ${asked.replaceAll('VEHICLE', id)} }`);
      const codes = errors.map(({ extensions }) => extensions.code);
      // Any other error would say nothing of who may read the field.
      expect({ asked, others: codes.filter((code) => !REFUSED.includes(code)) }).toEqual({
        asked,
        others: [],
      });
      if (errors.length > 0) continue;
      readable.set(type.name, [...(readable.get(type.name) ?? []), field.name]);
      if (isObjectType(below)) queue.push({ type: below, wrap: (inner) => wrap(`${call} { ${inner} }`) });
    }
  }
  return [...readable].map(([type, fields]) => `${type}: ${fields.toSorted().join(' ')}`).toSorted();
}

function argumentsOf(type: GraphQLObjectType, { name, args }: GraphQLField<unknown, unknown>): string {
  const known = ARGUMENTS[`${type.name}.${name}`];
  if (known) return known;
  const required = args.filter(isRequiredArgument).map((one) => `${one.name}: "x"`);
  return required.length > 0 ? `(${required.join(', ')})` : '';
}

describe.runIf(graph.publicStock)('a person who is not logged in, where the stock is public', () => {
  it('reads what sells a car, and nothing else by any path', async () => {
    expect(await readableFields()).toEqual(READABLE);
  });

  it('finds no car by its plate, neither by a filter nor by a search', async () => {
    const list = 'query ($filter: VehicleFilter) { vehicles(filter: $filter) { totalCount } }';
    const filtered = await ask(graph.url, list, { variables: { filter: { plate } } });
    expect(filtered.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    const found = await ask(graph.url, list, { variables: { filter: { search: plate } } });
    expect(found).toMatchObject({ errors: [], data: { vehicles: { totalCount: 0 } } });
  });

  it('must log in to buy', async () => {
    const buy = 'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } } }';
    const { errors } = await ask(graph.url, buy, {
      variables: { input: { vehicleId: id, paymentMethod: 'PIX' } },
    });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });
});

describe.runIf(!graph.publicStock)('a person who is not logged in, where the stock is not public', () => {
  it('reads what a link to a quote shows, and nothing else', async () => {
    expect(await readableFields()).toEqual(BY_LINK);
  });
});
