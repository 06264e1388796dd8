import { type DrawnVehicle, defsOf } from './drawn-vehicle.ts';
import type { PaintColors } from './paints.ts';
import { bikeWheel } from './wheels.ts';

const R = 168;
const FRONT = 190;
const REAR = 838;

/** A motorcycle seen from its side. */
export function motorcycle(paint: PaintColors, lights: boolean): DrawnVehicle {
  const glow = lights
    ? '<circle cx="268" cy="-496" r="44" fill="#fff6d8" filter="url(#soft14)"/><circle cx="1002" cy="-452" r="26" fill="#ff3b3b" filter="url(#soft14)"/>'
    : '';
  const svg = `
${bikeWheel({ x: REAR, r: R })}
<path d="M ${REAR} ${-R} L 560 -226" stroke="#2a2d31" stroke-width="34" stroke-linecap="round"/><path d="M ${REAR} ${-R - 8} L 560 -234" stroke="#fff" stroke-opacity=".2" stroke-width="6" stroke-linecap="round"/>
<path d="M ${REAR + 12} ${-R - 150} C ${REAR + 96} ${-R - 140} ${REAR + 150} ${-R - 90} ${REAR + 168} ${-R - 20} L ${REAR + 150} ${-R - 16} C ${REAR + 124} ${-R - 80} ${REAR + 70} ${-R - 120} ${REAR} ${-R - 128} Z" fill="#1b1d20"/>
<path d="M 770 -300 L 742 -210" stroke="#8f969d" stroke-width="22" stroke-linecap="round"/><path d="M 772 -306 L 744 -214" stroke="${paint.mid}" stroke-width="30" stroke-dasharray="7 7"/>
<path d="M 372 -446 L 470 -250 L 640 -214 L 760 -330 L 700 -430 Z" fill="none" stroke="#34383d" stroke-width="26" stroke-linejoin="round"/>
<path d="M 452 -330 L 660 -346 L 690 -210 C 690 -172 664 -150 620 -150 L 508 -150 C 468 -150 446 -172 446 -210 Z" fill="#3a3e43"/>
<path d="M 474 -356 L 560 -372 L 590 -262 L 490 -250 Z" fill="#555a60"/>
${[0, 1, 2, 3, 4].map((at) => `<path d="M ${470 + at * 3} ${-348 + at * 20} L ${570 + at * 4} ${-366 + at * 20}" stroke="#23262a" stroke-width="6"/>`).join('')}
<circle cx="618" cy="-224" r="56" fill="url(#disc)" stroke="#24272b" stroke-width="6"/><circle cx="618" cy="-224" r="30" fill="#4a4f55"/>
<path d="M 486 -300 C 440 -268 436 -170 486 -136 L 700 -128" fill="none" stroke="#a6adb3" stroke-width="24" stroke-linecap="round"/>
<path d="M 690 -142 L 960 -196 C 976 -198 984 -186 980 -172 L 976 -158 C 972 -146 962 -138 948 -136 L 704 -114 Z" fill="url(#rim)" stroke="#4a4f55" stroke-width="3"/><path d="M 720 -132 L 940 -170" stroke="#fff" stroke-opacity=".7" stroke-width="6" stroke-linecap="round"/>
<path d="M 660 -446 C 720 -452 800 -448 870 -470 C 930 -488 980 -500 1014 -494 C 1010 -462 970 -436 900 -418 C 830 -400 740 -388 676 -392 Z" fill="url(#paint)" stroke="${paint.deep}" stroke-width="3"/>
<path d="M 640 -448 C 690 -486 760 -478 830 -478 C 890 -480 940 -500 992 -498 C 960 -468 900 -458 840 -446 C 770 -434 700 -424 650 -424 Z" fill="#1c1e21"/>
<path d="M 676 -462 C 740 -476 800 -466 860 -476" stroke="#fff" stroke-opacity=".18" stroke-width="7" fill="none" stroke-linecap="round"/>
<path d="M 384 -452 C 396 -520 470 -548 548 -540 C 612 -532 650 -500 664 -446 C 640 -404 570 -388 500 -392 C 440 -396 396 -416 384 -452 Z" fill="url(#paint)" stroke="${paint.deep}" stroke-width="3"/>
<path d="M 420 -490 C 460 -524 540 -530 596 -506" stroke="#fff" stroke-opacity=".65" stroke-width="15" fill="none" stroke-linecap="round" filter="url(#soft6)"/>
<path d="M 412 -436 C 470 -404 580 -404 640 -440" stroke="${paint.deep}" stroke-opacity=".5" stroke-width="20" fill="none" stroke-linecap="round" filter="url(#soft6)"/>
<path d="M 360 -404 C 400 -392 450 -384 484 -330 C 470 -270 440 -250 410 -262 C 384 -300 364 -350 360 -404 Z" fill="url(#paint)" stroke="${paint.deep}" stroke-width="3"/>
<path d="M 348 -520 L ${FRONT} ${-R}" stroke="#1f2225" stroke-width="34" stroke-linecap="round"/><path d="M 340 -500 L 262 -320" stroke="#c8a24a" stroke-width="25" stroke-linecap="round"/><path d="M 336 -502 L 258 -322" stroke="#fff" stroke-opacity=".5" stroke-width="5" stroke-linecap="round"/>
${bikeWheel({ x: FRONT, r: R })}
<path d="M 266 -330 L ${FRONT + 4} ${-R}" stroke="#2b2e32" stroke-width="26" stroke-linecap="round"/><circle cx="${FRONT}" cy="${-R}" r="22" fill="#4a4f55"/>
<path d="M ${FRONT - 132} ${-R - 118} C ${FRONT - 80} ${-R - 204} ${FRONT + 70} ${-R - 210} ${FRONT + 142} ${-R - 110} L ${FRONT + 118} ${-R - 100} C ${FRONT + 60} ${-R - 180} ${FRONT - 66} ${-R - 174} ${FRONT - 112} ${-R - 104} Z" fill="url(#paint)" stroke="${paint.deep}" stroke-width="3"/>
<path d="M 344 -522 L 372 -580 L 452 -588" fill="none" stroke="#24272b" stroke-width="15" stroke-linecap="round" stroke-linejoin="round"/><path d="M 430 -590 L 486 -586" stroke="#111315" stroke-width="24" stroke-linecap="round"/>
<path d="M 376 -582 L 356 -660" stroke="#24272b" stroke-width="8"/><rect x="322" y="-694" width="64" height="40" rx="18" fill="#24272b"/><path d="M 332 -682 h 40" stroke="#fff" stroke-opacity=".3" stroke-width="5" stroke-linecap="round"/>
<path d="M 246 -560 C 280 -584 330 -576 352 -552 L 340 -450 C 310 -440 276 -446 262 -456 C 246 -490 240 -530 246 -560 Z" fill="url(#paint)" stroke="${paint.deep}" stroke-width="3"/>
<path d="M 262 -590 C 280 -640 320 -660 344 -650 L 352 -560 C 320 -580 286 -580 262 -590 Z" fill="#1c2126" fill-opacity=".75"/>
${glow}<path d="M 248 -530 C 262 -540 286 -538 296 -528 L 290 -474 C 280 -466 266 -468 260 -474 Z" fill="${lights ? '#fffaf0' : 'url(#lamp)'}" stroke="#1d2024" stroke-width="4"/>
<path d="M 984 -490 L 1016 -490 C 1016 -470 1004 -456 990 -448 L 976 -454 Z" fill="${lights ? '#ff4a44' : 'url(#rear)'}"/>`;
  return { length: 1026, height: 694, scale: 1.06, svg, defs: defsOf(560, paint), beam: [256, -500] };
}
