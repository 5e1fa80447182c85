import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import type { BrowserChoice } from "../../scraper/capture/browser-fetcher.ts";
import { captureProvider } from "../../scraper/capture/capture-provider.ts";
import type { CaptureStore } from "../../scraper/capture/store.ts";
import type { CaptureSummary } from "../../scraper/capture/summary.ts";
import type { CliIo } from "../io.ts";
import { createProgressLine } from "./progress-line.ts";
import type { Session, SessionFlags } from "./session.ts";

export interface CaptureFlags extends SessionFlags {
  readonly seed?: readonly string[];
  readonly allowLoopback?: boolean;
}

/**
 * Captures every provider of a session that has a site, one service after the other where services are named.
 *
 * @param session providers and services
 * @param store the locked store
 * @param flags seeds and permissions
 * @param io for the progress
 * @param signal ends the capture; what was captured stays
 */
export async function captureSession(
  session: Session,
  store: CaptureStore,
  flags: CaptureFlags,
  io: CliIo,
  signal: AbortSignal,
): Promise<Staged<readonly CaptureSummary[]>> {
  const value: CaptureSummary[] = [];
  const diagnostics: Diagnostic[] = [];
  const progress = createProgressLine(io, flags.json === true);
  const named = flags.provider !== undefined || session.request.providers.length === 1;
  for (const provider of session.request.providers) {
    const hasSeeds =
      provider.site !== undefined || provider.services.some(({ seeds }) => seeds !== undefined);
    // Of all providers only those with a site are captured; one that was named must have one.
    if (!named && !hasSeeds) continue;
    for (const service of session.services ?? [undefined]) {
      const captured = await captureProvider({
        provider,
        ...(service === undefined ? {} : { service }),
        ...(flags.seed === undefined ? {} : { seeds: flags.seed }),
        store,
        userAgent: session.userAgent,
        allowLoopback: flags.allowLoopback === true,
        signal,
        browser: browserFrom(io.env),
        onProgress: (state) => progress.show(state),
      });
      value.push(captured.value);
      diagnostics.push(...captured.diagnostics);
    }
  }
  progress.clear();
  return { value, diagnostics };
}

/** `DOCS2SDK_BROWSER`: path of a browser; `DOCS2SDK_BROWSER_SANDBOX=off`: the machine has no sandbox to offer. */
function browserFrom(env: CliIo["env"]): BrowserChoice {
  const executablePath = env["DOCS2SDK_BROWSER"];
  return {
    sandbox: env["DOCS2SDK_BROWSER_SANDBOX"] !== "off",
    ...(executablePath === undefined || executablePath === "" ? {} : { executablePath }),
  };
}
