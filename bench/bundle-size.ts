import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/**
 * Size of a program that calls one operation through its standalone function, with everything that this needs:
 * encoding, errors, retries, timeout, signing. esbuild, minified, ESM.
 * Run: `npx tsx bench/bundle-size.ts [folder of packages, default generated] [--parts]`.
 *
 * Measured is each version of each package of the folder: every operation, of which the smallest, the median and the largest are shown;
 * where there are several ways to sign, each of them. One that is over the budget is an error.
 */

const budget = 6 * 1024;

const root = fileURLToPath(new URL("../", import.meta.url));

interface Bundle {
  readonly name: string;
  readonly bytes: number;
  readonly gzip: number;
  /** File → bytes in the bundle, largest first. */
  readonly parts: readonly (readonly [string, number])[];
}

/**
 * Bundles a program.
 *
 * @param name for the table
 * @param program TypeScript text with absolute imports
 * @returns sizes in bytes
 */
async function bundle(name: string, program: string): Promise<Bundle> {
  const result = await build({
    stdin: { contents: program, loader: "ts", resolveDir: root, sourcefile: "program.ts" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    write: false,
  });
  const [file] = result.outputFiles;
  const [output] = Object.values(result.metafile.outputs);
  if (!file || !output) throw new Error(`esbuild gave nothing for ${name}`);
  const parts = Object.entries(output.inputs)
    .map(([path, { bytesInOutput }]) => [path, bytesInOutput] as const)
    .sort(([, a], [, b]) => b - a);
  return { name, bytes: file.contents.length, gzip: gzipSync(file.contents).length, parts };
}

/** The smallest, the median and the largest operation of a version, for each way to sign. */
async function ofVersion(folder: string): Promise<readonly Bundle[]> {
  const source = join(folder, "src");
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const operations = files.flatMap((name) => {
    const text = readFileSync(join(source, name), "utf8");
    if (!text.includes("runtime/call.ts")) return [];
    // Those that call; paging and waiting stand on them and are extra.
    return [...text.matchAll(/^export function (\w+)\([^{]*\): ApiPromise</gm)].map(([, name]) => name ?? "");
  });
  const bundles: Bundle[] = [];
  for (const scheme of schemesOf(source)) {
    const own: Bundle[] = [];
    for (const operation of operations)
      own.push(await bundle(nameOf(folder, operation, scheme), programOf(source, operation, scheme)));
    own.sort((a, b) => a.bytes - b.bytes);
    const shown = [own[0], own[own.length >> 1], own.at(-1)];
    bundles.push(...[...new Set(shown)].filter((each) => each !== undefined));
  }
  return bundles;
}

/** Functions of `schemes.ts`, which is there where a service can be signed for in several ways; else the only way. */
function schemesOf(source: string): readonly (string | undefined)[] {
  const file = join(source, "schemes.ts");
  if (!existsSync(file)) return [undefined];
  return [...readFileSync(file, "utf8").matchAll(/^export function (\w+)\(/gm)].map(([, name]) => name);
}

const nameOf = (folder: string, operation: string, scheme: string | undefined): string =>
  `${relative(root, folder)} ${operation}${scheme === undefined ? "" : `, ${scheme}`}`;

/** What the package's README tells a user to write. */
function programOf(source: string, operation: string, scheme: string | undefined): string {
  const names = scheme === undefined ? ["createContext"] : ["createContextWith", scheme];
  const context = scheme === undefined ? "createContext()" : `createContextWith({ ${scheme}: ${scheme}() })`;
  return `
    import { ${names.join(", ")}, ${operation} } from ${JSON.stringify(join(source, "index.ts"))};
    console.log(await ${operation}(${context}, {}));
  `;
}

async function generated(folder: string): Promise<readonly Bundle[]> {
  if (!existsSync(folder)) return [];
  const versions = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.includes("node_modules") && /[\\/]v[^\\/]+[\\/]src[\\/]context\.ts$/.test(name))
    .map((name) => join(folder, name, "../.."));
  return (await Promise.all(versions.sort().map(ofVersion))).flat();
}

async function main(): Promise<void> {
  const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
  const bundles = await generated(resolve(folder ?? join(root, "generated")));
  if (bundles.some(({ bytes }) => bytes > budget)) process.exitCode = 1;
  for (const { name, bytes, gzip, parts } of bundles) {
    console.log(
      `${String(bytes).padStart(6)} bytes, ${gzip} gzipped${bytes > budget ? `  OVER by ${bytes - budget}` : ""}  ${name}`,
    );
    if (process.argv.includes("--parts"))
      for (const [path, size] of parts) console.log(`        ${String(size).padStart(6)}  ${path}`);
  }
}

await main();
