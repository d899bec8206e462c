import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** The address a request is counted on. */
export type AddressOf = (request: Pick<IncomingMessage, "headers" | "socket">) => string;

/**
 * Believes X-Forwarded-For only when the connection itself comes from a proxy we know, and then only the hops our proxies added: a forged header
 * changes nothing. An IPv6 household has a /64, so its first address stands for all.
 * @param trusted addresses or CIDR ranges
 */
export function createAddressOf(trusted: readonly string[]): AddressOf {
  const proxies = new BlockList();
  for (const each of trusted) addProxy(proxies, each);
  const isProxy = (address: string): boolean => proxies.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

  return ({ headers, socket }) => {
    const peer = plain(socket.remoteAddress ?? "");
    const forwarded = headers["x-forwarded-for"];
    if (trusted.length === 0 || forwarded === undefined || !isProxy(peer)) return counted(peer);
    const hops = String(forwarded)
      .split(",")
      .map((hop) => plain(hop.trim()))
      .reverse();
    let client = peer;
    for (const hop of hops) {
      if (isIP(hop) === 0) break;
      client = hop;
      if (!isProxy(hop)) break;
    }
    return counted(client);
  };
}

function addProxy(proxies: BlockList, text: string): void {
  const [address = "", prefix] = text.split("/");
  const family = isIP(address) === 6 ? "ipv6" : "ipv4";
  if (isIP(address) === 0) throw new Error(`TRUSTED_PROXY holds something that is no address`);
  if (prefix === undefined) proxies.addAddress(address, family);
  else proxies.addSubnet(address, Number(prefix), family);
}

const plain = (address: string): string => (address.startsWith("::ffff:") ? address.slice("::ffff:".length) : address);

function counted(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.split("::");
  const groups = head === "" ? [] : head.split(":");
  const tailGroups = tail === undefined || tail === "" ? 0 : tail.split(":").length;
  const zeros = tail === undefined ? 0 : 8 - groups.length - tailGroups;
  return `${[...groups, ...Array.from({ length: zeros }, () => "0")].slice(0, 4).join(":")}::`;
}
