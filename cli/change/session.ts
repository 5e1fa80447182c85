import path from "node:path";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import { detailOf, isSystemError } from "../../spec/system-error.ts";
import { captureDiagnostics } from "../../scraper/capture/diagnostics.ts";
import { systemClock } from "../../scraper/capture/fetcher.ts";
import { describeHolder, lockStore } from "../../scraper/capture/lock.ts";
import { openStore, type CaptureStore } from "../../scraper/capture/store.ts";
import type { Platform } from "../../scraper/platforms/platform.ts";
import { providers } from "../../scraper/providers/registry.ts";
import { mergePlatforms, planBuild, type BuildRequest } from "../build/request.ts";
import { codeDigest } from "../build/build-inputs.ts";
import { configFrom } from "../build/command.ts";
import { hiddenFolder } from "../build/stamp.ts";
import type { ResolvedConfig } from "../config/resolve-config.ts";
import type { CliIo } from "../io.ts";
import { userAgent } from "./user-agent.ts";

/** Flags that capture, check, update, watch and history share. */
export interface SessionFlags {
  readonly config?: string;
  readonly provider?: readonly string[];
  readonly service?: readonly string[];
  readonly out?: string;
  readonly store?: string;
  readonly wait?: string;
  readonly json?: boolean;
}

/** Where a command works. */
export interface Session {
  readonly request: Omit<BuildRequest, "platforms">;
  /** The readers of pages are loaded where there is something to read: a run in which nothing changed does without. */
  platforms(): Promise<readonly Platform[]>;
  readonly services?: readonly string[];
  /** Absolute. */
  readonly storeFolder: string;
  readonly userAgent: string;
  /** Of {@link codeDigest}; absent where results of an earlier run may not be used. */
  readonly code?: string;
}

/** Folder of the store, beside the configuration. */
export const STORE_FOLDER = ".docs2sdk";

/**
 * Reads flags, environment and configuration into what the command works on.
 *
 * @param flags as commander gives them
 * @param io the world
 * @returns the session; or what is wrong with the flags
 */
export async function openSession(
  flags: SessionFlags,
  io: CliIo,
): Promise<{ readonly session?: Session; readonly diagnostics: readonly Diagnostic[] }> {
  // Services of a live site need not be built in: the capture finds them.
  const { config, provider, out, service } = flags;
  const resolved = await configFrom(
    {
      ...(config === undefined ? {} : { config }),
      ...(provider === undefined ? {} : { provider }),
      ...(out === undefined ? {} : { out }),
    },
    io,
  );
  if (resolved.diagnostics.length > 0) return { diagnostics: resolved.diagnostics };
  const own = resolved.config.platforms;
  const { request, diagnostics } = planBuild(resolved.config, { providers, platforms: [] }, io.cwd);
  if (request === undefined) return { diagnostics };
  const services = service ?? request.services;
  const code = codeDigest(resolved);
  return {
    session: {
      request,
      platforms: async () =>
        mergePlatforms(own, (await import("../../scraper/platforms/registry.ts")).platforms),
      ...(services === undefined ? {} : { services }),
      storeFolder: storeFolder(flags, resolved, io),
      userAgent: userAgent(),
      ...(code === undefined ? {} : { code }),
    },
    diagnostics: [],
  };
}

/** A flag starts from the working folder; without one the store lies beside the configuration. */
function storeFolder({ store }: SessionFlags, { config, root }: ResolvedConfig, io: CliIo): string {
  return store === undefined ? (config.store ?? path.join(root, STORE_FOLDER)) : path.resolve(io.cwd, store);
}

/** What happened to work that needs the store for itself. */
export type Locked<T> =
  | { readonly held: true; readonly value: T }
  | { readonly held: false; readonly diagnostic: Diagnostic };

/**
 * Runs work while holding the store's lock.
 *
 * @param session where
 * @param command name for the message of a second run
 * @param waitSeconds how long to wait for another run; undefined: not at all
 * @param work gets the opened store and a signal that ends it
 */
export async function withStore<T>(
  session: Session,
  command: string,
  waitSeconds: string | undefined,
  work: (store: CaptureStore, signal: AbortSignal) => Promise<T>,
): Promise<Locked<T>> {
  const now = (): number => systemClock.now();
  const sleep = (ms: number): Promise<void> => systemClock.sleep(ms);
  const waitMs = Math.max(0, Number(waitSeconds ?? 0) * 1000) || 0;
  try {
    const lock = await lockStore(session.storeFolder, { command, waitMs, now, sleep });
    if (!lock.held) {
      const holder = describeHolder(lock.holder);
      return { held: false, diagnostic: captureDiagnostics.create("store-locked", { holder }) };
    }
    const interrupted = new AbortController();
    const interrupt = (): void => interrupted.abort("interrupted by the user");
    process.once("SIGINT", interrupt);
    process.once("SIGTERM", interrupt);
    try {
      await hiddenFolder(session.storeFolder);
      const store = await openStore(session.storeFolder);
      return { held: true, value: await work(store, AbortSignal.any([lock.lost, interrupted.signal])) };
    } finally {
      process.off("SIGINT", interrupt);
      process.off("SIGTERM", interrupt);
      await lock.release();
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const detail = detailOf(error);
    const place = error.path;
    if (place !== undefined && !path.resolve(place).startsWith(session.storeFolder))
      return {
        held: false,
        diagnostic: captureDiagnostics.create("system-refused", { path: place, detail }),
      };
    const data = { store: session.storeFolder, detail };
    return { held: false, diagnostic: captureDiagnostics.create("store-not-writable", data) };
  }
}
