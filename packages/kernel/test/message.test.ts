import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  amountParam,
  brl,
  catalogue,
  check,
  declaredTexts,
  inputMessages,
  isDeclared,
  issueOf,
  LANGUAGES,
  line,
  type Refusal,
  refuse,
  textOf,
  textOfIssue,
} from '../src/index.ts';
import { isTextOf, untranslated } from '../src/testing/index.ts';

const messages = catalogue('shop', {
  closed: { en: 'Closed.', 'pt-BR': 'Fechado.' },
  open: { en: 'Open', 'pt-BR': 'Aberto' },
  price: { en: 'It costs {price}.', 'pt-BR': 'Custa {price}.' },
  state: { en: '{name} is {state}.', 'pt-BR': '{name} está: {state}.' },
});

describe('a message', () => {
  it('is a key, and what its placeholders stand for, as plain data', () => {
    expect(messages.closed).toEqual({ key: 'shop.closed' });
    const kept = JSON.parse(JSON.stringify(messages.state({ name: 7, state: messages.open })));
    expect(textOf(kept, 'pt-BR')).toBe('7 está: Aberto.');
  });

  it('is said in English by default, and in Portuguese', () => {
    expect(textOf(messages.closed)).toBe('Closed.');
    expect(textOf(messages.closed, 'pt-BR')).toBe('Fechado.');
  });

  it('has amounts in reais, written as each language does', () => {
    const message = messages.price({ price: amountParam(brl(8_499_000n)) });
    expect(LANGUAGES.map((language) => textOf(message, language).replace(/\s/g, ' '))).toEqual([
      'It costs R$84,990.00.',
      'Custa R$ 84.990,00.',
    ]);
  });

  it('says what stands for a placeholder as it is, whatever is in it', () => {
    expect(textOf(messages.state({ name: '{state} $& $1', state: 'x' }))).toBe('{state} $& $1 is x.');
  });

  it('has one text in the process, and the same placeholders in all languages', () => {
    expect(() => catalogue('shop', { closed: { en: 'a', 'pt-BR': 'b' } })).toThrow('shop.closed');
    expect(() => catalogue('bar', { full: { en: 'a {n}', 'pt-BR': 'b' } })).toThrow('bar.full');
    expect(isDeclared({ key: 'shop.sold' })).toBe(false);
    expect(() => textOf({ key: 'shop.sold' })).toThrow('shop.sold');
  });

  it('cannot be a bare string, nor lack a parameter or a language', () => {
    const _wrong = [
      // @ts-expect-error A refusal has a message, not a text.
      () => refuse('INVALID', null, 'Wrong.'),
      // @ts-expect-error The placeholder `price` stands for nothing.
      () => messages.price({}),
      // @ts-expect-error There is no Portuguese text.
      () => catalogue('half', { closed: { en: 'Closed.' } }),
    ];
    expect(_wrong).toHaveLength(3);
  });
});

describe('a test of messages', () => {
  it('tells texts of a language from others, and texts that were not translated', () => {
    catalogue('lazy', {
      sold: { en: 'Sold.', 'pt-BR': 'Sold.' },
      both: { en: '{a}: {b}', 'pt-BR': '{a}: {b}' },
    });
    expect(untranslated('lazy')).toEqual(['lazy.sold']);
    expect(isTextOf(['shop'], 'pt-BR', 'Custa R$ 7,00.')).toBe(true);
    expect(isTextOf(['shop', 'lazy'], 'pt-BR', 'It costs: R$7.00.')).toBe(false);
  });
});

describe('the messages of every input', () => {
  it('are there in both languages', () => {
    const own = [...declaredTexts().keys()].filter((key) => key.startsWith('input.'));
    expect(own.length).toBe(Object.keys(inputMessages).length);
    expect(untranslated('input')).toEqual([]);
  });
});

describe('an issue of zod', () => {
  const said = (schema: z.ZodType, input: unknown): (Refusal['message'] | undefined)[] => {
    const outcome = check(schema, input);
    return outcome.ok ? [] : outcome.refusals.map(({ message }) => message);
  };

  it('gives the message that its check carries', () => {
    expect(said(line(10), 'x'.repeat(11))).toEqual([inputMessages.tooLong({ max: 10 })]);
    expect(
      said(
        z.string().refine(() => false, issueOf(messages.closed)),
        '',
      ),
    ).toEqual([messages.closed]);
  });

  it.each<[string, z.ZodType, unknown, Refusal['message']]>([
    ['a text that is too long', z.string().max(3), 'abcd', inputMessages.tooLong({ max: 3 })],
    ['a text that is too short', z.string().min(3), 'a', inputMessages.tooShort({ min: 3 })],
    ['nothing', z.string(), null, inputMessages.required],
    ['a value of another type', z.string(), 7, inputMessages.notValid],
    ['a value that is none of some', z.enum(['A', 'B']), 'C', inputMessages.notValid],
    ['a number that is too large', z.int().max(3), 4, inputMessages.notValid],
    [
      'a check with a text of its own',
      z.string().max(3, 'Zu lang.'),
      'abcd',
      inputMessages.tooLong({ max: 3 }),
    ],
  ])('of %s is never a text of zod', (_what, schema, input, message) =>
    expect(said(schema, input)).toEqual([message]),
  );

  it('has a text for developers, of ours or as it is', () => {
    const issues = (schema: z.ZodType) => schema.safeParse('').error?.issues.map((one) => textOfIssue(one));
    expect(issues(line(10))).toEqual(['Must not be empty.']);
    expect(issues(z.string().min(1, 'must be there'))).toEqual(['must be there']);
  });
});
