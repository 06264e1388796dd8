import { graphErrors, OTHER } from '@autograph/service/process';
import { SELF } from '../supergraph.ts';
import type { ErrorExit } from './answer.ts';

/** An exit of errors that counts each of them, by its code and by the service that Apollo's executor had it from. */
export function countingExit(exit: ErrorExit): ErrorExit {
  return (formatted, error) => {
    const left = exit(formatted, error);
    const { serviceName } = formatted.extensions ?? {};
    const service = typeof serviceName === 'string' ? serviceName : SELF;
    graphErrors.inc({ service, code: String(left.extensions?.code ?? OTHER) });
    return left;
  };
}
