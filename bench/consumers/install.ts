import { execFile, type ExecFileOptions } from "node:child_process";
import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const fixtures = fileURLToPath(new URL("./fixtures/", import.meta.url));

/** What a program left behind. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program to its end, without the environment of the test runner.
 *
 * @example await run("node", ["--version"], { cwd })
 */
export function run(file: string, args: readonly string[], options: ExecFileOptions): Promise<Run> {
  const { NODE_ENV: _mode, VITEST: _vitest, NODE_OPTIONS: _options, ...env } = process.env;
  return new Promise((resolve) => {
    const settings = { maxBuffer: 64 * 1024 * 1024, ...options, env: { ...env, ...options.env } };
    execFile(file, [...args], settings, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
      resolve({ code, stdout: String(stdout), stderr: String(stderr) });
    });
  });
}

/** As {@link run}, for what must succeed. */
export async function must(file: string, args: readonly string[], options: ExecFileOptions): Promise<Run> {
  const result = await run(file, args, options);
  if (result.code !== 0) throw new Error(`${file} ${args.join(" ")}: ${result.stderr}${result.stdout}`);
  return result;
}

/** What `npm pack` says: the archive's name, sizes in bytes, names. */
export interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

/** The packed package, installed beside the bundlers. */
export interface Installed {
  /** Folder with `node_modules`; projects are made below it. */
  readonly root: string;
  readonly pack: Packed;
}

/**
 * Packs this package as it would be published.
 *
 * @param folder receives the archive
 * @example const { filename } = await pack(folder);
 */
export async function pack(folder: string): Promise<Packed> {
  const { stdout } = await must("npm", ["pack", "--json", "--silent", "--pack-destination", folder], {
    cwd: repository,
  });
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf("["))) as [Packed];
  return packed;
}

/**
 * Packs this package, and installs the archive with the bundlers in a folder of its own.
 *
 * @returns the folder, and what the archive holds
 */
export async function installPacked(): Promise<Installed> {
  const root = await mkdtemp(path.join(tmpdir(), "docs2sdk-consumers-"));
  const packed = await pack(root);
  const manifest = JSON.parse(await readFile(path.join(fixtures, "package.json"), "utf8")) as object;
  await writeFile(
    path.join(root, "package.json"),
    JSON.stringify({ ...manifest, dependencies: { docs2sdk: `file:${packed.filename}` } }),
  );
  await must("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"], {
    cwd: root,
  });
  return { root, pack: packed };
}

/**
 * Makes a project of one bundler: the common application, the bundler's configuration, one captured page.
 *
 * @param root of {@link installPacked}
 * @param bundler name of a folder under `fixtures/`
 * @param name of the project's folder
 * @returns the project's folder
 * @example const cwd = await makeProject(root, "vite");
 */
export async function makeProject(root: string, bundler: string, name = bundler): Promise<string> {
  const folder = path.join(root, name);
  await cp(path.join(fixtures, "app"), folder, { recursive: true });
  await cp(path.join(fixtures, bundler), folder, { recursive: true });
  await cp(
    path.join(repository, "scraper/captures/iwinv/user-script-list.txt"),
    path.join(folder, "pages/scripts.txt"),
  );
  await writeFile(path.join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  return folder;
}
