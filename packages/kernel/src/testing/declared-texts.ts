import type { Language } from '../language.ts';
import { declaredTexts } from '../message.ts';

/** The keys whose texts of a catalogue are the same in two languages, though they have words. */
export function untranslated(catalogue: string): string[] {
  return [...declaredTexts()]
    .filter(([key, texts]) => key.startsWith(`${catalogue}.`) && texts.en === texts['pt-BR'])
    .filter(([, { en }]) => hasWords(en))
    .map(([key]) => key);
}

/** Whether a text is that of a message of one of these catalogues in this language, whatever its placeholders stand for. */
export function isTextOf(catalogues: readonly string[], language: Language, text: string): boolean {
  return [...declaredTexts()].some(
    ([key, texts]) =>
      catalogues.some((catalogue) => key.startsWith(`${catalogue}.`)) &&
      hasWords(texts[language]) &&
      patternOf(texts[language]).test(text),
  );
}

function patternOf(text: string): RegExp {
  const pattern = text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.*');
  return new RegExp(`^${pattern}$`, 's');
}

/** Whether a person reads it: not a name of a protocol alone, such as `PersistedQueryNotFound`. */
function hasWords(text: string): boolean {
  if (/^([A-Z][a-z]+){2,}$/.test(text)) return false;
  return /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));
}
