import { buildSchema, type GraphQLSchema, parse, validate } from 'graphql';
import { ask, logIn } from '../client.ts';
import { markOf, type Sample } from './samples.ts';

/** The passwords of the demo. */
const PASSWORDS: Readonly<Record<string, string>> = {
  admin: 'admin123',
  vendas: 'vendas123',
  cliente: 'cliente123',
};

/** Holds a document of a page against the public schema; throws with all that is wrong with it. */
export function validateDocument({ text }: Pick<Sample, 'text'>, apiSdl: string): void {
  const schema: GraphQLSchema = buildSchema(apiSdl);
  const errors = validate(schema, parse(text));
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
}

/** Carries a document out as the demo user that its mark names; throws where the graph answers an error of any kind. */
export async function executeDocument(sample: Sample, variables: object, graph: string): Promise<void> {
  const name = markOf(sample, 'as');
  if (name === undefined) return;
  const url = `${graph}/graphql`;
  const token = name === 'anyone' ? undefined : await logIn(url, name, PASSWORDS[name] ?? '');
  const { data, errors } = await ask(url, sample.text, { token, variables: { ...variables } });
  const refused = JSON.stringify(data).match(/"userErrors":\[[^\]]+\]/);
  if (errors.length > 0 || refused) throw new Error(JSON.stringify({ errors, refused }));
}
