import pc from 'picocolors';

/** Where the story is printed. */
export interface Out {
  readonly write: (line: string) => void;
  readonly colors: boolean;
}

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/** Lays out a story: numbered chapters, paragraphs and tables, none wider than `WIDTH`. */
export interface Printer {
  title(text: string, below: string): void;
  /** Begins the next chapter; `fields` are the fields of the graph that it uses. */
  chapter(title: string, fields: string): void;
  say(text: string): void;
  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void;
}

export const WIDTH = 90;
const MARGIN = '  ';
const INDENT = '     ';

/** A printer onto `out`, in colours only where it has some. */
export function createPrinter({ write, colors }: Out): Printer {
  const { bold, dim, cyan, green, yellow, red } = pc.createColors(colors);
  let chapters = 0;

  const tints: readonly (readonly [RegExp, (text: string) => string])[] = [
    [/\b(VEHICLE_NOT_AVAILABLE|REJECTED|CANCELLED)\b/g, red],
    [/\b(PENDING|RESERVED)\b/g, yellow],
    [/\b(APPROVED|SOLD|AVAILABLE)\b/g, green],
  ];
  const tinted = (line: string): string =>
    tints.reduce((text, [words, tint]) => text.replace(words, (word) => tint(word)), line);

  return {
    title: (text, below) => {
      write('');
      write(`${MARGIN}${bold(text)}`);
      write(`${MARGIN}${dim(below)}`);
    },
    chapter: (title, fields) => {
      chapters += 1;
      const gap = ' '.repeat(Math.max(2, WIDTH - INDENT.length - title.length - fields.length));
      write('');
      write(`${MARGIN}${bold(`${chapters}  ${title}`)}${gap}${cyan(fields)}`);
    },
    say: (text) => {
      for (const line of wrapped(text, WIDTH - INDENT.length)) write(`${INDENT}${tinted(line)}`);
    },
    table: (columns, rows) => {
      const [head = '', ...lines] = aligned(columns, rows);
      write('');
      if (head.trim()) write(`${INDENT}${dim(head)}`);
      for (const line of lines) write(`${INDENT}${tinted(line)}`);
      write('');
    },
  };
}

/** The lines of a table, its head first; every column as wide as its widest cell. */
function aligned(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const cells = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  return cells.map((row) =>
    columns
      .map(({ align }, at) => {
        const [cell, width] = [row[at] ?? '', widths[at] ?? 0];
        return align === 'right' ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<!R\$) /)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line];
}
