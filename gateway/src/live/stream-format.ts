import { badRequest } from '../admission/graph-request.ts';
import { messages } from '../answer/messages.ts';

/** How the messages of a stream are written. */
export interface StreamFormat {
  readonly contentType: string;
  /** Written at once, so that the client sees the headers. */
  readonly opening: string;
  /** Shows that the connection lives. */
  readonly heartbeat: string;
  /** One message, whose result is JSON already. */
  message(result: string): string;
  /** The end after which nothing comes again: with the reason, errors as JSON. */
  end(errors: string): string;
  /** The end that the server needs: the client is to connect again. */
  interruption(errors: string): string;
}

/** The `graphql-sse` protocol, distinct connections mode. */
const EVENT_STREAM: StreamFormat = {
  contentType: 'text/event-stream; charset=utf-8',
  opening: ':\n\n',
  heartbeat: ':\n\n',
  message: (result) => `event: next\ndata: ${result}\n\n`,
  end: (errors) => `event: next\ndata: {"errors":${errors}}\n\nevent: complete\ndata: \n\n`,
  // Without `complete`, clients of this protocol connect again.
  interruption: () => '',
};

const BOUNDARY = 'graphql';

const part = (body: string): string => `\r\ncontent-type: application/json\r\n\r\n${body}\r\n--${BOUNDARY}`;

/** Apollo's multipart subscription protocol. A part ends with the boundary, so that a client can read it at once. */
const MULTIPART: StreamFormat = {
  contentType: `multipart/mixed;boundary="${BOUNDARY}";subscriptionSpec=1.0`,
  opening: `\r\n--${BOUNDARY}${part('{}')}`,
  heartbeat: part('{}'),
  message: (result) => part(`{"payload":${result}}`),
  end: (errors) => `${part(`{"payload":null,"errors":${errors}}`)}--\r\n`,
  interruption: (errors) => `${part(`{"payload":null,"errors":${errors}}`)}--\r\n`,
};

const SSE_MEDIA = 'text/event-stream';
const MULTIPART_MEDIA = 'multipart/mixed;subscriptionSpec=1.0';

/** The form of a stream that an `Accept` header names first; `null` where it names none. */
export function streamFormatOf(accept: string | undefined): StreamFormat | null {
  for (const range of accept?.split(',') ?? []) {
    const [media, ...parameters] = range.split(';').map((one) => one.trim().toLowerCase());
    if (parameters.some((one) => /^q=0(\.0*)?$/.test(one))) continue;
    if (media === SSE_MEDIA) return EVENT_STREAM;
    const isOfSpec = parameters.some((one) => /^subscriptionspec="?1\.0"?$/.test(one));
    if (media === 'multipart/mixed' && isOfSpec) return MULTIPART;
  }
  return null;
}

/** The refusal of a subscription whose request names no form of a stream. */
export function noStreamFormat(): Error {
  return badRequest(messages.acceptStream({ one: SSE_MEDIA, other: MULTIPART_MEDIA }), 406);
}
