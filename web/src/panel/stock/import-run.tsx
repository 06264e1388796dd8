import { type List, type Rejected, rejectedText } from '@autograph/stock-list';
import { useEffect } from 'react';
import { BYTE_ORDER_MARK, downloadText } from '../../data/csv.ts';
import { Button, buttonClass } from '../../design/button.tsx';
import { Panel } from '../../design/small.tsx';
import { ErrorLine } from '../../design/states.tsx';
import { formatNumber } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { panelAddress } from '../address.ts';
import type { Journal } from './import-journal.ts';
import type { ListFile } from './import-lines.ts';
import type { Row } from './import-round.ts';
import { useImport } from './use-import.ts';

/** Rejected lines that are shown. All are in the file. */
const SHOWN = 100;

/** Sends the lines of a list, and says what came of each. */
export function ImportRun({
  file,
  list,
  rows,
  unreadable,
  journal,
}: {
  readonly file: ListFile;
  readonly list: List;
  readonly rows: readonly Row[];
  readonly unreadable: readonly Rejected[];
  readonly journal: Journal & { readonly key: string };
}) {
  const text = useText();
  const {
    created,
    alreadyThere,
    rejected: refused,
    running,
    failure,
    start,
    pause,
  } = useImport(rows, journal);
  const finished = created + alreadyThere + refused.length;
  const isDone = finished === rows.length;
  const share = rows.length === 0 ? 100 : (100 * finished) / rows.length;
  const rejected = [...unreadable, ...refused].toSorted((a, b) => a.line.number - b.line.number);
  // What is under way would be cut off.
  useEffect(() => {
    if (!running) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [running]);
  const download = (): void =>
    downloadText(
      file.name.replace(/(\.\w+)?$/, '.rejeitadas.csv'),
      BYTE_ORDER_MARK + rejectedText(list, rejected),
    );
  const figures = [
    ['created', created],
    ['there', alreadyThere],
    ['rejected', rejected.length],
    ['left', rows.length - finished],
  ] as const;
  return (
    <Panel label={text('inventory.import.sending')} className="grid gap-4">
      <h2 className="text-lg font-semibold">{text('inventory.import.sending')}</h2>
      <div
        role="progressbar"
        aria-label={text('inventory.import.sending')}
        aria-valuemin={0}
        aria-valuemax={Math.max(1, rows.length)}
        aria-valuenow={rows.length === 0 ? 1 : finished}
        className="h-2 overflow-hidden rounded-full bg-sunken"
      >
        <div className="h-full bg-accent transition-[width]" style={{ width: `${share}%` }} />
      </div>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {figures.map(([key, value]) => (
          <div key={key} className="grid">
            <dt className="text-xs text-muted">{text(`inventory.import.${key}`)}</dt>
            <dd className="figures text-xl font-semibold">{formatNumber(value)}</dd>
          </div>
        ))}
      </dl>
      <p role="status" className="text-sm text-muted">
        {isDone ? text('inventory.import.done') : running ? text('inventory.import.running') : ''}
      </p>
      {failure && <ErrorLine failure={failure} />}
      <div className="flex flex-wrap gap-3">
        {!isDone && !running && (
          <Button onClick={start}>
            {text(finished > 0 ? 'inventory.import.continue' : 'inventory.import.start', {
              count: rows.length - finished,
            })}
          </Button>
        )}
        {running && (
          <Button look="secondary" onClick={pause}>
            {text('inventory.import.pause')}
          </Button>
        )}
        {isDone && (
          <Link to={panelAddress.stock()} className={buttonClass()}>
            {text('inventory.import.see')}
          </Link>
        )}
        {rejected.length > 0 && (
          <Button look="secondary" onClick={download}>
            {text('inventory.import.download')}
          </Button>
        )}
      </div>
      {rejected.length > 0 && <RejectedLines rejected={rejected} />}
    </Panel>
  );
}

function RejectedLines({ rejected }: { readonly rejected: readonly Rejected[] }) {
  const text = useText();
  return (
    <section
      aria-label={text('inventory.import.rejected')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without a mouse, it is scrolled by the arrow keys
      tabIndex={0}
      className="max-h-96 overflow-auto rounded-md border border-line"
    >
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="text-xs text-muted">
            <th scope="col" className="px-3 py-2 text-end font-semibold">
              {text('inventory.import.line')}
            </th>
            <th scope="col" className="px-3 py-2 text-start font-semibold">
              {text('inventory.import.content')}
            </th>
            <th scope="col" className="px-3 py-2 text-start font-semibold">
              {text('inventory.import.reason')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rejected.slice(0, SHOWN).map(({ line, refusals }) => (
            <tr key={line.number} className="border-t border-line align-top">
              <th scope="row" className="figures px-3 py-2 text-end font-normal text-muted">
                {line.number}
              </th>
              <td className="max-w-56 truncate px-3 py-2">
                {line.raw.filter(Boolean).slice(0, 4).join(' · ')}
              </td>
              <td className="px-3 py-2 text-danger">{refusals.map(({ message }) => message).join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
