import { FORMATS, type Format, WIDTHS } from '@autograph/files';
import {
  BODIES,
  type Body,
  DRAWN_VIEWS,
  type Drawing,
  type DrawnView,
  PAINT_NAMES,
  type Paint,
} from '../../../domain/drawing.ts';
import { frontView } from './front-view.ts';
import { PAINTS } from './paints.ts';
import { HEIGHT, scene, WIDTH } from './scenes.ts';
import { sideView } from './side-view.ts';

/** Part of each address: another number gives each drawing another one, once it is drawn in another way. */
const EDITION = 1;

/** Size of a drawing, in pixels. */
export const SIZE = { width: WIDTH, height: HEIGHT } as const;

/** The path of a drawing in a store of files, such as `drawn/1-suv-blue-dusk/640.webp`. */
export function drawingPath({ body, paint, view }: Drawing, width: number, format: Format): string {
  return `drawn/${EDITION}-${body}-${paint}-${view}/${width}.${format}`;
}

/** What the path of a drawing asks for; `null` where it is none. There are no others than those of these lists. */
export function drawingAt(
  path: string,
): { readonly drawing: Drawing; readonly width: number; readonly format: Format } | null {
  const parts = /^drawn\/(\d+)-([a-z]+)-([a-z]+)-([a-z]+)\/(\d+)\.([a-z]+)$/.exec(path);
  if (!parts) return null;
  const [, edition, body, paint, view, width, format] = parts;
  const isKnown =
    Number(edition) === EDITION &&
    BODIES.includes(body as Body) &&
    PAINT_NAMES.includes(paint as Paint) &&
    DRAWN_VIEWS.includes(view as DrawnView) &&
    WIDTHS.includes(Number(width) as (typeof WIDTHS)[number]) &&
    FORMATS.includes(format as Format);
  if (!isKnown) return null;
  return {
    drawing: { body: body as Body, paint: paint as Paint, view: view as DrawnView },
    width: Number(width),
    format: format as Format,
  };
}

/** Draws a vehicle as an SVG. */
export function drawVehicle({ body, paint, view }: Drawing): string {
  const colors = PAINTS[paint];
  const vehicle = view === 'front' ? frontView(body, colors) : sideView(body, colors, view === 'dusk');
  return scene(view, vehicle);
}

/** A picture of the colours of a drawing, in a few bytes. */
export function placeholderOf({ paint, view }: Drawing): string {
  const { mid } = PAINTS[paint];
  const [sky, ground] = view === 'studio' ? ['e9e6e1', 'cfcac3'] : ['3a3550', '17161d'];
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 2'><path fill='#${sky}' d='M0 0h3v2H0z'/><path fill='#${ground}' d='M0 1.4h3V2H0z'/><rect x='.5' y='.8' width='2' height='.6' rx='.25' fill='${mid}'/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
