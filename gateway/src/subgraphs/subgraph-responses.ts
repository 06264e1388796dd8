import { isMutation, type ServiceRequest, type ServiceResult } from '@autograph/service/calls';

interface Note {
  readonly service: string;
  readonly request: ServiceRequest;
  readonly response: Promise<ServiceResult>;
  failed: boolean;
}

/**
 * What the services have answered for one request, so that Apollo's executor asks them nothing again where the fast path did
 * not lead to an answer.
 */
export class SubgraphResponses {
  readonly #notes: Note[] = [];

  /**
   * The response to a query that was asked before, else what `call` answers. A service that did not respond is not asked the
   * same about other entities: the client has waited for it once. A mutation is always called.
   */
  once(service: string, request: ServiceRequest, call: () => Promise<ServiceResult>): Promise<ServiceResult> {
    if (isMutation(request)) return call();
    const alike = this.#notes.filter(
      (note) => note.service === service && note.request.query === request.query,
    );
    const variables = alike.length > 0 ? JSON.stringify(request.variables) : '';
    const same = alike.find((note) => JSON.stringify(note.request.variables) === variables);
    const known = same ?? alike.find((note) => note.failed);
    if (known) return known.response;
    const note: Note = { service, request, response: call(), failed: false };
    note.response.catch(() => {
      note.failed = true;
    });
    this.#notes.push(note);
    return note.response;
  }
}
