import type { Body } from '../../../domain/drawing.ts';
import { type DrawnVehicle, defsOf } from './drawn-vehicle.ts';
import { motorcycleFront } from './motorcycle-front.ts';
import type { PaintColors } from './paints.ts';

/** A vehicle on four wheels, seen from its front, by halves: all x are from its middle. */
interface FrontShape {
  readonly height: number;
  readonly scale: number;
  /** Half the width of the body. */
  readonly half: number;
  /** Half the width of the roof. */
  readonly roof: number;
  /** Where the windscreen begins, and where the bonnet ends in front. */
  readonly cowl: number;
  readonly nose: number;
  readonly clearance: number;
  /** Half the width of the grille, its top and its bottom. */
  readonly grille: readonly [number, number, number];
  readonly lamp: string;
  readonly tyre: number;
}

const CAR: FrontShape = {
  height: 790,
  scale: 0.86,
  half: 490,
  roof: 310,
  cowl: 490,
  nose: 400,
  clearance: 92,
  grille: [226, 372, 306],
  lamp: 'M 276 -398 C 340 -412 420 -428 472 -424 C 474 -392 454 -350 420 -338 C 360 -334 300 -342 270 -356 C 264 -372 266 -390 276 -398 Z',
  tyre: 112,
};

const SUV: FrontShape = {
  height: 920,
  scale: 0.8,
  half: 500,
  roof: 360,
  cowl: 590,
  nose: 500,
  clearance: 130,
  grille: [250, 482, 352],
  lamp: 'M 290 -492 C 360 -506 440 -512 484 -506 C 486 -470 470 -440 440 -432 C 390 -428 330 -434 292 -446 C 284 -462 284 -482 290 -492 Z',
  tyre: 126,
};

const SHAPES: Readonly<Record<Exclude<Body, 'motorcycle'>, FrontShape>> = {
  hatch: CAR,
  sedan: { ...CAR, height: 745, roof: 296, cowl: 472 },
  suv: SUV,
  pickup: { ...SUV, height: 930, roof: 346, cowl: 610, nose: 520, clearance: 150, grille: [282, 506, 340] },
  van: {
    ...SUV,
    height: 1150,
    scale: 0.68,
    half: 500,
    roof: 428,
    cowl: 640,
    nose: 520,
    clearance: 112,
    grille: [230, 470, 380],
  },
  bus: {
    ...SUV,
    height: 1240,
    scale: 0.66,
    half: 520,
    roof: 500,
    cowl: 470,
    nose: 400,
    clearance: 104,
    grille: [0, 0, 0],
    lamp: 'M 320 -330 C 380 -340 450 -340 496 -330 C 498 -290 486 -260 456 -256 L 346 -256 C 326 -262 316 -300 320 -330 Z',
  },
  truck: {
    ...SUV,
    height: 1230,
    scale: 0.66,
    half: 500,
    roof: 470,
    cowl: 700,
    nose: 600,
    clearance: 116,
    grille: [300, 580, 360],
    lamp: 'M 350 -330 C 400 -336 450 -336 486 -328 C 488 -290 478 -264 450 -260 L 370 -260 C 350 -268 346 -306 350 -330 Z',
  },
};

const both = (half: string): string => `${half}<g transform="scale(-1 1)">${half}</g>`;

/** A path on the right of the middle from its bottom to its top, and the same on the left; `end` closes each, or leaves it open. */
function mirrored(bottom: number, half: readonly string[], end: string): string {
  const left = half.map((part) =>
    part.replace(/(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)/g, (_, x: string, y: string) => `${-Number(x)} ${y}`),
  );
  return [half, left].map((side) => `M 0 ${bottom} ${side.join(' ')} ${end}`).join(' ');
}

/** A vehicle seen from its front, with its lights on. */
export function frontView(body: Body, paint: PaintColors): DrawnVehicle {
  if (body === 'motorcycle') return motorcycleFront(paint);
  const shape = SHAPES[body];
  const { height: h, half, scale } = shape;
  const svg = `<g transform="translate(${half} 0)">${front(shape, paint, body)}</g>`;
  return { length: half * 2, height: h, scale, svg, defs: defsOf(h, paint), beam: [half, -shape.nose] };
}

function front(shape: FrontShape, paint: PaintColors, body: Body): string {
  const { height: h, half, roof, cowl, nose, clearance, grille, lamp, tyre } = shape;
  const isBox = body === 'bus' || body === 'truck' || body === 'van';
  const crown = isBox ? 70 : 120;
  const waist = isBox ? 18 : 72;
  const side = [
    `L ${half - 70} ${-clearance} C ${half - 20} ${-clearance - 4} ${half - 6} ${-clearance - 40} ${half - 2} ${-clearance - 110}`,
    `C ${half + 4} ${-(nose + clearance) / 2} ${half + 2} ${-nose + 20} ${half - 8} ${-nose - 20}`,
    `C ${half - waist / 4} ${-cowl + 6} ${half - waist / 2} ${-cowl - 8} ${half - waist} ${-cowl - 14}`,
    `C ${half - waist - 24} ${-cowl - 60} ${roof + (isBox ? 16 : 40)} ${-h + crown} ${roof} ${-h + 44}`,
    `C ${roof - 30} ${-h + 8} ${roof / 2} ${-h} 0 ${-h}`,
  ];
  const outline = mirrored(-clearance, side, `L 0 ${-h} Z`);
  const edge = mirrored(-clearance, side, '');
  const glassTop = h - 46;
  const inset = isBox ? 34 : 44;
  const foot = half - waist - 38;
  const pane = [
    `L ${foot} ${-cowl - 16}`,
    `C ${foot - 12} ${-cowl - 64} ${roof + (isBox ? 4 : 40) - inset} ${-h + crown + 30} ${roof - inset + 14} ${-glassTop + 26}`,
    `C ${roof - inset - 20} ${-glassTop + 4} ${roof / 2} ${-glassTop} 0 ${-glassTop}`,
  ];
  const glass = mirrored(-cowl - 4, pane, `L 0 ${-glassTop} Z`);
  const wheels = both(
    `<rect x="${half - 38 - tyre}" y="${-clearance - 60}" width="${tyre}" height="${clearance + 60}" rx="26" fill="#15171a"/><path d="M ${half - 22 - tyre} -20 v ${-clearance} M ${half - 2 - tyre} -12 v ${-clearance} M ${half + 18 - tyre} -12 v ${-clearance} M ${half + 38 - tyre} -12 v ${-clearance}" stroke="#2c2e32" stroke-width="5"/>`,
  );
  const [grilleHalf, grilleTop, grilleBottom] = grille;
  const bars = Array.from({ length: 4 }, (_, at) => {
    const y = -grilleTop + 14 + ((grilleTop - grilleBottom - 28) / 3) * at;
    return `M ${-grilleHalf + 26} ${y} L ${grilleHalf - 26} ${y}`;
  }).join(' ');
  const mesh =
    grilleHalf > 0
      ? `<path d="M ${-grilleHalf} ${-grilleTop} L ${grilleHalf} ${-grilleTop} C ${grilleHalf + 8} ${-(grilleTop + grilleBottom) / 2} ${grilleHalf - 10} ${-grilleBottom} ${grilleHalf - 40} ${-grilleBottom} L ${-grilleHalf + 40} ${-grilleBottom} C ${-grilleHalf + 10} ${-grilleBottom} ${-grilleHalf - 8} ${-(grilleTop + grilleBottom) / 2} ${-grilleHalf} ${-grilleTop} Z" fill="#0d0f11" stroke="#5d636a" stroke-width="5"/><path d="${bars}" stroke="#3b4046" stroke-width="6"/>`
      : '';
  const intake = clearance + 40;
  return `
<clipPath id="fbody"><path d="${outline}"/></clipPath><clipPath id="fglass"><path d="${glass}"/></clipPath>
${wheels}<rect x="${-half + 60}" y="${-clearance - 30}" width="${half * 2 - 120}" height="44" fill="#0c0d0f"/>
${mirrors(shape, paint, body)}
<path d="${outline}" fill="url(#paint)"/>
<g clip-path="url(#fbody)">
  ${both(`<path d="M ${half} ${-h} L ${half} 0" stroke="${paint.deep}" stroke-opacity=".55" stroke-width="120" filter="url(#soft30)"/>`)}
  <ellipse cx="0" cy="${-(cowl + nose) / 2}" rx="${half * 0.62}" ry="${(cowl - nose) * 0.42 + 14}" fill="#fff" fill-opacity=".34" filter="url(#soft14)"/>
  ${both(`<path d="M ${half * 0.52} ${-cowl} C ${half * 0.5} ${-nose - 40} ${half * 0.46} ${-nose - 10} ${half * 0.44} ${-nose + 6}" fill="none" stroke="${paint.deep}" stroke-opacity=".45" stroke-width="4"/>`)}
  <path d="M ${-half} ${-nose + 2} C ${-half / 2} ${-nose - 16} ${half / 2} ${-nose - 16} ${half} ${-nose + 2}" fill="none" stroke="${paint.deep}" stroke-opacity=".6" stroke-width="4"/>
  <rect x="${-half}" y="${-intake - 6}" width="${half * 2}" height="${intake}" fill="#191b1e"/>
  <path d="M ${-half * 0.62} ${-intake - 74} L ${half * 0.62} ${-intake - 74} L ${half * 0.7} ${-intake} L ${-half * 0.7} ${-intake} Z" fill="#101214"/>
  ${both(`<rect x="${half * 0.74}" y="${-intake - 70}" width="${half * 0.16}" height="46" rx="16" fill="#101214"/>`)}
  <path d="${edge}" fill="none" stroke="#fff" stroke-opacity=".38" stroke-width="9"/>
</g>
<path d="${glass}" fill="url(#glass)"/><path d="${mirrored(-cowl - 4, pane, '')}" fill="none" stroke="#0a0c0e" stroke-width="8"/>
<g clip-path="url(#fglass)">
  <path d="M ${-half * 0.5} ${-h} L ${-half * 0.12} ${-h} L ${-half * 0.42} ${-cowl} L ${-half * 0.86} ${-cowl} Z" fill="#fff" fill-opacity=".1"/>
  <path d="M ${half * 0.1} ${-h} L ${half * 0.2} ${-h} L ${-half * 0.08} ${-cowl} L ${-half * 0.2} ${-cowl} Z" fill="#fff" fill-opacity=".07"/>
  ${body === 'bus' || body === 'truck' ? '' : both(`<rect x="${half * 0.24}" y="${-cowl - 128}" width="${half * 0.24}" height="150" rx="40" fill="#05070a" fill-opacity=".55"/>`)}
  <path d="M 0 ${-h} L 0 ${-cowl}" stroke="#0a0c0e" stroke-width="${body === 'bus' ? 12 : 0}"/>
</g>
<path d="M -14 ${-cowl - 6} L ${-half * 0.5} ${-cowl - 26} M ${half * 0.1} ${-cowl - 6} L ${half * 0.62} ${-cowl - 22}" stroke="#0b0d0f" stroke-width="9" stroke-linecap="round"/>
${mesh}
${both(`<path d="${lamp}" fill="#fff3cf" filter="url(#soft30)" fill-opacity=".8"/><path d="${lamp}" fill="#1a1e22" stroke="#0d0f11" stroke-width="5"/>${optics(lamp)}`)}`;
}

/** Two round lights and a strip, within a lamp whose path begins at its inner upper corner. */
function optics(lamp: string): string {
  const numbers = [...lamp.matchAll(/-?\d+(?:\.\d+)?/g)].map(([text]) => Number(text));
  const xs = numbers.filter((_, at) => at % 2 === 0);
  const ys = numbers.filter((_, at) => at % 2 === 1);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const y = (top + bottom) / 2 + 4;
  const r = (bottom - top) * 0.26;
  return [0.32, 0.62]
    .map((part) => left + (right - left) * part)
    .map(
      (x) =>
        `<circle cx="${x}" cy="${y}" r="${r}" fill="#fffaf0"/><circle cx="${x}" cy="${y}" r="${r * 1.25}" fill="none" stroke="#8d98a3" stroke-width="4"/>`,
    )
    .join('')
    .concat(
      `<path d="M ${left + 20} ${top + 20} L ${right - 26} ${top + 18}" stroke="#f3f9ff" stroke-width="7" stroke-linecap="round"/>`,
    );
}

function mirrors({ half, cowl, height }: FrontShape, paint: PaintColors, body: Body): string {
  if (body === 'bus' || body === 'truck')
    return both(
      `<path d="M ${half - 40} ${-height + 150} C ${half + 30} ${-height + 150} ${half + 44} ${-height + 180} ${half + 44} ${-height + 220}" fill="none" stroke="#1a1c1f" stroke-width="14"/><rect x="${half + 12}" y="${-height + 210}" width="62" height="190" rx="22" fill="#24272b"/>`,
    );
  return both(
    `<path d="M ${half - 80} ${-cowl - 26} L ${half + 4} ${-cowl - 56} C ${half + 64} ${-cowl - 76} ${half + 92} ${-cowl - 58} ${half + 88} ${-cowl - 26} C ${half + 84} ${-cowl - 2} ${half + 40} ${-cowl + 4} ${half + 6} ${-cowl - 6} Z" fill="${paint.mid}" stroke="${paint.deep}" stroke-width="3"/><path d="M ${half + 14} ${-cowl - 52} C ${half + 50} ${-cowl - 66} ${half + 70} ${-cowl - 60} ${half + 76} ${-cowl - 44}" stroke="#fff" stroke-opacity=".5" stroke-width="6" fill="none" stroke-linecap="round"/>`,
  );
}
