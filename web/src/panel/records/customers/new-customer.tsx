import { CreateCustomerDocument } from '../../../data/__generated__/panel-records.ts';
import { useTitle } from '../../../data/hooks.ts';
import { Panel } from '../../../design/small.tsx';
import { useNotify } from '../../../design/toast.tsx';
import { useText } from '../../../language/use-text.ts';
import { parseSearch } from '../../../shell/address.ts';
import { useAddress } from '../../../shell/link.tsx';
import { go } from '../../../shell/navigation.ts';
import { panelAddress } from '../../address.ts';
import { change, dropLists } from '../change.ts';
import { Crumbs } from '../crumbs.tsx';
import { textOf } from '../search.ts';
import { CustomerForm } from './customer-form.tsx';
import { fieldsOf, inputOf } from './fields.ts';
import { typedFields } from './search.ts';

/** A new customer record. What was looked for and not found is in the form already. */
export default function NewCustomerPage() {
  const text = useText();
  const notify = useNotify();
  const at = useAddress();
  const looked = textOf(parseSearch(at.split('?')[1] ?? ''), 'busca');
  useTitle(text('records.customer.new'));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] max-w-3xl gap-4">
      <Crumbs
        list={{ to: panelAddress.customers(), name: text('records.customers') }}
        title={text('records.customer.new')}
      />
      <Panel>
        <CustomerForm
          draft="panel-new-customer"
          defaults={fieldsOf(typedFields(looked))}
          save={text('records.customer.create')}
          send={async ({ name, email, ...rest }) => {
            const input = { ...inputOf(rest), name, email };
            const { customer, userErrors } = await change(CreateCustomerDocument, { input });
            if (!customer) return userErrors;
            dropLists('customers');
            notify({ text: text('records.customer.created', { name: customer.name ?? '' }) });
            go(panelAddress.customer(customer.id), { replace: true });
            return [];
          }}
          onCancel={() => go(panelAddress.customers())}
        />
      </Panel>
    </div>
  );
}
