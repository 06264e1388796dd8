import { UsersDocument } from '../../../data/__generated__/panel-admin.ts';
import { apollo } from '../../../data/apollo.ts';
import { formatMoment } from '../../../language/format.ts';
import { useText } from '../../../language/use-text.ts';
import { CSV_PAGE, CsvButton } from '../csv-button.tsx';
import { userName } from '../names.ts';
import type { userPage } from './search.ts';

/** Downloads the accounts that the filter matches, in the order of the screen. */
export function UsersCsv({ filter, sortBy }: Pick<ReturnType<typeof userPage>, 'filter' | 'sortBy'>) {
  const text = useText();
  return (
    <CsvButton
      name={text('records.users.file')}
      head={[
        text('records.name'),
        text('records.username'),
        text('records.email'),
        text('records.role'),
        text('records.status'),
        text('records.branches'),
        text('records.last-login'),
      ]}
      read={async (offset) => {
        const variables = { filter, sortBy, first: CSV_PAGE, offset };
        const { data } = await apollo.query({ query: UsersDocument, variables, fetchPolicy: 'no-cache' });
        return data?.users?.nodes ?? [];
      }}
      lines={(rows) =>
        rows.map((user) => [
          userName(user, text),
          user.username ?? '',
          user.email ?? '',
          user.role ? text(`panel.role.${user.role}`) : '',
          user.status ? text(`records.user.status.${user.status}`) : '',
          user.memberships?.map(({ branch }) => branch?.name).join(', ') ?? '',
          user.lastLoginAt ? formatMoment(user.lastLoginAt) : '',
        ])
      }
    />
  );
}
