import { readFile } from 'node:fs/promises';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/** Compiles the texts of `messages/*.json` while the application is built, so that no browser parses them. */
export function compiledMessages(): Plugin {
  return {
    name: 'compiled-messages',
    enforce: 'pre',
    async load(id) {
      if (!/\/web\/messages\/[\w.-]+\.json$/.test(id)) return null;
      const texts = JSON.parse(await readFile(id, 'utf8')) as Record<string, string>;
      const compiled = Object.entries(texts).map(([name, text]) => [name, compileMessage(text)]);
      return { code: `export default ${JSON.stringify(Object.fromEntries(compiled))};`, moduleType: 'js' };
    },
  };
}
