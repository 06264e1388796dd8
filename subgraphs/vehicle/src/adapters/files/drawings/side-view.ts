import type { Body } from '../../../domain/drawing.ts';
import { type DrawnVehicle, defsOf } from './drawn-vehicle.ts';
import { motorcycle } from './motorcycle.ts';
import type { PaintColors } from './paints.ts';
import { SIDE_SHAPES, type SideShape } from './side-shapes.ts';
import { truck } from './truck.ts';
import { heavyWheel, type Wheel, wheel } from './wheels.ts';

/** A vehicle seen from its side, with its lights on where they are. */
export function sideView(body: Body, paint: PaintColors, lights: boolean): DrawnVehicle {
  if (body === 'motorcycle') return motorcycle(paint, lights);
  if (body === 'truck') return truck(paint, lights);
  const shape = SIDE_SHAPES[body];
  const draw = body === 'bus' ? heavyWheel : wheel;
  return { ...shape, defs: defsOf(shape.height, paint), svg: vehicle(shape, paint, lights, draw) };
}

/** The outline of a body, closed below with an arch over each wheel. */
export function outlineOf({
  top,
  bottom,
  wheels,
  arch,
}: Pick<SideShape, 'top' | 'bottom' | 'wheels' | 'arch'>) {
  const arches = wheels.toReversed().map(({ x, r }) => {
    const radius = r + arch;
    const reach = Math.sqrt(radius ** 2 - (bottom + r) ** 2);
    return `L ${x + reach} ${bottom} A ${radius} ${radius} 0 1 0 ${x - reach} ${bottom}`;
  });
  return `${top} ${arches.join(' ')} Z`;
}

/** The dark space behind a wheel. */
export function well({ x, r }: Wheel, arch: number): string {
  return `<circle cx="${x}" cy="${-r}" r="${r + arch}" fill="#08090a"/>`;
}

function vehicle(
  shape: SideShape,
  paint: PaintColors,
  lights: boolean,
  draw: (wheel: Wheel) => string,
): string {
  const { length, height, wheels, arch, glass, posts, gaps, handles, shoulder, cladding, bottom } = shape;
  const outline = outlineOf(shape);
  const [front, rear] = shoulder;
  const flank = (down: number): string =>
    `M 40 ${front + down + 26} C ${length * 0.25} ${front + down - 4} ${length * 0.6} ${rear + down + 10} ${length - 40} ${rear + down + 14}`;
  const arches = wheels
    .map(
      ({ x, r }) =>
        `<circle cx="${x}" cy="${-r}" r="${r + arch}" fill="none" stroke="${cladding > 40 ? '#1c1e21' : paint.deep}" stroke-opacity="${cladding > 40 ? 1 : 0.55}" stroke-width="${cladding > 40 ? 26 : 7}"/>`,
    )
    .join('');
  return `
<clipPath id="body"><path d="${outline}"/></clipPath><clipPath id="windows"><path d="${glass}"/></clipPath>
<rect x="${(wheels[0]?.x ?? 0) - 40}" y="${bottom - 40}" width="${(wheels.at(-1)?.x ?? 0) - (wheels[0]?.x ?? 0) + 80}" height="52" fill="#0b0c0e"/>
${wheels.map((one) => well(one, arch)).join('')}
<path d="${outline}" fill="url(#paint)"/>
<g clip-path="url(#body)">
  <path d="${flank(44)}" fill="none" stroke="${paint.deep}" stroke-opacity=".34" stroke-width="60" filter="url(#soft14)"/>
  <path d="${flank(0)}" fill="none" stroke="#fff" stroke-opacity=".5" stroke-width="16" filter="url(#soft6)"/>
  <path d="${flank(16)}" fill="none" stroke="${paint.deep}" stroke-opacity=".4" stroke-width="3"/>
  <path d="${flank(96)}" fill="none" stroke="#fff" stroke-opacity=".13" stroke-width="26" filter="url(#soft14)"/>
  <rect x="0" y="${bottom - cladding}" width="${length}" height="${cladding + 20}" fill="#1b1d20"/>
  <rect x="0" y="${bottom - cladding}" width="${length}" height="3" fill="#fff" fill-opacity=".16"/>
  ${arches}
  <path d="${outline}" fill="none" stroke="#fff" stroke-opacity=".42" stroke-width="7"/>
  <path d="${outline}" fill="none" stroke="${paint.deep}" stroke-opacity=".5" stroke-width="2"/>
</g>
<path d="${gaps}" fill="none" stroke="${paint.deep}" stroke-opacity=".75" stroke-width="3.2" stroke-linecap="round"/>
<path d="${gaps}" fill="none" stroke="#fff" stroke-opacity=".16" stroke-width="2" transform="translate(3 1)"/>
<path d="${glass}" fill="url(#glass)" stroke="#0a0c0e" stroke-width="7" stroke-linejoin="round"/>
<g clip-path="url(#windows)">
  <path d="M ${length * 0.3} ${-height} L ${length * 0.42} ${-height} L ${length * 0.3} -260 L ${length * 0.16} -260 Z" fill="#fff" fill-opacity=".12"/>
  <path d="M ${length * 0.62} ${-height} L ${length * 0.67} ${-height} L ${length * 0.55} -260 L ${length * 0.48} -260 Z" fill="#fff" fill-opacity=".08"/>
  ${posts.map(([x1, y1, x2, y2, width]) => `<path d="M ${x1} ${y1} L ${x2} ${y2}" stroke="#0a0c0e" stroke-width="${width}"/>`).join('')}
</g>
${handles.map(([x, y]) => `<rect x="${x}" y="${y}" width="58" height="13" rx="6.5" fill="${paint.mid}" stroke="${paint.deep}" stroke-opacity=".7" stroke-width="2"/><rect x="${x + 3}" y="${y + 1.5}" width="52" height="3.5" rx="1.7" fill="#fff" fill-opacity=".5"/>`).join('')}
${shape.rails ? `<path d="${shape.rails}" fill="none" stroke="#23262a" stroke-width="9" stroke-linecap="round"/>` : ''}
${lamps(shape, lights)}
${shape.mirror ? mirror(shape.mirror, paint) : ''}
${wheels.map(draw).join('')}`;
}

function lamps({ headlight, taillight }: SideShape, lights: boolean): string {
  const glow = lights
    ? `<path d="${headlight}" fill="#fff6d8" filter="url(#soft14)"/><path d="${taillight}" fill="#ff3b3b" fill-opacity=".8" filter="url(#soft14)"/>`
    : '';
  return `${glow}<path d="${headlight}" fill="${lights ? '#fffaf0' : 'url(#lamp)'}" stroke="#1d2024" stroke-width="3.5"/><path d="${taillight}" fill="${lights ? '#ff4a44' : 'url(#rear)'}" stroke="#3c0b10" stroke-width="2.5"/>`;
}

function mirror([x, y]: readonly [number, number], paint: PaintColors): string {
  return `<path d="M ${x} ${y} c -6 -26 4 -44 30 -46 c 26 -2 40 8 40 24 c 0 20 -16 26 -44 26 Z" fill="${paint.mid}" stroke="${paint.deep}" stroke-opacity=".8" stroke-width="2.5"/><path d="M ${x + 6} ${y - 30} c 6 -10 30 -16 52 -6" stroke="#fff" stroke-opacity=".55" stroke-width="4" fill="none" stroke-linecap="round"/>`;
}
