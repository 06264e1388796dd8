import type { ServiceRequest, ServiceResult } from '@autograph/service';

interface Asked {
  readonly service: string;
  readonly request: ServiceRequest;
  readonly answer: Promise<ServiceResult>;
  failed: boolean;
}

const asked = new WeakMap<object, Asked[]>();

/** Notes what a request has asked of a service, so that the same question within that request is answered from here. */
export function note(context: object, question: Omit<Asked, 'failed'>): void {
  const noted: Asked = { ...question, failed: false };
  noted.answer.catch(() => {
    noted.failed = true;
  });
  const all = asked.get(context);
  if (all) all.push(noted);
  else asked.set(context, [noted]);
}

/**
 * The answer to a question that this request has asked before. A service that did not answer the question about some
 * entities is not asked it about others: the client has waited for it once.
 */
export function answered(
  context: object,
  service: string,
  request: ServiceRequest,
): Promise<ServiceResult> | undefined {
  const same = (known: Asked): boolean =>
    known.service === service &&
    known.request.query === request.query &&
    (known.failed || JSON.stringify(known.request.variables) === JSON.stringify(request.variables));
  return asked.get(context)?.find(same)?.answer;
}
