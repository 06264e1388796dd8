import type { Readiness } from '@autograph/service/process';

/** How long a service may take to say whether it is ready, in milliseconds. */
const TIMEOUT = 1_000;

/** Whether each service behind the gateway says that it is ready. */
export function remoteReadiness(
  services: readonly { readonly name: string; readonly url: string }[],
): Readiness {
  return async () => {
    const answers = services.map(async ({ name, url }) => [name, await isReady(url)] as const);
    return Object.fromEntries(await Promise.all(answers));
  };
}

async function isReady(graphUrl: string): Promise<boolean> {
  try {
    const response = await fetch(new URL('/health/ready', graphUrl), {
      signal: AbortSignal.timeout(TIMEOUT),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
