import { BlockList, isIP } from "node:net";
import { readTable } from "../model/table.ts";

const NETWORKS = readTable(new URL("networks.tsv", import.meta.url), ["network", "prefix", "name"]).map(
  ({ network, prefix, name }) => {
    const block = new BlockList();
    const family = isIP(network) === 6 ? ("ipv6" as const) : ("ipv4" as const);
    block.addSubnet(network, Number(prefix), family);
    return { block, family, name };
  },
);

/**
 * What kind of network an IP address is in when it is not a public one: "loopback", "private", "link-local and cloud metadata".
 * `undefined` for a public address. What is no address at all is "no IP address". An IPv4 address inside an IPv6 one
 * (mapped, translated, 6to4) counts as itself.
 */
export function privateNetwork(address: string): string | undefined {
  const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  const version = isIP(bare);
  if (version === 0) return "no IP address";
  const family = version === 6 ? "ipv6" : "ipv4";
  const inner = version === 6 ? innerIpv4(bare) : undefined;
  if (inner !== undefined) return privateNetwork(inner);
  return NETWORKS.find((network) => network.family === family && network.block.check(bare, family))?.name;
}

/** The IPv4 address that an IPv6 address stands for: ::ffff:0:0/96, ::/96, 64:ff9b::/96 and 2002::/16. */
function innerIpv4(address: string): string | undefined {
  const groups = groupsOf(address);
  const [a, b, c] = groups;
  const low = groups.slice(6);
  const middle = groups.slice(2, 6).every((group) => group === 0);
  if (a === 0x2002 && b !== undefined && c !== undefined) return dotted([b, c]);
  if (a === 0x64 && b === 0xff9b && middle) return dotted(low);
  const zeros = groups.slice(0, 5).every((group) => group === 0);
  if (zeros && groups[5] === 0xffff) return dotted(low);
  return zeros && groups[5] === 0 && (low[0] ?? 0) > 0 ? dotted(low) : undefined;
}

function groupsOf(address: string): number[] {
  // The URL parser writes every form ("::ffff:127.0.0.1" too) in hexadecimal groups.
  const host = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [head = "", tail] = host.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const fill = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(Math.max(0, fill)).fill("0"), ...right].map((group) => Number.parseInt(group, 16));
}

function dotted(groups: readonly number[]): string {
  return groups.flatMap((group) => [group >> 8, group & 255]).join(".");
}
