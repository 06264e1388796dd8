/** Fails when generated code is stale, and says which command refreshes it. Run from the root. */
import { readFile } from 'node:fs/promises';
import { generate } from '@graphql-codegen/cli';
import config from '../codegen.ts';

const outputs: { filename: string; content: string }[] = await generate({ ...config, silent: true }, false);
const stale: string[] = [];
for (const { filename, content } of outputs) {
  if ((await readFile(filename, 'utf8').catch(() => null)) !== content) stale.push(filename);
}
if (stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run \`npm run codegen\` and commit the result.`);
  process.exitCode = 1;
}
