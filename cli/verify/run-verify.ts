import { jsonText } from "../../spec/diff/report/escape.ts";
import { existsSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { forTerminal } from "../report/for-terminal.ts";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import { reportWrongUse } from "../build/command.ts";
import type { CliIo } from "../io.ts";
import type { CompileProblem } from "./compile.ts";
import { verifyDiagnostics } from "./diagnostics.ts";
import { layOut, modulesWith, testedVersions } from "./lay-out.ts";
import type { TestProblem } from "./run-tests.ts";

export interface VerifyFlags {
  readonly against: string;
  readonly json?: boolean;
}

/** What `--json` prints. */
export interface VerifyReport {
  /** Versions of the previous package that this one does not have any more. */
  readonly gone: readonly string[];
  readonly noLongerCompiles: readonly CompileProblem[];
  readonly passed: number;
  readonly noLongerPasses: readonly TestProblem[];
}

/**
 * Runs `docs2sdk verify`: the generated tests of a previous package are type-checked and run against this one, so that what
 * callers would notice is known before they do.
 *
 * @param given the package, as the command line gave it
 * @param flags as the command line gave them
 * @param io the world
 */
export async function runVerify(given: string, flags: VerifyFlags, io: CliIo): Promise<void> {
  const json = flags.json === true;
  const [now, before] = [path.resolve(io.cwd, given), path.resolve(io.cwd, flags.against)];
  const modules = modulesWith("vitest", now) ?? modulesWith("vitest", before);
  const wrong = problemsOf(now, before, modules, io.cwd);
  if (modules === undefined || wrong.length > 0) return reportWrongUse(wrong, json, io);
  const report = await verify(now, before, modules, io);
  if (json) io.stdout(`${jsonText(report)}\n`);
  else print(report, io);
  const { gone, noLongerCompiles, noLongerPasses } = report;
  io.exit(gone.length + noLongerCompiles.length + noLongerPasses.length === 0 ? 0 : 1);
}

function problemsOf(
  now: string,
  before: string,
  modules: string | undefined,
  cwd: string,
): readonly Diagnostic[] {
  const shown = (folder: string): string => path.relative(cwd, folder) || ".";
  const missing = [now, before]
    .filter((folder) => !["package.json", "runtime"].every((name) => existsSync(path.join(folder, name))))
    .map((folder) => verifyDiagnostics.create("package-missing", { folder: shown(folder) }));
  if (missing.length > 0) return missing;
  if (testedVersions(before).length === 0)
    return [verifyDiagnostics.create("tests-missing", { folder: shown(before) })];
  return modules === undefined
    ? [verifyDiagnostics.create("runner-missing", { name: "vitest", folder: shown(now) })]
    : [];
}

async function verify(now: string, before: string, modules: string, io: CliIo): Promise<VerifyReport> {
  // The real path: the runner reports files by it.
  const scratch = await realpath(await mkdtemp(path.join(tmpdir(), "docs2sdk-verify-")));
  try {
    const { gone } = await layOut(scratch, now, before, modules);
    const [{ compileTests }, { runTests }] = await Promise.all([
      import("./compile.ts"),
      import("./run-tests.ts"),
    ]);
    const running = runTests(scratch, io.env);
    const noLongerCompiles = compileTests(scratch);
    const { passed, problems } = await running;
    return { gone, noLongerCompiles, passed, noLongerPasses: problems };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function print({ gone, noLongerCompiles, passed, noLongerPasses }: VerifyReport, io: CliIo): void {
  for (const version of gone)
    io.stdout(`gone             version ${forTerminal(version)}, with all of its tests\n`);
  for (const { file, line, message } of noLongerCompiles)
    io.stdout(`does not compile ${forTerminal(`${file}:${line} ${message}`)}\n`);
  for (const { file, test, message } of noLongerPasses)
    io.stdout(`does not pass    ${forTerminal(`${file} ${test}: ${message}`)}\n`);
  io.stdout(
    `${passed} tests of the previous package pass, ${noLongerPasses.length} no longer; ${noLongerCompiles.length} places no longer compile` +
      `${gone.length === 0 ? "" : `; ${gone.length} versions are gone`}\n`,
  );
}
