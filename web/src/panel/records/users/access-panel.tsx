import {
  type Role,
  UpdateUserDocument,
  UserDocument,
  type UserRowFragment,
  type UserStatus,
} from '../../../data/__generated__/panel-admin.ts';
import { apollo } from '../../../data/apollo.ts';
import { Button } from '../../../design/button.tsx';
import { SelectField } from '../../../design/field.tsx';
import { Panel } from '../../../design/small.tsx';
import { useNotify } from '../../../design/toast.tsx';
import { FormProblems } from '../../../forms/form-problems.tsx';
import { useGraphForm } from '../../../forms/use-graph-form.ts';
import { type Text, useText } from '../../../language/use-text.ts';
import { ConflictDialog } from '../../conflict-dialog.tsx';
import { change, dropLists } from '../change.ts';
import { useEditing } from '../use-editing.ts';
import { useSaving, type Versioned } from '../use-saving.ts';
import { ROLES, STATUSES } from './search.ts';

const versioned = ({ role, status, version }: UserRowFragment): Versioned => ({
  fields: { role: role ?? '', status: status ?? '' },
  version: version ?? 0,
});

/** The user as the graph has them now. */
export async function readUser(id: string): Promise<UserRowFragment> {
  const { data } = await apollo.query({
    query: UserDocument,
    variables: { id },
    fetchPolicy: 'network-only',
  });
  if (!data?.user) throw new Error('The user is gone.');
  return data.user;
}

/** What the account may do: its role and its status. */
export function AccessPanel({ user }: { readonly user: UserRowFragment }) {
  const text = useText();
  const notify = useNotify();
  const { base, place, button, open, close } = useEditing<Versioned>();
  const saving = useSaving({
    save: async (changes, expectedVersion) => {
      if (Object.keys(changes).length === 0) return [];
      const input = { ...changes, expectedVersion };
      const { userErrors } = await change(UpdateUserDocument, { id: user.id, input });
      if (userErrors.length === 0) dropLists('users');
      return userErrors;
    },
    read: async () => versioned(await readUser(user.id)),
    onSaved: () => {
      notify({ text: text('records.saved') });
      close();
    },
  });
  const { role, status } = user;
  return (
    <Panel label={text('records.user.access')} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex min-h-11 items-center justify-between gap-3">
        <h2 className="text-lg font-semibold">{text('records.user.access')}</h2>
        {!base && !user.anonymizedAt && (
          <Button ref={button} look="secondary" onClick={() => open(versioned(user))}>
            {text('records.edit')}
          </Button>
        )}
      </div>
      <FormProblems failure={saving.failure} refusals={saving.refusals} />
      {base ? (
        <div ref={place}>
          <AccessForm base={base} send={(fields) => saving.submit(base, fields)} onCancel={close} />
        </div>
      ) : (
        <div className="grid gap-1 text-sm">
          <p className="font-medium first-letter:uppercase">
            {role && text(`panel.role.${role}`)} · {status && text(`records.user.status.${status}`)}
          </p>
          {role && <p className="text-muted">{text(`records.user.may.${role}`)}</p>}
        </div>
      )}
      <ConflictDialog
        conflict={saving.conflict}
        nameOf={(field) => text(field === 'role' ? 'records.role' : 'records.status')}
        format={(field, value) => valueName(field, value, text)}
        busy={saving.busy}
        onSave={(fields) => void saving.resolve(fields)}
        onClose={saving.close}
      />
    </Panel>
  );
}

function valueName(field: string, value: string, text: Text): string {
  return field === 'role'
    ? text(`panel.role.${value as Role}`)
    : text(`records.user.status.${value as UserStatus}`);
}

function AccessForm({
  base,
  send,
  onCancel,
}: {
  readonly base: Versioned;
  readonly send: (fields: {
    role: string;
    status: string;
  }) => ReturnType<ReturnType<typeof useSaving>['submit']>;
  readonly onCancel: () => void;
}) {
  const text = useText();
  const form = useGraphForm({
    defaults: { role: base.fields.role ?? '', status: base.fields.status ?? '' },
    send,
  });
  const { role, status } = form.values;
  return (
    <form onSubmit={form.submit} className="grid gap-4" noValidate>
      <FormProblems failure={form.failure} refusals={form.refusals} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <SelectField
          label={text('records.role')}
          hint={text(`records.user.may.${role as Role}`)}
          {...form.field('role')}
        >
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {text(`panel.role.${one}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={text('records.status')}
          hint={status === 'ACTIVE' ? undefined : text('records.user.ends-sessions')}
          {...form.field('status')}
        >
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {text(`records.user.status.${one}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={form.busy}>
          {text('records.save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {text('panel.cancel')}
        </Button>
      </div>
    </form>
  );
}
