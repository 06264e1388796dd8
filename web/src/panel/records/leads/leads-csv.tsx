import { LeadsDocument } from '../../../data/__generated__/panel-records.ts';
import { apollo } from '../../../data/apollo.ts';
import { formatMoment } from '../../../language/format.ts';
import { useText } from '../../../language/use-text.ts';
import { CSV_PAGE, CsvButton } from '../csv-button.tsx';
import { userName, vehicleName } from '../names.ts';
import type { leadPage } from './search.ts';

/** Downloads the requests that the filter matches. */
export function LeadsCsv({ filter }: Pick<ReturnType<typeof leadPage>, 'filter'>) {
  const text = useText();
  const moment = (at: string | null): string => (at ? formatMoment(at) : '');
  return (
    <CsvButton
      name={text('records.leads.file')}
      head={[
        text('records.leads.asked-at'),
        text('records.name'),
        text('records.phone'),
        text('records.email'),
        text('records.vehicle'),
        text('panel.branch'),
        text('records.leads.message'),
        text('records.leads.consented-at'),
        text('records.leads.handled-at'),
        text('records.leads.handler'),
      ]}
      read={async (offset) => {
        const variables = { filter, first: CSV_PAGE, offset };
        const { data } = await apollo.query({ query: LeadsDocument, variables, fetchPolicy: 'no-cache' });
        return data?.leads?.nodes ?? [];
      }}
      lines={(rows) =>
        rows.map((lead) => [
          moment(lead.createdAt),
          lead.name,
          lead.phone ?? '',
          lead.email ?? '',
          lead.vehicle ? vehicleName(lead.vehicle) : '',
          lead.branch?.name ?? '',
          lead.message ?? '',
          moment(lead.consentedAt),
          moment(lead.handledAt),
          lead.handledBy ? userName(lead.handledBy, text) : '',
        ])
      }
    />
  );
}
