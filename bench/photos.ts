import { imageProblem, renderImage } from '@autograph/files';
import sharp from 'sharp';

/** What one uploaded photo of 12 megapixels costs to check and prepare, by the code that does it: processor time, in seconds. */

const [WIDTH, HEIGHT, ROUNDS] = [4_000, 3_000, 5];

const noise = await sharp({
  create: {
    width: WIDTH,
    height: HEIGHT,
    channels: 3,
    background: '#808080',
    noise: { type: 'gaussian', mean: 128, sigma: 20 },
  },
})
  .png({ compressionLevel: 0 })
  .toBuffer();
/** Edges over noise, which compress about as a photo does. */
const shapes = Array.from({ length: 300 }, (_, at) => {
  const [x, y, radius] = [(at * 977) % WIDTH, (at * 541) % HEIGHT, 20 + ((at * 37) % 180)];
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="hsl(${(at * 31) % 360},60%,50%)" opacity=".5"/>`;
});
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${shapes.join('')}</svg>`;
const photo = await sharp(noise)
  .composite([{ input: Buffer.from(drawing) }])
  .jpeg({ quality: 90 })
  .toBuffer();

console.log(`a JPEG of ${WIDTH} × ${HEIGHT} pixels, ${(photo.length / 1_048_576).toFixed(1)} MB`);
for (let round = 0; round < ROUNDS; round += 1) {
  const [before, begun] = [process.cpuUsage(), performance.now()];
  let pictures = 0;
  if (await imageProblem(photo)) throw new Error('The photo is not accepted.');
  await renderImage(photo, async () => {
    pictures += 1;
  });
  const { user, system } = process.cpuUsage(before);
  const [cpu, wall] = [(user + system) / 1_000_000, (performance.now() - begun) / 1_000];
  console.log(`${pictures} pictures: ${cpu.toFixed(2)} s of processor time, ${wall.toFixed(2)} s`);
}
