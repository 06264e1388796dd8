/** The centavos of a decimal string such as `84990.00`. */
export function centavosOf(amount: string): bigint {
  const [, sign = '', reais = '0', centavos = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount) ?? [];
  const all = BigInt(reais) * 100n + BigInt(centavos.padEnd(2, '0'));
  return sign ? -all : all;
}

/** The decimal string of centavos, as the graph writes amounts. */
export function decimalOf(centavos: bigint): string {
  const digits = String(centavos < 0n ? -centavos : centavos).padStart(3, '0');
  return `${centavos < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
