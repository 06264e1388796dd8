import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { referencePage } from '../pages/reference.ts';

const page = referencePage();
const headings = [...page.matchAll(/^#{2,3} (.+)$/gm)].map(([, text = '']) =>
  text.toLowerCase().replaceAll(' ', '-'),
);

it('has a heading for whatever it links to, and no two of one name', () => {
  const links = new Set([...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor));
  expect([...links].filter((anchor) => !headings.includes(String(anchor)))).toEqual([]);
  expect(headings.filter((anchor, index) => headings.indexOf(anchor) !== index)).toEqual([]);
});

it('says of every operation who may call it', () => {
  const operations = /## Queries([\s\S]*)## Types/.exec(page)?.[1]?.split('\n### ').slice(1) ?? [];
  expect(operations.length).toBeGreaterThan(30);
  for (const operation of operations)
    expect(operation).toMatch(/ADMIN|SALES|CUSTOMER|[Aa]ny role|[Aa]nyone|oneself|themsel|session/);
});

it('is the page that is committed', () => {
  expect(readFileSync(new URL('../../docs/reference.md', import.meta.url), 'utf8')).toBe(page);
});
