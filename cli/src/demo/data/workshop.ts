/** A part of the demo, and how many units the head office has of it. */
export interface DemoPart {
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly price: { readonly amount: string };
  readonly minimum: number;
  readonly units: number;
  readonly cost: string;
}

const part = (
  sku: string,
  name: string,
  amount: string,
  minimum: number,
  units: number,
  cost: string,
  unit = 'un',
): DemoPart => ({ sku, name, unit, price: { amount }, minimum, units, cost });

/** The parts of the workshop. One of them is low, and one is missing. */
export const PARTS: readonly DemoPart[] = [
  part('OLEO-5W30', 'Óleo sintético 5W30', '59.90', 12, 48, '34.50', 'frasco 1 L'),
  part('FLT-OLEO', 'Filtro de óleo', '39.90', 10, 30, '21.00'),
  part('FLT-AR', 'Filtro de ar', '54.90', 8, 20, '29.90'),
  part('PAST-FR', 'Pastilhas de freio dianteiras', '189.90', 4, 5, '112.00', 'jogo'),
  part('BAT-60', 'Bateria 60 Ah', '549.00', 2, 4, '398.00'),
  part('CORR-DENT', 'Correia dentada', '129.90', 3, 0, '78.00'),
];

/** The services of the workshop, with their prices and standard times in minutes. */
export const SERVICES = [
  { name: 'Troca de óleo', price: { amount: '80.00' }, standardMinutes: 30 },
  { name: 'Revisão de freios', price: { amount: '180.00' }, standardMinutes: 90 },
  { name: 'Troca de bateria', price: { amount: '60.00' }, standardMinutes: 20 },
  { name: 'Troca de correia dentada', price: { amount: '420.00' }, standardMinutes: 240 },
] as const;

/** A customer's vehicle of the demo, and how far the work on it is. */
export interface DemoWork {
  /** Name of the owner; `cliente` for the one with an account. */
  readonly owner: string;
  readonly plate: string;
  readonly make: string;
  readonly model: string;
  readonly year: number;
  readonly mileage: number;
  readonly description: string;
  readonly diagnosis: string;
  readonly parts: readonly (readonly [sku: string, quantity: number])[];
  readonly service: (typeof SERVICES)[number]['name'];
  /** The status that it is brought to. */
  readonly status: 'RECEIVED' | 'AWAITING_APPROVAL' | 'AWAITING_PARTS' | 'IN_PROGRESS' | 'DELIVERED';
}

/** The work of the demo: plates of the series DEM, which nobody has. */
export const WORK: readonly DemoWork[] = [
  {
    ...{ owner: 'cliente', plate: 'DEM0A01', make: 'Fiat', model: 'Uno', year: 2014, mileage: 98_200 },
    ...{ description: 'Barulho ao frear.', diagnosis: 'Pastilhas dianteiras gastas.' },
    ...{ parts: [['PAST-FR', 1]], service: 'Revisão de freios', status: 'AWAITING_APPROVAL' },
  },
  {
    ...{ owner: 'Ana Amostra', plate: 'DEM0A02', make: 'Honda', model: 'Fit', year: 2017, mileage: 71_500 },
    ...{ description: 'Revisão de 70 mil km.', diagnosis: 'Óleo e filtros vencidos.' },
    parts: [
      ['OLEO-5W30', 4],
      ['FLT-OLEO', 1],
    ],
    ...{ service: 'Troca de óleo', status: 'IN_PROGRESS' },
  },
  {
    ...{ owner: 'Bruno Exemplo', plate: 'DEM0A03', make: 'Ford', model: 'Ka', year: 2015, mileage: 120_300 },
    ...{ description: 'Revisão da correia.', diagnosis: 'Correia dentada ressecada.' },
    ...{ parts: [['CORR-DENT', 1]], service: 'Troca de correia dentada', status: 'AWAITING_PARTS' },
  },
  {
    ...{
      owner: 'Carla Fictícia',
      plate: 'DEM0A04',
      make: 'Renault',
      model: 'Kwid',
      year: 2020,
      mileage: 40_900,
    },
    ...{ description: 'Não dá partida.', diagnosis: 'Bateria sem carga.' },
    ...{ parts: [['BAT-60', 1]], service: 'Troca de bateria', status: 'DELIVERED' },
  },
  {
    ...{
      owner: 'Ana Amostra',
      plate: 'DEM0A05',
      make: 'Toyota',
      model: 'Etios',
      year: 2016,
      mileage: 88_000,
    },
    ...{ description: 'Luz da injeção acesa.', diagnosis: '' },
    ...{ parts: [], service: 'Troca de óleo', status: 'RECEIVED' },
  },
];
