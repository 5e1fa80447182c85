import { detailOf, isSystemError, whereAbsent } from "../../spec/system-error.ts";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { CaptureStore } from "../../scraper/capture/store.ts";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import { folderName } from "../../spec/openapi/folder-name.ts";
import { reportWrongUse } from "../build/command.ts";
import type { CliIo } from "../io.ts";
import { writeReport } from "../report/write-report.ts";
import { reportCheck } from "./check-report.ts";
import { exitCode, isLossy, verdictOf, type CheckResult } from "./check-result.ts";
import { captureSession, type CaptureFlags } from "./capture-session.ts";
import { captureDiagnostics } from "../../scraper/capture/diagnostics.ts";
import { openHistory, type DocumentHistory } from "./history.ts";
import { lookForChanges, remember, type Look, type ServiceLook } from "./look.ts";
import { finishPackage, withOutput } from "../build/output-lock.ts";
import { createMemoryCache, openStageCache } from "../build/stage-cache.ts";
import { pullRequestText } from "./pr-text.ts";
import { planRelease } from "./release.ts";
import { openSession, withStore, type Session } from "./session.ts";
import type { BuildForChange, DocumentVerdict } from "./types.ts";
import { lazily } from "../../spec/lazily.ts";

export interface CheckFlags extends CaptureFlags {
  /** `false` for `--no-capture`: the store is compared as it is. */
  readonly capture?: boolean;
  readonly acceptLoss?: boolean;
  /** File that receives the text of the pull request. */
  readonly prText?: string;
  readonly only?: "spec" | "sdk";
}

/**
 * `docs2sdk check` and, with `write`, `docs2sdk update`.
 * Check: exit 0 nothing changed, 1 changed or facts would be lost, 3 could not look.
 * Update: exit 0 nothing changed or everything written, 1 facts would be lost (and were not taken over) or a package is not as it should
 * be, 3 could not look.
 *
 * @param flags as given
 * @param write whether changed packages are written
 * @param io the world
 */
export async function runCheck(flags: CheckFlags, write: boolean, io: CliIo): Promise<void> {
  const { session, diagnostics: wrong } = await openSession(flags, io);
  if (session === undefined) return reportWrongUse(wrong, flags.json === true, io);
  const done = await withStore(session, write ? "update" : "check", flags.wait, (store, signal) =>
    check(session, store, flags, write, io, signal),
  );
  const result: CheckResult = done.held
    ? done.value
    : { verdict: "blind", captures: [], services: [], written: [], diagnostics: [done.diagnostic] };
  reportCheck(result, flags.json === true, io);
  io.exit(exitCode(result, write));
  // Last: what was written is said, whether its text can be put there or not.
  if (flags.prText !== undefined) {
    const text = pullRequestText(result.services, result.captures);
    await writeReport(path.resolve(io.cwd, flags.prText), text);
  }
}

async function check(
  session: Session,
  store: CaptureStore,
  flags: CheckFlags,
  write: boolean,
  io: CliIo,
  signal: AbortSignal,
): Promise<CheckResult> {
  const captured =
    flags.capture === false
      ? { value: [], diagnostics: [] }
      : await captureSession(session, store, flags, io, signal);
  const { request } = session;
  // Code that cannot be known as a whole may give something else today: nothing of an earlier run is used.
  const cache = session.code === undefined ? createMemoryCache() : openStageCache(session.storeFolder);
  const code = session.code ?? "";
  const history = openHistory(session.storeFolder);
  const { descriptions } = request;
  const only = flags.only ?? request.only;
  // Loaded by the first provider of which something changed.
  const build = lazily(async () => {
    const { createChangePipeline } = await import("./pipeline.ts");
    return createChangePipeline({
      platforms: await session.platforms(),
      descriptions,
      cache,
      code,
      ...(session.services === undefined ? {} : { services: session.services }),
      ...(request.sdk === undefined ? {} : { sdk: request.sdk }),
      ...(request.hooks === undefined ? {} : { hooks: request.hooks }),
      ...(only === undefined ? {} : { only }),
    });
  });
  const services: ServiceLook[] = [];
  const written: string[] = [];
  const diagnostics: Diagnostic[] = [...captured.diagnostics];
  const looked = new Set(captured.value.map(({ provider }) => provider));
  const compare = async (): Promise<void> => {
    for (const provider of request.providers) {
      if (flags.capture !== false && !looked.has(provider.id)) continue;
      const own = captured.value.filter((summary) => summary.provider === provider.id);
      // What was not asked for is missing, not gone: nothing is built from half a site.
      if (own.some(({ finished }) => !finished)) continue;
      if (write) diagnostics.push(...(await finishWrites(request.out, provider.id)));
      const look = await lookForChanges({
        provider,
        ...(session.services === undefined ? {} : { services: session.services }),
        store,
        history,
        cache,
        build,
        out: request.out,
        code,
        flavour: JSON.stringify([descriptions, session.services ?? null]),
        outcomes: own.flatMap(({ pages }) => pages),
      });
      diagnostics.push(...look.diagnostics);
      const taken = await takeOver(look, build, flags.acceptLoss === true, write, history);
      services.push(...taken.services);
      written.push(...taken.written);
      diagnostics.push(...taken.diagnostics);
    }
  };
  if (write) {
    // What is compared with must not be written by a build at the same time.
    const shown = path.relative(io.cwd, request.out) || ".";
    const outcome = await withOutput(request.out, shown, compare);
    if (!outcome.done) diagnostics.push(outcome.diagnostic);
  } else await compare();
  await cache.trim();
  return {
    verdict: verdictOf(services, captured.value, diagnostics),
    captures: captured.value,
    services,
    written,
    diagnostics,
  };
}

/** A run that was killed while it moved its files may have left half of a change; all of it is the last result. */
async function finishWrites(out: string, provider: string): Promise<Diagnostic[]> {
  const folder = path.join(out, folderName(provider));
  const entries = await readdir(folder, { withFileTypes: true }).catch(whereAbsent([]));
  // What else lies there is the user's.
  const services = entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(folder, name));
  const failures = await Promise.all(services.map((each) => finishPackage(each)));
  return failures.flat();
}

async function takeOver(
  look: Look,
  pipeline: () => Promise<BuildForChange>,
  acceptLoss: boolean,
  write: boolean,
  history: DocumentHistory,
): Promise<{ services: ServiceLook[]; written: string[]; diagnostics: Diagnostic[] }> {
  const written: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const services: ServiceLook[] = [];
  for (const found of look.services) {
    // A service without any page is not rendered as an empty package: its folder is the user's to remove.
    const service = acceptLoss && found.built.documents.length > 0 ? withLossAccepted(found) : found;
    diagnostics.push(...service.verdicts.flatMap(({ losses }) => losses));
    if (service.verdicts.every(({ verdict }) => verdict === "unchanged")) {
      diagnostics.push(...(await kept(service, history)));
      services.push(service);
    } else if (write && !isLossy(service)) {
      const release = planRelease(service.from, service.verdicts);
      const build = await pipeline();
      const files = await build.write(service.provider, service.service, service.committed.folder, release);
      diagnostics.push(...files.diagnostics);
      // A package with a fault in it (a hook that failed, a reference that leads nowhere) lies there; one that was refused does not.
      if (files.value.written + files.value.unchanged > 0) {
        written.push(service.name);
        diagnostics.push(...(await kept(service, history)));
      }
      services.push({ ...service, to: release.version });
    } else services.push(service);
  }
  const settled = services.every(
    ({ name, verdicts }) =>
      written.includes(name) || verdicts.every(({ verdict }) => verdict === "unchanged"),
  );
  if (settled && !look.skipped && services.length > 0) await look.settle();
  return { services, written, diagnostics };
}

/** What was written is written, whether the store can take note of it or not. */
async function kept(service: ServiceLook, history: DocumentHistory): Promise<Diagnostic[]> {
  try {
    await remember(service, service.verdicts, history, Date.now());
    return [];
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [captureDiagnostics.create("store-not-writable", { store: "history", detail: detailOf(error) })];
  }
}

/** With `--accept-loss` what would be a loss is a change; a version that no page gives stays as it lies. */
function withLossAccepted(service: ServiceLook): ServiceLook {
  const verdicts = service.verdicts.map((verdict): DocumentVerdict =>
    verdict.verdict === "lossy"
      ? { ...verdict, verdict: verdict.changes.length > 0 ? "changed" : "removed", losses: [] }
      : verdict,
  );
  return { ...service, verdicts };
}
