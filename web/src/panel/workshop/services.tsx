import { useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import {
  CreateWorkshopServiceDocument,
  type ServiceRowFragment,
  WorkshopServicesDocument,
} from '../../data/__generated__/panel-parts.ts';
import { failureOf } from '../../data/failure.ts';
import { useTitle } from '../../data/hooks.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/drawer.tsx';
import { TextField } from '../../design/field.tsx';
import { EmptyState, ErrorState } from '../../design/states.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { useNotify } from '../../design/toast.tsx';
import { FormProblems } from '../../forms/form-problems.tsx';
import { useGraphForm } from '../../forms/use-graph-form.ts';
import { formatMoney, formatNumber } from '../../language/format.ts';
import { type Text, useText } from '../../language/use-text.ts';
import { wholeOf } from '../../workshop/amounts.ts';
import { useOfferActions } from '../actions.ts';
import { amountOf } from '../amount.ts';
import { change, dropLists } from '../records/change.ts';
import { PageHead, RowsSkeleton } from '../records/list-parts.tsx';

/** The services that the workshop offers, with their prices and usual times. */
export default function ServicesPage() {
  const text = useText();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(WorkshopServicesDocument, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    errorPolicy: 'all',
  });
  const services = data?.workshopServices;
  useTitle(text('panel.menu.services'));
  useOfferActions(useMemo(() => [{ name: text('services.new'), run: () => setAdding(true) }], [text]));
  const columns = useMemo(() => columnsOf(text), [text]);
  return (
    <>
      <PageHead
        title={text('panel.menu.services')}
        total={
          services?.length
            ? text('records.total', { count: services.length, shown: formatNumber(services.length) })
            : undefined
        }
      >
        <Button onClick={() => setAdding(true)}>{text('services.new')}</Button>
      </PageHead>
      {error && !services && <ErrorState failure={failureOf(error)} onRetry={() => void refetch()} />}
      {!services && !error && <RowsSkeleton />}
      {services?.length === 0 && <EmptyState title={text('services.none')} />}
      {services && services.length > 0 && (
        <Table label={text('panel.menu.services')} columns={columns} rows={services} />
      )}
      <Dialog title={text('services.new')} open={adding} onClose={() => setAdding(false)}>
        <NewService onDone={() => setAdding(false)} />
      </Dialog>
    </>
  );
}

const EMPTY = { name: '', price: '', standardMinutes: '' };

function NewService({ onDone }: { readonly onDone: () => void }) {
  const text = useText();
  const notify = useNotify();
  const form = useGraphForm({
    draft: 'panel-new-service',
    defaults: EMPTY,
    send: async ({ name, price, standardMinutes }) => {
      const [amount, minutes] = [amountOf(price), wholeOf(standardMinutes)];
      if (amount === null) return [{ field: ['price'], message: text('parts.amount') }];
      if (minutes === null) return [{ field: ['standardMinutes'], message: text('garage.whole') }];
      const { service, userErrors } = await change(CreateWorkshopServiceDocument, {
        input: { name, price: { amount }, standardMinutes: minutes },
      });
      if (!service) return userErrors;
      dropLists('workshopServices');
      notify({ text: text('services.created', { name: service.name }) });
      onDone();
      return [];
    },
  });
  return (
    <form onSubmit={form.submit} className="grid gap-4" noValidate>
      <FormProblems failure={form.failure} refusals={form.refusals} />
      <TextField label={text('services.name')} maxLength={120} autoComplete="off" {...form.field('name')} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          label={text('parts.price')}
          lead="R$"
          inputMode="decimal"
          className="figures"
          autoComplete="off"
          {...form.field('price')}
        />
        <TextField
          label={text('services.minutes')}
          hint={text('services.minutes-hint')}
          inputMode="numeric"
          className="figures"
          autoComplete="off"
          {...form.field('standardMinutes')}
        />
      </div>
      <Button type="submit" busy={form.busy} className="justify-self-start">
        {text('services.create')}
      </Button>
    </form>
  );
}

function columnsOf(text: Text): readonly Column<ServiceRowFragment>[] {
  return [
    { key: 'name', name: text('services.name'), cell: ({ name }) => name },
    {
      key: 'minutes',
      name: text('services.minutes'),
      cell: ({ standardMinutes }) => text('workshop.minutes', { minutes: formatNumber(standardMinutes) }),
      numeric: true,
    },
    {
      key: 'price',
      name: text('parts.price'),
      cell: ({ price }) => formatMoney(price.amount),
      numeric: true,
    },
  ];
}
