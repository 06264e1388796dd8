import { GATEWAY_PORT } from '@autograph/gateway/port';
import { givenEnvironment, listen, processSettings } from '@autograph/service/process';
import Fastify from 'fastify';

/** The highest port there is; the plan of the processes refuses a higher one. */
const LAST_PORT = 65_535;

/** An address that the gateway listens on, with the settings that it comes from. */
interface WantedAddress {
  readonly host: string;
  readonly port: number;
  readonly settings: { readonly host: string; readonly port?: string };
}

/** Where the environment has the gateway listen. Settings that are wrong are left out: the start reports them with all others. */
function wantedAddresses(): readonly WantedAddress[] {
  const { HOST, PORT, ADMIN_HOST, ADMIN_PORT } = givenEnvironment();
  const host = processSettings.HOST.safeParse(HOST || undefined);
  const port = GATEWAY_PORT.safeParse(PORT || undefined);
  const adminHost = processSettings.ADMIN_HOST.safeParse(ADMIN_HOST || undefined);
  const adminPort = processSettings.ADMIN_PORT.safeParse(ADMIN_PORT || undefined);
  const wanted: WantedAddress[] = [];
  if (host.success && port.success)
    wanted.push({ host: host.data, port: port.data, settings: { host: 'HOST' } });
  if (adminHost.success && adminPort.data !== undefined)
    wanted.push({
      host: adminHost.data,
      port: adminPort.data,
      settings: { host: 'ADMIN_HOST', port: 'ADMIN_PORT' },
    });
  return wanted;
}

/**
 * Checks that the gateway can listen on its ports, `offset` added, and leaves them free again. Throws a `StartupError`
 * when it cannot. A start calls it first, so that nothing is opened or seeded for a graph that could not be reached.
 */
export async function refuseTakenPort(offset = 0): Promise<void> {
  for (const { host, port, settings } of wantedAddresses()) {
    if (port + offset > LAST_PORT) continue;
    const probe = Fastify();
    try {
      await listen(probe, host, port + offset, settings);
    } finally {
      await probe.close();
    }
  }
}
