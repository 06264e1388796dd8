import type { DrawnView } from '../../../domain/drawing.ts';
import type { DrawnVehicle } from './drawn-vehicle.ts';

export const WIDTH = 1_920;
export const HEIGHT = 1_280;

/** Where the wheels stand, in each scene. */
const GROUND: Readonly<Record<DrawnView, number>> = { studio: 930, dusk: 985, front: 1_040 };

/** A vehicle in a scene, as a whole SVG. */
export function scene(view: DrawnView, vehicle: DrawnVehicle): string {
  const ground = GROUND[view];
  const { scale, length, svg, defs } = vehicle;
  const left = (WIDTH - length * scale) / 2;
  const placed = `<g transform="translate(${left} ${ground}) scale(${scale})">${svg}</g>`;
  const parts = { placed, left, ground, right: left + length * scale, stance: vehicle.stance ?? 1 };
  const draw = { studio, dusk, front: spotlight }[view];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><defs>${defs}</defs>${draw(vehicle, parts)}</svg>`;
}

interface Parts {
  readonly placed: string;
  readonly left: number;
  readonly right: number;
  readonly ground: number;
  readonly stance: number;
}

/** A soft shadow under the whole vehicle, and a dark one where it stands. */
function shadow({ left, right, ground, stance }: Parts, strength: number): string {
  const middle = (left + right) / 2;
  const half = ((right - left) / 2) * stance;
  return `<ellipse cx="${middle}" cy="${ground + 6}" rx="${half * 1.04}" ry="44" fill="#000" fill-opacity="${strength * 0.5}" filter="url(#soft30)"/><ellipse cx="${middle}" cy="${ground}" rx="${half * 0.96}" ry="15" fill="#000" fill-opacity="${strength}" filter="url(#soft14)"/>`;
}

/** What a smooth floor shows of the vehicle. */
function reflection({ placed, ground }: Parts, strength: number): string {
  // Names may be used once: the copy has those of the original.
  const copy = placed.replace(/<clipPath[\s\S]*?<\/clipPath>/g, '');
  return `<defs><linearGradient id="fade" gradientUnits="userSpaceOnUse" x1="0" y1="${ground}" x2="0" y2="${ground + 210}"><stop offset="0" stop-color="#fff" stop-opacity="${strength}"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient><mask id="floor"><rect x="0" y="${ground}" width="${WIDTH}" height="${HEIGHT - ground}" fill="url(#fade)"/></mask><filter id="haze"><feGaussianBlur stdDeviation="3 6"/></filter></defs><g mask="url(#floor)"><g transform="translate(0 ${ground * 2}) scale(1 -1)" filter="url(#haze)">${copy}</g></g>`;
}

/** The floor of a showroom by day. */
function studio(_vehicle: DrawnVehicle, parts: Parts): string {
  const panels = [150, 560, 970, 1_380]
    .map(
      (x) =>
        `<rect x="${x}" y="70" width="390" height="34" rx="17" fill="#fff" fill-opacity=".9"/><rect x="${x}" y="70" width="390" height="34" rx="17" fill="#fff" filter="url(#soft30)"/>`,
    )
    .join('');
  return `<defs>
<linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#dcd8d2"/><stop offset=".55" stop-color="#f3f1ed"/><stop offset="1" stop-color="#fbfaf8"/></linearGradient>
<linearGradient id="ground" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#e9e6e1"/><stop offset=".35" stop-color="#d9d5cf"/><stop offset="1" stop-color="#b9b4ac"/></linearGradient>
<radialGradient id="vignette" cx=".5" cy=".48" r=".75"><stop offset=".55" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#3a342c" stop-opacity=".3"/></radialGradient></defs>
<rect width="${WIDTH}" height="800" fill="url(#wall)"/>${panels}
<path d="M 0 790 C 500 770 1420 770 1920 790 L 1920 1280 L 0 1280 Z" fill="url(#ground)"/>
<path d="M 0 790 C 500 770 1420 770 1920 790" stroke="#fff" stroke-opacity=".6" stroke-width="10" fill="none" filter="url(#soft14)"/>
${reflection(parts, 0.3)}${shadow(parts, 0.5)}${parts.placed}
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#vignette)"/>`;
}

/** A road above a town, after sunset. */
function dusk({ beam, scale }: DrawnVehicle, parts: Parts): string {
  const [x, y] = [parts.left + beam[0] * scale, parts.ground + beam[1] * scale];
  const town = Array.from({ length: 46 }, (_, at) => {
    const height = 30 + ((at * 53) % 97) + (at % 7 === 0 ? 70 : 0);
    return `<rect x="${at * 43 - 20}" y="${742 - height}" width="${26 + ((at * 31) % 22)}" height="${height + 40}" fill="#241f38"/>`;
  }).join('');
  const windows = Array.from({ length: 120 }, (_, at) => {
    const [wx, wy] = [(at * 163) % WIDTH, 672 + ((at * 41) % 88)];
    return `<rect x="${wx}" y="${wy}" width="4" height="6" fill="#ffd58a" fill-opacity="${0.25 + ((at * 7) % 10) / 18}"/>`;
  }).join('');
  return `<defs>
<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#161a36"/><stop offset=".4" stop-color="#45386b"/><stop offset=".68" stop-color="#a75a77"/><stop offset=".86" stop-color="#f08d5f"/><stop offset="1" stop-color="#ffcf8e"/></linearGradient>
<radialGradient id="sun" cx=".5" cy=".5" r=".5"><stop offset="0" stop-color="#ffe3ad" stop-opacity=".95"/><stop offset=".35" stop-color="#ffb26b" stop-opacity=".5"/><stop offset="1" stop-color="#ff8a5b" stop-opacity="0"/></radialGradient>
<linearGradient id="road" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#4b4150"/><stop offset=".25" stop-color="#2c2936"/><stop offset="1" stop-color="#121119"/></linearGradient>
<linearGradient id="cone" gradientUnits="userSpaceOnUse" x1="${x}" y1="0" x2="${x - 620}" y2="0"><stop offset="0" stop-color="#fff1c9" stop-opacity=".75"/><stop offset="1" stop-color="#fff1c9" stop-opacity="0"/></linearGradient>
<linearGradient id="evening" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#ff9b6a" stop-opacity=".12"/><stop offset="1" stop-color="#0d0c1c" stop-opacity=".42"/></linearGradient></defs>
<rect width="${WIDTH}" height="800" fill="url(#sky)"/><ellipse cx="1240" cy="730" rx="760" ry="330" fill="url(#sun)"/>
<path d="M 0 640 C 240 560 420 600 640 620 C 900 560 1120 590 1320 620 C 1560 560 1760 590 1920 560 L 1920 800 L 0 800 Z" fill="#5b3f63" fill-opacity=".75"/>
${town}${windows}
<path d="M 0 768 L 1920 768 L 1920 1280 L 0 1280 Z" fill="url(#road)"/><rect y="764" width="${WIDTH}" height="14" fill="#1b1828"/><rect y="744" width="${WIDTH}" height="6" rx="3" fill="#8e8aa0" fill-opacity=".7"/>
${Array.from({ length: 14 }, (_, at) => `<rect x="${at * 146 + 20}" y="744" width="7" height="34" fill="#6d6980"/>`).join('')}
${[-60, 380, 820, 1_260, 1_700].map((at) => `<path d="M ${at} 1140 l 250 0 l -16 22 l -256 0 Z" fill="#d9d2c4" fill-opacity=".5"/>`).join('')}
<path d="M ${x} ${parts.ground - 4} L ${x - 640} ${parts.ground + 70} L ${x - 560} ${parts.ground - 20} Z" fill="url(#cone)" filter="url(#soft14)"/>
${reflection(parts, 0.13)}${shadow(parts, 0.8)}${parts.placed}
<path d="M ${x} ${y} L ${x - 640} ${y - 70} L ${x - 640} ${parts.ground + 40} Z" fill="url(#cone)" fill-opacity=".38" filter="url(#soft30)"/><circle cx="${x}" cy="${y}" r="36" fill="#fff6dc" fill-opacity=".7" filter="url(#soft14)"/>
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#evening)"/>`;
}

/** A dark hall with one light from above. */
function spotlight(_vehicle: DrawnVehicle, parts: Parts): string {
  return `<defs>
<radialGradient id="back" cx=".5" cy=".42" r=".7"><stop offset="0" stop-color="#5d646d"/><stop offset=".45" stop-color="#2f343b"/><stop offset="1" stop-color="#111317"/></radialGradient>
<radialGradient id="pool" gradientUnits="userSpaceOnUse" cx="960" cy="${parts.ground}" r="900" gradientTransform="translate(0 ${parts.ground * 0.72}) scale(1 .28)"><stop offset="0" stop-color="#8a929c"/><stop offset=".6" stop-color="#3c4249"/><stop offset="1" stop-color="#14161a"/></radialGradient></defs>
<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#back)"/>
<rect x="460" y="40" width="1000" height="22" rx="11" fill="#f4f8ff"/><rect x="460" y="40" width="1000" height="22" rx="11" fill="#dfeaff" filter="url(#soft30)"/>
<path d="M 0 900 L 1920 900 L 1920 1280 L 0 1280 Z" fill="url(#pool)"/><rect y="894" width="${WIDTH}" height="12" fill="#0d0f12" fill-opacity=".5" filter="url(#soft6)"/>
${reflection(parts, 0.3)}${shadow(parts, 0.75)}${parts.placed}`;
}
