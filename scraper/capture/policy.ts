import { lookup as dnsLookup, type LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import type { FailureReason } from "./diagnostics.ts";

/** What a capture may touch. */
export interface CapturePolicy {
  /** Host names that pages may come from: `docs.example.com`, or `*.example.com` for one level below. */
  readonly hosts: readonly string[];
  /** Permits this machine, and http towards it. Everything else stays https and public. */
  readonly allowLoopback: boolean;
  readonly limits: CaptureLimits;
}

export interface CaptureLimits {
  /** Unpacked bytes of one body. */
  readonly maxBytes: number;
  /** Milliseconds for one request, from the connection to the last byte. */
  readonly timeMs: number;
  readonly maxRedirects: number;
  /** Longest `Retry-After` that is waited for, in milliseconds. */
  readonly maxRetryAfterMs: number;
  /** Pages of one capture. */
  readonly maxPages: number;
  /** Links between a seed and a page. */
  readonly maxDepth: number;
}

/** Limits that hold where nothing else is said. A printed view of a whole service reaches some 5 MB. */
export const defaultLimits: CaptureLimits = {
  maxBytes: 64 * 1024 * 1024,
  timeMs: 60_000,
  maxRedirects: 5,
  maxRetryAfterMs: 300_000,
  maxPages: 20_000,
  maxDepth: 8,
};

export interface Refusal {
  readonly reason: FailureReason;
  readonly detail: string;
}

/**
 * Unicast, yet they answer with the machine's own credentials: the metadata and host agent of one large cloud.
 * The other clouds' metadata addresses are link-local, unique-local or carrier-grade and refused by their range.
 */
const METADATA_ADDRESSES: readonly string[] = ["168.63.129.16"];

/**
 * Whether an address may be asked for, before any connection: scheme, host, credentials, literal IP.
 * What the name resolves to is checked by {@link guardedLookup}, when the connection is made.
 *
 * @param address absolute URL
 * @param policy what the capture may touch
 * @returns the refusal, or undefined where the address may be asked for
 * @example checkUrl("http://169.254.169.254/", policy) // { reason: "host-refused", … }
 */
export function checkUrl(address: string, policy: CapturePolicy): Refusal | undefined {
  if (!URL.canParse(address)) return { reason: "invalid-address", detail: "cannot be parsed" };
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") {
    return { reason: "credentials-refused", detail: "they were removed from this message" };
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return { reason: "scheme-refused", detail: url.protocol.slice(0, 20) };
  }
  const host = bareHost(url.hostname);
  const own = policy.allowLoopback && isLoopbackHost(host);
  if (ipaddr.isValid(host)) {
    const refusal = checkAddress(host, policy);
    if (refusal !== undefined) return refusal;
  }
  if (!own && !policy.hosts.some((pattern) => hostMatches(host, pattern))) {
    return { reason: "host-refused", detail: host };
  }
  return url.protocol === "http:" && !own ? { reason: "scheme-refused", detail: "http" } : undefined;
}

/**
 * Whether an IP address may be connected to: public unicast; loopback where the policy allows it.
 *
 * @param address IPv4 or IPv6; IPv4 inside IPv6 is unpacked
 * @returns the refusal, or undefined
 * @example checkAddress("10.0.0.1", policy) // { reason: "address-refused", detail: "10.0.0.1 is private" }
 */
export function checkAddress(
  address: string,
  policy: Pick<CapturePolicy, "allowLoopback">,
): Refusal | undefined {
  if (!ipaddr.isValid(address)) return { reason: "address-refused", detail: `${address} is no address` };
  const ip = ipaddr.process(address);
  const range = ip.range();
  if (METADATA_ADDRESSES.includes(ip.toString())) {
    return { reason: "address-refused", detail: `${address} is a metadata address` };
  }
  if (range === "unicast" || (range === "loopback" && policy.allowLoopback)) return undefined;
  return { reason: "address-refused", detail: `${address} is ${range}` };
}

/** Raised inside a connection attempt; {@link transportFailure} turns it into a failure. */
export class RefusedAddressError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.detail);
    this.name = "RefusedAddressError";
    this.refusal = refusal;
  }
}

/**
 * A name look-up that hands out permitted addresses only. The connection is made to exactly these addresses,
 * so a name that changes its address between check and use gains nothing.
 *
 * @param policy what the capture may touch
 * @param lookup the look-up underneath; `node:dns` by default
 * @returns a function for the `lookup` option of a socket
 * @example new Agent({ connect: { lookup: guardedLookup(policy) } });
 */
export function guardedLookup(
  policy: Pick<CapturePolicy, "allowLoopback">,
  lookup: LookupFunction = dnsLookup,
): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, []);
      const addresses = found as LookupAddress[];
      const permitted = addresses.filter(({ address }) => checkAddress(address, policy) === undefined);
      const [first] = permitted;
      if (first === undefined) {
        const refused = addresses[0]?.address ?? "nothing";
        const refusal = checkAddress(refused, policy) ?? {
          reason: "address-refused",
          detail: `${hostname} resolves to nothing`,
        };
        return callback(new RefusedAddressError(refusal), []);
      }
      return options.all === true ? callback(null, permitted) : callback(null, first.address, first.family);
    });
  };
}

function hostMatches(host: string, pattern: string): boolean {
  if (!pattern.startsWith("*.")) return host === pattern.toLowerCase();
  const parent = pattern.slice(1).toLowerCase();
  return host.endsWith(parent) && !host.slice(0, -parent.length).includes(".");
}

/**
 * Whether a host name means this machine.
 *
 * @example isLoopbackHost("[::1]") // true
 */
export function isLoopbackHost(hostname: string): boolean {
  const host = bareHost(hostname);
  if (host === "localhost") return true;
  return ipaddr.isValid(host) && ipaddr.process(host).range() === "loopback";
}

/** Without the brackets of an IPv6 address and the dot that a fully qualified name may end with. */
function bareHost(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/u, "$1").replace(/\.$/u, "");
}
