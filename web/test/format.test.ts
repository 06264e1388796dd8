import { beforeEach, describe, expect, it, vi } from 'vitest';

const language = vi.hoisted(() => ({ locale: 'pt-BR' }));
vi.mock('../src/language/i18n.ts', () => ({ currentLocale: () => language.locale }));

// Another file may have loaded it with the language as it is.
vi.resetModules();
const { formatDay, formatKm, formatMoment, formatMoney, formatRate, formatUntil } = await import(
  '../src/language/format.ts'
);

/** Intl separates by spaces that do not break. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('amounts', () => {
  beforeEach(() => {
    language.locale = 'pt-BR';
  });

  it('are written as Brazil writes them, to the centavo', () => {
    expect(plain(formatMoney('139990.00'))).toBe('R$ 139.990,00');
  });

  it('keep every digit of the graph', () => {
    expect(plain(formatMoney('9007199254740993.01'))).toBe('R$ 9.007.199.254.740.993,01');
  });

  it('have the separators of English in English', () => {
    language.locale = 'en';
    expect(plain(formatMoney('139990.00'))).toBe('R$139,990.00');
  });

  it('are percent where the graph gives a fraction', () => {
    expect(formatRate('0.0169')).toBe('1,69%');
  });

  it('are kilometres with separators', () => {
    expect(formatKm(34_500)).toBe('34.500 km');
  });
});

describe('days', () => {
  it('are those of São Paulo, whatever the zone of the machine', () => {
    language.locale = 'pt-BR';
    expect(formatDay('2026-03-01T02:59:59Z')).toBe('28 de fevereiro de 2026');
    expect(formatDay('2026-03-01T03:00:00Z')).toBe('1 de março de 2026');
    expect(formatMoment('2026-03-01T02:59:59Z')).toBe('28/02/2026, 23:59');
  });

  it.each([
    ['pt-BR', 'terça-feira, 00:07', 'terça-feira, 09:07'],
    ['en', 'Tuesday, 12:07 AM', 'Tuesday, 9:07 AM'],
  ])(
    'of an end in %s have the hours before ten as dates with a time have them',
    (locale, midnight, morning) => {
      language.locale = locale;
      const now = new Date('2026-11-28T15:00:00Z');
      expect(plain(formatUntil('2026-12-01T03:07:00Z', now))).toBe(midnight);
      expect(plain(formatUntil('2026-12-01T12:07:00Z', now))).toBe(morning);
    },
  );
});
