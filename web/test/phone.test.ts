import { describe, expect, it } from 'vitest';
import { internationalDigits } from '../src/contact/phone.ts';

describe('a phone number as a link takes it', () => {
  it('has the code of the country once', () => {
    expect(internationalDigits('(11) 90000-0951')).toBe('5511900000951');
    expect(internationalDigits('(92) 3000-0952')).toBe('559230000952');
    expect(internationalDigits('+55 11 90000-0951')).toBe('5511900000951');
    // 55 is an area code of Rio Grande do Sul too.
    expect(internationalDigits('(55) 90000-0951')).toBe('5555900000951');
  });

  it('is none where the text is no Brazilian phone number', () => {
    for (const text of ['', '0800', '+1 202 555 0143 99']) expect(internationalDigits(text)).toBeNull();
  });
});
