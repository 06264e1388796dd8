import { DEFAULT_LANGUAGE, type Language } from './language.ts';
import { decimalOf, type Money } from './money.ts';

/** An amount of money within a message: a decimal string, written as each language writes reais. */
export interface AmountParam {
  readonly brl: string;
}

/** What stands for a placeholder. A message stands for its own text, such as the name of a state in each language. */
export type Param = string | number | AmountParam | Message;

/**
 * What is said to a person, not yet in a language: the key of a text and what its placeholders stand for. It is plain data,
 * so that it may be stored. `catalogue` makes it and `textOf` reads it.
 */
export interface Message {
  /** Name of the catalogue and of the text in it, such as `sale.noSuchSale`. */
  readonly key: string;
  readonly params?: Readonly<Record<string, Param>>;
}

/** One text in every language; `{name}` is a placeholder. */
export type Texts = Readonly<Record<Language, string>>;

type PlaceholdersOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersOf<Rest>
  : never;

/** The messages of a catalogue: one whose text has placeholders is a function of what they stand for. */
export type Catalogue<Entries extends Readonly<Record<string, Texts>>> = {
  readonly [Name in keyof Entries]: [PlaceholdersOf<Entries[Name]['en']>] extends [never]
    ? Message
    : (params: Readonly<Record<PlaceholdersOf<Entries[Name]['en']>, Param>>) => Message;
};

/** The texts of all catalogues of this process, by key. */
const known = new Map<string, Texts>();

/**
 * Declares the texts of one part of the system; `name` is that part's alone. Throws when two catalogues have one name, or
 * when the placeholders of a text differ between languages.
 */
export function catalogue<const Entries extends Readonly<Record<string, Texts>>>(
  name: string,
  entries: Entries,
): Catalogue<Entries> {
  const messages = Object.entries(entries).map(([entry, texts]) => {
    const key = `${name}.${entry}`;
    if (known.has(key)) throw new Error(`There are two messages ${key}.`);
    const [names, ...others] = Object.values(texts).map(placeholdersIn);
    if (others.some((other) => other !== names)) throw new Error(`The placeholders of ${key} differ.`);
    known.set(key, texts);
    return [entry, names === '' ? { key } : (params: Message['params']) => ({ key, params })] as const;
  });
  return Object.fromEntries(messages) as Catalogue<Entries>;
}

/** Every text that was declared in this process, by key. */
export function declaredTexts(): ReadonlyMap<string, Texts> {
  return known;
}

/** Whether there is a text for this message; there may be none for one that an earlier version stored. */
export function isDeclared({ key }: Message): boolean {
  return known.has(key);
}

/** The text of a message in a language. Throws when no catalogue has its key. */
export function textOf({ key, params = {} }: Message, language: Language = DEFAULT_LANGUAGE): string {
  const texts = known.get(key);
  if (!texts) throw new Error(`There is no message ${key}.`);
  return texts[language].replace(PLACEHOLDER, (placeholder, name: string) => {
    const param = params[name];
    return param === undefined ? placeholder : written(param, language);
  });
}

/** An amount as a placeholder of a message. */
export function amountParam({ centavos }: Money): AmountParam {
  return { brl: decimalOf(centavos) };
}

const PLACEHOLDER = /\{(\w+)\}/g;

function placeholdersIn(text: string): string {
  return [...text.matchAll(PLACEHOLDER)]
    .map(([, name]) => name)
    .toSorted()
    .join();
}

function written(param: Param, language: Language): string {
  if (typeof param !== 'object') return String(param);
  if ('key' in param) return textOf(param, language);
  const format = new Intl.NumberFormat(language, { style: 'currency', currency: 'BRL' });
  return format.format(param.brl as `${number}`);
}
