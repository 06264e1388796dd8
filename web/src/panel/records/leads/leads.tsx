import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { LeadsDocument, LeadVehicleDocument } from '../../../data/__generated__/panel-records.ts';
import { useTitle } from '../../../data/hooks.ts';
import { Chip } from '../../../design/small.tsx';
import { EmptyState } from '../../../design/states.tsx';
import { useText } from '../../../language/use-text.ts';
import { parseSearch } from '../../../shell/address.ts';
import { useAddress } from '../../../shell/link.tsx';
import { go } from '../../../shell/navigation.ts';
import { panelAddress } from '../../address.ts';
import { useBranchScope } from '../../branch-scope.ts';
import { FilterBar, FilterSelect, ListBody, PageHead, useTotal } from '../list-parts.tsx';
import { vehicleName } from '../names.ts';
import { useFocusBack, useList } from '../use-list.ts';
import { LeadCard } from './lead-card.tsx';
import { LeadsCsv } from './leads-csv.tsx';
import { type LeadSearch, leadPage, leadSearch, STANDINGS, type Standing } from './search.ts';

/** Requests for contact: those that wait first, the newest at the top. */
export default function LeadsPage() {
  const text = useText();
  const at = useAddress();
  const { branchIds } = useBranchScope();
  const search = useMemo(() => leadSearch(parseSearch(at.split('?')[1] ?? '')), [at]);
  const page = leadPage(search, branchIds);
  const list = useList(LeadsDocument, page, ({ leads }) => leads);
  const total = useTotal(list);
  useTitle(text('records.leads'));
  useFocusBack(list.rows !== undefined);
  const look = (change: Partial<LeadSearch>): void =>
    go(panelAddress.leads({ ...search, pagina: undefined, ...change }), { keepScroll: true });
  const standing = search.situacao ?? 'abertos';
  return (
    <>
      <PageHead title={text('records.leads')} total={total}>
        <LeadsCsv filter={page.filter} />
      </PageHead>
      <FilterBar label={text('records.filter')}>
        <FilterSelect
          label={text('records.status')}
          value={standing}
          options={STANDINGS.map((one) => [one, text(`records.leads.${one}`)])}
          onChange={(situacao) => look({ situacao: situacao as Standing })}
        />
        {search.veiculo && <VehicleChip id={search.veiculo} onRemove={() => look({ veiculo: undefined })} />}
      </FilterBar>
      <ListBody
        list={list}
        page={search.pagina ?? 1}
        pageAddress={(pagina) => panelAddress.leads({ ...search, pagina: pagina > 1 ? pagina : undefined })}
        empty={
          <EmptyState title={text(standing === 'abertos' ? 'records.leads.none-open' : 'records.leads.none')}>
            {standing === 'abertos' && text('records.leads.none-open-text')}
          </EmptyState>
        }
      >
        {(rows) => (
          <ul id="leads" aria-label={text('records.leads')} className="grid grid-cols-[minmax(0,1fr)] gap-3">
            {rows.map((lead) => (
              <li key={lead.id} data-row={lead.id}>
                <LeadCard
                  lead={lead}
                  leaves={standing !== 'todos'}
                  onVehicle={(veiculo) => look({ veiculo })}
                />
              </li>
            ))}
          </ul>
        )}
      </ListBody>
    </>
  );
}

function VehicleChip({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }) {
  const text = useText();
  const { data } = useQuery(LeadVehicleDocument, { variables: { id } });
  const name = data?.vehicle ? vehicleName(data.vehicle) : text('records.vehicle');
  return (
    <Chip removeLabel={text('records.remove-filter', { name })} onRemove={onRemove}>
      {name}
    </Chip>
  );
}
