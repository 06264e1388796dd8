import { NetworkError } from './errors.ts';

/** One event of an event stream. */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
}

/**
 * The events of a body in the form of Server-Sent Events (WHATWG HTML, 9.2.6). Comments are passed over. Throws a
 * `NetworkError` when nothing at all arrives for `silence` milliseconds, or the connection breaks.
 */
export async function* eventsOf(
  body: ReadableStream<Uint8Array>,
  silence: number,
): AsyncGenerator<StreamEvent, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await within(reader.read(), silence);
      if (done) return;
      text += decoder.decode(value, { stream: true });
      // A line break that is cut in two waits for its other half.
      const whole = text.endsWith('\r') ? text.length - 1 : text.length;
      const blocks = text.slice(0, whole).replaceAll(/\r\n?/g, '\n').split('\n\n');
      text = `${blocks.pop() ?? ''}${text.slice(whole)}`;
      for (const block of blocks) {
        const event = eventOf(block);
        if (event) yield event;
      }
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

function eventOf(block: string): StreamEvent | null {
  const fields = block.split('\n').map((line) => {
    const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
    return { name, value };
  });
  const valuesOf = (name: string) => fields.filter((field) => field.name === name).map(({ value }) => value);
  const event = valuesOf('event').at(-1);
  const data = valuesOf('data');
  return event === undefined && data.length === 0
    ? null
    : { event: event ?? 'message', data: data.join('\n') };
}

async function within<T>(reading: Promise<T>, milliseconds: number): Promise<T> {
  let limit: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    limit = setTimeout(
      () => reject(new NetworkError(`Nothing arrived on a stream for ${milliseconds} ms.`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([reading, late]);
  } catch (cause) {
    if (cause instanceof NetworkError) throw cause;
    throw new NetworkError('The connection of a stream broke.', { cause });
  } finally {
    clearTimeout(limit);
  }
}
