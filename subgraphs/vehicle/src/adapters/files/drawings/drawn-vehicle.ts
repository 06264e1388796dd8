import type { PaintColors } from './paints.ts';

/** A vehicle that is drawn: it stands on 0, from 0 to its length. */
export interface DrawnVehicle {
  readonly length: number;
  readonly height: number;
  readonly scale: number;
  readonly svg: string;
  /** How much of its length stands on the ground, where that is less than most of it. */
  readonly stance?: number;
  /** Where its headlight shines from. */
  readonly beam: readonly [number, number];
  readonly defs: string;
}

/** Gradients that a vehicle of this height needs. */
export function defsOf(height: number, { light, mid, dark, deep }: PaintColors): string {
  const vertical = `gradientUnits="userSpaceOnUse" x1="0" y1="${-height}" x2="0" y2="-60"`;
  return `
<linearGradient id="paint" ${vertical}>
  <stop offset="0" stop-color="${light}"/><stop offset=".3" stop-color="${mid}"/><stop offset=".42" stop-color="${light}"/>
  <stop offset=".5" stop-color="${mid}"/><stop offset=".78" stop-color="${dark}"/><stop offset="1" stop-color="${deep}"/>
</linearGradient>
<linearGradient id="glass" ${vertical}>
  <stop offset="0" stop-color="#5c6873"/><stop offset=".22" stop-color="#2a323a"/><stop offset="1" stop-color="#0e1216"/>
</linearGradient>
<linearGradient id="rim" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#f4f6f8"/><stop offset=".5" stop-color="#b4bac0"/><stop offset="1" stop-color="#737a81"/></linearGradient>
<linearGradient id="lip" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#ffffff"/><stop offset="1" stop-color="#7d848b"/></linearGradient>
<linearGradient id="disc" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#8c939a"/><stop offset="1" stop-color="#4c5157"/></linearGradient>
<linearGradient id="lamp" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f6fbff"/><stop offset="1" stop-color="#9fb0bf"/></linearGradient>
<linearGradient id="rear" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#e2373f"/><stop offset="1" stop-color="#7f0f1b"/></linearGradient>
<filter id="soft6" x="-20%" y="-50%" width="140%" height="200%"><feGaussianBlur stdDeviation="6"/></filter>
<filter id="soft14" x="-20%" y="-80%" width="140%" height="260%"><feGaussianBlur stdDeviation="14"/></filter>
<filter id="soft30" x="-60%" y="-100%" width="220%" height="300%"><feGaussianBlur stdDeviation="30"/></filter>`;
}
