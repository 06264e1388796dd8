/** A name of a service as each of its places writes it. */
export interface ServiceNames {
  /** In folders, settings and metrics: `work-order`. */
  readonly name: string;
  /** In sentences: `work order`. */
  readonly words: string;
  /** As a GraphQL type: `WorkOrder`. */
  readonly Type: string;
  /** As a field: `workOrder`, and of several: `workOrders`. */
  readonly field: string;
  readonly fields: string;
  /** In front of a setting: `WORK_ORDER`. */
  readonly SETTING: string;
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LONGEST = 30;

/** The names that follow from one; `null` when it is none: lower-case words, by hyphens. */
export function namesOf(name: string): ServiceNames | null {
  if (!NAME.test(name) || name.length > LONGEST) return null;
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
