/**
 * The dependency rules of the code: which part may import which. `npm run arrows` enforces them, `tools/test/arrows.test.ts` plants
 * violations and sees each one reported.
 */
const SERVICE = '^subgraphs/([^/]+)/src';

/** Imports that a layer may not have: everything but what is listed. */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

const KERNEL = '^packages/kernel/';
/** What an event is; how it travels is no business of a domain. */
const EVENTS = '^packages/events/src/contract/';
/** Pure libraries: validation, the rules of Brazilian documents, a list of words, decimal arithmetic. */
const PURE = 'node_modules/(zod|@brazilian-utils|@zxcvbn-ts/language-common|decimal\\.js)/';

export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'A circle of imports has no beginning to understand it from.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'An import that resolves to nothing fails at run time.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    only(
      'domain-is-pure',
      'A domain knows itself, the kernel, the events and validation; no I/O, no framework.',
      `${SERVICE}/domain/`,
      ['^subgraphs/$1/src/domain/', KERNEL, EVENTS, PURE],
    ),
    only('ports-are-interfaces', 'Ports speak the language of the domain.', `${SERVICE}/ports/`, [
      '^subgraphs/$1/src/(domain|ports)/',
      KERNEL,
      EVENTS,
    ]),
    only(
      'use-cases-see-domain-and-ports',
      'A use case decides; how is no business of its own.',
      `${SERVICE}/use-cases/`,
      ['^subgraphs/$1/src/(domain|ports|use-cases)/', KERNEL, EVENTS],
    ),
    {
      name: 'graphql-adapter-sees-no-other-adapter',
      comment: 'Resolvers ask use cases and ports; service.ts decides what implements them.',
      severity: 'error',
      from: { path: `${SERVICE}/adapters/graphql/` },
      to: {
        path: ['^subgraphs/$1/src/adapters/', '^subgraphs/$1/src/(service|settings)\\.ts$'],
        pathNot: '^subgraphs/$1/src/adapters/graphql/',
      },
    },
    {
      name: 'adapters-implement-ports',
      comment:
        'An adapter other than the graph implements ports; it decides nothing and knows no other adapter.',
      severity: 'error',
      from: { path: `${SERVICE}/adapters/([^/]+)/`, pathNot: '^subgraphs/[^/]+/src/adapters/graphql/' },
      to: {
        path: ['^subgraphs/$1/src/'],
        pathNot: ['^subgraphs/$1/src/(domain|ports)/', '^subgraphs/$1/src/adapters/$2/'],
      },
    },
    {
      name: 'adapters-implement-ports',
      comment: 'The same holds for an adapter of one file, which has no folder.',
      severity: 'error',
      from: { path: `${SERVICE}/adapters/[^/]+$` },
      to: { path: ['^subgraphs/$1/src/'], pathNot: ['^subgraphs/$1/src/(domain|ports)/'] },
    },
    {
      name: 'mongoose-lives-in-adapters-mongo',
      comment: 'Code that knows of mongoose cannot move to another store.',
      severity: 'error',
      from: {
        pathNot: [
          '/adapters/mongo/',
          '^packages/service/src/(mongo|fast-path|testing)/',
          '^packages/embedded-mongo/',
          '/test/',
        ],
      },
      to: { path: 'node_modules/(mongoose|mongodb)/' },
    },
    {
      name: 'services-meet-in-the-schema',
      comment: 'A service never imports another.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: '^subgraphs/', pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'nothing-imports-the-outside',
      comment: 'Services and packages know neither the gateway nor the topologies.',
      severity: 'error',
      from: { path: '^(subgraphs|packages)/' },
      to: { path: '^(gateway|topologies|cli|e2e|sdk|web)/' },
    },
    {
      name: 'gateway-owns-no-business',
      comment: 'The gateway knows the supergraph, never a service.',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^(subgraphs|topologies|cli)/' },
    },
    only('kernel-depends-on-nothing', 'The kernel is what every domain shares.', '^packages/kernel/src/', [
      '^packages/kernel/',
      PURE,
    ]),
    {
      name: 'packages-serve-everyone',
      comment:
        'A package knows no service, and of the others only the kernel and the events; tests may need a store.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/', pathNot: '^packages/dev-servers/' },
      to: {
        path: ['^subgraphs/', '^packages/'],
        pathNot: [
          '^packages/$1/',
          KERNEL,
          '^packages/events/src/(contract|broker|changes|kafka|redis|config)',
          // Whose use outside of tests another rule reports.
          '^packages/(embedded-mongo|events)/src/testing',
          '^packages/dev-servers/',
        ],
      },
    },
    {
      name: 'events-know-no-store',
      comment: 'How events are stored is the business of those that store them.',
      severity: 'error',
      from: { path: '^packages/events/' },
      to: {
        path: ['^packages/', 'node_modules/mongo'],
        pathNot: ['^packages/events/', '^packages/dev-servers/', KERNEL],
      },
    },
    {
      name: 'development-servers-stay-in-development',
      comment: 'Only commands and tests start a Kafka or a Keycloak.',
      severity: 'error',
      from: { pathNot: ['^packages/dev-servers/', '^cli/', '/test/', '/testing/', '^e2e/'] },
      to: { path: '^packages/dev-servers/' },
    },
    {
      name: 'topologies-know-no-command',
      comment: 'A command puts a graph together by a topology, never the other way round.',
      severity: 'error',
      from: { path: '^topologies/' },
      to: { path: '^cli/' },
    },
    {
      name: 'embedded-store-is-a-default',
      comment:
        'Nothing may depend on the embedded store being there, but what puts the graph together, and tests.',
      severity: 'error',
      from: {
        pathNot: ['^packages/embedded-mongo/', '^topologies/', '^cli/', '/test/', '/testing/', '^e2e/'],
      },
      to: { path: '^packages/embedded-mongo/' },
    },
    {
      name: 'tests-stay-in-tests',
      comment: 'What runs in production imports no test code.',
      severity: 'error',
      from: {
        pathNot: [
          '/test/',
          '/testing/',
          '\\.test\\.ts$',
          '^e2e/',
          '^tools/',
          '/vitest[.]config[.]ts$|^vitest[.]config[.]ts$',
          'vitest[.][a-z0-9]+[.]config[.]ts$',
        ],
      },
      to: { path: ['/testing/', '/test/', 'node_modules/(vitest|fast-check)/'] },
    },
    {
      name: 'sdk-sees-the-schema-only',
      comment: 'A client knows what any client knows.',
      severity: 'error',
      from: { path: '^sdk/' },
      to: { path: '^(subgraphs|gateway|packages|topologies|cli)/' },
    },
    {
      name: 'web-sees-the-sdk-only',
      comment:
        'The web client knows the public graph, by the SDK and by types that are generated from the public schema; and how stock lists are written.',
      severity: 'error',
      from: { path: '^web/src/' },
      to: {
        path: '^(subgraphs|gateway|packages|schema|topologies|cli|e2e|tools)/',
        pathNot: '^packages/stock-list/src/index',
      },
    },
    {
      name: 'design-knows-no-screen',
      comment: 'A component of the design serves every screen, and asks for nothing itself.',
      severity: 'error',
      from: { path: '^web/src/design/' },
      to: { path: '^web/src/(?!design/|language/|data/(failure|__generated__/))' },
    },
    {
      name: 'nothing-imports-the-web-client',
      comment: 'The web client is built and served. No other part has it among its modules.',
      severity: 'error',
      from: { pathNot: '^web/' },
      to: { path: '^web/(src|build)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(__generated__/.*\\.graphql|\\.data/|^sdk/dist/|^web/dist/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
    skipAnalysisNotInRules: true,
  },
};
