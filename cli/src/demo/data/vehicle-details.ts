/** What the demo says of a vehicle beside what every vehicle has. */
export interface DemoDetails {
  readonly manufactureYear: number;
  readonly trim: string | null;
  readonly doors: number | null;
  readonly transmission: 'MANUAL' | 'AUTOMATIC' | 'CVT' | 'AUTOMATED';
  readonly description: string;
  readonly features: readonly string[];
}

type Transmission = DemoDetails['transmission'];
type Type = 'CAR' | 'MOTORCYCLE' | 'TRUCK' | 'VAN' | 'BUS';

interface Known {
  readonly model: string;
  readonly year: number;
  readonly fuelType: string;
  readonly mileage: number;
  readonly type: Type;
}

/** Words that begin the trim level in the name of a model. */
const TRIMS =
  /\b(Like|Drive|Precision|Audace|Limited|Volcano|Ultra|Attractive|Track|Highline|Comfortline|High|Extreme|LT|Premier|Comfort|Platinum|Ultimate|Altis|XRX|SRX|Touring|EXL|Advanced?|Exclusive|Intense|Première|Longitude|Overland|GS|Max|Style|Shine|M Sport|Performance|Fan|EX|DLX|Twister|Trophy|Endurance|Executivo|CL)\b/;

/** Models whose transmission their names do not tell. */
const MANUAL =
  /Mobi|Argo|Siena|Saveiro|Gol|HB20 Comfort|Kwid Intense|Polo Track|Kicks Play|Fiorino|Master|Sprinter|Accelo|Delivery|OF-1721|Onix LT|208/;
const CVT = /CVT|Corolla|Yaris|City|HR-V|Versa|Pulse|Kicks|Song/;
const AUTOMATED = /FH 540|R 450|Volksbus/;

const FEATURES: Readonly<Record<Type, readonly string[]>> = {
  CAR: ['Ar-condicionado', 'Direção elétrica', 'Vidros e travas elétricos', 'Airbags', 'Freios ABS'],
  MOTORCYCLE: ['Freios ABS', 'Partida elétrica', 'Painel digital'],
  TRUCK: ['Ar-condicionado', 'Freio motor', 'Tacógrafo', 'Direção hidráulica'],
  VAN: ['Ar-condicionado', 'Direção elétrica', 'Porta lateral corrediça', 'Freios ABS'],
  BUS: ['Ar-condicionado', 'Tacógrafo', 'Elevador para cadeirante', 'Poltronas reclináveis'],
};

const EXTRAS = [
  'Central multimídia',
  'Câmera de ré',
  'Sensor de estacionamento',
  'Piloto automático',
  'Teto solar',
];

const SENTENCES = [
  'Único dono.',
  'Revisões feitas na concessionária, com manual e chave reserva.',
  'Aceita troca por veículo de menor valor.',
  'IPVA pago.',
  'Laudo cautelar aprovado.',
];

/** Plausible details of a vehicle of the stock, always the same for the same one. */
export function detailsOf({ model, year, fuelType, mileage, type }: Known): DemoDetails {
  const chance = Math.floor(mileage / 50);
  const trimAt = model.search(TRIMS);
  const isNew = year >= 2020;
  return {
    manufactureYear: chance % 3 === 0 ? year : year - 1,
    trim: trimAt > 0 ? model.slice(trimAt) : null,
    doors: doorsOf(model, type),
    transmission: transmissionOf(model, type, fuelType),
    description: [
      isNew && mileage < 15_000 ? 'Seminovo com baixa quilometragem.' : 'Veículo conferido em nossa oficina.',
      SENTENCES[chance % SENTENCES.length],
    ].join('\n\n'),
    features: isNew
      ? [...FEATURES[type], ...(type === 'CAR' ? EXTRAS.slice(0, 1 + (chance % EXTRAS.length)) : [])]
      : FEATURES[type].slice(0, 1),
  };
}

function doorsOf(model: string, type: Type): number | null {
  if (type === 'MOTORCYCLE') return null;
  if (type === 'CAR') return /Gol CL/.test(model) ? 2 : 4;
  return type === 'VAN' ? 4 : 2;
}

function transmissionOf(model: string, type: Type, fuelType: string): Transmission {
  if (AUTOMATED.test(model)) return 'AUTOMATED';
  if (type === 'MOTORCYCLE') return /PCX|Biz/.test(model) ? 'CVT' : 'MANUAL';
  if (CVT.test(model) && !MANUAL.test(model)) return 'CVT';
  return fuelType !== 'ELECTRIC' && MANUAL.test(model) ? 'MANUAL' : 'AUTOMATIC';
}
