import { useCallback, useEffect, useState } from 'react';
import { type Failure, failureOf } from '../data/failure.ts';
import { graph } from '../data/session.ts';
import { useText } from '../language/use-text.ts';

/** What a person agrees to who wants to be contacted, and its version. */
export interface Consent {
  readonly version: string;
  readonly text: string;
}

/** The current consent in the active language, `undefined` until it is there. `again` asks once more. */
export function useConsent(): {
  readonly consent?: Consent;
  readonly failure?: Failure;
  readonly again: () => void;
} {
  const text = useText();
  const [state, setState] = useState<{ readonly consent?: Consent; readonly failure?: Failure }>({});
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language has another text, and each try asks
  useEffect(() => {
    let shown = true;
    const show = (next: typeof state): void => {
      if (shown) setState(next);
    };
    graph.leadConsent().then(
      (consent) => show(consent ? { consent } : { failure: { kind: 'unavailable' } }),
      (error: unknown) => show({ failure: failureOf(error) }),
    );
    return () => {
      shown = false;
    };
  }, [text, tries]);
  return { ...state, again: useCallback(() => setTries((before) => before + 1), []) };
}
