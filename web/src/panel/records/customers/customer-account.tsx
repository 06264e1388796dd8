import { useState } from 'react';
import { CustomerDocument, UpdateCustomerDocument } from '../../../data/__generated__/panel-records.ts';
import { apollo } from '../../../data/apollo.ts';
import { Button } from '../../../design/button.tsx';
import { Panel } from '../../../design/small.tsx';
import { useNotify } from '../../../design/toast.tsx';
import { FormProblems } from '../../../forms/form-problems.tsx';
import { useText } from '../../../language/use-text.ts';
import { Link } from '../../../shell/link.tsx';
import { panelAddress } from '../../address.ts';
import { useAction } from '../../use-action.ts';
import { useStaff } from '../../use-staff.ts';
import { userName } from '../names.ts';
import { UserPicker } from '../user-picker.tsx';
import type { Customer } from './fields.ts';

/** The account that a customer logs in with. An administrator links and unlinks it. */
export function CustomerAccount({ customer }: { readonly customer: Customer }) {
  const text = useText();
  const notify = useNotify();
  const staff = useStaff();
  const [searching, setSearching] = useState(false);
  const update = useAction(UpdateCustomerDocument);
  const { id, version, user, anonymizedAt } = customer;
  const mayLink = staff.may('Query.users') && !anonymizedAt;
  const link = async (userId: string | null): Promise<void> => {
    const result = await update.run({ id, input: { userId, expectedVersion: version } });
    if (!result.ok) {
      // The record as it is now, so that a person can look at it and try again.
      if (result.refusals.some(({ code }) => code === 'STALE'))
        void apollo.refetchQueries({ include: [CustomerDocument] }).catch(() => undefined);
      return;
    }
    setSearching(false);
    notify({
      text: text(userId ? 'records.account.linked' : 'records.account.unlinked'),
    });
  };
  return (
    <Panel label={text('records.account')} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 className="text-lg font-semibold">{text('records.account')}</h2>
      <FormProblems failure={update.failure} refusals={update.refusals.map(({ message }) => message)} />
      {user ? (
        <>
          <p className="text-sm">
            {staff.may('Query.users') ? (
              <Link to={panelAddress.user(user.id)} className="font-semibold">
                {userName(user, text)}
              </Link>
            ) : (
              <span className="font-semibold">{userName(user, text)}</span>
            )}
            {user.username && <span className="block text-muted">{user.username}</span>}
          </p>
          {mayLink && (
            <Button
              look="secondary"
              className="justify-self-start"
              busy={update.busy}
              onClick={() => void link(null)}
            >
              {text('records.account.unlink')}
            </Button>
          )}
        </>
      ) : (
        <>
          <p className="text-sm text-muted">{text('records.account.none')}</p>
          {mayLink && !searching && (
            <Button look="secondary" className="justify-self-start" onClick={() => setSearching(true)}>
              {text('records.account.link')}
            </Button>
          )}
          {mayLink && searching && (
            <UserPicker
              label={text('records.account.search')}
              roles={['CUSTOMER']}
              onPick={({ id: userId }) => void link(userId)}
            />
          )}
        </>
      )}
    </Panel>
  );
}
