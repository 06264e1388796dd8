import { useEffect, useState } from 'react';
import { drafts, keepDraftsOverReload } from '../../forms/drafts.ts';
import { parseSearch } from '../../shell/address.ts';
import type { PaymentMethod } from './words.ts';

/** The steps of a sale at the counter, in order. */
export const STEPS = ['customer', 'vehicle', 'terms', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** A sale at the counter as far as it is written. */
export interface CounterDraft {
  readonly step: Step;
  /** The CPF or CNPJ as it was typed. */
  readonly document: string;
  readonly customerId?: string;
  readonly vehicleId?: string;
  /** The price that was on the screen when the vehicle was chosen. */
  readonly agreed?: string;
  readonly method: PaymentMethod;
  /** Whole reais; `undefined` until somebody enters it. */
  readonly down?: number;
  readonly months: number;
  readonly notes: string;
}

const KEY = 'counter';

/** Drafts of a customer's record that belong to the counter begin so. */
export const CUSTOMER_DRAFT = 'counter-customer';

const EMPTY: CounterDraft = { step: 'customer', document: '', method: 'PIX', months: 48, notes: '' };

/** What is being sold. It stays over a reload, another page and a session that has expired. */
export function useCounterDraft() {
  const [draft, setDraft] = useState<CounterDraft>(() => begun());
  const keep = (next: CounterDraft): void => {
    setDraft(next);
    drafts.set(KEY, { ...next });
  };
  useEffect(() => {
    addEventListener('pagehide', keepDraftsOverReload);
    return () => removeEventListener('pagehide', keepDraftsOverReload);
  }, []);
  return {
    draft,
    change: (part: Partial<CounterDraft>) => keep({ ...draft, ...part }),
    clear: () => {
      for (const name of [...drafts.keys()].filter((one) => one.startsWith(KEY))) drafts.delete(name);
      // What an earlier reload has kept is sold as well.
      keepDraftsOverReload();
      setDraft(EMPTY);
    },
  };
}

/** What was written before, or a new sale with the customer and the vehicle that the address names. */
function begun(): CounterDraft {
  const { veiculo, cliente } = parseSearch(location.search);
  const kept = (drafts.get(KEY) as CounterDraft | undefined) ?? EMPTY;
  const named = {
    ...(typeof cliente === 'string' && { customerId: cliente }),
    ...(typeof veiculo === 'string' && { vehicleId: veiculo }),
  };
  if (Object.keys(named).length === 0) return kept;
  const { agreed: _, ...rest } = kept;
  const next = { ...rest, ...named };
  return { ...next, step: firstOpen(next) };
}

/** The first step that is not done yet. */
export function firstOpen({ customerId, vehicleId }: Partial<CounterDraft>): Step {
  if (!customerId) return 'customer';
  return vehicleId ? 'terms' : 'vehicle';
}
