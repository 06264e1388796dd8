import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** Files below this many bytes are sent as they are. */
const SMALLEST = 1_000;

/** Puts a compressed twin beside each text of a build, so that a server compresses nothing itself. */
export async function compress(dist: string): Promise<void> {
  const files = globSync('**/*.{js,css,html,svg}', { cwd: dist }).map((file) => join(dist, file));
  await Promise.all(
    files.map(async (file) => {
      const content = await readFile(file);
      if (content.length < SMALLEST) return;
      const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
      await Promise.all([
        asBrotli(content, { params }).then((data) => writeFile(`${file}.br`, data)),
        asGzip(content, { level: 9 }).then((data) => writeFile(`${file}.gz`, data)),
      ]);
    }),
  );
}
