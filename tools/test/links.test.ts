import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', '*.md'], {
  cwd: root,
  encoding: 'utf8',
});
const pages = listed.split('\n').filter((path) => path && existsSync(join(root, path)));
const headings = new Map<string, readonly string[]>();

/** The anchors of a page as GitHub makes them: from the text of each heading, with a number behind a repeated one. */
function anchorsOf(markdown: string): readonly string[] {
  const seen = new Map<string, number>();
  return [...withoutBlocks(markdown).matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) => {
    const text = title.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
    const anchor = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
      .replaceAll(' ', '-');
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
}

/** The places inside the repository that a page links to, each with its anchor. */
function linksOf(markdown: string): (readonly [path: string, anchor: string])[] {
  const links = withoutBlocks(markdown).matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)/g);
  return [...links].map(([, path = '', anchor = '']) => [path, anchor] as const);
}

function withoutBlocks(markdown: string): string {
  return markdown.replace(/^ *```[\s\S]*?^ *```$/gm, '');
}

/** What is wrong with the links of a page. */
function brokenLinks(page: string, markdown: string): string[] {
  return linksOf(markdown).flatMap(([path, anchor]) => {
    const target = path === '' ? page : relative(root, join(root, dirname(page), decodeURI(path)));
    if (!existsSync(join(root, target))) return [`${page}: there is no ${target}`];
    if (anchor === '' || !target.endsWith('.md')) return [];
    const known = headings.get(target) ?? anchorsOf(readFileSync(join(root, target), 'utf8'));
    headings.set(target, known);
    return known.includes(decodeURI(anchor)) ? [] : [`${page}: ${target} has no heading #${anchor}`];
  });
}

it.each(pages)('%s links only to files and headings that exist', (page) => {
  expect(brokenLinks(page, readFileSync(join(root, page), 'utf8'))).toEqual([]);
});

it('reports a link to a file or a heading that does not exist', () => {
  const planted = '[a](docs/nowhere.md) [b](docs/operations.md#nowhere) [c](#here)';
  expect(brokenLinks('README.md', planted)).toEqual([
    'README.md: there is no docs/nowhere.md',
    'README.md: docs/operations.md has no heading #nowhere',
    'README.md: README.md has no heading #here',
  ]);
});
