/**
 * Runs the command line from the sources. TypeScript loaded file by file costs more than the rest of a short command, so the
 * sources are bundled once (a third of a second) and again when one of them changes; what is installed stays outside.
 *
 *     node cli/packaging/start.mjs build --provider samsung
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import v8 from "node:v8";

// Most functions of a run of seconds are called too seldom to repay being optimised, which takes a third of the processor:
// the engine waits until they have run for longer. Known to these versions of Node.js; slower without, nothing else.
if (/^2[0-4]\./u.test(process.versions.node)) v8.setFlagsFromString("--interrupt-budget=300000");

const root = path.resolve(import.meta.dirname, "../..");
const home = path.join(root, ".docs2sdk", "start");
const folder = path.join(home, stateOf(["cli", "scraper", "spec", "generator"]));

/** Tells two states of the sources apart by the paths, sizes and times of their files. */
function stateOf(folders) {
  const hash = createHash("sha256").update(process.versions.node);
  for (const name of folders) {
    for (const file of readdirSync(path.join(root, name), { recursive: true }).sort()) {
      if (!/\.m?ts$|^packaging.start\.mjs$/u.test(file) || file.endsWith(".test.ts")) continue;
      const { size, mtimeMs } = statSync(path.join(root, name, file));
      hash.update(`${name}/${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("hex").slice(0, 16);
}

async function bundle() {
  const { build } = await import("esbuild");
  const staged = `${folder}.${process.pid}`;
  await build({
    entryPoints: [path.join(root, "cli/main.ts")],
    outdir: staged,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "error",
    plugins: [ownAddress],
  });
  removeOld();
  try {
    renameSync(staged, folder);
  } catch {
    // Another run was faster, with the same sources.
    rmSync(staged, { recursive: true, force: true });
  }
}

/** Bundles that no running command can still load from. */
function removeOld() {
  const day = 86_400_000;
  for (const name of existsSync(home) ? readdirSync(home) : []) {
    const each = path.join(home, name);
    if (Date.now() - statSync(each).mtimeMs > day) rmSync(each, { recursive: true, force: true });
  }
}

/** Files are found from where a module stands in the sources, wherever its bundle lies. */
const ownAddress = {
  name: "own-address",
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const text = readFileSync(file, "utf8");
      if (!text.includes("import.meta.")) return undefined;
      const own = { url: pathToFileURL(file).href, filename: file, dirname: path.dirname(file) };
      const contents = text.replace(/\bimport\.meta\.(url|filename|dirname)\b/gu, (_all, name) =>
        JSON.stringify(own[name]),
      );
      return { contents, loader: "ts" };
    });
  },
};

if (!existsSync(folder)) await bundle();
await import(pathToFileURL(path.join(folder, "main.js")).href);
