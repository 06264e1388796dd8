import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';

/**
 * A client's address in one spelling: an IPv4 address in an IPv6 one as itself, without a port or a zone. `null` for what
 * is none, as a proxy may hand on anything.
 */
export function plainAddress(address: string | undefined): string | null {
  if (address === undefined) return null;
  const known = spelled.get(address);
  if (known !== undefined) return known;
  const plain = spell(address);
  if (plain !== null) spelled.set(address, plain);
  return plain;
}

/** Addresses that were seen lately, as they are spelled: connections are kept, and ask for more than one thing. */
const spelled = new LRUCache<string, string>({ max: 1_000 });

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
