/** The longest message of an error; what a client sent may be quoted in it. */
const LONGEST = 500;

/** What graphql-js suggests, in English and as we translate it. */
const SUGGESTION = / ?(?:Did you mean|Você quis dizer) [^?]*\?/g;

/** The text of an error, shortened, without names of the schema that `showsSchema` does not allow to suggest. */
export function plainText(text: string, showsSchema: boolean): string {
  const said = showsSchema ? text : text.replace(SUGGESTION, '');
  return said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said;
}
