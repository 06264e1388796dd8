import { useState } from 'react';
import { SaleNotesDocument, UpdateSaleNotesDocument } from '../../data/__generated__/panel-sales.ts';
import { apollo } from '../../data/apollo.ts';
import { type Failure, failureOf } from '../../data/failure.ts';
import { Button } from '../../design/button.tsx';
import { TextArea } from '../../design/field.tsx';
import { useNotify } from '../../design/toast.tsx';
import { drafts } from '../../forms/drafts.ts';
import { FormProblems } from '../../forms/form-problems.tsx';
import { useText } from '../../language/use-text.ts';
import { type Conflict, ConflictDialog } from '../conflict-dialog.tsx';
import { useAction } from '../use-action.ts';

/** What is being written, and the notes that it began with. */
interface Draft {
  readonly notes: string;
  readonly before: string;
  readonly version: number;
}

interface NotesProps {
  readonly sale: { readonly id: string; readonly notes?: string | null; readonly version: number };
}

/** The notes of a sale. Where somebody else changed them meanwhile, both versions are shown, and a person chooses. */
export function Notes({ sale }: NotesProps) {
  const text = useText();
  const { draft, change, save, busy, failure, refusals, conflict, setConflict } = useNotes(sale);
  const saved = sale.notes ?? '';
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft) void save(draft);
      }}
    >
      <TextArea
        label={text('sales.notes')}
        hint={text('sales.notes.hint')}
        rows={4}
        maxLength={2000}
        value={draft?.notes ?? saved}
        error={refusals.find(({ field }) => field?.at(-1) === 'notes')?.message}
        onChange={({ target }) => change(target.value)}
      />
      {draft && draft.before !== saved && (
        <p role="status" className="text-sm text-warn">
          {text('sales.notes.changed')}
        </p>
      )}
      <FormProblems
        failure={failure}
        refusals={refusals
          .filter(({ field, code }) => code !== 'STALE' && field?.at(-1) !== 'notes')
          .map(({ message }) => message)}
      />
      {draft && (
        <div className="flex flex-wrap gap-3">
          <Button type="submit" busy={busy}>
            {text('sales.notes.save')}
          </Button>
          <Button look="secondary" onClick={() => change(saved)}>
            {text('sales.notes.drop')}
          </Button>
        </div>
      )}
      <ConflictDialog
        conflict={conflict?.conflict}
        nameOf={() => text('sales.notes')}
        busy={busy}
        onClose={() => setConflict(undefined)}
        onSave={({ notes = '' }) =>
          conflict &&
          void save({ notes, before: conflict.conflict.theirs.notes ?? '', version: conflict.version })
        }
      />
    </form>
  );
}

function useNotes({ id, notes, version }: NotesProps['sale']) {
  const text = useText();
  const notify = useNotify();
  const key = `sale-notes ${id}`;
  const [draft, setDraft] = useState(() => drafts.get(key) as Draft | undefined);
  const [conflict, setConflict] = useState<{ readonly conflict: Conflict; readonly version: number }>();
  const [unread, setUnread] = useState<Failure>();
  const { run, busy, failure, refusals } = useAction(UpdateSaleNotesDocument);
  const saved = notes ?? '';
  const keep = (next: Draft | undefined): void => {
    setDraft(next);
    if (next) drafts.set(key, { ...next });
    else drafts.delete(key);
  };
  const change = (typed: string): void =>
    keep(
      typed === saved
        ? undefined
        : { notes: typed, before: draft?.before ?? saved, version: draft?.version ?? version },
    );

  const save = async (wanted: Draft): Promise<void> => {
    setUnread(undefined);
    const result = await run({
      id,
      input: { notes: wanted.notes.trim() || null, expectedVersion: wanted.version },
    });
    if (result.ok) {
      keep(undefined);
      setConflict(undefined);
      notify({ text: text('sales.notes.saved') });
      return;
    }
    if (!result.refusals.some(({ code }) => code === 'STALE')) return;
    const now = await read(id);
    if ('kind' in now) return setUnread(now);
    // Something else of the sale has changed, such as its status: the notes are still those that were read.
    if (now.notes === wanted.before) return save({ ...wanted, version: now.version });
    setConflict({
      conflict: {
        before: { notes: wanted.before },
        mine: { notes: wanted.notes },
        theirs: { notes: now.notes },
      },
      version: now.version,
    });
  };
  return { draft, change, save, busy, failure: failure ?? unread, refusals, conflict, setConflict };
}

/** The notes as they are now. */
async function read(id: string): Promise<{ readonly notes: string; readonly version: number } | Failure> {
  try {
    const { data } = await apollo.query({
      query: SaleNotesDocument,
      variables: { id },
      fetchPolicy: 'network-only',
    });
    if (!data?.sale) return { kind: 'broken' };
    return { notes: data.sale.notes ?? '', version: data.sale.version };
  } catch (error) {
    return failureOf(error);
  }
}
