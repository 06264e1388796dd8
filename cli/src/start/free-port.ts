import { GATEWAY_PORT } from '@autograph/gateway/port';
import { givenEnvironment, listen, processSettings } from '@autograph/service/process';
import Fastify from 'fastify';

/** The highest port there is; the plan of the processes refuses a higher one. */
const LAST_PORT = 65_535;

/** What `PORT` and `HOST` of the environment say; `null` where they are wrong, which the start reports with all settings. */
function wantedAddress(): { readonly host: string; readonly port: number } | null {
  const { HOST, PORT } = givenEnvironment();
  const host = processSettings.HOST.safeParse(HOST || undefined);
  const port = GATEWAY_PORT.safeParse(PORT || undefined);
  return host.success && port.success ? { host: host.data, port: port.data } : null;
}

/**
 * Checks that the gateway can listen on its port, `offset` added, and leaves the port free again. Throws a `StartupError`
 * when it cannot. A start calls it first, so that nothing is opened or seeded for a graph that could not be reached.
 */
export async function refuseTakenPort(offset = 0): Promise<void> {
  const wanted = wantedAddress();
  if (!wanted || wanted.port + offset > LAST_PORT) return;
  const probe = Fastify();
  try {
    await listen(probe, wanted.host, wanted.port + offset);
  } finally {
    await probe.close();
  }
}
