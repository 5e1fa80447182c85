import { execFile } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import ts from "typescript";
import type { TemplateSet } from "../../generator/render/templates.ts";
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

/**
 * Lays many packages side by side over one runtime, type-checks them in one program, imports every module of them and runs
 * their generated tests, which call every operation against a loopback server. Nothing of it runs in this process.
 *
 * @param folder empty, absolute
 * @param packages version folders as {@link Rendered}
 */
export async function checkBatch(
  folder: string,
  packages: readonly Rendered[],
  templates: TemplateSet,
): Promise<BatchFindings> {
  const names = await layOut(folder, packages, templates);
  const compiler = compile(folder, names);
  const { runs, calls } = await run(folder, names);
  return { compiler, runs, modules: names.length, calls };
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

function compile(folder: string, names: readonly string[]): readonly Finding[] {
  // The options of the packages' own tsconfig.json.
  const program = ts.createProgram(
    names.map((name) => path.join(folder, name)),
    {
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      allowImportingTsExtensions: true,
      verbatimModuleSyntax: true,
      skipLibCheck: true,
      noEmit: true,
      types: ["node"],
      typeRoots: [path.join(REPOSITORY, "node_modules/@types")],
    },
  );
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const name = path.relative(folder, diagnostic.file?.fileName ?? "");
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
