import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import { writeWhole } from "../../spec/whole-file.ts";
import { reportWrongUse, runBuildCommand } from "../build/command.ts";
import { planBuild } from "../build/request.ts";
import { BUNDLERS } from "../commands/init.ts";
import { CONFIG_FILES } from "../config/load-config.ts";
import type { CliIo } from "../io.ts";
import { renderDiagnostic } from "../report/diagnostics.ts";
import { createPaint } from "../report/paint.ts";
import { askAnswers, DEFAULTS, type InitAnswers, type Prompter } from "./answers.ts";
import { initDiagnostics } from "./diagnostics.ts";
import { bundlerHint, configText, SCRIPT, withIgnored, withScript } from "./project-files.ts";

/** Flags of `docs2sdk init`. */
export interface InitFlags {
  readonly provider?: readonly string[];
  readonly service?: readonly string[];
  readonly out?: string;
  readonly bundler?: string;
  readonly captured?: boolean;
  readonly live?: boolean;
  readonly ignoreOutput?: boolean;
  readonly yes?: boolean;
}

/**
 * Runs `docs2sdk init`: asks, checks, writes, builds. Everything is checked before the first file is written.
 *
 * @param flags as the command line gave them
 * @param io the world
 * @param prompter who is asked; the terminal when left out
 */
export async function runInit(flags: InitFlags, io: CliIo, prompter?: Prompter): Promise<void> {
  const found = await findProject(io.cwd);
  if ("diagnostic" in found) return reportWrongUse([found.diagnostic], false, io);
  const answers = await collectAnswers(flags, io, prompter);
  if ("diagnostic" in answers) return reportWrongUse([answers.diagnostic], false, io);
  const wrong = await checkAnswers(answers, io.cwd);
  if (wrong.length > 0) return reportWrongUse(wrong, false, io);
  const command = answers.live ? "docs2sdk update" : "docs2sdk build";
  const manifest = withScript(found.manifest, command);
  if (manifest === undefined)
    io.stderr(
      renderDiagnostic(initDiagnostics.create("init-script-taken", { name: SCRIPT }), createPaint(io.isTty)),
    );
  await writeProject(answers, manifest ?? found.manifest, found.manifest, io);
  const hint = bundlerHint(answers.bundler);
  if (hint !== undefined) io.stdout(`\n${hint}`);
  io.stdout("\n");
  if (!answers.live) return runBuildCommand({}, io);
  const { runCheck } = await import("../change/run-check.ts");
  return runCheck({}, true, io);
}

async function findProject(
  cwd: string,
): Promise<{ readonly manifest: string } | { readonly diagnostic: Diagnostic }> {
  const config = CONFIG_FILES.find((name) => existsSync(path.join(cwd, name)));
  if (config !== undefined)
    return { diagnostic: initDiagnostics.create("init-config-exists", { file: config }) };
  const file = path.join(cwd, "package.json");
  if (!existsSync(file))
    return { diagnostic: initDiagnostics.create("init-no-package", { folder: path.basename(cwd) }) };
  const manifest = await readFile(file, "utf8");
  try {
    withScript(manifest, "");
    return { manifest };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { diagnostic: initDiagnostics.create("init-package-unreadable", { reason }) };
  }
}

async function collectAnswers(
  flags: InitFlags,
  io: CliIo,
  prompter: Prompter | undefined,
): Promise<InitAnswers | { readonly diagnostic: Diagnostic }> {
  const given = answersOf(flags);
  if (flags.yes === true) return { ...DEFAULTS, ...given };
  if (prompter === undefined && !(io.isTty && process.stdin.isTTY))
    return { diagnostic: initDiagnostics.create("init-needs-terminal", {}) };
  const { providers } = await import("../../scraper/providers/registry.ts");
  const ask = prompter ?? (await import("./clack.ts")).clackPrompter();
  const answers = await askAnswers(given, providers, BUNDLERS, ask);
  if (answers !== undefined) return { ...answers, out: portable(answers.out) };
  return { diagnostic: initDiagnostics.create("init-cancelled", {}) };
}

/** As the configuration and ignore files have it on every system: `sdk/api`, never `.\\sdk\\api\\`. */
function portable(out: string): string {
  return path.posix.normalize(out.replaceAll("\\", "/")).replace(/^\.\/|\/$/gu, "");
}

function answersOf(flags: InitFlags): Partial<InitAnswers> {
  const { provider, service, out, bundler, captured, live, ignoreOutput } = flags;
  return {
    ...(provider === undefined ? {} : { providers: provider }),
    ...(service === undefined ? {} : { services: service }),
    ...(out === undefined ? {} : { out: portable(out) }),
    ...(bundler === undefined ? {} : { bundler }),
    ...(captured === true || live === true ? { live: live === true } : {}),
    ...(ignoreOutput === undefined ? {} : { ignoreOutput }),
  };
}

/** The same check that the build will make, before a file is written. */
async function checkAnswers(answers: InitAnswers, cwd: string): Promise<readonly Diagnostic[]> {
  const [{ platforms }, { providers }] = await Promise.all([
    import("../../scraper/platforms/registry.ts"),
    import("../../scraper/providers/registry.ts"),
  ]);
  const { providers: provider, services: service, live, out } = answers;
  const config = {
    ...(provider.length === 0 ? {} : { provider }),
    ...(service.length === 0 ? {} : { service }),
    ...(live ? { store: ".docs2sdk" } : {}),
    out,
  };
  return planBuild(config, { providers, platforms }, cwd).diagnostics;
}

async function writeProject(
  answers: InitAnswers,
  manifest: string,
  before: string,
  io: CliIo,
): Promise<void> {
  // Git and Prettier only know folders below their own file.
  const output = /^(?:\.\.(?:\/|$)|\/|[A-Za-z]:)/u.test(answers.out) ? [] : [`/${answers.out}/`];
  const ignored = [".docs2sdk/", ...(answers.ignoreOutput ? output : [])];
  const write = async (name: string, text: string, old: string): Promise<void> => {
    if (text === old) return;
    await writeWhole(path.join(io.cwd, name), text);
    io.stdout(`wrote ${name}\n`);
  };
  await write("package.json", manifest, before);
  const gitignore = await textOf(path.join(io.cwd, ".gitignore"));
  await write(".gitignore", withIgnored(gitignore, ignored), gitignore);
  const prettier = path.join(io.cwd, ".prettierignore");
  if (existsSync(prettier)) {
    const text = await textOf(prettier);
    await write(".prettierignore", withIgnored(text, output), text);
  }
  // Last: where it stands, the project is set up. A run that was killed before can be repeated.
  await write("docs2sdk.config.ts", configText(answers), "");
}

/** A file that cannot be read is not empty: it would be replaced. */
const textOf = (file: string): Promise<string> =>
  readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
