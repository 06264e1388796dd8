import { CustomerDocument, UpdateCustomerDocument } from '../../../data/__generated__/panel-records.ts';
import { apollo } from '../../../data/apollo.ts';
import { Button } from '../../../design/button.tsx';
import { Panel } from '../../../design/small.tsx';
import { useNotify } from '../../../design/toast.tsx';
import { FormProblems } from '../../../forms/form-problems.tsx';
import { formatMoment } from '../../../language/format.ts';
import { useText } from '../../../language/use-text.ts';
import { ConflictDialog } from '../../conflict-dialog.tsx';
import { useStaff } from '../../use-staff.ts';
import { change, dropLists } from '../change.ts';
import { ContactLinks } from '../contact-links.tsx';
import { useEditing } from '../use-editing.ts';
import { useSaving, type Versioned } from '../use-saving.ts';
import { CustomerForm } from './customer-form.tsx';
import { type Customer, type CustomerFields, FIELDS, fieldName, fieldsOf, inputOf } from './fields.ts';

const versioned = (customer: Customer): Versioned => ({
  fields: fieldsOf(customer),
  version: customer.version,
});

/** The data of a customer, and a form to change it. */
export function CustomerRecord({ customer }: { readonly customer: Customer }) {
  const text = useText();
  const notify = useNotify();
  const staff = useStaff();
  const { base, place, button, open, close } = useEditing<Versioned>();
  const saving = useSaving({
    save: async (changes, expectedVersion) => {
      if (Object.keys(changes).length === 0) return [];
      const input = { ...inputOf(changes), expectedVersion };
      const { userErrors } = await change(UpdateCustomerDocument, { id: customer.id, input });
      if (userErrors.length === 0) dropLists('customers');
      return userErrors;
    },
    read: async () => {
      const { data } = await apollo.query({
        query: CustomerDocument,
        variables: { id: customer.id },
        fetchPolicy: 'network-only',
      });
      if (!data?.customer) throw new Error('The customer is gone.');
      return versioned(data.customer);
    },
    onSaved: () => {
      notify({ text: text('records.saved') });
      close();
    },
  });
  return (
    <Panel label={text('records.customer.record')} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex min-h-11 items-center justify-between gap-3">
        <h2 className="text-lg font-semibold">{text('records.customer.record')}</h2>
        {!base && !customer.anonymizedAt && staff.may('Mutation.updateCustomer') && (
          <Button ref={button} look="secondary" onClick={() => open(versioned(customer))}>
            {text('records.edit')}
          </Button>
        )}
      </div>
      <FormProblems failure={saving.failure} refusals={saving.refusals} />
      {base ? (
        <div ref={place}>
          <CustomerForm
            draft={`panel-customer-${customer.id}-${base.version}`}
            defaults={base.fields as CustomerFields}
            save={text('records.save')}
            send={(fields) => saving.submit(base, fields)}
            onCancel={close}
          />
        </div>
      ) : (
        <Facts customer={customer} />
      )}
      <ConflictDialog
        conflict={saving.conflict}
        nameOf={(field) => fieldName(field, text)}
        busy={saving.busy}
        onSave={(fields) => void saving.resolve(fields)}
        onClose={saving.close}
      />
    </Panel>
  );
}

function Facts({ customer }: { readonly customer: Customer }) {
  const text = useText();
  const shown = FIELDS.filter((name) => name !== 'phone' && name !== 'email' && customer[name]);
  return (
    <>
      <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
        {shown.map((name) => (
          <div key={name}>
            <dt className="text-xs text-muted">{fieldName(name, text)}</dt>
            <dd className="figures font-medium break-words">{customer[name]}</dd>
          </div>
        ))}
      </dl>
      <ContactLinks name={customer.name} phone={customer.phone} email={customer.email} />
      <p className="figures text-xs text-muted">
        {text('records.dates', {
          created: formatMoment(customer.createdAt),
          updated: formatMoment(customer.updatedAt),
        })}
      </p>
    </>
  );
}
