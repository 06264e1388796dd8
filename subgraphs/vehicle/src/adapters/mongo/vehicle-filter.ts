import { folded, searchWords } from '@autograph/kernel';
import { type Filter, trusted, wordsIn } from '@autograph/service/mongo';
import { storedBranch } from '../../domain/vehicle.ts';
import type { Range, VehicleCriteria } from '../../ports/vehicle-repository.ts';
import { yearsBeginning } from './year-words.ts';

/** The states of the vehicles that lists show. */
export const IN_STOCK = ['AVAILABLE', 'RESERVED', 'SOLD'] as const;

/** The vehicles of a list by these criteria. */
export function filterOf(criteria: VehicleCriteria): Filter {
  const {
    status = IN_STOCK,
    branchId,
    make,
    model,
    color,
    fuelType,
    type,
    trim,
    transmission,
    doors,
    features = [],
    vin,
    plate,
    platePart,
    search = '',
    publicSearch = '',
  } = criteria;
  return {
    status: anyOf(status),
    ...(branchId && { branchId: anyOf(branchId.map(storedBranch)) }),
    ...(make && { makeKey: anyOf(make.map(folded)) }),
    ...(model && { modelKey: anyOf(model.map(folded)) }),
    ...(color && { colorKey: anyOf(color.map(folded)) }),
    ...(fuelType && { fuelType: anyOf(fuelType) }),
    ...(type && { type: anyOf(type) }),
    ...(trim && { trimKey: anyOf(trim.map(folded)) }),
    ...(transmission && { transmission: anyOf(transmission) }),
    ...(doors && { doors: anyOf(doors) }),
    ...(features.length > 0 && { featureKeys: trusted({ $all: features.map(folded) }) }),
    ...(vin !== undefined && { vin }),
    ...(plate !== undefined && { plate }),
    ...(platePart !== undefined && hasPlatePart(platePart)),
    ...within('year', criteria.year),
    ...within('manufactureYear', criteria.manufactureYear),
    ...within('priceCentavos', criteria.price),
    ...within('mileage', criteria.mileage),
    ...foundBy(searchWords(search), searchWords(publicSearch)),
  };
}

/** A plate is found by its beginning in its own index, and by its last four among the words of a search, which have them. */
function hasPlatePart(part: string): Filter {
  // What is no part of a plate: the beginning of each would be empty.
  if (part === '') return { plate: part };
  const ends = { terms: folded(part), plate: new RegExp(`${part}$`) };
  return /^\d/.test(part) ? ends : { plate: new RegExp(`^${part}`) };
}

/** The texts of which a vehicle's public words are, as they are stored. */
const PUBLIC_PATHS = ['makeKey', 'modelKey', 'trimKey', 'colorKey'];

/**
 * The condition that each of these words begins one of a vehicle, and each of the public ones one of those that anyone may search
 * by. The words of a vehicle have those of its plate and VIN among them, so what the index finds is looked for in the texts too.
 */
function foundBy(words: readonly string[], publicWords: readonly string[]): Filter {
  const { $and = [] } = wordsIn('terms', [...words, ...publicWords]) as { readonly $and?: readonly Filter[] };
  const inTexts = publicWords.map((word) => ({
    $or: [...PUBLIC_PATHS.map((path) => ({ [path]: beginningWord(word) })), ...yearBegins(word)],
  }));
  return $and.length > 0 ? { $and: [...$and, ...inTexts] } : {};
}

/**
 * A word at the beginning of one in a folded text, which may be written with marks inside, as T-Cross is. What lies between two
 * letters never has the second of them, so that there is one way to match at each position: letters of other scripts count as
 * marks, and a text of one letter repeated would else take exponential time.
 */
export function beginningWord(word: string): RegExp {
  const letters = [...word];
  const pattern = letters.map((letter, at) => {
    const before = letters[at - 1] ?? '.';
    if (letter === '.') return `[^a-z0-9 ${letters[at + 1]}]+`;
    const joins = before === '.' || (isDigit(letter) && isDigit(before));
    return joins ? letter : `[^a-z0-9 ${letter}]*${letter}`;
  });
  return new RegExp(`(^|[^a-z0-9])${pattern.join('')}`);
}

const isDigit = (letter: string): boolean => /\p{N}/u.test(letter);

function yearBegins(word: string): Filter[] {
  const years = yearsBeginning(word);
  return years ? [{ year: trusted({ $gte: years.from, $lt: years.before }) }] : [];
}

/** Any of these values. */
export function anyOf(values: readonly (string | number | null)[]): unknown {
  return values.length === 1 ? values[0] : trusted({ $in: [...values] });
}

function within(path: string, range: Range<number | bigint> | undefined): Filter {
  const bounds = {
    ...(range?.min !== undefined && { $gte: range.min }),
    ...(range?.max !== undefined && { $lte: range.max }),
  };
  return Object.keys(bounds).length > 0 ? { [path]: trusted(bounds) } : {};
}
