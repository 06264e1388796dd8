/** What `/health/ready` of a process says. */
export interface Health {
  readonly ready: boolean;
  /** Each part that the process needs, and whether it is there. */
  readonly checks: Readonly<Record<string, boolean>>;
}

/** How long a process may take to answer, in milliseconds: a gateway waits a second for its services. */
const PATIENCE = 3_000;

/** The health of the process at `origin`; `null` where none of the graph answers. */
export async function probe(origin: string): Promise<Health | null> {
  try {
    const response = await fetch(new URL('/health/ready', origin), { signal: AbortSignal.timeout(PATIENCE) });
    const { status, checks } = (await response.json()) as { status?: unknown; checks?: Health['checks'] };
    return checks && (status === 'UP' || status === 'DOWN') ? { ready: response.ok, checks } : null;
  } catch {
    return null;
  }
}
