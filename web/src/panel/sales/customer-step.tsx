import { type FormEvent, useState } from 'react';
import {
  type CounterCustomerFragment,
  CounterCustomersDocument,
} from '../../data/__generated__/panel-sales.ts';
import { apollo } from '../../data/apollo.ts';
import { type Failure, failureOf } from '../../data/failure.ts';
import { formatCnpj, formatCpf } from '../../data/sdk.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { FormProblems } from '../../forms/form-problems.tsx';
import { useText } from '../../language/use-text.ts';
import { CustomerForm } from '../../purchase/customer-form.tsx';
import { CUSTOMER_DRAFT } from './counter-draft.ts';
import { enterAdvances } from './enter-advances.ts';

/** A customer, as the counter names them. */
export type FoundCustomer = Pick<CounterCustomerFragment, 'id' | 'name' | 'cpf' | 'cnpj'>;

type Document = { readonly cpf: string } | { readonly cnpj: string };

/** Finds the customer by CPF or CNPJ, and asks for the rest of one who is new. */
export function CustomerStep({
  typed,
  onType,
  onDone,
}: {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onDone: (customer: FoundCustomer) => void;
}) {
  const text = useText();
  const [isNew, setIsNew] = useState<Document>();
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const find = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const document = documentOf(typed);
    setFailure(undefined);
    setError(document ? undefined : text('counter.document.wrong'));
    if (!document || busy) return;
    setBusy(true);
    try {
      const { data } = await apollo.query({
        query: CounterCustomersDocument,
        variables: { filter: document },
        fetchPolicy: 'network-only',
      });
      const [found] = data?.customers?.nodes ?? [];
      if (found) onDone(found);
      else setIsNew(document);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="grid gap-5">
      <form onSubmit={(event) => void find(event)} noValidate className="flex flex-wrap items-start gap-3">
        <div className="w-full max-w-72">
          <TextField
            label={text('counter.document')}
            hint={text('counter.document.hint')}
            autoComplete="off"
            maxLength={18}
            className="figures"
            value={typed}
            error={error}
            onChange={({ target }) => {
              onType(target.value);
              setIsNew(undefined);
              setError(undefined);
            }}
          />
        </div>
        <Button type="submit" look="secondary" busy={busy} className="sm:mt-6.5">
          {text('counter.find')}
        </Button>
      </form>
      <FormProblems failure={failure} refusals={[]} />
      {isNew && <NewCustomer document={isNew} onDone={onDone} />}
    </div>
  );
}

function NewCustomer({
  document,
  onDone,
}: {
  readonly document: Document;
  readonly onDone: (customer: FoundCustomer) => void;
}) {
  const text = useText();
  const shown = 'cpf' in document ? formatCpf(document.cpf) : formatCnpj(document.cnpj);
  return (
    <div className="grid gap-4 border-t border-line pt-5">
      <p role="status" className="text-sm">
        {text('counter.new-customer', { document: shown })}
      </p>
      <CustomerForm
        draft={`${CUSTOMER_DRAFT} ${shown}`}
        document={document}
        onKeyDown={enterAdvances}
        focusFirst
        onDone={async (customer) => onDone(customer)}
      />
    </div>
  );
}

/** A CPF or a CNPJ, by the number of its signs; `undefined` for any other text. */
function documentOf(typed: string): Document | undefined {
  const bare = typed.replaceAll(/[^0-9A-Za-z]/g, '').toUpperCase();
  if (/^\d{11}$/.test(bare)) return { cpf: bare };
  return /^[0-9A-Z]{12}\d{2}$/.test(bare) ? { cnpj: bare } : undefined;
}
