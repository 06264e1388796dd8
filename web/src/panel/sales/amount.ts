import { currentLocale } from '../../language/i18n.ts';

const decimalPoint = (): string => (currentLocale() === 'pt-BR' ? ',' : '.');

/** An amount of the graph as a field shows it: `139.990,00` in Portuguese. Every digit stays. */
export function shownAmount(amount: string): string {
  return new Intl.NumberFormat(currentLocale(), { minimumFractionDigits: 2 }).format(amount as `${number}`);
}

/** What was typed into a field for an amount, as the graph takes it. What is no amount goes to the graph as it is, to be refused. */
export function readAmount(typed: string): string {
  const point = decimalPoint();
  const plain = typed
    .replaceAll(/[^\d.,-]/g, '')
    .replaceAll(point === ',' ? '.' : ',', '')
    .replace(point, '.');
  return plain === '' ? '0' : plain;
}
