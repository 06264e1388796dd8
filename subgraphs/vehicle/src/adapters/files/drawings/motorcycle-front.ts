import { type DrawnVehicle, defsOf } from './drawn-vehicle.ts';
import type { PaintColors } from './paints.ts';

const HALF = 330;
const HEIGHT = 900;

/** A motorcycle seen from its front, with its light on. */
export function motorcycleFront(paint: PaintColors): DrawnVehicle {
  const both = (half: string): string => `${half}<g transform="scale(-1 1)">${half}</g>`;
  const svg = `<g transform="translate(${HALF} 0)">
<path d="M -120 -420 L 120 -420 L 150 -250 L -150 -250 Z" fill="#2a2d31"/>
${both('<path d="M 96 -300 L 176 -280 L 186 -210 L 96 -220 Z" fill="#4a4f55"/><path d="M 150 -330 L 210 -330" stroke="#24272b" stroke-width="18" stroke-linecap="round"/>')}
<rect x="-58" y="-352" width="116" height="352" rx="54" fill="#17181b"/>
<path d="${[-38, -16, 8, 30].map((x) => `M ${x} -12 l 8 -46 l -8 -46 l 8 -46 l -8 -46`).join(' ')}" fill="none" stroke="#2f3135" stroke-width="6"/>
${both('<path d="M 92 -700 L 92 -170" stroke="#c8a24a" stroke-width="34" stroke-linecap="round"/><path d="M 92 -420 L 92 -160" stroke="#23262a" stroke-width="44" stroke-linecap="round"/><path d="M 84 -690 L 84 -430" stroke="#fff" stroke-opacity=".5" stroke-width="6"/><circle cx="92" cy="-166" r="26" fill="#5c6167"/>')}
<path d="M -84 -330 C -84 -430 -50 -460 0 -460 C 50 -460 84 -430 84 -330 C 60 -352 -60 -352 -84 -330 Z" fill="url(#paint)" stroke="${paint.deep}" stroke-width="4"/>
<path d="M -48 -420 C -30 -446 30 -446 48 -420" stroke="#fff" stroke-opacity=".5" stroke-width="9" fill="none" stroke-linecap="round"/>
${both(`<path d="M 110 -640 C 190 -640 222 -580 214 -500 C 206 -440 176 -410 132 -400 C 150 -480 140 -580 110 -640 Z" fill="url(#paint)" stroke="${paint.deep}" stroke-width="4"/>`)}
<path d="M 0 -742 C 140 -740 306 -778 330 -792" fill="none" stroke="#24272b" stroke-width="20" stroke-linecap="round"/><path d="M 0 -742 C -140 -740 -306 -778 -330 -792" fill="none" stroke="#24272b" stroke-width="20" stroke-linecap="round"/>
${both('<path d="M 250 -770 L 330 -792" stroke="#0f1113" stroke-width="34" stroke-linecap="round"/><path d="M 220 -760 L 250 -850" stroke="#24272b" stroke-width="10"/><rect x="206" y="-900" width="124" height="66" rx="30" fill="#24272b"/><path d="M 226 -880 h 70" stroke="#fff" stroke-opacity=".28" stroke-width="7" stroke-linecap="round"/><ellipse cx="178" cy="-650" rx="34" ry="16" fill="#e58a1f"/>')}
<path d="M -120 -800 C -70 -872 70 -872 120 -800 L 104 -720 L -104 -720 Z" fill="#1c2126" fill-opacity=".8"/>
<path d="M -128 -760 C -90 -790 90 -790 128 -760 C 148 -700 132 -600 86 -556 C 40 -534 -40 -534 -86 -556 C -132 -600 -148 -700 -128 -760 Z" fill="url(#paint)" stroke="${paint.deep}" stroke-width="4"/>
<path d="M -104 -752 C -60 -772 60 -772 104 -752" stroke="#fff" stroke-opacity=".5" stroke-width="10" fill="none" stroke-linecap="round"/>
<circle cx="0" cy="-644" r="104" fill="#fff3cf" filter="url(#soft30)"/><circle cx="0" cy="-644" r="84" fill="#1a1e22" stroke="#8d949b" stroke-width="8"/>
<circle cx="0" cy="-644" r="58" fill="#fffaf0"/><path d="M -70 -644 H 70" stroke="#1a1e22" stroke-width="9"/><path d="M -56 -690 C -24 -712 24 -712 56 -690" stroke="#e9f4ff" stroke-width="8" fill="none" stroke-linecap="round"/>
</g>`;
  return {
    length: HALF * 2,
    height: HEIGHT,
    scale: 0.92,
    stance: 0.4,
    svg,
    defs: defsOf(HEIGHT, paint),
    beam: [HALF, -644],
  };
}
