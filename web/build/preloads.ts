import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What the first load runs, which `src/start.ts` begins. */
const MAIN = join(import.meta.dirname, '../src/main.tsx');

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * The chunks of the first load: one for all modules that it needs, and one for what loads others, which the first script needs before.
 * The rest is split as it is used.
 */
export function firstLoad() {
  let needed: Set<string> | undefined;
  const app = (id: string, modules: Modules): string | null => {
    needed ??= reachedFrom(MAIN, modules);
    return id !== MAIN && needed.has(id) ? 'app' : null;
  };
  return [
    { name: 'load', test: /preload-helper/ },
    { name: app, debugName: 'app' },
  ];
}

function reachedFrom(first: string, modules: Modules): Set<string> {
  const reached = new Set<string>();
  const next = [first];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    const info = reached.has(id) ? null : modules.getModuleInfo(id);
    if (!info) continue;
    reached.add(id);
    next.push(...info.importedIds);
  }
  return reached;
}

/** Has browsers load the font and the first load while they read the page, before a style or a script asks for it. */
export function preloads(): Plugin {
  return {
    name: 'preloads',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const files = Object.values(bundle ?? {});
        const font = files.find(({ fileName }) => /archivo-shop-.*\.woff2$/.test(fileName));
        const main = files.find((file) => file.type === 'chunk' && file.facadeModuleId === MAIN);
        const scripts = main?.type === 'chunk' ? [main.fileName, ...main.imports] : [];
        const link = (attrs: Record<string, string>) =>
          ({ tag: 'link', attrs: { ...attrs, crossorigin: '' }, injectTo: 'head' }) as const;
        return [
          ...(font
            ? [link({ rel: 'preload', href: `/${font.fileName}`, as: 'font', type: 'font/woff2' })]
            : []),
          ...scripts.map((file) => link({ rel: 'modulepreload', href: `/${file}`, fetchpriority: 'low' })),
        ];
      },
    },
  };
}
