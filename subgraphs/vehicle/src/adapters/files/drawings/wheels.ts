/** Where a wheel is: its centre is its radius above the ground. */
export interface Wheel {
  readonly x: number;
  readonly r: number;
}

const turned = (count: number, shape: string): string =>
  Array.from({ length: count }, (_, at) => `<g transform="rotate(${(360 / count) * at})">${shape}</g>`).join(
    '',
  );

/** A wheel of a car seen from the side: tyre, brake and a rim of five double spokes. */
export function wheel({ x, r }: Wheel): string {
  const rim = r * 0.72;
  const spoke = (side: number): string =>
    `<path d="M ${side * rim * 0.05} ${-rim * 0.16} L ${side * rim * 0.3} ${-rim * 0.93} L ${side * rim * 0.17} ${-rim * 0.97} L ${-side * rim * 0.06} ${-rim * 0.2} Z" fill="url(#rim)"/>`;
  return `<g transform="translate(${x} ${-r})">
  <circle r="${r}" fill="#17181b"/>
  <circle r="${r * 0.97}" fill="none" stroke="#2b2d31" stroke-width="${r * 0.03}"/>
  <circle r="${r * 0.83}" fill="none" stroke="#232529" stroke-width="${r * 0.04}"/>
  <circle r="${rim * 1.03}" fill="#0d0e10"/>
  <circle r="${rim * 0.66}" fill="url(#disc)"/>
  <circle r="${rim * 0.66}" fill="none" stroke="#3b3f44" stroke-width="2"/>
  ${turned(5, spoke(1) + spoke(-1))}
  <circle r="${rim}" fill="none" stroke="url(#lip)" stroke-width="${rim * 0.075}"/>
  <circle r="${rim * 0.2}" fill="url(#rim)"/>
  <circle r="${rim * 0.11}" fill="#3a3d42"/>
</g>`;
}

/** A wheel of a truck or a bus: a steel rim with holes and a hub. */
export function heavyWheel({ x, r }: Wheel): string {
  const rim = r * 0.6;
  const hole = `<ellipse cy="${-rim * 0.7}" rx="${rim * 0.12}" ry="${rim * 0.15}" fill="#26292d"/>`;
  const nut = `<circle cy="${-rim * 0.38}" r="${rim * 0.045}" fill="#5b6066"/>`;
  return `<g transform="translate(${x} ${-r})">
  <circle r="${r}" fill="#17181b"/>
  <circle r="${r * 0.95}" fill="none" stroke="#2a2c30" stroke-width="${r * 0.04}"/>
  <circle r="${r * 0.72}" fill="none" stroke="#24262a" stroke-width="${r * 0.05}"/>
  <circle r="${rim * 1.04}" fill="#0f1012"/>
  <circle r="${rim}" fill="url(#rim)"/>
  ${turned(10, hole)}
  <circle r="${rim * 0.48}" fill="#a5abb1"/>
  ${turned(10, nut)}
  <circle r="${rim * 0.24}" fill="url(#rim)"/>
  <circle r="${rim * 0.24}" fill="none" stroke="#6a7076" stroke-width="2"/>
</g>`;
}

/** A wheel of a motorcycle: a narrow tyre, a brake disc and seven thin spokes. */
export function bikeWheel({ x, r }: Wheel): string {
  const rim = r * 0.78;
  const spoke = `<path d="M -5 -20 L -9 ${-rim * 0.96} L 9 ${-rim * 0.96} L 5 -20 Z" fill="#3a3e43"/>`;
  return `<g transform="translate(${x} ${-r})">
  <circle r="${r * 0.9}" fill="none" stroke="#17181b" stroke-width="${r * 0.2}"/>
  <circle r="${r * 0.985}" fill="none" stroke="#2d2f33" stroke-width="${r * 0.025}"/>
  <circle r="${rim}" fill="none" stroke="#454a50" stroke-width="${r * 0.06}"/>
  ${turned(7, spoke)}
  <circle r="${r * 0.42}" fill="none" stroke="url(#disc)" stroke-width="${r * 0.13}"/>
  <circle r="${r * 0.36}" fill="none" stroke="#5c6167" stroke-width="2" stroke-dasharray="3 9"/>
  <circle r="${r * 0.14}" fill="url(#rim)"/>
  <circle r="${r * 0.06}" fill="#2b2e32"/>
</g>`;
}
