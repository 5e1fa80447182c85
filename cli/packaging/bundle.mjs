import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.resolve(import.meta.dirname, "../..");
const home = path.join(root, ".docs2sdk", "start");

/** Folders of what is bundled. */
const CODE = ["cli", "scraper", "spec", "generator"];

/** Programs of threads; whoever starts one finds it in its own folder. */
export const THREADS = ["generator/render/code-thread-main.ts"];

/** How the sources are bundled, to run from here and for the package. */
export const BUNDLING = {
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  logLevel: "error",
};

/**
 * A program of the sources as plain JavaScript: TypeScript loaded file by file costs more than the rest of a short command.
 * It is bundled once (a third of a second) and again when a source changes; what is installed stays outside.
 *
 * @param {string} entry path of the program's module, relative to the repository
 * @param {readonly string[]} folders whose sources it is made of
 * @returns {Promise<string>} URL of the module to import
 */
export async function bundled(entry, folders = CODE) {
  const name = path.basename(entry, ".ts");
  const folder = path.join(home, `${name}-${stateOf(folders)}`);
  if (!existsSync(folder)) await bundle(entry, folder);
  return pathToFileURL(path.join(folder, `${name}.js`)).href;
}

/** Tells two states of the sources apart by the paths, sizes and times of their files. */
function stateOf(folders) {
  const hash = createHash("sha256").update(process.versions.node);
  // Of what is installed, only the official schema and what compiles it and the templates become a part of the bundle.
  for (const name of ["ajv", "@seriousme/openapi-schema-validator", "handlebars"])
    hash.update(readFileSync(path.join(root, "node_modules", name, "package.json")));
  for (const name of [...folders, "templates"]) {
    for (const file of sourcesBelow(name).sort()) {
      const { size, mtimeMs } = statSync(path.join(root, file));
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("hex").slice(0, 16);
}

/** What is installed below a folder is no source: looking through it would take longer than a short command. */
function sourcesBelow(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : sourcesBelow(file);
    const isSource = /\.(?:ts|hbs)$/u.test(entry.name) && !entry.name.endsWith(".test.ts");
    return isSource || file === "cli/packaging/bundle.mjs" ? [file] : [];
  });
}

async function bundle(entry, folder) {
  const { build } = await import("esbuild");
  const staged = `${folder}.${process.pid}`;
  await build({
    entryPoints: [entry, ...THREADS].map((file) => path.join(root, file)),
    entryNames: "[name]",
    outdir: staged,
    ...BUNDLING,
    plugins: [await madeModules(build, staged), ownAddress],
  });
  removeOld();
  try {
    renameSync(staged, folder);
  } catch {
    // Another run was faster, with the same sources.
    rmSync(staged, { recursive: true, force: true });
  }
}

/** Puts what is compiled once, and the digest of the sources, in the place of the modules that stand for them. */
async function madeModules(build, folder) {
  const outfile = path.join(folder, "made-modules.mjs");
  const entryPoints = [path.join(root, "cli/packaging/made-modules.ts")];
  const options = {
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    plugins: [ownAddress],
  };
  await build({ entryPoints, outfile, ...options });
  const { madeModules: make } = await import(pathToFileURL(outfile).href);
  const code = createHash("sha256");
  for (const file of CODE.flatMap(sourcesBelow).sort())
    code.update(`${file}\n${readFileSync(path.join(root, file))}`);
  const texts = {
    ...make(),
    "cli/build/bundled-code": `export const bundledCode = "${code.digest("hex")}";\n`,
  };
  const contents = new Map(
    Object.entries(texts).map(([name, text]) => [path.join(root, `${name}.ts`), text]),
  );
  return {
    name: "made-modules",
    setup(plugin) {
      plugin.onLoad({ filter: /[\\/](?:compiled-\w+|bundled-code)\.ts$/ }, ({ path: file }) => {
        const text = contents.get(file);
        return text === undefined ? undefined : { contents: text, loader: "js" };
      });
    },
  };
}

/** Bundles that no running command can still load from. */
function removeOld() {
  const day = 86_400_000;
  for (const name of existsSync(home) ? readdirSync(home) : []) {
    const each = path.join(home, name);
    const found = statSync(each, { throwIfNoEntry: false });
    if (found !== undefined && Date.now() - found.mtimeMs > day)
      rmSync(each, { recursive: true, force: true });
  }
}

/** Files are found from where a module stands in the sources, wherever its bundle lies; but for threads, which are bundled too. */
const ownAddress = {
  name: "own-address",
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const text = readFileSync(file, "utf8");
      if (!text.includes("import.meta.") || text.includes("new Worker(new URL(")) return undefined;
      const own = { url: pathToFileURL(file).href, filename: file, dirname: path.dirname(file) };
      const contents = text.replace(/\bimport\.meta\.(url|filename|dirname)\b/gu, (_all, name) =>
        JSON.stringify(own[name]),
      );
      return { contents, loader: "ts" };
    });
  },
};
