import type {
  AuditAction,
  AuditTrailQuery,
  Role,
  UserStatus,
} from '../../../data/__generated__/panel-admin.ts';
import type { Column } from '../../../design/table.tsx';
import { formatMoment } from '../../../language/format.ts';
import type { Text } from '../../../language/use-text.ts';
import { Link } from '../../../shell/link.tsx';
import { panelAddress } from '../../address.ts';

type Entry = NonNullable<AuditTrailQuery['auditTrail']>['nodes'][number];

/** The columns of the audit trail. Users and branches are named by their ids, as far as they are known. */
export function auditColumns(
  text: Text,
  names: ReadonlyMap<string, string>,
  branches: ReadonlyMap<string, string>,
): readonly Column<Entry>[] {
  const person = (id: string | null) =>
    id && (
      <Link to={panelAddress.user(id)} className="inline-flex min-h-8 items-center whitespace-nowrap">
        {names.get(id) ?? id}
      </Link>
    );
  return [
    {
      key: 'action',
      name: text('records.audit.action'),
      cell: ({ action, at }) => (
        <span className="grid sm:min-w-40">
          {text(`records.audit.${action}`)}
          <span className="figures text-xs whitespace-nowrap font-normal text-muted sm:hidden">
            {formatMoment(at)}
          </span>
        </span>
      ),
    },
    {
      key: 'at',
      name: text('records.audit.at'),
      cell: ({ at }) => <span className="figures whitespace-nowrap">{formatMoment(at)}</span>,
      className: 'max-sm:hidden',
    },
    { key: 'user', name: text('records.audit.user'), cell: ({ userId }) => person(userId) },
    {
      key: 'actor',
      name: text('records.audit.actor'),
      cell: ({ actorId, userId }) =>
        actorId && actorId === userId ? (
          <span className="whitespace-nowrap text-muted">{text('records.audit.self')}</span>
        ) : (
          person(actorId)
        ),
    },
    {
      key: 'change',
      name: text('records.audit.change'),
      cell: (entry) => changeName(entry, branches, text),
    },
    {
      key: 'address',
      name: text('records.audit.address'),
      cell: ({ clientAddress }) => (
        <span className="figures">{clientAddress === 'unknown' ? null : clientAddress}</span>
      ),
    },
  ];
}

/** What an entry says of a change, in words. */
export function changeName(
  { action, before, after }: Pick<Entry, 'action' | 'before' | 'after'>,
  branches: ReadonlyMap<string, string>,
  text: Text,
): string {
  return [before, after]
    .filter(Boolean)
    .map((value) => valueName(action, value ?? '', branches, text))
    .join(' → ');
}

/** A role, a status or branches in words; anything else as the trail has it. */
function valueName(
  action: AuditAction,
  value: string,
  branches: ReadonlyMap<string, string>,
  text: Text,
): string {
  if (action === 'ROLE_CHANGED') return text(`panel.role.${value as Role}`);
  if (action === 'STATUS_CHANGED') return text(`records.user.status.${value as UserStatus}`);
  if (action !== 'MEMBERSHIPS_CHANGED') return value;
  return value
    .split(', ')
    .map((one) => {
      const [id = '', manages] = one.split(' ');
      const name = branches.get(id) ?? id;
      return manages ? text('records.audit.manages', { branch: name }) : name;
    })
    .join(', ');
}
