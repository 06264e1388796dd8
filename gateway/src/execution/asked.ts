import type { ServiceRequest, ServiceResult } from '@autograph/service/calls';

interface Note {
  readonly service: string;
  readonly request: ServiceRequest;
  readonly answer: Promise<ServiceResult>;
  failed: boolean;
}

/**
 * What the lean way has asked of the services for one request, so that Apollo's way, where it has to be taken after all, is
 * answered from here.
 */
export class Asked {
  readonly #notes: Note[] = [];

  /** Whether the lean way was not tried. */
  get isEmpty(): boolean {
    return this.#notes.length === 0;
  }

  note(service: string, request: ServiceRequest, answer: Promise<ServiceResult>): void {
    const noted: Note = { service, request, answer, failed: false };
    answer.catch(() => {
      noted.failed = true;
    });
    this.#notes.push(noted);
  }

  /**
   * The answer to a question that was asked before. Each is given out once, since whoever gets it joins other answers into
   * it. A service that did not answer the question about some entities is not asked it about others: the client has waited
   * for it once.
   */
  take(service: string, request: ServiceRequest): Promise<ServiceResult> | undefined {
    const same = (known: Note): boolean =>
      known.service === service &&
      known.request.query === request.query &&
      (known.failed || JSON.stringify(known.request.variables) === JSON.stringify(request.variables));
    const at = this.#notes.findIndex(same);
    const found = this.#notes[at];
    if (found && !found.failed) this.#notes.splice(at, 1);
    return found?.answer;
  }
}
