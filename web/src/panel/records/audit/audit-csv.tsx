import { AuditTrailDocument } from '../../../data/__generated__/panel-admin.ts';
import { apollo } from '../../../data/apollo.ts';
import { formatMoment } from '../../../language/format.ts';
import { useText } from '../../../language/use-text.ts';
import { CSV_PAGE, CsvButton } from '../csv-button.tsx';
import { userName } from '../names.ts';
import { changeName } from './columns.tsx';
import type { auditPage } from './search.ts';
import { findUsers } from './use-user-names.ts';

/** Downloads the entries that the filter matches, from the newest, with the names of people. */
export function AuditCsv({
  filter,
  branches,
}: Pick<ReturnType<typeof auditPage>, 'filter'> & { readonly branches: ReadonlyMap<string, string> }) {
  const text = useText();
  return (
    <CsvButton
      name={text('records.audit.file')}
      head={[
        text('records.audit.at'),
        text('records.audit.action'),
        text('records.audit.user'),
        text('records.audit.actor'),
        text('records.audit.change'),
        text('records.audit.address'),
      ]}
      read={async (offset) => {
        const variables = { filter, first: CSV_PAGE, offset };
        const { data } = await apollo.query({
          query: AuditTrailDocument,
          variables,
          fetchPolicy: 'no-cache',
        });
        return data?.auditTrail?.nodes ?? [];
      }}
      lines={async (rows) => {
        const users = await findUsers(rows.flatMap(({ userId, actorId }) => [userId, actorId]));
        const person = (id: string | null): string => {
          const user = id && users.get(id);
          return user ? userName(user, text) : (id ?? '');
        };
        return rows.map((entry) => [
          formatMoment(entry.at),
          text(`records.audit.${entry.action}`),
          person(entry.userId),
          person(entry.actorId),
          changeName(entry, branches, text),
          entry.clientAddress ?? '',
        ]);
      }}
    />
  );
}
