import { useSyncExternalStore } from 'react';
import { i18n, type MessageId } from './i18n.ts';

/** Finds a text by its name, with its values filled in. */
export type Text = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

const text: Record<string, Text> = {};

const subscribe = (listener: () => void): (() => void) => i18n.on('change', listener);
const locale = (): string => i18n.locale;

/** The texts in the active language. The component is shown again when the language changes. */
export function useText(): Text {
  const active = useSyncExternalStore(subscribe, locale, locale);
  text[active] ??= (id, values) => i18n._(id, values);
  return text[active];
}
