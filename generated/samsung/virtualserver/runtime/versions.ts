import { call } from "./call.ts";
import { ConfigurationError } from "./errors.ts";
import { at } from "./json-path.ts";
import { readJson } from "./replies.ts";
import type { CallOptions, Context, OperationSpec } from "./types.ts";

/** A version that the service says it offers. */
export interface OfferedVersion {
  /** Without a leading `v` or service name: `1.1`. */
  readonly id: string;
  /** As the service writes it. */
  readonly state?: string;
  /** ISO date until which it is supported. */
  readonly supportedUntil?: string;
  /** The entry as it came. */
  readonly raw: unknown;
}

/**
 * How the version that the types describe stands today. `gone`: no longer offered; `unknown`: the answer has no list
 * of versions that could be read.
 */
export type VersionStanding = "current" | "offered" | "deprecated" | "gone" | "unknown";

export interface OfferedVersions {
  readonly versions: readonly OfferedVersion[];
  /** The version that the types describe. */
  readonly own: string;
  readonly standing: VersionStanding;
  /** One sentence for people. */
  readonly message: string;
}

/**
 * Asks the service which versions it offers. Services list them in different shapes: an array at the root or under
 * some key, of texts or objects, or an object by version.
 *
 * @param context of the client
 * @param endpoint path from the conventions; name of the service, and the version that the types describe
 * @param options of the call
 * @returns the versions, and how our own stands; throws what a call throws
 * @example
 * const { standing, message } = await offeredVersions(context, { path: "/", service: "compute", version: "1.1" });
 * if (standing === "deprecated" || standing === "gone") console.warn(message);
 */
export async function offeredVersions(
  context: Context,
  endpoint: { readonly path: string; readonly service: string; readonly version: string },
  options: CallOptions = {},
): Promise<OfferedVersions> {
  const spec: OperationSpec = {
    id: "offeredVersions",
    method: "GET",
    path: endpoint.path,
    replies: { 200: readJson },
  };
  const body = await call(context, spec, {}, options).catch((error: unknown) => {
    // Such lists are mostly open to all: without credentials, ask without.
    if (error instanceof ConfigurationError)
      return call(context, { ...spec, security: [] }, {}, options);
    throw error;
  });
  const versions = readVersions(body);
  const own = plainVersion(endpoint.version);
  const standing = standingOf(own, versions, context.clock.now());
  return { versions, own, standing, message: describe(endpoint.service, own, standing, versions) };
}

function readVersions(body: unknown): OfferedVersion[] {
  const found = readEntries(body);
  if (found.length || typeof body !== "object" || body === null) return found;
  for (const value of Object.values(body)) {
    const inside = readVersions(value);
    if (inside.length) return inside;
  }
  return [];
}

function readEntries(body: unknown): OfferedVersion[] {
  if (Array.isArray(body)) return body.flatMap((entry: unknown) => readEntry(entry, undefined));
  if (typeof body !== "object" || body === null) return [];
  return Object.entries(body).flatMap(([key, entry]) =>
    isVersion(key) ? readEntry(entry, key) : [],
  );
}

function readEntry(raw: unknown, key: string | undefined): OfferedVersion[] {
  const first = (names: readonly string[]) =>
    names.map((name) => at(raw, name)).find((value) => typeof value === "string" && value);
  const id =
    key ??
    (typeof raw === "string" ? raw : first(["version", "id", "name", "api_version", "apiVersion"]));
  if (typeof id !== "string" || !isVersion(id)) return [];
  const state = first(["state", "status", "lifecycle"]);
  const until = first([
    "supported_until",
    "supportedUntil",
    "end_of_support",
    "endOfSupport",
    "eos_date",
    "end_date",
  ]);
  return [
    {
      id: plainVersion(id),
      raw,
      ...(typeof state === "string" && { state }),
      ...(typeof until === "string" && { supportedUntil: isoDate(until) }),
    },
  ];
}

function isVersion(text: string): boolean {
  return /^(?:\S{1,100} )?v?\d+(?:\.\d+){0,3}$/i.test(text);
}

function plainVersion(text: string): string {
  return (text.split(" ").at(-1) ?? "").replace(/^v/i, "");
}

function isoDate(text: string): string {
  return /^\d{8}$/.test(text) ? text.replace(/^(....)(..)(..)$/, "$1-$2-$3") : text.slice(0, 10);
}

function standingOf(
  own: string,
  versions: readonly OfferedVersion[],
  now: number,
): VersionStanding {
  if (!versions.length) return "unknown";
  const entry = versions.find(({ id }) => id === own);
  if (!entry) return "gone";
  const { state = "", supportedUntil } = entry;
  // The day itself still counts.
  const over = supportedUntil !== undefined && Date.parse(supportedUntil) + 864e5 <= now;
  if (over || /deprecat|retired|obsolete|sunset/i.test(state)) return "deprecated";
  return /current|stable/i.test(state) ? "current" : "offered";
}

function describe(
  name: string,
  own: string,
  standing: VersionStanding,
  versions: readonly OfferedVersion[],
): string {
  const list = versions.map(({ id, state }) => (state ? `${id} (${state})` : id)).join(", ");
  const until = versions.find(({ id }) => id === own)?.supportedUntil;
  const what = {
    current: "is current",
    offered: "is offered",
    deprecated: `is deprecated${until ? `, supported until ${until}` : ""}`,
    gone: "is no longer offered",
    unknown: "may or may not be offered: the service gave no list that could be read",
  }[standing];
  return `${name} ${own} ${what}.${list ? ` Offered: ${list}.` : ""}`;
}
