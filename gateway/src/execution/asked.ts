import type { ServiceRequest, ServiceResult } from '@autograph/service';

interface Note {
  readonly service: string;
  readonly request: ServiceRequest;
  readonly answer: Promise<ServiceResult>;
  failed: boolean;
}

/** What one request has asked of the services, so that the same question within it is answered from here. */
export class Asked {
  readonly #notes: Note[] = [];

  note(service: string, request: ServiceRequest, answer: Promise<ServiceResult>): void {
    const noted: Note = { service, request, answer, failed: false };
    answer.catch(() => {
      noted.failed = true;
    });
    this.#notes.push(noted);
  }

  /**
   * The answer to a question that was asked before. A service that did not answer the question about some entities is not
   * asked it about others: the client has waited for it once.
   */
  answerOf(service: string, request: ServiceRequest): Promise<ServiceResult> | undefined {
    const same = (known: Note): boolean =>
      known.service === service &&
      known.request.query === request.query &&
      (known.failed || JSON.stringify(known.request.variables) === JSON.stringify(request.variables));
    return this.#notes.find(same)?.answer;
  }
}
