import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyReply } from 'fastify';

const SHELL = templateOf('shell.html');

/** The shell has its only style and its only script inside it: nothing else may load or run. */
const POLICY = [
  "default-src 'none'",
  `style-src '${hashOf('style')}'`,
  `script-src '${hashOf('script')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The text of a template in this folder. */
export function templateOf(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

/** Replaces each `{{name}}` by its value, with HTML's own characters escaped. Throws for a name without a value. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`A page has no value for ${name}.`);
    return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  });
}

/** Leaves out what stands between `<!-- name -->` and `<!-- /name -->`. */
export function without(template: string, name: string): string {
  return template.replace(new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- /${name} -->\n?`, 'g'), '');
}

/** Sends a page: `body` is HTML, and `title` plain text. */
export function sendPage(reply: FastifyReply, title: string, body: string): FastifyReply {
  const html = filled(SHELL.replace('{{body}}', ''), { title });
  return reply
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(html.replace('<main>\n', () => `<main>\n${body}`));
}

function hashOf(element: 'style' | 'script'): string {
  const [, text = ''] = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(SHELL) ?? [];
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
