/** Whether an IP address is a loopback address, reachable from this machine only. */
import { BlockList, isIP } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** Accepts IPv6 addresses with or without the brackets of a URL. */
export function isLoopback(address: string): boolean {
  const ip = address.replace(/^\[(.*)\]$/, '$1');
  return isIP(ip) !== 0 && LOOPBACK.check(ip, isIP(ip) === 6 ? 'ipv6' : 'ipv4');
}
