import { InvalidArgumentError } from 'commander';

/** A whole number above 0, as an option of a benchmark. Throws for any other text. */
export function whole(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number.');
}
