import { useQuery } from '@apollo/client/react';
import { SaleDecisionDocument } from '../../data/__generated__/panel-sales.ts';
import { formatMoment } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { type BoardSale, personName } from './words.ts';

/** Says who has decided a sale while somebody else was about to. */
export function DecidedMeanwhile({ sale }: { readonly sale: BoardSale }) {
  const text = useText();
  const now = useQuery(SaleDecisionDocument, {
    variables: { id: sale.id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  }).data?.sale;
  const last = now?.history?.at(-1);
  const who = personName(last?.by) || text('sales.by-system');
  return (
    <div role="alert" className="grid gap-1 rounded-md bg-warn-soft px-4 py-3 text-sm text-warn">
      <p className="font-semibold">{text('sales.meanwhile')}</p>
      {now && now.status !== 'PENDING' && last && (
        <p>
          {text('sales.meanwhile.what', {
            status: text(`sales.status.${now.status}`),
            who,
            at: formatMoment(last.at),
          })}
        </p>
      )}
      {last?.reason && <p>{text('sales.reason.said', { reason: last.reason })}</p>}
    </div>
  );
}
