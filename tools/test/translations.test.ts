import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import { outOfStep } from '../translations.ts';

const ORIGINAL = '# Start\n\nRun it:\n\n```sh\nnpm start\n```\n\n- one\n';
const marked = (text: string, original = ORIGINAL): string =>
  `${text}\n<!-- translates README.md ${hash('sha256', original).slice(0, 16)} -->\n`;

it('a translation with the same code, headings and lists is in step', () => {
  expect(outOfStep(ORIGINAL, marked('# Início\n\nExecute:\n\n```sh\nnpm start\n```\n\n- um\n'))).toEqual([]);
});

it('a translation with other code, a missing item or an older original is not', () => {
  const translation = marked('# Início\n\n```sh\nnpm run start\n```\n', 'an older text');
  expect(outOfStep(ORIGINAL, translation)).toEqual([
    'The code blocks differ from those of the original.',
    'It has 0 list items, the original 1.',
    'The original has changed. Update the translation, then run `npm run translations -- --accept`.',
  ]);
});
