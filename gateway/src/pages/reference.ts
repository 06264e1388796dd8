import { readFile } from 'node:fs/promises';
import { Marked } from 'marked';

const REFERENCE = new URL('../../../docs/reference.md', import.meta.url);

const marked = new Marked({
  renderer: {
    heading({ tokens, depth, text }) {
      const id = text
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-');
      return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    // The guide is a file of the repository, and no page here.
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      return href.startsWith('#') ? `<a href="${href}">${text}</a>` : text;
    },
  },
});

let page: Promise<string> | undefined;

/** The reference of the public schema as HTML, made of docs/reference.md at the first call. */
export function referenceHtml(): Promise<string> {
  page ??= render();
  return page;
}

async function render(): Promise<string> {
  const html = await marked.parse(await readFile(REFERENCE, 'utf8'));
  return html
    .replaceAll('<table>', '<div class="table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');
}
