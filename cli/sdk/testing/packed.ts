import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
const modules = path.join(repository, "node_modules");

/** What a program left behind. */
export interface Run {
  readonly code: number;
  /** Both streams. */
  readonly output: string;
}

/**
 * Runs a program to its end, with nothing in its environment but what is named.
 *
 * @example await runProgram(process.execPath, ["--version"], { cwd })
 */
export function runProgram(
  file: string,
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Run> {
  const { PATH = "", HOME = "" } = process.env;
  const settings = { cwd, env: { PATH, HOME, ...env }, maxBuffer: 1 << 26 };
  return new Promise((resolve) => {
    execFile(file, [...args], settings, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
      resolve({ code, output: stdout + stderr });
    });
  });
}

/** The program of a package that is installed here, with its arguments. */
export function tool(name: "attw" | "publint" | "tsc"): string {
  return path.join(modules, ".bin", name);
}

/** A package as `npm pack` makes it, installed in an empty project. */
export interface Installed {
  readonly name: string;
  /** The archive. */
  readonly archive: string;
  /** The folder that it was packed in. */
  readonly source: string;
  /** Folder of the project; the package is the only thing in it. */
  readonly project: string;
  /** README of the package. */
  readonly readme: string;
}

/**
 * Packs a generated package, which builds it first, and installs the archive in an empty project without a network.
 *
 * @param folder of the package, absolute
 * @throws Error with the output of `npm` where that fails
 * @example const { project } = await installPacked("/repository/generated/iwinv/iaas");
 */
export async function installPacked(folder: string): Promise<Installed> {
  const root = await mkdtemp(path.join(tmpdir(), "docs2sdk-packed-"));
  const [source, project] = [path.join(root, "source"), path.join(root, "project")];
  await cp(folder, source, { recursive: true });
  // The compiler that its script `build` asks for.
  await symlink(modules, path.join(source, "node_modules"));
  await must("npm", ["pack", "--silent", "--pack-destination", root], source);
  const { name, version } = JSON.parse(await readFile(path.join(source, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
  };
  const archive = path.join(root, `${name.replace("@", "").replace("/", "-")}-${version}.tgz`);
  await mkdir(project);
  await writeFile(path.join(project, "package.json"), '{ "private": true, "type": "module" }\n');
  await must("npm", ["install", "--offline", "--no-audit", "--no-fund", archive], project);
  const readme = await readFile(path.join(project, "node_modules", name, "README.md"), "utf8");
  return { name, archive, source, project, readme };
}

async function must(file: string, args: readonly string[], cwd: string): Promise<void> {
  const { code, output } = await runProgram(file, args, { cwd });
  if (code !== 0) throw new Error(`${file} ${args.join(" ")} gave ${code}: ${output}`);
}

/** Examples of a README in a language, in order. */
export function examplesOf(readme: string, language = "ts"): readonly string[] {
  return [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)].flatMap(([, own, code = ""]) =>
    own === language ? [code] : [],
  );
}
