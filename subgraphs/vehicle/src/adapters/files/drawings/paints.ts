import type { Paint } from '../../../domain/drawing.ts';

/** The shades of a paint, from where light falls on it to where none does. */
export interface PaintColors {
  readonly light: string;
  readonly mid: string;
  readonly dark: string;
  readonly deep: string;
}

/** The paints, as they look in the soft light of a studio. */
export const PAINTS: Readonly<Record<Paint, PaintColors>> = {
  white: { light: '#ffffff', mid: '#eceef0', dark: '#bfc4c9', deep: '#868c93' },
  silver: { light: '#eef1f3', mid: '#c3c8cd', dark: '#8f969d', deep: '#565c63' },
  gray: { light: '#a9b0b7', mid: '#737b83', dark: '#4b5259', deep: '#2a2f34' },
  black: { light: '#6a7077', mid: '#2c3035', dark: '#171a1d', deep: '#08090b' },
  red: { light: '#f0776b', mid: '#c32b2b', dark: '#8a1620', deep: '#4b0a12' },
  blue: { light: '#7fb0e6', mid: '#2a63ad', dark: '#183f78', deep: '#0b2145' },
  green: { light: '#86b79c', mid: '#2f6b50', dark: '#1b4636', deep: '#0c261d' },
  yellow: { light: '#ffe58a', mid: '#f0b91f', dark: '#b98209', deep: '#6d4a04' },
  orange: { light: '#ffb27a', mid: '#e26a1f', dark: '#a5430d', deep: '#5c2306' },
  gold: { light: '#f0dba8', mid: '#bf9a55', dark: '#86682f', deep: '#4a3816' },
  beige: { light: '#f5ecdc', mid: '#d5c5a8', dark: '#a08f71', deep: '#665a45' },
  brown: { light: '#b98d70', mid: '#7a4f36', dark: '#4f3121', deep: '#2a190f' },
  pink: { light: '#f9d3d0', mid: '#e5a09d', dark: '#b26a6b', deep: '#6f3c40' },
};
