import { type DrawnVehicle, defsOf } from './drawn-vehicle.ts';
import type { PaintColors } from './paints.ts';
import { heavyWheel } from './wheels.ts';

const LENGTH = 1742;
const HEIGHT = 700;
const CAB =
  'M 58 -128 C 40 -130 34 -142 34 -166 L 36 -320 C 38 -440 48 -560 72 -622 C 86 -652 112 -664 152 -666 L 384 -670 C 402 -670 410 -660 410 -642 L 410 -128 L 364 -128 A 130 130 0 0 0 108 -128 Z';
const WINDOW =
  'M 74 -392 C 78 -470 88 -546 106 -592 C 114 -608 126 -614 146 -614 L 318 -616 C 326 -616 330 -612 330 -604 L 332 -404 C 332 -396 328 -392 318 -392 Z';

/** A truck with a box, seen from its side. */
export function truck(paint: PaintColors, lights: boolean): DrawnVehicle {
  const seams = Array.from(
    { length: 12 },
    (_, at) => `M ${540 + at * 100} -682 L ${540 + at * 100} -206`,
  ).join(' ');
  const glow = lights
    ? '<rect x="34" y="-236" width="44" height="40" rx="12" fill="#fff6d8" filter="url(#soft14)"/>'
    : '';
  const svg = `
<clipPath id="cab"><path d="${CAB}"/></clipPath><clipPath id="window"><path d="${WINDOW}"/></clipPath>
<rect x="110" y="-206" width="1590" height="66" fill="#15171a"/>
<rect x="560" y="-176" width="470" height="96" rx="10" fill="#2a2d31"/><rect x="560" y="-176" width="470" height="10" rx="5" fill="#fff" fill-opacity=".16"/>
<rect x="452" y="-164" width="86" height="70" rx="14" fill="url(#rim)"/>
<rect x="440" y="-692" width="1262" height="492" rx="12" fill="url(#box)"/>
<path d="${seams}" stroke="#8d949b" stroke-opacity=".35" stroke-width="2.5"/>
<rect x="440" y="-692" width="1262" height="16" rx="8" fill="#9aa1a8"/><rect x="440" y="-216" width="1262" height="16" fill="#7d848b"/>
<rect x="1690" y="-692" width="14" height="492" rx="6" fill="#868d94"/>
<path d="M 448 -440 L 1690 -520 L 1690 -430 L 448 -350 Z" fill="${paint.mid}" fill-opacity=".9"/><path d="M 448 -330 L 1690 -410 L 1690 -394 L 448 -314 Z" fill="${paint.dark}" fill-opacity=".8"/>
<circle cx="236" cy="-104" r="132" fill="#08090a"/>
<path d="${CAB}" fill="url(#paint)"/>
<g clip-path="url(#cab)">
  <path d="M 30 -352 L 420 -360" stroke="#fff" stroke-opacity=".5" stroke-width="14" filter="url(#soft6)"/>
  <path d="M 30 -300 L 420 -306" stroke="${paint.deep}" stroke-opacity=".35" stroke-width="46" filter="url(#soft14)"/>
  <path d="${CAB}" fill="none" stroke="#fff" stroke-opacity=".4" stroke-width="7"/>
  <rect x="20" y="-168" width="400" height="60" fill="#1b1d20"/>
</g>
<path d="M 108 -388 C 102 -330 104 -270 112 -250 M 346 -640 L 350 -262" fill="none" stroke="${paint.deep}" stroke-opacity=".75" stroke-width="3.5"/>
<path d="${WINDOW}" fill="url(#glass)" stroke="#0a0c0e" stroke-width="7"/>
<g clip-path="url(#window)"><path d="M 250 -640 L 330 -640 L 190 -380 L 100 -380 Z" fill="#fff" fill-opacity=".12"/><path d="M 140 -640 L 128 -380" stroke="#0a0c0e" stroke-width="14"/></g>
<rect x="286" y="-352" width="52" height="14" rx="7" fill="#1d2024"/>
<path d="M 54 -560 c -24 0 -30 10 -30 30 l 0 96 c 0 16 8 22 22 22" fill="none" stroke="#1a1c1f" stroke-width="10"/><rect x="14" y="-548" width="30" height="120" rx="12" fill="#24272b"/>
${glow}<path d="M 36 -236 L 70 -240 C 78 -240 82 -234 80 -224 L 76 -206 C 74 -198 68 -194 58 -194 L 36 -196 Z" fill="${lights ? '#fffaf0' : 'url(#lamp)'}" stroke="#1d2024" stroke-width="3.5"/>
<rect x="1692" y="-190" width="22" height="42" rx="6" fill="${lights ? '#ff4a44' : 'url(#rear)'}"/>
<path d="M 1130 -206 C 1150 -236 1630 -236 1650 -206 L 1650 -196 L 1130 -196 Z" fill="#1d1f23"/>
${[
  { x: 236, r: 104 },
  { x: 1270, r: 104 },
  { x: 1500, r: 104 },
]
  .map(heavyWheel)
  .join('')}`;
  const defs = `${defsOf(HEIGHT, paint)}<linearGradient id="box" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fbfcfd"/><stop offset=".6" stop-color="#e1e5e8"/><stop offset="1" stop-color="#b9c0c6"/></linearGradient>`;
  return { length: LENGTH, height: HEIGHT, scale: 0.9, svg, defs, beam: [44, -214] };
}
