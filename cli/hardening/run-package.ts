import { execFile } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import ts from "typescript";
import type { TemplateSet } from "../../generator/render/templates.ts";
import { digestOf } from "../../spec/digest.ts";
import { STRICT_OPTIONS } from "../verify/compile.ts";
import type { Rendered } from "./render-one.ts";

/** What the compiler and the run said of many packages. */
export interface BatchFindings {
  /** Errors of `tsc --strict`, with the case that they belong to. */
  readonly compiler: readonly Finding[];
  /** Something of a payload ran, or a module could not be imported, or a generated test failed. */
  readonly runs: readonly Finding[];
  readonly modules: number;
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

/**
 * A module whose code, and that of all that it imports, was type-checked in an earlier package is not checked again: thousands
 * of packages differ in one module, or in comments alone.
 *
 * @param templates the runtime below the packages
 * @example await createBatchChecker(await loadTemplates()).check(folder, packages)
 */
export function createBatchChecker(templates: TemplateSet): BatchChecker {
  const packages = new Set<string>();
  const compiled = new Set<string>();
  const libraries = new Map<string, ts.SourceFile | undefined>();
  return {
    isKnown(rendered) {
      const key = digestOf([...rendered.modules.values()].map(({ code }) => code).join("\n"));
      return packages.has(key) || (packages.add(key), false);
    },
    async check(folder, batch) {
      const names = await layOut(folder, batch, templates);
      const fresh = (name: string): boolean => {
        const index = indexOf(name);
        const rendered = batch[index];
        if (rendered === undefined) return compiled.size === 0;
        const key = programOf(rendered, name.slice(`c${index}/`.length));
        return !compiled.has(key) && (compiled.add(key), true);
      };
      const compiler = compile(folder, names, { fresh, libraries });
      const { runs, calls } = await run(folder, names);
      return { compiler, runs, modules: names.length, calls };
    },
  };
}

/** Digest of a module with everything of its package that it imports, however far. */
function programOf({ modules }: Rendered, name: string): string {
  const reached = new Set([name]);
  for (const each of reached) {
    for (const target of modules.get(each)?.imports ?? []) {
      const file = path.posix.join(path.posix.dirname(each), target);
      const found = [file, file.replace(/\.ts$/u, ".d.ts"), `${file}.ts`, `${file}.d.ts`].find((one) =>
        modules.has(one),
      );
      if (found !== undefined) reached.add(found);
    }
  }
  return digestOf([name, ...[...reached].sort().map((each) => modules.get(each)?.code ?? "")].join("\n"));
}

/** Writes the files; names are relative to the folder. */
async function layOut(
  folder: string,
  packages: readonly Rendered[],
  templates: TemplateSet,
): Promise<readonly string[]> {
  const names: string[] = [];
  const put = async (name: string, text: string): Promise<void> => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  };
  for (const [name, text] of templates.runtime) await put(`runtime/${name}`, text);
  for (const [name, text] of templates.support) await put(`test-support/${name}`, text);
  for (const [index, { files }] of packages.entries()) {
    for (const [name, text] of files) {
      if (name.startsWith("../") || !name.endsWith(".ts")) continue;
      names.push(`c${index}/${name}`);
      await put(`c${index}/${name}`, text);
    }
  }
  await symlink(path.join(REPOSITORY, "node_modules"), path.join(folder, "node_modules"));
  await put("package.json", '{ "type": "module" }');
  return names;
}

interface CompileOptions {
  /** Whether the module must be checked. */
  readonly fresh: (name: string) => boolean;
  /** Declarations of libraries, parsed once for all programs. */
  readonly libraries: Map<string, ts.SourceFile | undefined>;
}

function compile(
  folder: string,
  names: readonly string[],
  { fresh, libraries }: CompileOptions,
): readonly Finding[] {
  const options: ts.CompilerOptions = {
    ...STRICT_OPTIONS,
    typeRoots: [path.join(REPOSITORY, "node_modules/@types")],
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    if (!name.includes("/node_modules/")) return read(name, ...rest);
    if (!libraries.has(name)) libraries.set(name, read(name, ...rest));
    return libraries.get(name);
  };
  const program = ts.createProgram(
    names.map((name) => path.join(folder, name)),
    options,
    host,
  );
  const nameOf = (file: ts.SourceFile | undefined): string => path.relative(folder, file?.fileName ?? "");
  const own = program
    .getSourceFiles()
    .filter((file) => !file.fileName.includes("/node_modules/"))
    .map((file) => [file, fresh(nameOf(file))] as const);
  const diagnostics = [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...own.flatMap(([file, isFresh]) => [
      ...program.getSyntacticDiagnostics(file),
      ...(isFresh ? program.getSemanticDiagnostics(file) : []),
    ]),
  ];
  return diagnostics.map((diagnostic) => {
    const name = nameOf(diagnostic.file);
    const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, " ").slice(0, 300);
    return { index: indexOf(name), what: `${name}: ${text}` };
  });
}

const indexOf = (name: string): number => Number(/^c(\d+)\//u.exec(name)?.[1] ?? -1);

/** Bundles all modules with a small stand-in for the test runner, and imports them in a process of their own. */
async function run(folder: string, names: readonly string[]): Promise<{ runs: Finding[]; calls: number }> {
  const out = path.join(folder, "bundle");
  await build({
    entryPoints: names.filter((name) => !name.endsWith(".d.ts")).map((name) => path.join(folder, name)),
    outdir: out,
    outbase: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "silent",
    alias: { vitest: fileURLToPath(new URL("stand-in-runner.ts", import.meta.url)) },
  });
  await writeFile(path.join(folder, "list.json"), JSON.stringify(names));
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
