import type { GraphQLFormattedError } from 'graphql';

/** The longest message of an error; what a client sent may be quoted in it. */
const LONGEST = 500;

type Exit = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** An exit of errors whose messages are short, and suggest nothing of the schema to those who may not read it. */
export function plainMessages(exit: Exit, showsSchema: boolean): Exit {
  return (formatted, error) => {
    const left = exit(formatted, error);
    const said = showsSchema ? left.message : left.message.replace(/ ?Did you mean [^?]*\?/g, '');
    return { ...left, message: said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said };
  };
}
