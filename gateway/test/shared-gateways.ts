import { pino } from 'pino';
import { gatewayOver } from './gateway-over.ts';

type Options = NonNullable<Parameters<typeof gatewayOver>[0]>;
type Over = Awaited<ReturnType<typeof gatewayOver>>;

/** What a test brings along, though others use the same gateway. */
interface Own {
  readonly answer: Options['answer'];
  readonly asked: string[];
  readonly lines: string[];
}

/** Without limits, unless a test sets them: requests of earlier tests would count. */
const UNLIMITED = Object.fromEntries(
  ['AUTH', 'GENERAL', 'LISTING', 'ADMIN', 'PUBLIC', 'WEB'].map((name) => [`RATE_LIMIT_${name}`, '0']),
);

/**
 * Gateways that the tests of a file share, one for each set of options: to open one takes longer than most tests. What a gateway
 * keeps from request to request stays. A test that is about a limit, a session or a cache opens one of its own.
 */
export function sharedGateways() {
  const made = new Map<string, { own: Own; readonly over: Promise<Over> }>();
  const open = (options: Options) => {
    const opened: { own: Own; over?: Promise<Over> } = { own: { answer: undefined, asked: [], lines: [] } };
    opened.over = gatewayOver({
      ...options,
      env: { ...UNLIMITED, ...options.env },
      log: pino({ level: 'error' }, { write: (line: string) => opened.own.lines.push(line) }),
      answer: (service, request, user) => {
        opened.own.asked.push(service);
        return opened.own.answer?.(service, request, user) ?? { data: null };
      },
    });
    return opened as { own: Own; readonly over: Promise<Over> };
  };
  return {
    /** The gateway of these options, whose services answer by `answer` from now on. `lines` are the errors that it logs. */
    over: async ({
      answer,
      ...options
    }: Omit<Options, 'standing' | 'changes' | 'log' | 'readiness' | 'origins'> = {}) => {
      const key = JSON.stringify(options);
      const shared = made.get(key) ?? open(options);
      made.set(key, shared);
      shared.own = { answer, asked: [], lines: [] };
      return { ...(await shared.over), asked: shared.own.asked, lines: shared.own.lines };
    },
    close: async (): Promise<void> => {
      for (const { over } of made.values()) await (await over).gateway.close();
      made.clear();
    },
  };
}
