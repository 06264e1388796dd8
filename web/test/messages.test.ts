import { globSync, readFileSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = new URL('../src/', import.meta.url).pathname;
const sources = globSync('**/*.{ts,tsx}', { cwd: src }).filter((file) => !file.includes('__generated__'));
/** All texts of a language. The name of a text stands in one file. */
function textsIn(locale: string): Record<string, string> {
  const folder = new URL('../messages/', import.meta.url).pathname;
  const files = globSync(`{${locale},*.${locale}}.json`, { cwd: folder });
  const entries = files.flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(`${folder}${file}`, 'utf8')) as Record<string, string>),
  );
  const all = Object.fromEntries(entries);
  if (Object.keys(all).length < entries.length) throw new Error(`a text of ${locale} stands in two files`);
  return all;
}

const ptBR = textsIn('pt-BR');
const en = textsIn('en');
const texts: readonly Record<string, string>[] = [ptBR, en];

/** The names of the values that a text is filled with. */
const valuesOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? ''))].sort();

/** Attributes whose texts people read or hear. */
const READ = /^(aria-label|aria-roledescription|alt|title|placeholder|label|hint)$/;

/** Texts in the code of a screen that stand in no catalogue. */
function strayTexts(file: string, code: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const look = (node: ts.Node): void => {
    const text = ts.isJsxText(node)
      ? node.text
      : ts.isJsxAttribute(node) &&
          READ.test(node.name.getText()) &&
          node.initializer &&
          ts.isStringLiteral(node.initializer)
        ? node.initializer.text
        : '';
    if (/\p{L}{2}/u.test(text)) found.push(`${file}: ${text.trim()}`);
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

describe('the texts of the screens', () => {
  it('are the same in both languages, none left out', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(ptBR).sort());
    expect(texts.flatMap((all) => Object.values(all)).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('are filled with the same values in both languages, and compile', () => {
    for (const [name, text] of Object.entries(ptBR)) {
      expect(valuesOf(en[name] ?? ''), name).toEqual(valuesOf(text));
      for (const all of texts) expect(() => compileMessage(all[name] ?? ''), name).not.toThrow();
    }
  });

  it('stand in the catalogue and not in the code', () => {
    const stray = sources.flatMap((file) => strayTexts(file, readFileSync(`${src}${file}`, 'utf8')));
    // The name of the dealership is the same in every language.
    expect(stray.filter((text) => !text.endsWith(': Autograph'))).toEqual([]);
  });

  it('are found in the code where they stand there', () => {
    expect(strayTexts('a.tsx', '<p title="Preço">Olá {name}</p>')).toEqual(['a.tsx: Preço', 'a.tsx: Olá']);
  });

  it('are all used', () => {
    const code = sources.map((file) => readFileSync(`${src}${file}`, 'utf8')).join('\n');
    const patterns = [...code.matchAll(/`([\w.-]*)\$\{/g)]
      .map(([, start]) => start ?? '')
      .filter((start) => start.includes('.'));
    const unused = Object.keys(ptBR).filter(
      (name) =>
        !code.includes(`'${name}'`) &&
        !patterns.some((start) => name.startsWith(start)) &&
        !/^error\./.test(name),
    );
    expect(unused).toEqual([]);
  });
});
