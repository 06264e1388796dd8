import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A fenced block of a page: what a reader may paste, or a file that the page asks for. */
export interface Sample {
  readonly page: string;
  /** Where the block begins in its page. */
  readonly line: number;
  readonly language: string;
  /** What stands behind the language: `as=cliente`, `variables`, the path of a file. */
  readonly info: readonly string[];
  readonly text: string;
}

const FENCE = /^( *)```(.*)$/;

/** The fenced blocks of a page, without their indentation. */
export function samplesOf(page: string, markdown: string): Sample[] {
  const samples: Sample[] = [];
  let open: { line: number; indent: number; words: string[]; lines: string[] } | null = null;
  for (const [index, line] of markdown.split('\n').entries()) {
    const [fence, indent = '', words = ''] = FENCE.exec(line) ?? [];
    if (!open && fence !== undefined) {
      const split = words.trim().split(/\s+/);
      open = { line: index + 1, indent: indent.length, words: split, lines: [] };
    } else if (open && fence !== undefined) {
      const [language = '', ...info] = open.words;
      samples.push({ page, line: open.line, language, info, text: `${open.lines.join('\n')}\n` });
      open = null;
    } else open?.lines.push(line.slice(open.indent));
  }
  if (open) throw new Error(`${page}:${open.line}: this block never ends.`);
  return samples;
}

/** Every block of the README, the documents and the SDK's README. */
export async function allSamples(root: string): Promise<Sample[]> {
  const pages = ['README.md', 'sdk/README.md'];
  for await (const page of glob('docs/**/*.md', { cwd: root, exclude: ['**/*.pt-BR.md'] })) pages.push(page);
  const read = pages.sort().map(async (page) => samplesOf(page, await readFile(join(root, page), 'utf8')));
  return (await Promise.all(read)).flat();
}

/** The path that a block is the content of, where it is a file that the page asks for. */
export function pathOf({ info }: Sample): string | undefined {
  return info.find((word) => /[./]/.test(word) && !word.includes('='));
}

/** The value of a mark like `as=cliente`. */
export function markOf({ info }: Sample, name: string): string | undefined {
  return info.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
}
