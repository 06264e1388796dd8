import { CreateUserDocument, type Role } from '../../../data/__generated__/panel-admin.ts';
import { useTitle } from '../../../data/hooks.ts';
import { Button } from '../../../design/button.tsx';
import { SelectField, TextField } from '../../../design/field.tsx';
import { Panel } from '../../../design/small.tsx';
import { useNotify } from '../../../design/toast.tsx';
import { drafts } from '../../../forms/drafts.ts';
import { FormProblems } from '../../../forms/form-problems.tsx';
import { useGraphForm } from '../../../forms/use-graph-form.ts';
import { useText } from '../../../language/use-text.ts';
import { go } from '../../../shell/navigation.ts';
import { panelAddress } from '../../address.ts';
import { change, dropLists } from '../change.ts';
import { Crumbs } from '../crumbs.tsx';
import { userName } from '../names.ts';
import { ROLES } from './search.ts';

const DRAFT = 'panel-new-user';
const DEFAULTS = { firstName: '', lastName: '', username: '', email: '', password: '', role: 'SALES' };

/** A new account of any role. */
export default function NewUserPage() {
  const text = useText();
  const notify = useNotify();
  useTitle(text('records.user.new'));
  const form = useGraphForm({
    draft: DRAFT,
    defaults: DEFAULTS,
    send: async (values) => {
      const input = { ...values, role: values.role as Role };
      const { user, userErrors } = await change(CreateUserDocument, { input });
      if (!user) return userErrors;
      dropLists('users');
      notify({ text: text('records.user.created', { name: userName(user, text) }) });
      go(panelAddress.user(user.id), { replace: true });
      return [];
    },
  });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] max-w-3xl gap-4">
      <Crumbs
        list={{ to: panelAddress.users(), name: text('records.users') }}
        title={text('records.user.new')}
      />
      <Panel>
        <form onSubmit={form.submit} className="grid gap-4" noValidate>
          <FormProblems failure={form.failure} refusals={form.refusals} />
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <TextField label={text('records.first-name')} autoComplete="off" {...form.field('firstName')} />
            <TextField label={text('records.last-name')} autoComplete="off" {...form.field('lastName')} />
            <TextField
              label={text('records.username')}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              {...form.field('username')}
            />
            <TextField
              label={text('records.email')}
              type="email"
              autoComplete="off"
              {...form.field('email')}
            />
            <TextField
              label={text('records.user.password')}
              hint={text('records.user.password-hint')}
              type="password"
              autoComplete="new-password"
              {...form.field('password')}
            />
            <SelectField label={text('records.role')} {...form.field('role')}>
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {text(`panel.role.${role}`)}
                </option>
              ))}
            </SelectField>
          </div>
          <p className="text-sm text-muted">{text(`records.user.may.${form.values.role as Role}`)}</p>
          <div className="flex flex-wrap gap-3">
            <Button type="submit" busy={form.busy}>
              {text('records.user.create')}
            </Button>
            <Button
              look="quiet"
              onClick={() => {
                drafts.delete(DRAFT);
                go(panelAddress.users());
              }}
            >
              {text('panel.cancel')}
            </Button>
          </div>
        </form>
      </Panel>
    </div>
  );
}
