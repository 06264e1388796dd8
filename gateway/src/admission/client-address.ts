import type { FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';

/**
 * What requests that the process makes of itself give as their address; no socket has it. They are not limited: the demo
 * data alone is more than a minute allows.
 */
export const INTERNAL = 'internal';

/** Whether the process makes this request of itself. */
export function isInternal(request: FastifyRequest): boolean {
  return request.socket.remoteAddress === INTERNAL;
}

/** The client's address as trusted proxies tell it, else the connection's own. */
export function addressOf(request: FastifyRequest): string {
  return plainAddress(request.ip) ?? plainAddress(request.socket.remoteAddress) ?? 'unknown';
}

/** Addresses that were seen lately, as they are spelled: connections are kept, and ask for more than one thing. */
const spelled = new LRUCache<string, string>({ max: 1_000 });

/**
 * A client's address in one spelling: an IPv4 address in an IPv6 one as itself, without a port or a zone. `null` for what
 * is none, as a proxy may hand on anything.
 */
function plainAddress(address: string | undefined): string | null {
  if (address === undefined) return null;
  const known = spelled.get(address);
  if (known !== undefined) return known;
  const plain = spell(address);
  if (plain !== null) spelled.set(address, plain);
  return plain;
}

function spell(address: string): string | null {
  const bare = address.replace(/^([\d.]+):\d+$/, '$1').replace(/%.*$/, '');
  return ipaddr.isValid(bare) && (bare.includes(':') || ipaddr.IPv4.isValidFourPartDecimal(bare))
    ? ipaddr.process(bare).toString()
    : null;
}

/** What an address is counted by: of IPv6 the network, since its last 64 bits cost nothing. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const [network] = ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`).toString().split('/');
  return `${network}/64`;
}
