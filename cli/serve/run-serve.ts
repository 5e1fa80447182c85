import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { defineDiagnostics, message } from "../../spec/diagnostic.ts";
import { reportWrongUse } from "../build/command.ts";
import { todayOf } from "../change/diff-documents.ts";
import { outFolder } from "../config/out-folder.ts";
import type { CliIo } from "../io.ts";
import { forTerminal } from "../report/for-terminal.ts";
import { openBuilt } from "./built.ts";
import { startServer, type RunningSite } from "./server.ts";

/** Options of `docs2sdk serve`. */
export interface ServeFlags {
  readonly out?: string;
  readonly config?: string;
  readonly port: string;
  readonly host: string;
}

const serveDiagnostics = defineDiagnostics("config", {
  "port-unfit": {
    severity: "error",
    message: message`"${"port"}" is no port`,
    remedy: "Give a number from 0 to 65535; 0 takes any that is free.",
  },
  "nothing-built": {
    severity: "error",
    message: message`nothing is built in ${"out"}`,
    remedy: "Run `docs2sdk build` first, or name the folder with --out.",
  },
  "port-taken": {
    severity: "error",
    message: message`port ${"port"} on ${"host"} is taken`,
    remedy: "Give another with --port; --port 0 takes any that is free.",
  },
  "cannot-listen": {
    severity: "error",
    message: message`cannot listen on ${"host"}, port ${"port"}: ${"detail"}`,
    remedy: "Give another with --host and --port.",
  },
});

/**
 * Runs `docs2sdk serve` until it is interrupted.
 *
 * @param flags folder, relative to the working folder; port; host
 * @param io the world
 * @param signal ends it; absent: the interrupt of the terminal does
 */
export async function runServe(flags: ServeFlags, io: CliIo, signal?: AbortSignal): Promise<void> {
  const { host } = flags;
  const port = /^\d{1,5}$/u.test(flags.port) ? Number(flags.port) : Number.NaN;
  if (!(port <= 65_535))
    return reportWrongUse([serveDiagnostics.create("port-unfit", { port: flags.port })], false, io);
  const places = { cwd: io.cwd, env: io.env, ...(flags.config === undefined ? {} : { file: flags.config }) };
  const { value: folder, diagnostics } = await outFolder(flags.out, places);
  if (diagnostics.length > 0) return reportWrongUse(diagnostics, false, io);
  const out = path.relative(io.cwd, folder) || ".";
  const built = openBuilt(folder);
  const versions = await built.list();
  if (versions.length === 0)
    return reportWrongUse([serveDiagnostics.create("nothing-built", { out })], false, io);
  const site = {
    built,
    out,
    hostName: host,
    referenceScript: referenceScriptFrom(io.cwd),
    today: () => todayOf(Date.now()),
  };
  let running: RunningSite;
  try {
    running = await startServer(site, port);
  } catch (error) {
    const { code, message: detail } = error as NodeJS.ErrnoException;
    const diagnostic =
      code === "EADDRINUSE"
        ? serveDiagnostics.create("port-taken", { host, port })
        : serveDiagnostics.create("cannot-listen", { host, port, detail });
    return reportWrongUse([diagnostic], false, io);
  }
  io.stdout(`${running.address}\n`);
  io.stderr(`Serving ${versions.length} documents of ${forTerminal(out)}. Press Ctrl+C to stop.\n`);
  await stopped(signal);
  await running.close();
}

function stopped(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve();
    signal?.addEventListener("abort", () => resolve());
    if (signal !== undefined) return;
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}

/** The one thing that the component would load from elsewhere; our policy forbids it, and the site works without a network. */
const REMOTE_LOGO = "https://cdn.redoc.ly/redoc/logo-mini.svg";
const NO_IMAGE =
  "data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 width=%270%27 height=%270%27/%3E";

/** The component of the user's project, or the one beside docs2sdk; read once. */
export function referenceScriptFrom(cwd: string): () => Promise<string | undefined> {
  let reading: Promise<string | undefined> | undefined;
  const find = async (): Promise<string | undefined> => {
    for (const from of [path.join(cwd, "package.json"), import.meta.url]) {
      try {
        const file = createRequire(from).resolve("redoc/bundles/redoc.standalone.js");
        return (await readFile(file, "utf8")).replaceAll(REMOTE_LOGO, NO_IMAGE);
      } catch {
        // Not there; the page says how to get it.
      }
    }
    return undefined;
  };
  return async () => {
    const found = await (reading ??= find());
    // Installed while the site runs: the next look may find it.
    if (found === undefined) reading = undefined;
    return found;
  };
}
