/**
 * A CPF out of its first nine digits, as 000.000.000-00: the Receita Federal's two check digits, modulus 11, the
 * weights falling to 2 at the last digit.
 */
export function cpfOf(base: string): string {
  const first = base + checkDigit(base, 11);
  const digits = first + checkDigit(first, 12);
  return `${digits.slice(0, 3)}.${digits.slice(3, 6)}.${digits.slice(6, 9)}-${digits.slice(9)}`;
}

/**
 * A CNPJ out of its first twelve characters, digits and capitals, as 12.ABC.345/01DE-35: two check digits, modulus 11, of the
 * ASCII codes less 48, the weights 2 to 9 from the right and again from 2.
 */
export function cnpjOf(base: string): string {
  const first = base + checkDigit(base, 9);
  const code = first + checkDigit(first, 9);
  return `${code.slice(0, 2)}.${code.slice(2, 5)}.${code.slice(5, 8)}/${code.slice(8, 12)}-${code.slice(12)}`;
}

function checkDigit(code: string, highestWeight: number): string {
  const sum = [...code]
    .reverse()
    .reduce((total, one, at) => total + (one.charCodeAt(0) - 48) * (2 + (at % (highestWeight - 1))), 0);
  return String(((sum * 10) % 11) % 10);
}
