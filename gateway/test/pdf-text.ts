import { inflateSync } from 'node:zlib';

const WINDOWS_1252 = new TextDecoder('windows-1252');

/** The texts of a PDF of ours, page by page: what is drawn in one go is one text. */
export function textsOf(pdf: Buffer): readonly (readonly string[])[] {
  const bytes = pdf.toString('latin1');
  const streams = [...bytes.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, data = '']) => {
    const content = Buffer.from(data, 'latin1');
    // A page is a stream of drawing commands, compressed.
    return content[0] === 0x78 ? [inflateSync(content).toString('latin1')] : [];
  });
  const pages = streams.filter((content) => / Tf\b/.test(content));
  return pages.map((content) =>
    [...content.matchAll(/\[([^\]]*)\] TJ/g)].map(([, parts = '']) =>
      [...parts.matchAll(/<([\da-f]*)>/g)]
        .map(([, hex = '']) => WINDOWS_1252.decode(Buffer.from(hex, 'hex')))
        .join(''),
    ),
  );
}
