import { DEFAULT_LANGUAGE, type Language } from '@autograph/kernel';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** Headers that were read lately: each browser sends the same one with every request. */
const read = new LRUCache<string, Language>({ max: 1_000 });

/** The longest header that is read; nobody speaks so many languages. */
const LONGEST = 500;

/**
 * The language that an `Accept-Language` header asks for, by its quality values: Brazilian Portuguese for any Portuguese, else
 * English, also where the header makes no sense.
 */
export function requestLanguage(header: string | undefined): Language {
  if (header === undefined || header.length > LONGEST) return DEFAULT_LANGUAGE;
  const before = read.get(header);
  if (before) return before;
  const language = negotiated(header);
  read.set(header, language);
  return language;
}

function negotiated(header: string): Language {
  const accepted = new Negotiator({ headers: { 'accept-language': header } }).languages();
  for (const tag of accepted) {
    const language = SPOKEN.get(tag.toLowerCase().split('-')[0] ?? '');
    if (language) return language;
  }
  return DEFAULT_LANGUAGE;
}

/** The language that we speak for each primary language of a tag. */
const SPOKEN: ReadonlyMap<string, Language> = new Map([
  ['en', 'en'],
  ['pt', 'pt-BR'],
  ['*', DEFAULT_LANGUAGE],
]);
