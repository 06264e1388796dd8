import { LogLabourDocument } from '../../data/__generated__/panel-workshop.ts';
import { Button } from '../../design/button.tsx';
import { SelectField, TextField } from '../../design/field.tsx';
import { Panel } from '../../design/small.tsx';
import { FormProblems } from '../../forms/form-problems.tsx';
import { useGraphForm } from '../../forms/use-graph-form.ts';
import { formatMoment, formatNumber } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { wholeOf } from '../../workshop/amounts.ts';
import { change } from '../records/change.ts';
import { personName } from '../sales/words.ts';
import type { WholeOrder } from './words.ts';

/** The time that mechanics worked on an order, and a way to note one's own. */
export function LabourPanel({ order }: { readonly order: WholeOrder }) {
  const text = useText();
  const { startedAt, finishedAt, status } = order;
  const labour = order.labour ?? [];
  const services = servicesOf(order);
  const isOpen = startedAt !== null && finishedAt === null && status !== 'CANCELLED';
  if (!isOpen && labour.length === 0) return null;
  const minutes = labour.reduce((sum, entry) => sum + entry.minutes, 0);
  return (
    <Panel label={text('workshop.labour')} className="grid grid-cols-[minmax(0,1fr)] gap-4 p-5!">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="text-lg font-semibold">{text('workshop.labour')}</h2>
        {minutes > 0 && (
          <p className="figures text-sm text-muted">
            {text('workshop.labour-total', { minutes: formatNumber(minutes) })}
          </p>
        )}
      </div>
      {labour.length === 0 && <p className="text-sm text-muted">{text('workshop.labour-none')}</p>}
      {labour.length > 0 && (
        <ul className="grid text-sm">
          {labour.map(({ id, lineId, minutes: own, note, at, mechanic }) => (
            <li
              key={id}
              className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b border-line py-2.5 last:border-0"
            >
              <span className="min-w-0 font-semibold break-words">
                {services.find((line) => line.id === lineId)?.name ?? text('workshop.labour-general')}
              </span>
              <span className="figures font-semibold">
                {text('workshop.minutes', { minutes: formatNumber(own) })}
              </span>
              <span className="figures col-span-full text-xs text-muted">
                {[personName(mechanic) || text('workshop.colleague'), formatMoment(at)].join(' · ')}
              </span>
              {note && <span className="col-span-full break-words">{note}</span>}
            </li>
          ))}
        </ul>
      )}
      {isOpen && <LabourForm order={order} services={services} />}
    </Panel>
  );
}

const EMPTY = { minutes: '', lineId: '', note: '' };

function LabourForm({
  order,
  services,
}: {
  readonly order: WholeOrder;
  readonly services: ReturnType<typeof servicesOf>;
}) {
  const text = useText();
  const form = useGraphForm({
    draft: `labour ${order.id}`,
    defaults: EMPTY,
    send: async ({ minutes, lineId, note }) => {
      const number = wholeOf(minutes);
      if (number === null) return [{ field: ['minutes'], message: text('garage.whole') }];
      const { userErrors } = await change(LogLabourDocument, {
        id: order.id,
        input: { minutes: number, ...(lineId && { lineId }), ...(note.trim() && { note: note.trim() }) },
      });
      if (userErrors.length === 0) form.reset();
      return userErrors;
    },
  });
  return (
    <form onSubmit={form.submit} className="grid gap-4 border-t border-line pt-4" noValidate>
      <FormProblems failure={form.failure} refusals={form.refusals} />
      <div className="grid items-start gap-4 sm:grid-cols-[7rem_minmax(0,1fr)_minmax(0,1fr)]">
        <TextField
          label={text('workshop.labour-minutes')}
          inputMode="numeric"
          maxLength={5}
          className="figures"
          autoComplete="off"
          {...form.field('minutes')}
        />
        <SelectField label={text('workshop.labour-service')} {...form.field('lineId', false)}>
          <option value="">{text('workshop.labour-general')}</option>
          {services.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label={text('workshop.note')}
          maxLength={500}
          autoComplete="off"
          {...form.field('note', false)}
        />
      </div>
      <Button type="submit" look="secondary" busy={form.busy} className="justify-self-start">
        {text('workshop.log-labour')}
      </Button>
    </form>
  );
}

/** The services that were approved: labour can be noted for each. */
function servicesOf({ quotes }: WholeOrder) {
  return quotes.flatMap(({ lines }) =>
    lines.filter(({ kind, isApproved }) => kind === 'SERVICE' && isApproved),
  );
}
