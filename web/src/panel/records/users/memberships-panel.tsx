import { useQuery } from '@apollo/client/react';
import { type FormEvent, useRef, useState } from 'react';
import {
  BranchesDocument,
  SetMembershipsDocument,
  type UserRowFragment,
} from '../../../data/__generated__/panel-admin.ts';
import { type Failure, failureOf } from '../../../data/failure.ts';
import { Button } from '../../../design/button.tsx';
import { Badge, Panel } from '../../../design/small.tsx';
import { useNotify } from '../../../design/toast.tsx';
import { FormProblems } from '../../../forms/form-problems.tsx';
import { useText } from '../../../language/use-text.ts';
import { ConflictDialog } from '../../conflict-dialog.tsx';
import type { Fields } from '../../three-way.ts';
import { change, dropLists } from '../change.ts';
import { useEditing } from '../use-editing.ts';
import { useSaving, type Versioned } from '../use-saving.ts';
import { readUser } from './access-panel.tsx';

/** How somebody stands to a branch. */
type Standing = 'none' | 'works' | 'manages';

const STANDINGS: readonly Standing[] = ['none', 'works', 'manages'];

/** How a user stands to each branch, by its id. */
function standingsOf({ memberships, version }: UserRowFragment, branchIds: readonly string[]): Versioned {
  const own = new Map(memberships?.map(({ branch, manages }) => [branch?.id, manages ? 'manages' : 'works']));
  const ids = new Set([...branchIds, ...[...own.keys()].flatMap((id) => id ?? [])]);
  return {
    fields: Object.fromEntries([...ids].map((id) => [id, own.get(id) ?? 'none'])),
    version: version ?? 0,
  };
}

/** The branches that a person works in, and those that they manage. */
export function MembershipsPanel({ user }: { readonly user: UserRowFragment }) {
  const text = useText();
  const notify = useNotify();
  const { data } = useQuery(BranchesDocument);
  const branches = data?.branches ?? [];
  const ids = branches.map(({ id }) => id);
  const { base, place, button, open, close } = useEditing<Versioned>();
  const nameOf = (id: string): string => branches.find((branch) => branch.id === id)?.name ?? id;
  // The graph takes all branches at once: what did not change is sent too.
  const all = useRef<Fields>({});
  const saving = useSaving({
    save: async (changes, expectedVersion) => {
      if (Object.keys(changes).length === 0) return [];
      const memberships = Object.entries(all.current)
        .filter(([, standing]) => standing !== 'none')
        .map(([branchId, standing]) => ({ branchId, manages: standing === 'manages' }));
      const input = { memberships, expectedVersion };
      const { userErrors } = await change(SetMembershipsDocument, { id: user.id, input });
      if (userErrors.length === 0) dropLists('users');
      return userErrors;
    },
    read: async () => standingsOf(await readUser(user.id), ids),
    onSaved: () => {
      notify({ text: text('records.saved') });
      close();
    },
  });
  const memberships = user.memberships ?? [];
  return (
    <Panel label={text('records.user.branches')} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex min-h-11 items-center justify-between gap-3">
        <h2 className="text-lg font-semibold">{text('records.user.branches')}</h2>
        {!base && data && (
          <Button ref={button} look="secondary" onClick={() => open(standingsOf(user, ids))}>
            {text('records.edit')}
          </Button>
        )}
      </div>
      <FormProblems failure={saving.failure} refusals={saving.refusals} />
      {base ? (
        <div ref={place}>
          <StandingsForm
            base={base}
            nameOf={nameOf}
            send={(mine) => {
              all.current = mine;
              return saving.submit(base, mine);
            }}
            onCancel={close}
          />
        </div>
      ) : memberships.length > 0 ? (
        <ul className="grid gap-2 text-sm">
          {memberships.map(({ branch, manages }) => (
            <li key={branch?.id} className="flex items-center gap-3">
              <span className="font-medium">{branch?.name}</span>
              {manages && <Badge tone="accent">{text('records.user.manages')}</Badge>}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-sm text-muted">
          {text(user.role === 'ADMIN' ? 'records.user.all-branches' : 'records.user.no-branch')}
        </p>
      )}
      <ConflictDialog
        conflict={saving.conflict}
        nameOf={nameOf}
        format={(_id, standing) => text(`records.user.standing.${standing as Standing}`)}
        busy={saving.busy}
        onSave={(fields) => {
          all.current = fields;
          void saving.resolve(fields);
        }}
        onClose={saving.close}
      />
    </Panel>
  );
}

function StandingsForm({
  base,
  nameOf,
  send,
  onCancel,
}: {
  readonly base: Versioned;
  readonly nameOf: (branchId: string) => string;
  readonly send: (mine: Fields) => Promise<readonly { readonly message: string }[]>;
  readonly onCancel: () => void;
}) {
  const text = useText();
  const [mine, setMine] = useState(base.fields);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setFailure(undefined);
    try {
      setRefusals((await send(mine)).map(({ message }) => message));
    } catch (error) {
      setFailure(failureOf(error));
    }
    setBusy(false);
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-4">
      <FormProblems failure={failure} refusals={refusals} />
      {Object.keys(base.fields).map((id) => (
        <fieldset key={id} className="grid gap-1 border-t border-line pt-2">
          <legend className="sr-only">{nameOf(id)}</legend>
          <div className="flex flex-wrap items-center justify-between gap-x-4">
            <span aria-hidden="true" className="text-sm font-medium">
              {nameOf(id)}
            </span>
            <div className="flex flex-wrap gap-x-4">
              {STANDINGS.map((standing) => (
                <label key={standing} className="flex min-h-11 cursor-pointer items-center gap-2 text-sm">
                  <input
                    type="radio"
                    name={`standing-${id}`}
                    className="size-4 accent-accent"
                    checked={mine[id] === standing}
                    onChange={() => setMine({ ...mine, [id]: standing })}
                  />
                  {text(`records.user.standing.${standing}`)}
                </label>
              ))}
            </div>
          </div>
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={busy}>
          {text('records.save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {text('panel.cancel')}
        </Button>
      </div>
    </form>
  );
}
