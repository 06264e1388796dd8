import type { CodegenConfig } from '@graphql-codegen/cli';

/** Which type of a service's own a GraphQL type is read from, by file and name under the service's `src`. */
const mappers: Record<string, Record<string, string>> = {
  user: {
    MyData: '@autograph/service#OwnData as OwnDataModel',
    User: 'domain/user.ts#User as UserModel',
    UserConnection: 'ports/user-repository.ts#UserPage as UserPageModel',
    Session: 'domain/session.ts#Session as SessionModel',
    AuditEntry: 'domain/identity-event.ts#IdentityEvent as IdentityEventModel',
    AuditEntryConnection: 'ports/audit-trail.ts#AuditPage as AuditPageModel',
  },
  vehicle: {
    MyData: '@autograph/service#OwnData as OwnDataModel',
    Money: '@autograph/kernel#Money as MoneyModel',
    Vehicle: 'domain/vehicle.ts#Vehicle as VehicleModel',
    VehicleConnection: 'ports/vehicle-repository.ts#VehiclePage as VehiclePageModel',
    VehiclePrice: 'domain/trace.ts#VehiclePrice as VehiclePriceModel',
    VehicleTransition: 'domain/trace.ts#VehicleTransition as VehicleTransitionModel',
  },
  sale: {
    MyData: '@autograph/service#OwnData as OwnDataModel',
    FinancingQuote: 'domain/financing.ts#FinancingTerms as FinancingTermsModel',
    Money: '@autograph/kernel#Money as MoneyModel',
    Sale: 'domain/sale.ts#Sale as SaleModel',
    SaleConnection: 'ports/sale-repository.ts#SalePage as SalePageModel',
    SalesGroup: 'domain/sales-summary.ts#SalesGroup as SalesGroupModel',
    SalesSummary: 'use-cases/tell-summary.ts#SalesSummary as SalesSummaryModel',
    SaleTransition: 'domain/sale.ts#SaleTransition as SaleTransitionModel',
  },
  customer: {
    MyData: '@autograph/service#OwnData as OwnDataModel',
    Customer: 'domain/customer.ts#Customer as CustomerModel',
    CustomerConnection: 'ports/customer-repository.ts#CustomerPage as CustomerPageModel',
    RetainedBuyer: 'use-cases/read-retained-buyer.ts#ReadBuyer as ReadBuyerModel',
    RetainedBuyerReading: 'domain/retention.ts#Reading as ReadingModel',
  },
};

/** How a client sees the custom scalars: as they travel. */
const travels = { ID: 'string', Date: 'string', DateTime: 'string', Decimal: 'string', JSON: 'unknown' };

/** What the SDK is generated from. */
const client = { schema: 'schema/api.graphql', documents: 'sdk/operations/*.graphql' };

/** Resolver types of each service, from its own SDL; the SDK's types and functions, from the public schema. */
const config: CodegenConfig = {
  generates: {
    'sdk/src/__generated__/types.ts': {
      ...client,
      plugins: ['typescript-operations'],
      config: { immutableTypes: true, skipTypename: true, scalars: travels },
    },
    'sdk/src/__generated__/operations.ts': { ...client, plugins: ['./sdk/codegen/functions.ts'] },
    'sdk/persisted-queries.json': { ...client, plugins: ['./sdk/codegen/manifest.ts'] },
    ...Object.fromEntries(
      Object.entries(mappers).map(([service, types]) => [
        `subgraphs/${service}/src/adapters/graphql/__generated__/resolvers.ts`,
        {
          schema: `schema/subgraphs/${service}.graphql`,
          plugins: ['typescript', 'typescript-resolvers'],
          config: {
            federation: true,
            useTypeImports: true,
            immutableTypes: true,
            enumsAsTypes: true,
            makeResolverTypeCallable: true,
            optionalResolveType: true,
            contextType: '../context.ts#Context as ContextModel',
            scalars: {
              ID: 'string',
              Date: 'string',
              JSON: 'unknown',
              DateTime: { input: 'Date', output: 'Date' },
              Decimal: 'string',
            },
            mappers: Object.fromEntries(
              Object.entries(types).map(([type, at]) => [type, at.startsWith('@') ? at : `../../../${at}`]),
            ),
          },
        },
      ]),
    ),
  },
};

export default config;
