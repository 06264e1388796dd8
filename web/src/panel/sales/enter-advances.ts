import type { KeyboardEvent } from 'react';

/**
 * Makes Enter go to the next field of a form, and submit the form from the last. Radio buttons with one name are one field. With
 * Shift, Enter is a new line of a text. For `onKeyDown` of a form.
 */
export function enterAdvances(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, currentTarget: form } = event;
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  if (!(target instanceof HTMLElement) || !target.matches('input, select, textarea')) return;
  event.preventDefault();
  const fields = [...form.querySelectorAll<HTMLElement>('input, select, textarea')].filter(
    (field) => !(field instanceof HTMLInputElement && field.type === 'radio' && !field.checked),
  );
  const next = fields[fields.indexOf(target) + 1];
  if (next) focusField(next);
  else form.requestSubmit();
}

/** Puts the focus on a field, with its text selected, so that typing replaces it. */
export function focusField(field: HTMLElement | null | undefined): void {
  field?.focus();
  if (field instanceof HTMLInputElement && field.type !== 'radio') field.select();
}
