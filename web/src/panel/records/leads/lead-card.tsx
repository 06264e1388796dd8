import { HandleLeadDocument, type LeadRowFragment } from '../../../data/__generated__/panel-records.ts';
import { Button } from '../../../design/button.tsx';
import { Badge, Panel } from '../../../design/small.tsx';
import { useNotify } from '../../../design/toast.tsx';
import { FormProblems } from '../../../forms/form-problems.tsx';
import { formatMoment } from '../../../language/format.ts';
import { useText } from '../../../language/use-text.ts';
import { Link } from '../../../shell/link.tsx';
import { noteOpened } from '../../../shell/navigation.ts';
import { panelAddress } from '../../address.ts';
import { useAction } from '../../use-action.ts';
import { useStaff } from '../../use-staff.ts';
import { dropLists } from '../change.ts';
import { ContactLinks } from '../contact-links.tsx';
import { userName, vehicleName } from '../names.ts';

/** A request for contact: who, about what, how to reach them, and whether it was handled. */
export function LeadCard({
  lead,
  leaves,
  onVehicle,
}: {
  readonly lead: LeadRowFragment;
  /** Whether the list no longer has a request whose standing changes. */
  readonly leaves: boolean;
  /** Limits the list to requests about a vehicle. */
  readonly onVehicle: (id: string) => void;
}) {
  const text = useText();
  const notify = useNotify();
  const staff = useStaff();
  const handle = useAction(HandleLeadDocument);
  const { id, name, phone, email, message, vehicle, branch, handledAt, handledBy } = lead;
  const isHandled = handledAt !== null;
  const mark = async (handled: boolean, undoes: boolean): Promise<void> => {
    const result = await handle.run({ id, input: { handled } });
    if (!result.ok) {
      // The card that would say why is no longer there.
      if (undoes) notify({ text: result.refusals[0]?.message ?? text('records.leads.not-undone') });
      return;
    }
    // The button leaves the list together with its request.
    if (leaves && !undoes) document.getElementById('title')?.focus({ preventScroll: true });
    dropLists('leads');
    notify({
      text: text(handled ? 'records.leads.handled' : 'records.leads.open-again', { name }),
      ...(!undoes && {
        undo: { name: text('records.undo'), run: () => void mark(!handled, true) },
      }),
    });
  };
  return (
    <Panel className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-3 sm:p-5 lg:grid-cols-[minmax(0,1fr)_auto]">
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1.5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="text-base font-semibold break-words">{name}</h2>
          {isHandled && <Badge>{text('records.leads.badge.handled')}</Badge>}
          <time dateTime={lead.createdAt} className="figures text-xs text-muted">
            {formatMoment(lead.createdAt)}
          </time>
        </div>
        <p className="flex flex-wrap items-center gap-x-2 text-sm">
          {vehicle && (
            <>
              <Link
                to={panelAddress.vehicle(vehicle.id)}
                onClick={() => noteOpened(id)}
                className="inline-flex min-h-8 items-center font-semibold"
              >
                {vehicleName(vehicle)}
              </Link>
              <Badge tone={vehicle.status === 'AVAILABLE' ? 'accent' : 'warn'}>
                {text(`records.vehicle.${vehicle.status}`)}
              </Badge>
              <button
                type="button"
                className="min-h-8 text-xs text-muted underline underline-offset-2 hover:text-ink"
                onClick={() => onVehicle(vehicle.id)}
              >
                {text('records.leads.same-vehicle')}
                <span className="sr-only">: {vehicleName(vehicle)}</span>
              </button>
            </>
          )}
          {branch && <span className="text-xs text-muted">{branch.name}</span>}
        </p>
        {message && <p className="max-w-[70ch] text-sm break-words whitespace-pre-line">{message}</p>}
        <div className="py-1.5">
          <ContactLinks name={name} phone={phone} email={email} />
        </div>
        <p className="figures text-xs text-muted">
          {text('records.leads.consent', {
            at: formatMoment(lead.consentedAt),
            version: lead.consentVersion,
          })}
          {isHandled &&
            ` · ${text('records.leads.handled-by', {
              who: userName(handledBy, text),
              at: formatMoment(handledAt),
            })}`}
        </p>
      </div>
      <div className="grid min-w-0 content-start justify-items-start gap-2 lg:max-w-sm lg:justify-items-end">
        {staff.may('Mutation.handleLead') && (
          <Button
            look={isHandled ? 'secondary' : 'primary'}
            busy={handle.busy}
            onClick={() => void mark(!isHandled, false)}
          >
            {text(isHandled ? 'records.leads.reopen' : 'records.leads.handle')}
            <span className="sr-only">: {name}</span>
          </Button>
        )}
        <FormProblems failure={handle.failure} refusals={handle.refusals.map((one) => one.message)} />
      </div>
    </Panel>
  );
}
