/**
 * A CPF out of its first nine digits, as 000.000.000-00: the Receita Federal's two check digits, modulus 11, the
 * weights falling to 2 at the last digit.
 */
export function cpfOf(base: string): string {
  const first = base + checkDigit(base);
  const digits = first + checkDigit(first);
  return `${digits.slice(0, 3)}.${digits.slice(3, 6)}.${digits.slice(6, 9)}-${digits.slice(9)}`;
}

function checkDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (digits.length + 1 - at), 0);
  return String(((sum * 10) % 11) % 10);
}
