/** Money as the graph answers it. */
export interface MoneyAnswer {
  readonly amount: `${number}`;
}

const currency = new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' });
const whole = new Intl.NumberFormat('pt-BR', { maximumFractionDigits: 0 });
const time = new Intl.DateTimeFormat('pt-BR', { timeStyle: 'medium', timeZone: 'America/Sao_Paulo' });

/** R$ 84.990,00: by the decimal string, so that no binary float touches it. */
export function reais({ amount }: MoneyAnswer): string {
  return currency.format(amount).replace('\u00a0', ' ');
}

/** 18.350 */
export function thousands(number: number): string {
  return whole.format(number);
}

/** The time of day in São Paulo, to the second. */
export function timeOfDay(instant: string): string {
  return time.format(new Date(instant));
}

/** Text of at most so many characters. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
