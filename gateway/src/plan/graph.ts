import { ApolloGateway } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import { ApolloServer, type ApolloServerOptions, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import { DEFAULT_LANGUAGE } from '@autograph/kernel';
import { answerByApollo } from '@autograph/service/graphql';
import type { Logger } from '@autograph/service/process';
import { isTraced } from '@autograph/service/telemetry';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, GraphQLSchema } from 'graphql';
import { type Answer, type ErrorExit, refusal } from '../answer/answer.ts';
import type { Operation } from '../bounds/documents.ts';
import { dataSource, type OnMutation } from '../subgraphs/data-source.ts';
import type { AskService, RequestContext } from '../subgraphs/subgraph-calls.ts';
import { introspect } from './introspection.ts';
import { recordPlan } from './plan-span.ts';

/** How much the plans of queries may take together: some thousands of them. */
const PLANS_MIB = 5;

/** The graph that clients see: Apollo plans its operations, and Apollo's executor carries them out. */
export interface Graph {
  readonly schema: GraphQLSchema;
  /** The answer to an operation of a valid document. */
  answer(operation: Operation, context: RequestContext): Promise<Answer>;
  /** The page for a browser. */
  page(request: FastifyRequest, reply: FastifyReply): Promise<string>;
  close(): Promise<void>;
}

/** What a graph is opened with. */
export interface GraphOptions {
  /** The supergraph. */
  readonly sdl: string;
  readonly ask: AskService;
  /** Who learns of the mutations of a service, by its name. */
  readonly onMutations: Readonly<Record<string, OnMutation>>;
  /** Is given the plan of each operation that is carried out. */
  readonly planned: (plan: QueryPlan, operation: Omit<Operation, 'variables'>) => void;
  readonly documentStore: ApolloServerOptions<BaseContext>['documentStore'];
  readonly exit: ErrorExit;
  readonly hasPage: boolean;
  readonly log: Logger;
}

/** Opens the graph over a supergraph. */
export async function openGraph(options: GraphOptions): Promise<Graph> {
  const { ask, onMutations, exit } = options;
  const logger = options.log.child({}, { level: 'warn' });
  // It would ask for the cloud that it runs in, and report that, its uptime and its memory to its maker.
  // biome-ignore lint/style/noProcessEnv: it has no option for this
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  const gateway = new ApolloGateway({
    supergraphSdl: options.sdl,
    buildService: ({ name }) => dataSource(name, ask, onMutations[name]),
    __exposeQueryPlanExperimental: false,
    experimental_approximateQueryPlanStoreMiB: PLANS_MIB,
    experimental_didResolveQueryPlan: ({ queryPlan, requestContext: { context, document, operation } }) => {
      const { given } = context as Given;
      if (given !== undefined) recordPlan(given);
      if (document && operation) options.planned(queryPlan, { document, operation });
    },
    logger,
  });
  const server = new ApolloServer<RequestContext>({
    gateway,
    documentStore: options.documentStore,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: exit,
    logger,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      options.hasPage ? ApolloServerPluginLandingPageLocalDefault() : ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await server.start();
  const schema = gateway.schema ?? new GraphQLSchema({});
  return {
    schema,
    answer: async (operation, context) => {
      const introspected = await introspect(schema, operation);
      if (introspected?.data) return { status: 200, result: introspected };
      if (introspected?.errors)
        return refusal(new AggregateError(introspected.errors.map(wrongVariable)), exit);
      const { document, operation: named, variables } = operation;
      const contextValue: Given = isTraced() ? { ...context, given: performance.now() } : context;
      const { http, body } = await server.executeOperation(
        {
          query: document.loc?.source.body,
          operationName: named.name?.value,
          variables: { ...variables },
        },
        { contextValue },
      );
      if (body.kind !== 'single') throw new Error('The graph has no incremental delivery.');
      return { status: http.status ?? 200, headers: http.headers, result: body.singleResult };
    },
    page: (request, reply) => answerByApollo(server, request, reply, NOBODY),
    close: () => server.stop(),
  };
}

/** A request whose operation Apollo was given at a time by `performance.now()`, where it is traced. */
type Given = RequestContext & { readonly given?: number };

/** The page of a browser asks nothing of the services. */
const NOBODY: RequestContext = { user: null, clientAddress: '', language: DEFAULT_LANGUAGE };

function wrongVariable({ message }: { readonly message: string }): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}
