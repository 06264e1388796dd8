import type { ServiceCredentials } from '@autograph/service/calls';
import type { Readiness } from '@autograph/service/process';

/** How long a service may take to say whether it is ready, in milliseconds. */
const TIMEOUT = 1_000;

/** Whether each service behind the gateway says that it is ready. In production it says so to callers with a credential alone. */
export function remoteReadiness(
  services: readonly { readonly name: string; readonly url: string }[],
  credentials: ServiceCredentials,
): Readiness {
  return async () => {
    const answers = services.map(
      async ({ name, url }) => [name, await isReady(url, await credentials.sign(name, null))] as const,
    );
    return Object.fromEntries(await Promise.all(answers));
  };
}

async function isReady(graphUrl: string, credential: string): Promise<boolean> {
  try {
    const response = await fetch(new URL('/health/ready', graphUrl), {
      headers: { authorization: `Bearer ${credential}` },
      signal: AbortSignal.timeout(TIMEOUT),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
