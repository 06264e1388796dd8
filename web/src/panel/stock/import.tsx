import { useQuery } from '@apollo/client/react';
import type { Field } from '@autograph/stock-list';
import { useRef, useState } from 'react';
import { PanelBranchesDocument } from '../../data/__generated__/panel-stock.ts';
import { useTitle } from '../../data/hooks.ts';
import { Breadcrumb } from '../../design/breadcrumb.tsx';
import { Button } from '../../design/button.tsx';
import { Panel } from '../../design/small.tsx';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { panelAddress } from '../address.ts';
import { useBranchScope } from '../branch-scope.ts';
import { useStaff } from '../use-staff.ts';
import { ImportColumns } from './import-columns.tsx';
import { type Journal, openJournal } from './import-journal.ts';
import { type ListFile, readFile, rowsOf } from './import-lines.ts';
import { ImportRun } from './import-run.tsx';

type Prepared = ReturnType<typeof rowsOf> & {
  readonly file: ListFile;
  readonly journal: Journal & { readonly key: string };
};

/** A list of vehicles from another system comes into the stock: a file, what its columns are, then its lines in rounds. */
export default function ImportPage() {
  const text = useText();
  const staff = useStaff();
  const { branch } = useBranchScope();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<ListFile>();
  const [problem, setProblem] = useState('');
  const [prepared, setPrepared] = useState<Prepared>();
  const { data } = useQuery(PanelBranchesDocument);
  useTitle(text('inventory.import'));

  const choose = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    setPrepared(undefined);
    setProblem('');
    try {
      const read = await readFile(chosen);
      if (read.read.table.rows.length === 0) setProblem(text('inventory.import.empty'));
      else setFile(read);
    } catch {
      setFile(undefined);
      setProblem(text('inventory.import.no-list'));
    }
  };
  const begin = (list: ListFile, fields: readonly (Field | null)[], usual: string): void => {
    try {
      const branches = data?.branches ?? staff.branches;
      const lines = rowsOf(list, fields, { branches, usual: usual || undefined }, text);
      setPrepared({ ...lines, file: list, journal: openJournal(staff.id, list.bytes) });
    } catch {
      setProblem(text('inventory.import.no-list'));
    }
  };
  return (
    <div className="grid max-w-5xl gap-4 py-4">
      <Breadcrumb
        label={text('vehicle.path')}
        steps={[
          <Link key="stock" to={panelAddress.stock()} className="hover:underline">
            {text('inventory.title')}
          </Link>,
          text('inventory.import'),
        ]}
      />
      <h1 className="display text-xl">{text('inventory.import')}</h1>
      <Panel label={text('inventory.import.file')} className="grid gap-3">
        <div className="flex flex-wrap items-center gap-3">
          <Button look={file ? 'secondary' : 'primary'} onClick={() => input.current?.click()}>
            {text('inventory.import.choose')}
          </Button>
          {file && (
            <span className="min-w-0 text-sm font-semibold break-words">
              {text('inventory.import.lines', { name: file.name, count: file.read.table.rows.length })}
            </span>
          )}
          <input
            ref={input}
            type="file"
            accept=".csv,.txt,.tsv,text/csv"
            hidden
            onChange={({ target }) => {
              void choose(target.files?.[0]);
              target.value = '';
            }}
          />
        </div>
        {!file && <p className="max-w-[65ch] text-sm text-muted">{text('inventory.import.text')}</p>}
        {problem && (
          <p role="alert" className="rounded-md bg-danger-soft px-4 py-3 text-sm font-medium text-danger">
            {problem}
          </p>
        )}
      </Panel>
      {file && !prepared && (
        <ImportColumns
          key={file.name + file.bytes.length}
          file={file}
          branches={staff.branches}
          usual={branch?.id ?? (staff.branches.length === 1 ? (staff.branches[0]?.id ?? '') : '')}
          onBegin={(fields, usual) => begin(file, fields, usual)}
        />
      )}
      {prepared && <ImportRun key={prepared.journal.key} {...prepared} />}
    </div>
  );
}
