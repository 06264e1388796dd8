import type { Page } from 'playwright-core';

/**
 * How much two pictures differ, 0 to 1: the mean over the cells of a coarse grid, so that other digits in the same place
 * hardly count.
 */
export async function differenceOf(page: Page, a: Buffer, b: Buffer): Promise<number> {
  const urls = [a, b].map((picture) => `data:image/png;base64,${picture.toString('base64')}`);
  return page.evaluate<number>(`(${comparison})(${JSON.stringify(urls)})`);
}

/** Runs in the page, where the pictures can be drawn; a text, for this side has no such things. */
const comparison = `async (urls) => {
  const [width, height] = [160, 100];
  const [one, other] = await Promise.all(urls.map(async (url) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
    canvas.imageSmoothingQuality = 'high';
    canvas.drawImage(image, 0, 0, width, height);
    return canvas.getImageData(0, 0, width, height).data;
  }));
  return one.reduce((sum, value, i) => sum + Math.abs(value - other[i]), 0) / (one.length * 255);
}`;
