import type { Body } from '../../../domain/drawing.ts';
import type { Wheel } from './wheels.ts';

/** A vehicle with four wheels or more, seen from its side; its front is on the left. The ground is at 0, up is negative. */
export interface SideShape {
  readonly length: number;
  readonly height: number;
  /** How much larger or smaller it is drawn. */
  readonly scale: number;
  /** The outline from the front bumper over the roof to the rear bumper. */
  readonly top: string;
  /** Where the outline ends below. */
  readonly bottom: number;
  readonly wheels: readonly Wheel[];
  /** How much larger the arches are than the wheels. */
  readonly arch: number;
  readonly glass: string;
  /** Posts between the windows: x at the roof, y there, x at the belt, y there, width. */
  readonly posts: readonly (readonly [number, number, number, number, number])[];
  /** Gaps of doors, bonnet and boot. */
  readonly gaps: string;
  /** Handles of doors. */
  readonly handles: readonly (readonly [number, number])[];
  /** The line below the windows where light falls on the flank: its y at the front and at the rear. */
  readonly shoulder: readonly [number, number];
  /** Height of the dark plastic along the bottom. */
  readonly cladding: number;
  readonly headlight: string;
  readonly taillight: string;
  /** Where the light of the headlight begins. */
  readonly beam: readonly [number, number];
  readonly mirror: readonly [number, number] | null;
  readonly rails: string | null;
}

const HATCH: SideShape = {
  length: 1106,
  height: 458,
  scale: 1.22,
  top: 'M 66 -92 C 40 -98 26 -118 24 -152 C 21 -192 27 -226 42 -248 C 64 -273 112 -286 174 -296 C 240 -306 294 -312 344 -322 C 408 -376 470 -430 552 -447 C 640 -462 760 -461 850 -447 C 908 -437 944 -424 962 -406 C 1000 -356 1032 -316 1050 -292 C 1074 -268 1084 -240 1085 -206 C 1087 -168 1083 -138 1073 -112 C 1067 -98 1056 -92 1042 -91',
  bottom: -90,
  wheels: [
    { x: 248, r: 97 },
    { x: 872, r: 97 },
  ],
  arch: 15,
  glass:
    'M 386 -325 C 446 -374 504 -416 566 -429 C 640 -443 744 -443 822 -431 C 870 -423 902 -412 918 -398 C 942 -368 960 -344 974 -325 C 780 -317 580 -317 386 -325 Z',
  posts: [
    [638, -445, 652, -316, 20],
    [806, -440, 842, -316, 26],
  ],
  gaps: 'M 404 -322 C 396 -268 392 -180 410 -118 M 646 -318 C 650 -250 650 -180 644 -112 M 838 -318 C 850 -290 842 -240 792 -196 M 344 -320 C 280 -312 200 -304 118 -286',
  handles: [
    [578, -270],
    [774, -274],
  ],
  shoulder: [-262, -282],
  cladding: 30,
  headlight: 'M 46 -246 C 70 -266 122 -278 176 -284 C 168 -262 126 -240 84 -232 C 64 -228 48 -232 46 -246 Z',
  taillight:
    'M 1046 -288 C 1066 -272 1080 -248 1083 -216 C 1060 -222 1030 -244 1012 -276 C 1022 -284 1036 -288 1046 -288 Z',
  beam: [58, -252],
  mirror: [430, -330],
  rails: null,
};

const SEDAN: SideShape = {
  ...HATCH,
  length: 1294,
  height: 438,
  scale: 1.14,
  top: 'M 64 -92 C 38 -98 25 -116 23 -148 C 20 -184 24 -214 38 -237 C 56 -262 106 -277 172 -287 C 262 -300 340 -306 410 -317 C 474 -364 540 -411 622 -427 C 702 -441 800 -440 872 -424 C 952 -404 1018 -358 1076 -323 C 1132 -319 1190 -313 1240 -301 C 1264 -291 1273 -262 1274 -226 C 1276 -186 1273 -148 1262 -114 C 1256 -98 1244 -92 1230 -91',
  wheels: [
    { x: 254, r: 97 },
    { x: 1012, r: 97 },
  ],
  glass:
    'M 450 -321 C 510 -362 568 -398 636 -410 C 706 -423 792 -421 858 -407 C 922 -390 976 -356 1022 -324 C 820 -316 620 -314 450 -321 Z',
  posts: [
    [718, -422, 734, -312, 20],
    [884, -414, 932, -314, 18],
  ],
  gaps: 'M 466 -318 C 456 -264 452 -180 470 -118 M 726 -314 C 732 -250 732 -180 726 -112 M 924 -316 C 940 -290 930 -240 900 -206 M 410 -315 C 330 -306 220 -296 120 -278 M 1078 -320 C 1074 -310 1080 -296 1240 -284',
  handles: [
    [656, -268],
    [858, -272],
  ],
  shoulder: [-254, -278],
  headlight: 'M 42 -236 C 66 -256 120 -270 178 -277 C 168 -256 122 -232 80 -224 C 58 -220 44 -224 42 -236 Z',
  taillight:
    'M 1236 -300 C 1258 -290 1270 -268 1272 -240 C 1236 -240 1190 -258 1168 -284 C 1190 -294 1216 -300 1236 -300 Z',
  beam: [54, -242],
  mirror: [492, -326],
};

const SUV: SideShape = {
  ...HATCH,
  length: 1240,
  height: 540,
  scale: 1.12,
  top: 'M 68 -116 C 42 -122 29 -146 27 -184 C 25 -240 27 -292 40 -320 C 56 -345 112 -357 186 -365 C 270 -373 330 -377 386 -386 C 436 -441 490 -502 568 -521 C 660 -537 880 -537 980 -527 C 1050 -519 1090 -506 1108 -483 C 1140 -432 1168 -392 1187 -367 C 1206 -346 1213 -310 1214 -262 C 1216 -214 1213 -172 1203 -140 C 1196 -122 1184 -115 1168 -114',
  bottom: -112,
  wheels: [
    { x: 266, r: 114 },
    { x: 970, r: 114 },
  ],
  arch: 17,
  glass:
    'M 430 -391 C 478 -441 524 -489 586 -504 C 676 -519 860 -519 960 -510 C 1020 -503 1056 -493 1072 -474 C 1096 -440 1114 -413 1130 -392 C 900 -383 660 -383 430 -391 Z',
  posts: [
    [696, -524, 712, -380, 22],
    [906, -522, 944, -380, 30],
  ],
  gaps: 'M 452 -388 C 442 -320 440 -230 456 -150 M 706 -384 C 712 -310 712 -230 706 -146 M 936 -384 C 954 -350 946 -296 898 -250 M 386 -384 C 310 -376 210 -370 124 -352',
  handles: [
    [632, -326],
    [872, -330],
  ],
  shoulder: [-318, -344],
  cladding: 58,
  headlight: 'M 42 -318 C 64 -338 120 -348 182 -354 C 176 -334 134 -314 88 -306 C 62 -302 44 -304 42 -318 Z',
  taillight:
    'M 1184 -366 C 1202 -346 1211 -316 1213 -280 C 1184 -288 1150 -314 1132 -352 C 1148 -362 1168 -366 1184 -366 Z',
  beam: [56, -324],
  mirror: [476, -398],
  rails: 'M 598 -530 C 720 -544 900 -544 1012 -533',
};

const PICKUP: SideShape = {
  ...SUV,
  length: 1420,
  height: 530,
  scale: 1.0,
  top: 'M 68 -118 C 42 -124 29 -150 27 -192 C 25 -250 29 -304 44 -328 C 62 -348 122 -359 198 -367 C 280 -375 340 -379 394 -387 C 436 -441 480 -500 548 -517 C 622 -529 760 -529 832 -521 C 874 -513 896 -494 906 -458 L 926 -372 L 1356 -366 C 1382 -364 1392 -352 1394 -328 L 1398 -206 C 1398 -160 1390 -128 1370 -118 L 1352 -116',
  bottom: -114,
  wheels: [
    { x: 272, r: 116 },
    { x: 1122, r: 116 },
  ],
  glass:
    'M 440 -393 C 484 -441 522 -485 568 -499 C 632 -511 752 -511 816 -504 C 848 -498 862 -482 870 -456 L 888 -391 C 730 -385 580 -387 440 -393 Z',
  posts: [[668, -518, 684, -382, 22]],
  gaps: 'M 460 -390 C 450 -320 446 -230 462 -152 M 678 -386 C 684 -310 684 -230 678 -148 M 890 -388 C 898 -320 898 -240 892 -150 M 926 -372 L 930 -150 M 394 -385 C 310 -377 220 -371 128 -352 M 944 -352 L 1376 -346',
  handles: [
    [612, -330],
    [836, -332],
  ],
  shoulder: [-322, -322],
  cladding: 44,
  headlight: 'M 46 -326 C 66 -342 124 -352 192 -357 C 186 -334 148 -316 96 -308 C 64 -304 46 -308 46 -326 Z',
  taillight: 'M 1362 -364 C 1382 -362 1391 -350 1392 -330 L 1395 -262 L 1364 -264 L 1358 -362 Z',
  beam: [60, -332],
  mirror: [486, -402],
  rails: null,
};

const VAN: SideShape = {
  ...HATCH,
  length: 1284,
  height: 604,
  scale: 1.06,
  top: 'M 64 -100 C 38 -106 27 -130 27 -170 C 27 -226 33 -266 54 -296 C 78 -331 122 -353 170 -367 C 212 -421 252 -491 302 -549 C 324 -575 352 -589 394 -593 C 600 -603 1000 -603 1182 -595 C 1226 -591 1248 -570 1252 -530 C 1258 -420 1260 -260 1256 -156 C 1254 -118 1242 -101 1214 -99',
  bottom: -98,
  wheels: [
    { x: 254, r: 100 },
    { x: 1004, r: 100 },
  ],
  glass:
    'M 208 -373 C 248 -429 288 -489 328 -535 C 346 -553 366 -559 394 -561 L 520 -563 C 528 -563 530 -558 530 -550 L 532 -388 C 532 -380 528 -377 518 -377 C 420 -370 310 -369 208 -373 Z',
  posts: [[388, -568, 356, -366, 16]],
  gaps: 'M 332 -370 C 340 -300 344 -210 350 -140 M 552 -572 L 556 -130 M 882 -584 L 884 -240 M 556 -330 L 1246 -330 M 170 -366 C 140 -352 110 -330 92 -304',
  handles: [
    [492, -338],
    [586, -300],
  ],
  shoulder: [-334, -346],
  cladding: 34,
  headlight: 'M 54 -292 C 74 -322 112 -342 160 -354 C 158 -326 134 -296 100 -280 C 76 -270 54 -276 54 -292 Z',
  taillight: 'M 1226 -420 L 1252 -420 L 1254 -270 L 1230 -270 Z',
  beam: [66, -296],
  mirror: [356, -408],
};

const BUS: SideShape = {
  ...VAN,
  length: 1704,
  height: 642,
  scale: 0.92,
  top: 'M 52 -104 C 31 -108 25 -126 25 -158 L 27 -330 C 29 -440 37 -541 57 -591 C 69 -617 91 -629 131 -633 C 500 -641 1300 -641 1600 -633 C 1651 -631 1673 -613 1677 -571 C 1685 -440 1685 -260 1681 -146 C 1679 -116 1669 -104 1644 -102',
  bottom: -100,
  wheels: [
    { x: 352, r: 101 },
    { x: 1268, r: 101 },
  ],
  glass:
    'M 62 -330 C 66 -438 78 -530 98 -566 C 106 -580 120 -586 140 -586 L 1598 -586 C 1622 -586 1632 -576 1634 -554 L 1636 -356 C 1636 -344 1630 -338 1618 -338 L 92 -326 C 72 -326 62 -322 62 -330 Z',
  posts: [
    [160, -590, 158, -320, 14],
    [420, -590, 420, -330, 12],
    [612, -590, 612, -330, 12],
    [804, -590, 804, -330, 12],
    [996, -590, 996, -330, 12],
    [1188, -590, 1188, -330, 12],
    [1380, -590, 1380, -330, 12],
    [1552, -590, 1552, -330, 12],
  ],
  gaps: 'M 168 -590 L 168 -122 M 232 -580 L 232 -122 M 296 -590 L 296 -122 M 520 -220 L 1110 -220 M 660 -220 L 660 -120 M 810 -220 L 810 -120 M 960 -220 L 960 -120 M 1420 -260 L 1640 -260 L 1640 -150 L 1420 -150 Z',
  handles: [],
  shoulder: [-300, -300],
  cladding: 22,
  headlight: 'M 28 -228 L 70 -236 C 80 -236 84 -230 82 -218 L 78 -196 C 76 -186 68 -182 58 -182 L 28 -184 Z',
  taillight: 'M 1662 -320 L 1681 -320 L 1682 -210 L 1664 -210 Z',
  beam: [34, -206],
  mirror: null,
};

/** The shapes of all bodies that stand on more than two wheels, but for trucks. */
export const SIDE_SHAPES: Readonly<Record<Exclude<Body, 'motorcycle' | 'truck'>, SideShape>> = {
  hatch: HATCH,
  sedan: SEDAN,
  suv: SUV,
  pickup: PICKUP,
  van: VAN,
  bus: BUS,
};
