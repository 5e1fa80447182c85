import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Staged } from "../../spec/diagnostic.ts";
import { defineProvider, type Provider } from "../providers/provider.ts";
import { captureProvider, type CaptureOptions } from "./capture-provider.ts";
import type { CaptureClock } from "./fetcher.ts";
import type { SiteRules } from "./site-rules.ts";
import type { StoreFiles } from "./store-files.ts";
import { openStore } from "./store.ts";
import type { CaptureSummary } from "./summary.ts";

export const USER_AGENT = "docs2sdk/0.0.0 (+https://example.test/docs2sdk)";

/**
 * A provider whose site is on loopback.
 *
 * @param origin of the test site
 * @param site rules; by default every HTML page that the two contents pages link to
 */
export function localProvider(origin: string, site: SiteRules = {}): Provider {
  return defineProvider({
    id: "local",
    title: "Local",
    platforms: ["huawei"],
    hosts: [],
    services: [],
    security: [],
    conventions: () => ({}),
    site: {
      seeds: ["elb", "ecs"].map((service) => ({
        url: `${origin}/${service}/index.html`,
        service,
        listOnly: true,
      })),
      pages: [`${origin}/*/*.html`],
      exclude: [`${origin}/*/index.html`],
      ...site,
    },
  });
}

/** A clock that never waits and remembers what was waited for. */
export function instantClock(
  start = 1_700_000_000_000,
): CaptureClock & { readonly waits: number[]; pass(ms: number): void } {
  const waits: number[] = [];
  let now = start;
  return {
    waits,
    now: () => now,
    pass: (ms) => void (now += ms),
    sleep: (ms) => {
      waits.push(ms);
      now += ms;
      return Promise.resolve();
    },
    random: () => 0.5,
  };
}

/** A new empty folder and its removal. */
export async function temporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), "docs2sdk-"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Captures into a folder, opening the store anew as a new process would. */
export async function captureInto(
  folder: string,
  provider: Provider,
  more: Partial<CaptureOptions> = {},
  files?: StoreFiles,
): Promise<Staged<CaptureSummary>> {
  const store = await openStore(folder, files);
  return captureProvider({
    provider,
    store,
    userAgent: USER_AGENT,
    allowLoopback: true,
    retry: { baseMs: 1 },
    ...more,
  });
}
