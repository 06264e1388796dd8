import { wordsOf } from './fields.ts';

type Terms = ReadonlyMap<string, string>;

const termsOf = (terms: Readonly<Record<string, string>>): Terms =>
  new Map(
    Object.entries(terms).flatMap(([meaning, words]) =>
      words.split(' ').map((word) => [word, meaning] as const),
    ),
  );

/** Words for fuels, in shops, FIPE's tables and vehicle registrations. */
const FUEL_WORDS = termsOf({
  FLEX: 'flex flexfuel flexivel flexpower totalflex bicombustivel f',
  GASOLINE: 'gasoline gasolina gasol petrol g',
  ETHANOL: 'ethanol etanol alcool alco alc a',
  DIESEL: 'diesel dies biodiesel d',
  ELECTRIC: 'electric electricity eletrico eletrica eletr elet bev',
  HYBRID: 'hybrid hibrido hibrida hev phev mhev h',
  CNG: 'cng gnv metano',
});

/** Words that say nothing more of a fuel than the others do. */
const FUEL_FILLERS = new Set(
  'ou or and de com total bi fuel motor combustivel comum aditivada 10 500 fonte interna externa plug in mild leve veicular'.split(
    ' ',
  ),
);

/** Words for transmissions, in shops and in tables of models. A letter stands alone. */
const TRANSMISSION_WORDS = termsOf({
  MANUAL: 'manual mecanico mecanica man m mt',
  AUTOMATIC: 'automatic automatico automatica auto aut a at tiptronic dsg dct pdk dupla embreagem sequencial',
  CVT: 'cvt ecvt xtronic multidrive continuamente variavel',
  AUTOMATED:
    'automated automatizado automatizada amt dualogic imotion easytronic easyr gsr semiautomatico semiautomatica',
});

/** Words that say nothing more of a transmission than the others do. */
const TRANSMISSION_FILLERS = new Set(
  'cambio transmissao transmission gearbox tipo de com e speed marchas marcha velocidades vel v tipotronic'.split(
    ' ',
  ),
);

/** The kinds of vehicle, as registrations and shops call them. */
const TYPE_WORDS = termsOf({
  CAR: 'car cars carro carros automovel automoveis auto',
  MOTORCYCLE: 'motorcycle motorcycles moto motos motocicleta motocicletas motoneta motonetas',
  TRUCK: 'truck trucks caminhao caminhoes',
  VAN: 'van vans',
  BUS: 'bus buses onibus microonibus',
});

/** Bodies of cars and vans, which some lists give as the kind of vehicle. */
const BODY_WORDS = termsOf({
  CAR: 'suv hatch hatchback sedan seda picape pickup caminhonete camioneta cupe coupe conversivel perua passeio minivan crossover',
  VAN: 'furgao',
  MOTORCYCLE: 'scooter',
});

const COLORS = new Set(
  'branco branca preto preta prata cinza vermelho vermelha azul verde amarelo amarela bege marrom dourado laranja vinho grafite white black silver gray grey red blue green yellow beige brown gold orange'.split(
    ' ',
  ),
);

/**
 * The `FuelType` that is meant: "Gasolina e álcool" and "ALCO/GASOL" are FLEX, a motor and electricity are HYBRID, and
 * natural gas beside another fuel is CNG. `null` when a word of it is unknown.
 */
export function fuelOf(text: string): string | null {
  const plain = wordsOf(text)
    .join(' ')
    .replace(/gas (natural|metano)/, 'gnv')
    .replace('bi combustivel', 'flex');
  const all = plain.split(' ');
  // A letter is a code where it stands alone; in "a gasolina" it is a word.
  const words = all.length === 1 ? all : all.filter((word) => !FUEL_FILLERS.has(word) && word.length > 1);
  const kinds = new Set(words.map((word) => FUEL_WORDS.get(word) ?? null));
  if (kinds.size === 0 || kinds.has(null)) return null;
  const [only] = kinds;
  if (kinds.size === 1) return only ?? null;
  const has = (...some: readonly string[]): boolean => [...kinds].every((kind) => some.includes(kind ?? ''));
  if (kinds.has('HYBRID') || kinds.has('ELECTRIC')) return 'HYBRID';
  if (has('FLEX', 'GASOLINE', 'ETHANOL')) return 'FLEX';
  return has('FLEX', 'GASOLINE', 'ETHANOL', 'CNG') ? 'CNG' : null;
}

/**
 * The `Transmission` that is meant: "Automático CVT" is CVT, "Automatizado" and "Manual automatizado" are AUTOMATED, numbers are of
 * gears. `null` when a word of it is unknown, or it names two.
 */
export function transmissionOf(text: string): string | null {
  const plain = wordsOf(text)
    .join(' ')
    .replace('i motion', 'imotion')
    .replace('e cvt', 'ecvt')
    .replace('semi auto', 'semiauto');
  const words = plain.split(' ').filter((word) => !TRANSMISSION_FILLERS.has(word) && !/^\d+$/.test(word));
  const kinds = new Set(words.map((word) => TRANSMISSION_WORDS.get(word) ?? null));
  if (kinds.size === 0 || kinds.has(null)) return null;
  // A kind that is named more exactly than "automatic", or than "manual".
  if (kinds.has('AUTOMATED')) return kinds.has('CVT') ? null : 'AUTOMATED';
  if (kinds.has('CVT')) return kinds.has('MANUAL') ? null : 'CVT';
  const [only] = kinds;
  return kinds.size === 1 ? (only ?? null) : null;
}

/** The `VehicleType` that is meant ("Automóvel", "Caminhão", "SUV"); `null` when it is unknown. */
export function typeOf(text: string): string | null {
  const word = wordsOf(text)
    .join('')
    .replace(/^(carro|veiculo)de/, '');
  return TYPE_WORDS.get(word) ?? BODY_WORDS.get(word) ?? null;
}

/** Whether a text names a kind of vehicle; the body of a car is not one. */
export function isType(text: string): boolean {
  return TYPE_WORDS.has(wordsOf(text).join(''));
}

/** Whether a text begins with the name of a colour. */
export function isColor(text: string): boolean {
  return COLORS.has(wordsOf(text)[0] ?? '');
}
