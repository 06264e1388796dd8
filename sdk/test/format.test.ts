import { expect, it } from 'vitest';
import { formatCnpj, formatCpf, formatPhone, formatPlate, maskCnpj, maskCpf } from '../src/index.ts';

it.each<[(text: string) => string, string, string]>([
  [formatCpf, '52998224725', '529.982.247-25'],
  [formatCpf, '529.982.247-25', '529.982.247-25'],
  [formatCnpj, '11222333000181', '11.222.333/0001-81'],
  [formatCnpj, '12abc34501de35', '12.ABC.345/01DE-35'],
  [formatCnpj, '12.ABC.345/01DE-35', '12.ABC.345/01DE-35'],
  [formatPhone, '11987654321', '(11) 98765-4321'],
  [formatPhone, '+55 11 98765-4321', '(11) 98765-4321'],
  [formatPhone, '1132654321', '(11) 3265-4321'],
  [formatPhone, '(11) 98765-4321', '(11) 98765-4321'],
  [formatPlate, 'abc1234', 'ABC-1234'],
  [formatPlate, 'ABC-1234', 'ABC-1234'],
  [formatPlate, 'abc1d23', 'ABC1D23'],
  [maskCpf, '52998224725', '***.982.247-**'],
  [maskCpf, '529.982.247-25', '***.982.247-**'],
  [maskCnpj, '12ABC34501DE35', '**.ABC.345/01DE-**'],
  [maskCnpj, '11.222.333/0001-81', '**.222.333/0001-**'],
])('%o of %j is %j', (format, text, shown) => expect(format(text)).toBe(shown));

it('a text of another form is returned as it is by what formats, and hidden by what masks', () => {
  for (const text of ['', '123', 'ABC', '5299822472a', '+1 212 555 01000000']) {
    for (const format of [formatCpf, formatCnpj, formatPhone, formatPlate]) expect(format(text)).toBe(text);
    for (const mask of [maskCpf, maskCnpj]) expect(mask(text)).not.toMatch(/[\p{L}\p{N}]/u);
  }
});
