/** A name of a service as each of its places writes it. */
export interface ServiceNames {
  /** In folders, settings and metrics: `loan-offer`. */
  readonly name: string;
  /** In sentences: `loan offer`. */
  readonly words: string;
  /** As a GraphQL type: `LoanOffer`. */
  readonly Type: string;
  /** As a field: `loanOffer`, and of several: `loanOffers`. */
  readonly field: string;
  readonly fields: string;
  /** In front of a setting: `LOAN_OFFER`. */
  readonly SETTING: string;
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LONGEST = 30;

/** Words that JavaScript does not allow as the name of a constant. */
const RESERVED = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally
  for function if implements import in instanceof interface let new null package private protected public return static super
  switch this throw true try typeof var void while with yield`.split(/\s+/),
);

/**
 * The names that follow from the name of a service. `null` when it is not valid: it must be lower-case words, joined by hyphens,
 * and not a reserved word.
 */
export function namesOf(name: string): ServiceNames | null {
  if (!NAME.test(name) || name.length > LONGEST || RESERVED.has(name)) return null;
  const Type = name.replace(/(^|-)([a-z0-9])/g, (_, _hyphen, letter: string) => letter.toUpperCase());
  const field = `${Type.charAt(0).toLowerCase()}${Type.slice(1)}`;
  return {
    name,
    words: name.replaceAll('-', ' '),
    Type,
    field,
    fields: pluralOf(field),
    SETTING: name.replaceAll('-', '_').toUpperCase(),
  };
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
