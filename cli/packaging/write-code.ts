import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { build, transformSync, type Metafile, type Plugin } from "esbuild";
import { BUNDLING, THREADS } from "./bundle.mjs";
import { madeModules } from "./made-modules.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** Lines stay short enough for a stack trace to say something. */
const LINE_LIMIT = 2000;

/**
 * Writes the package's code: a file for each entry, and what they share in chunks, so that a short command loads some twenty
 * modules instead of two hundred. Names stay: a report of a fault must be readable.
 *
 * @param folder what receives it, absolute; emptied first
 * @returns what stands in which file
 * @throws where a source cannot be bundled
 * @example (await writeCode("/package/dist")).outputs["dist/cli/main.js"]?.imports
 */
export async function writeCode(folder: string): Promise<Metafile> {
  rmSync(folder, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(
      [...entriesOf(manifest()), ...THREADS].map((file) => [nameOf(path.join(root, file)), file]),
    ),
    outdir: folder,
    chunkNames: "chunks/[hash]",
    ...BUNDLING,
    charset: "utf8",
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: LINE_LIMIT,
    metafile: true,
    plugins: [compiledOnce(madeModules()), addressOfSource],
  });
  return metafile;
}

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
}

function manifest(): Manifest {
  return JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as Manifest;
}

/** Paths of the sources that users start or import. */
function entriesOf({ bin, exports }: Manifest): readonly string[] {
  const modules = Object.values(exports).flatMap((target) =>
    typeof target === "string" ? [] : target.default,
  );
  return [...Object.values(bin), ...modules].map((file) => file.replace(/^\.\/dist\/(.+)\.js$/u, "$1.ts"));
}

/** Nobody reads what a compiler wrote, so names are short there, too. */
function compiledOnce(texts: Readonly<Record<string, string>>): Plugin {
  return {
    name: "compiled-once",
    setup(code) {
      code.onLoad({ filter: /[\\/]compiled-\w+\.ts$/ }, ({ path: file }) => {
        const text = texts[nameOf(file)];
        if (text === undefined) throw new Error(`${file} is compiled by nobody`);
        const short = transformSync(text, { format: "esm", minify: true, target: "node20" });
        return { contents: short.code, loader: "js" };
      });
    },
  };
}

const ADDRESS = "docs2sdk:address-of-source";

/** Files are found from where a module stands in the sources, whichever chunk it is in. */
const addressOfSource: Plugin = {
  name: "address-of-source",
  setup(code) {
    code.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const text = readFileSync(file, "utf8");
      if (!text.includes("import.meta.url")) return undefined;
      const address = `addressOfSource(${JSON.stringify(`${nameOf(file)}.js`)})`;
      const contents = `import { addressOfSource } from "${ADDRESS}";${text.replaceAll("import.meta.url", address)}`;
      return { contents, loader: "ts" };
    });
    code.onResolve({ filter: /^docs2sdk:/ }, () => ({ path: ADDRESS, namespace: ADDRESS }));
    // The index and the command line share it, so it is in a chunk.
    code.onLoad({ filter: /^/, namespace: ADDRESS }, () => ({
      contents: `export const addressOfSource = (name) => new URL("../" + name, import.meta.url).href;`,
    }));
  },
};

function nameOf(file: string): string {
  return path.relative(root, file).split(path.sep).join("/").replace(/\.ts$/u, "");
}

if (process.argv[1] === import.meta.filename) await writeCode(path.join(root, "dist"));
