import { hasCredentials, withoutCredentials } from "../../spec/credentials.ts";
import type { FailureReason } from "./diagnostics.ts";
import type { FetchedBody, FetchFailure, FetchResult, Fetcher } from "./fetcher.ts";
import { judgePage, type PageVerdict } from "./judge.ts";
import { checkUrl, type CapturePolicy, type Refusal } from "./policy.ts";
import type { RobotsGate } from "./robots.ts";
import { twinAddress } from "./site-rules.ts";
import type { CaptureStore } from "./store.ts";
import { entryKey, type EntryRole, type PageChange, type PageEntry } from "./store-index.ts";

/** What the crawl wants to know of an address. */
export interface Task {
  readonly url: string;
  readonly role: EntryRole;
  readonly service?: string;
  /** Addresses that redirected here. */
  readonly hops: readonly string[];
}

/** What became of an address in this run. */
export type Settled =
  | {
      readonly kind: "page";
      readonly entry: PageEntry;
      readonly change: PageChange;
      /** Only where the bytes came in this run. */
      readonly verdict?: PageVerdict;
    }
  | { readonly kind: "failed"; readonly refusal: Refusal };

export interface SettleContext {
  readonly provider: string;
  readonly run: string;
  readonly store: CaptureStore;
  readonly fetcher: Fetcher;
  readonly robots: RobotsGate;
  readonly policy: CapturePolicy;
  readonly twinSuffix?: string;
  readonly now: () => number;
}

/** Settles addresses, each at most once per run. */
export type Settler = (task: Task) => Promise<Settled>;

/** Failures of a host, not of a page; after so many in a row the host is not asked any more. */
const HOST_FAILURES = new Map<FailureReason, number>([
  ["dns-failure", 1],
  ["tls-error", 1],
  ["address-refused", 1],
  ["connection-refused", 2],
  ["timed-out", 4],
  ["connection-lost", 6],
]);

interface State {
  readonly settled: Map<string, Promise<Settled>>;
  /** Address → where it redirects to; known before the target is waited for, so that no two wait for each other. */
  readonly redirects: Map<string, string>;
  /** Host → failures in a row. */
  readonly failures: Map<string, number>;
}

/**
 * Makes a function that settles addresses: asks conditionally, follows redirects within the policy, judges the page
 * and writes a good answer to the store. Failures are returned; the crawl decides what they mean.
 *
 * @param context store, fetcher, rules
 * @example const settle = createSettler(context); await settle({ url, role: "page", hops: [] });
 */
export function createSettler(context: SettleContext): Settler {
  const state: State = { settled: new Map(), redirects: new Map(), failures: new Map() };
  const settle: Settler = (task) => {
    const known = state.settled.get(task.url);
    if (known !== undefined) return known;
    const settled = settleOnce(task, context, state, settle);
    state.settled.set(task.url, settled);
    return settled;
  };
  return settle;
}

async function settleOnce(
  task: Task,
  context: SettleContext,
  state: State,
  settle: Settler,
): Promise<Settled> {
  const key = entryKey(context.provider, task.url);
  const { pages, aliases } = context.store.index;
  const entry = pages.get(key);
  const kept = entry !== undefined && (await context.store.holds(entry)) ? entry : undefined;
  if (kept?.run === context.run) return { kind: "page", entry: kept, change: kept.change };
  const alias = aliases.get(key);
  // A permanent redirect is remembered (RFC 9110, section 15.4.2); so is any redirect seen in this run.
  if (alias !== undefined && (alias.permanent || alias.run === context.run)) {
    const via = await follow(task, alias.finalUrl, state, settle);
    if (via.kind === "page") return via;
  }
  return askAddress(task, kept, context, state, settle);
}

async function askAddress(
  task: Task,
  kept: PageEntry | undefined,
  context: SettleContext,
  state: State,
  settle: Settler,
): Promise<Settled> {
  // A page is known by its address for ever, in documents and reports.
  if (hasCredentials(task.url)) return refusedCredentials();
  const twin =
    context.twinSuffix !== undefined && task.role === "page"
      ? twinAddress(task.url, context.twinSuffix)
      : undefined;
  const preferred = kept?.finalUrl ?? twin ?? task.url;
  let target = preferred;
  let result = await request(target, kept, context, state);
  if (preferred !== task.url && !isTwin(result)) {
    target = task.url;
    result = await request(target, undefined, context, state);
  }
  if (result.kind !== "redirect") return taken(task, target, result, kept, context);
  return redirected(task, result, kept, context, state, settle);
}

/** What an address answered, as the page of the task. */
async function taken(
  task: Task,
  target: string,
  result: Exclude<FetchResult, { kind: "redirect" }>,
  kept: PageEntry | undefined,
  context: SettleContext,
): Promise<Settled> {
  switch (result.kind) {
    case "failure":
      return {
        kind: "failed",
        refusal: { reason: result.reason, detail: withoutCredentials(result.detail) },
      };
    case "not-modified":
      return kept === undefined
        ? {
            kind: "failed",
            refusal: { reason: "unexpected-status", detail: "304 to an unconditional request" },
          }
        : unchanged(kept, result.validators, context);
    case "body":
      return keepBody(task, target, result, kept, context);
  }
}

/** A site without twins answers with a page that says so, or leads elsewhere; then the page itself is asked for. */
function isTwin(result: FetchResult): boolean {
  if (result.kind === "failure") return result.reason !== "not-found" && result.reason !== "access-denied";
  return result.kind === "not-modified" || (result.kind === "body" && result.mediaType !== "text/html");
}

async function request(
  url: string,
  kept: PageEntry | undefined,
  context: SettleContext,
  state: State,
): Promise<FetchResult> {
  const refused = checkUrl(url, context.policy);
  if (refused !== undefined) return refusedResult(refused);
  const { host } = new URL(url);
  if ((state.failures.get(host) ?? 0) >= 1) {
    return refusedResult({ reason: "host-given-up", detail: host });
  }
  const robots = await context.robots.refusal(url);
  if (robots !== undefined) return refusedResult(robots);
  const result = await context.fetcher.fetch({ url, ...(kept === undefined ? {} : { validators: kept }) });
  countFailure(host, result, state);
  return result;
}

/** Adds the failure's weight; at 1 the host is given up. */
function countFailure(host: string, result: FetchResult, { failures }: State): void {
  const limit = result.kind === "failure" ? HOST_FAILURES.get(result.reason) : undefined;
  // The tolerance keeps six sixths from adding up to a little less than one.
  if (limit !== undefined) failures.set(host, (failures.get(host) ?? 0) + 1 / limit + 1e-9);
  else if ((failures.get(host) ?? 0) < 1) failures.delete(host);
}

function refusedResult(refusal: Refusal): FetchFailure {
  return { kind: "failure", retriable: false, wireBytes: 0, ...refusal };
}

async function follow(task: Task, target: string, state: State, settle: Settler): Promise<Settled> {
  const hops = [...task.hops, task.url];
  for (
    let at: string | undefined = target, seen = 0;
    at !== undefined && seen < 50;
    at = state.redirects.get(at), seen++
  ) {
    if (hops.includes(at)) {
      return {
        kind: "failed",
        refusal: { reason: "redirect-loop", detail: [...hops, at].slice(-4).join(" → ") },
      };
    }
  }
  state.redirects.set(task.url, target);
  return settle({ ...task, url: target, hops });
}

async function redirected(
  task: Task,
  result: FetchResult & { kind: "redirect" },
  kept: PageEntry | undefined,
  context: SettleContext,
  state: State,
  settle: Settler,
): Promise<Settled> {
  const target = result.location;
  const refused = checkUrl(target, context.policy);
  if (refused !== undefined) {
    return { kind: "failed", refusal: { reason: refused.reason, detail: `redirected: ${refused.detail}` } };
  }
  if (task.hops.length >= context.policy.limits.maxRedirects) {
    return { kind: "failed", refusal: { reason: "too-many-redirects", detail: `${task.hops.length + 1}` } };
  }
  if (hasCredentials(target)) {
    // Signed for this one visit: the page stays known by the address that led there.
    const answer = await request(target, kept, context, state);
    return answer.kind === "redirect" ? refusedCredentials() : taken(task, task.url, answer, kept, context);
  }
  const settled = await follow(task, target, state, settle);
  if (settled.kind === "failed") return settled;
  await context.store.record({
    kind: "alias",
    provider: context.provider,
    url: task.url,
    finalUrl: settled.entry.url,
    status: result.status,
    permanent: result.permanent,
    run: context.run,
    at: context.now(),
  });
  // A page that moved with the same bytes did not change.
  const moved = settled.change === "new" && kept !== undefined;
  return moved
    ? { ...settled, change: kept.sha256 === settled.entry.sha256 ? "unchanged" : "changed" }
    : settled;
}

function refusedCredentials(): Settled {
  const detail = "they were removed from this message";
  return { kind: "failed", refusal: { reason: "credentials-refused", detail } };
}

async function unchanged(
  kept: PageEntry,
  validators: { readonly etag?: string; readonly lastModified?: string },
  { store, provider, run, now }: SettleContext,
): Promise<Settled> {
  await store.record({ kind: "seen", provider, url: kept.url, run, at: now(), ...validators });
  const entry = store.index.pages.get(entryKey(provider, kept.url)) ?? kept;
  return { kind: "page", entry, change: "unchanged" };
}

async function keepBody(
  task: Task,
  finalUrl: string,
  result: FetchedBody,
  kept: PageEntry | undefined,
  { store, provider, run, now }: SettleContext,
): Promise<Settled> {
  const verdict = judgePage(result);
  if (verdict.refusal !== undefined) return { kind: "failed", refusal: verdict.refusal };
  const sha256 = await store.putBody(result.body);
  const change: PageChange = kept === undefined ? "new" : kept.sha256 === sha256 ? "unchanged" : "changed";
  const at = now();
  const entry: PageEntry = {
    kind: "page",
    provider,
    ...(task.service === undefined ? {} : { service: task.service }),
    role: task.role,
    url: task.url,
    finalUrl,
    status: result.status,
    // The same bytes again: what was built from them still carries its date.
    fetchedAt: change === "unchanged" && kept !== undefined ? kept.fetchedAt : at,
    checkedAt: at,
    sha256,
    bytes: result.body.length,
    mediaType: result.mediaType,
    ...(result.charset === undefined ? {} : { charset: result.charset }),
    ...result.validators,
    ...(result.robotsTag === undefined ? {} : { robotsTag: result.robotsTag.toLowerCase() }),
    run,
    change,
  };
  await store.record(entry);
  return { kind: "page", entry, change, verdict };
}
