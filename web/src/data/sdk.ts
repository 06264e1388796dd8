/** The SDK, from its sources: what this application knows of the graph beside its own documents. */
export * from '../../../sdk/src/index.ts';
