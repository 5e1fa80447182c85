import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform, type Plugin, type TransformOptions } from "esbuild";
import type { TemplateSet } from "../../generator/render/templates.ts";
import { digestOf } from "../../spec/digest.ts";
import { startCompiler } from "./compile-modules.ts";
import { compileKey, runKey } from "./package-keys.ts";
import type { Rendered } from "./render-one.ts";

/** What the compiler and the run said of many packages. */
export interface BatchFindings {
  /** Errors of `tsc --strict`, with the case that they belong to. */
  readonly compiler: readonly Finding[];
  /** Something of a payload ran, or a module could not be imported, or a generated test failed. */
  readonly runs: readonly Finding[];
  readonly modules: number;
  /** Modules that were given to the compiler: no other is the same to it. */
  readonly compiled: number;
  /** Modules that were imported: no other is the same JavaScript, with all that it imports. */
  readonly imported: number;
  /** Calls of operations that reached the loopback server. */
  readonly calls: number;
}

export interface Finding {
  /** Index of the package in the batch. */
  readonly index: number;
  readonly what: string;
}

const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));

/** Checks packages, and knows what it has checked before. */
export interface BatchChecker {
  /** Whether a package of the same code was checked; from now on, this one is. */
  isKnown(rendered: Rendered): boolean;
  /**
   * Lays many packages side by side over one runtime, type-checks them in one program, imports every module of them and runs
   * their generated tests, which call every operation against a loopback server. Nothing of it runs in this process.
   *
   * @param folder empty, absolute
   */
  check(folder: string, packages: readonly Rendered[]): Promise<BatchFindings>;
}

/** How much is done although the same was done before; a test can ask for all. */
export interface Thoroughness {
  /** Of modules that are to the compiler what another one was, every n-th is compiled nevertheless. */
  readonly compile: number;
  /** Every n-th package runs the tests that hold for every operation alike, too: repetition, limits, answers that fail. */
  readonly behaviour: number;
}

/**
 * A module is compiled only if none was before that is the same to the compiler (see `compileKey`), and is run only if it,
 * with all that it imports, is other JavaScript than every one before: thousands of packages differ in one module, in types
 * or in comments alone.
 *
 * @param templates the runtime below the packages
 * @example await createBatchChecker(await loadTemplates()).check(folder, packages)
 */
export function createBatchChecker(
  templates: TemplateSet,
  { compile: nth, behaviour }: Thoroughness = { compile: 1, behaviour: 1 },
): BatchChecker {
  const packages = new Set<string>();
  const compiled = new Set<string>();
  const ran = new Set<string>();
  const scripts = new Map<string, string>();
  const compile = startCompiler((name) => indexOf(name) >= 0);
  const count = { alike: 0, packages: 0 };
  const isFresh = (rendered: Rendered, name: string): boolean => {
    const key = compileKey(rendered, name);
    if (!compiled.has(key)) return compiled.add(key) !== undefined;
    return ++count.alike % nth === 0;
  };
  return {
    isKnown(rendered) {
      const key = digestOf([...rendered.modules.values()].map(({ code }) => code).join("\n"));
      return packages.has(key) || (packages.add(key), false);
    },
    async check(folder, batch) {
      const laid = await layOut(folder, batch, templates);
      const fresh = laid.filter(({ rendered, name }) => isFresh(rendered, name));
      const compiler = compile(
        folder,
        fresh.map(({ file }) => file),
      ).map(({ file, what }) => ({ index: indexOf(file), what }));
      const isThorough = batch.map(() => count.packages++ % behaviour === 0);
      const runs: Run[] = [];
      for (const { rendered, name, file, index } of laid) {
        if (name.endsWith(".d.ts")) continue;
        await toScripts(rendered, scripts);
        const thorough = isThorough[index] === true;
        const codeOf = (each: string): string => scripts.get(rendered.modules.get(each)?.code ?? "") ?? "";
        const key = `${thorough && name.endsWith(".test.ts")} ${runKey(rendered, name, codeOf)}`;
        if (ran.has(key)) continue;
        ran.add(key);
        runs.push({ name: file, thorough });
      }
      const found = await run(folder, runs);
      return {
        compiler,
        runs: found.runs,
        modules: laid.length,
        compiled: fresh.length,
        imported: runs.length,
        calls: found.calls,
      };
    },
  };
}

/** What the modules are to a machine: JavaScript without comments. */
async function toScripts({ modules, files }: Rendered, scripts: Map<string, string>): Promise<void> {
  for (const [name, { code }] of modules) {
    if (scripts.has(code) || !name.endsWith(".ts")) continue;
    const { code: script } = await transform(files.get(name) ?? "", SCRIPT_OPTIONS);
    scripts.set(code, digestOf(script));
  }
}

const SCRIPT_OPTIONS: TransformOptions = {
  loader: "ts",
  minifyWhitespace: true,
  legalComments: "none",
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
};

/** A module of one of the packages, as it lies there. */
interface Laid {
  readonly index: number;
  readonly rendered: Rendered;
  /** Inside its package. */
  readonly name: string;
  /** Relative to the folder. */
  readonly file: string;
}

interface Run {
  readonly name: string;
  readonly thorough: boolean;
}

/** Writes the files. */
async function layOut(
  folder: string,
  packages: readonly Rendered[],
  templates: TemplateSet,
): Promise<readonly Laid[]> {
  const laid: Laid[] = [];
  const folders = new Set<string>();
  const put = (name: string, text: string): void => {
    const target = path.join(folder, name);
    if (!folders.has(path.dirname(target))) mkdirSync(path.dirname(target), { recursive: true });
    folders.add(path.dirname(target));
    writeFileSync(target, text);
  };
  for (const [name, text] of templates.runtime) put(`runtime/${name}`, text);
  for (const [name, text] of templates.support) put(`test-support/${name}`, text);
  for (const [index, rendered] of packages.entries()) {
    for (const [name, text] of rendered.files) {
      if (name.startsWith("../") || !name.endsWith(".ts")) continue;
      laid.push({ index, rendered, name, file: `c${index}/${name}` });
      put(`c${index}/${name}`, text);
    }
  }
  await symlink(path.join(REPOSITORY, "node_modules"), path.join(folder, "node_modules"));
  put("package.json", '{ "type": "module" }');
  return laid;
}

const indexOf = (name: string): number => Number(/^c(\d+)\//u.exec(name)?.[1] ?? -1);

/** Bundles all modules with a small stand-in for the test runner, and imports them in a process of their own. */
async function run(folder: string, modules: readonly Run[]): Promise<{ runs: Finding[]; calls: number }> {
  if (modules.length === 0) return { runs: [], calls: 0 };
  const out = path.join(folder, "bundle");
  await build({
    entryPoints: modules.map(({ name }) => path.join(folder, name)),
    outdir: out,
    outbase: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "silent",
    plugins: [STAND_IN],
  });
  await writeFile(path.join(folder, "list.json"), JSON.stringify(modules));
  const child = fileURLToPath(new URL("run-child.mjs", import.meta.url));
  const { stdout } = await new Promise<{ stdout: string }>((resolve, reject) => {
    execFile(
      process.execPath,
      [child, folder],
      { maxBuffer: 1 << 28, timeout: 900_000, env: { PATH: process.env["PATH"] ?? "" } },
      (error, stdout, stderr) => {
        if (error !== null) reject(new Error(`${error.message}\n${stderr.slice(0, 2000)}`));
        else resolve({ stdout });
      },
    );
  });
  const report = JSON.parse(stdout) as { problems: { name: string; what: string }[]; calls: number };
  return {
    runs: report.problems.map(({ name, what }) => ({ index: indexOf(name), what: `${name}: ${what}` })),
    calls: report.calls,
  };
}

/** The test runner: what `test-support` registers is told apart. */
const STAND_IN: Plugin = {
  name: "stand-in",
  setup(building) {
    building.onResolve({ filter: /^vitest$/ }, ({ importer }) => {
      const isBehaviour = importer.includes("/test-support/");
      const name = isBehaviour ? "stand-in-behaviour.ts" : "stand-in-runner.ts";
      return { path: fileURLToPath(new URL(name, import.meta.url)) };
    });
  },
};
