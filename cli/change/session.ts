import path from "node:path";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import { captureDiagnostics } from "../../scraper/capture/diagnostics.ts";
import { systemClock } from "../../scraper/capture/fetcher.ts";
import { describeHolder, lockStore } from "../../scraper/capture/lock.ts";
import { openStore, type CaptureStore } from "../../scraper/capture/store.ts";
import { platforms as builtInPlatforms } from "../../scraper/platforms/registry.ts";
import { providers as builtInProviders } from "../../scraper/providers/registry.ts";
import type { BuildRequest } from "../build/request.ts";
import { requestFrom } from "../build/command.ts";
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
  readonly request: BuildRequest;
  readonly services?: readonly string[];
  /** Absolute. */
  readonly storeFolder: string;
  readonly userAgent: string;
  /** Folder of the user's own providers and platforms; absent where there are none. */
  readonly ownCode?: string;
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
  const { request, diagnostics } = await requestFrom(
    {
      ...(config === undefined ? {} : { config }),
      ...(provider === undefined ? {} : { provider }),
      ...(out === undefined ? {} : { out }),
    },
    io,
  );
  if (request === undefined) return { diagnostics };
  const services = service ?? request.services;
  return {
    session: {
      request,
      ...(services === undefined ? {} : { services }),
      storeFolder: path.resolve(io.cwd, flags.store ?? request.store ?? STORE_FOLDER),
      userAgent: userAgent(),
      ...(bringsOwnCode(request) ? { ownCode: io.cwd } : {}),
    },
    diagnostics: [],
  };
}

function bringsOwnCode({ providers, platforms }: BuildRequest): boolean {
  return (
    providers.some((provider) => !builtInProviders.includes(provider)) ||
    platforms.some((platform) => !builtInPlatforms.includes(platform))
  );
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
      const store = await openStore(session.storeFolder);
      return { held: true, value: await work(store, AbortSignal.any([lock.lost, interrupted.signal])) };
    } finally {
      process.off("SIGINT", interrupt);
      process.off("SIGTERM", interrupt);
      await lock.release();
    }
  } catch (error) {
    if (!(error instanceof Error && "errno" in error)) throw error;
    const { code, syscall } = error as NodeJS.ErrnoException;
    const data = { store: session.storeFolder, detail: `${code ?? ""}: ${syscall ?? ""}` };
    return { held: false, diagnostic: captureDiagnostics.create("store-not-writable", data) };
  }
}
