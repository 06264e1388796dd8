import { folded } from '@autograph/kernel';
import type { Vehicle } from './vehicle.ts';

/** The scenes in which we draw a vehicle. */
export const DRAWN_VIEWS = ['studio', 'dusk', 'front'] as const;
export type DrawnView = (typeof DRAWN_VIEWS)[number];

export const BODIES = ['hatch', 'sedan', 'suv', 'pickup', 'motorcycle', 'truck', 'van', 'bus'] as const;
export type Body = (typeof BODIES)[number];

/** The paints that we draw, each by words of the colours that makers call it. */
const PAINTS = {
  white: ['branco', 'branca', 'white', 'perola'],
  silver: ['prata', 'silver', 'aluminio'],
  gray: ['cinza', 'grafite', 'gray', 'grey', 'chumbo'],
  black: ['preto', 'preta', 'black'],
  red: ['vermelho', 'vermelha', 'red', 'vinho', 'bordo'],
  blue: ['azul', 'blue'],
  green: ['verde', 'green'],
  yellow: ['amarelo', 'amarela', 'yellow'],
  orange: ['laranja', 'orange'],
  gold: ['dourado', 'dourada', 'gold', 'ouro'],
  beige: ['bege', 'areia', 'beige', 'champanhe'],
  brown: ['marrom', 'brown', 'bronze'],
  pink: ['rosa', 'pink'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Paint = keyof typeof PAINTS;
export const PAINT_NAMES = Object.keys(PAINTS) as readonly Paint[];

/** Models of cars by the shape of their body, as the first words of the model; a car of any other model is a hatch. */
const CARS: readonly (readonly [Body, RegExp])[] = [
  ['pickup', /^(strada|toro|saveiro|amarok|s10|montana|hilux|ranger|frontier|l200|rampage|maverick|oroch)\b/],
  [
    'suv',
    /^(pulse|fastback|nivus|t-cross|tera|taos|tiguan|tracker|spin|creta|corolla cross|yaris cross|sw4|hr-v|wr-v|zr-v|kicks|kardian|duster|renegade|compass|commander|song|yuan|haval|tiggo|basalt|c3 aircross|2008|q3|q5|x1|x3|ecosport|territory)\b/,
  ],
  [
    'sedan',
    /^(cronos|siena|grand siena|virtus|jetta|voyage|onix plus|cobalt|cruze|hb20s|corolla|yaris sedan|city(?! hatch)|civic|versa|sentra|logan|320i|a3 sedan|a4|seal|king)\b/,
  ],
];

/** What we draw of a vehicle. */
export interface Drawing {
  readonly body: Body;
  readonly paint: Paint;
  readonly view: DrawnView;
}

/** The drawing of a vehicle in a scene, by its type, its model and its colour. */
export function drawingOf(vehicle: Pick<Vehicle, 'type' | 'model' | 'color'>, view: DrawnView): Drawing {
  const { type, model, color } = vehicle;
  const body =
    type === 'CAR'
      ? (CARS.find(([, models]) => models.test(folded(model)))?.[0] ?? 'hatch')
      : (type.toLowerCase() as Body);
  const words = folded(color ?? '').split(/[^a-z]+/);
  // The first word that is a colour: "Cinza Areia" is grey, "Preto Ouro Negro" black.
  const paints = words.flatMap((word) => PAINT_NAMES.find((name) => namesPaint(name, word)) ?? []);
  return { body, paint: paints[0] ?? 'silver', view };
}

const namesPaint = (name: Paint, word: string): boolean => (PAINTS[name] as readonly string[]).includes(word);

/** The scene that a key of `attachVehiclePhotos` asks to be drawn; `null` for the key of an upload. */
export function drawnViewOf(key: string): DrawnView | null {
  return DRAWN_VIEWS.find((view) => key === `drawing-${view}`) ?? null;
}
