import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type Server } from "node:http";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeCode } from "../../cli/packaging/write-code.ts";
import { installPacked, makeProject, must, run, type Installed } from "./install.ts";

let installed: Installed;
let server: Server;
let base: string;
const asked: string[] = [];

beforeAll(async () => {
  installed = await installPacked();
  server = createServer((request, response) => {
    asked.push(`${request.method ?? ""} ${request.url ?? ""}`);
    response.setHeader("content-type", "application/json").end('{"code":"OK","result":[]}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(async () => {
  server.close();
  await rm(installed.root, { recursive: true, force: true });
});

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
}

describe("the package", () => {
  test("is at most 2 MB, without sources and tests", () => {
    const { size, unpackedSize, files } = installed.pack;
    console.log(
      `packed ${String(size)} bytes, unpacked ${String(unpackedSize)} bytes, ${String(files.length)} files`,
    );
    expect(unpackedSize).toBeLessThanOrEqual(2_000_000);
    const names = files.map((file) => file.path);
    expect(names.filter((name) => /\.test\.[jt]s$|\.map$|^docs\/(?!reference)|^bench\//u.test(name))).toEqual(
      [],
    );
    expect(names.filter((name) => name.endsWith(".ts") && !/^templates\/|\.d\.ts$/u.test(name))).toEqual([]);
    expect(names).toContain("LICENSE");
  });

  /** Which sources stand in which file of the package. */
  const sources = new Map<string, string[]>();
  beforeAll(async () => {
    const folder = await mkdtemp(path.join(installed.root, "dist-"));
    const { outputs } = await writeCode(folder);
    for (const [file, { inputs }] of Object.entries(outputs))
      sources.set(path.relative(folder, file), Object.keys(inputs));
  });

  /** Packages and sources of which a run of the command line loaded something. */
  async function loadedBy(...args: string[]): Promise<{ code: number; modules: string[] }> {
    const folder = await mkdtemp(path.join(installed.root, "loaded-"));
    const main = path.join(installed.root, "node_modules/docs2sdk/dist/cli/main.js");
    const { code } = await run("node", [main, ...args], {
      cwd: installed.root,
      env: { NODE_V8_COVERAGE: folder },
    });
    const reports = await Promise.all(
      readdirSync(folder).map(async (name) => {
        const text = await readFile(path.join(folder, name), "utf8");
        return JSON.parse(text) as { result: { url: string }[] };
      }),
    );
    const modules = reports.flatMap(({ result }) =>
      result.flatMap(({ url }) => {
        const [, file] = url.split("/docs2sdk/dist/");
        return file === undefined ? [url] : found(sources.get(file), `${file} of the package`);
      }),
    );
    return { code, modules };
  }

  const HEAVY =
    /\/node_modules\/(?:ts-morph|@ts-morph|typescript|oxfmt|openapi-typescript|jiti|unplugin|@clack)\//u;

  test("loads heavy parts only where they are needed", async () => {
    const document = path.join(installed.root, "document.json");
    await writeFile(document, '{"openapi":"3.1.0","info":{"title":"x","version":"1"},"paths":{}}');
    const [help, diff] = [await loadedBy("--help"), await loadedBy("diff", document, document)];
    expect([help.code, diff.code]).toEqual([0, 0]);
    expect(help.modules).toContain("cli/program.ts");
    expect(diff.modules).toContain("spec/diff/diff.ts");
    expect([...help.modules, ...diff.modules].filter((url) => HEAVY.test(url))).toEqual([]);
    // Two small ones mask and explain what the system says to any command.
    const small = new Set(["spec/credentials.ts", "spec/system-error.ts"]);
    const working = help.modules.filter((name) => /^(?:scraper|generator|spec)\//u.test(name));
    expect(working.filter((name) => !small.has(name))).toEqual([]);
  });

  test("a build in which nothing changed loads nothing that reads, assembles or prints", async () => {
    const cold = await loadedBy("build");
    const unchanged = await loadedBy("build");
    expect([cold.code, unchanged.code]).toEqual([0, 0]);
    const works =
      /\/node_modules\/(?:cheerio|htmlparser2|handlebars)\/|^(?:scraper\/(?:platforms|extract|assemble)|generator\/(?:plan|render))\//u;
    const working = ({ modules }: { modules: string[] }): string[] =>
      modules.filter((url) => HEAVY.test(url) || works.test(url));
    expect(working(cold).length).toBeGreaterThan(20);
    expect(working(unchanged)).toEqual([]);
  });
});

const BUNDLERS: readonly [name: string, file: string, args: readonly string[]][] = [
  ["vite", "../node_modules/.bin/vite", ["build"]],
  ["rollup", "../node_modules/.bin/rollup", ["-c"]],
  ["webpack", "node", ["build.mjs"]],
  ["esbuild", "node", ["build.mjs"]],
];

describe.each(BUNDLERS)("%s", (name, file, args) => {
  let cwd: string;
  beforeAll(async () => {
    cwd = await makeProject(installed.root, name);
  });
  const bundle = () => run(file.startsWith("..") ? path.join(cwd, file) : file, args, { cwd });

  test("builds the SDK before the bundle, and the bundle works", async () => {
    const built = await bundle();
    expect(built.code, built.stderr + built.stdout).toBe(0);
    const main = readdirSync(path.join(cwd, "dist")).find((entry) => /^main\.m?js$/u.test(entry)) ?? "";
    asked.length = 0;
    const { stdout } = await must("node", [path.join("dist", main)], { cwd, env: { BASE: base } });
    expect(JSON.parse(stdout)).toEqual({ code: "OK", result: [] });
    expect(asked).toEqual(["GET /v1/instance/script"]);
  });

  test("does nothing where nothing changed", async () => {
    const file = path.join(cwd, "sdk/iwinv/iaas/.docs2sdk-manifest.json");
    const stamps = path.join(cwd, ".docs2sdk/builds");
    const before = [await stat(file), await stat(path.join(stamps, readdirSync(stamps).sort().at(-1) ?? ""))];
    expect((await bundle()).code).toBe(0);
    const after = [await stat(file), await stat(path.join(stamps, readdirSync(stamps).sort().at(-1) ?? ""))];
    expect(after.map(({ mtimeMs }) => mtimeMs)).toEqual(before.map(({ mtimeMs }) => mtimeMs));
  });

  test("fails where facts are lost, and says which", async () => {
    await writeFile(path.join(cwd, "pages/lost.txt"), "A page about nothing.\n");
    const failed = await bundle();
    expect(failed.code).not.toBe(0);
    expect(failed.stderr + failed.stdout).toMatch(
      /docs2sdk lost facts[\s\S]*lost\.txt is a page of no platform/u,
    );
    await rm(path.join(cwd, "pages/lost.txt"));
    expect((await bundle()).code).toBe(0);
  });
});

const BROWSER = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((file) => existsSync(file));
if (BROWSER === undefined) console.warn("no chromium: the dev server's reload is not tested");

test.skipIf(BROWSER === undefined)("a browser at Vite's dev server sees an edit of a capture", async () => {
  const cwd = await makeProject(installed.root, "vite", "dev-server");
  const vite = spawn(path.join(cwd, "../node_modules/.bin/vite"), ["--port", "0", "--host", "127.0.0.1"], {
    cwd,
  });
  try {
    const address = await addressOf(vite);
    const browser = await chromium.launch({ executablePath: BROWSER ?? "", args: ["--no-sandbox"] });
    try {
      const page = await browser.newPage();
      await page.goto(address);
      const shows = (name: string) =>
        page.waitForFunction(
          `document.querySelector("output")?.textContent.includes(${JSON.stringify(name)})`,
        );
      await shows("UserScripts");
      await page.evaluate("window.stays = true");
      const capture = path.join(cwd, "pages/scripts.txt");
      const text = await readFile(capture, "utf8");
      await writeFile(capture, text.replaceAll("/v1/instance/script", "/v1/instance/recipes"));
      await shows("recipes");
      expect(await page.evaluate("window.stays")).toBeUndefined();
      // A lost fact is shown over the page; the server lives on, and recovers.
      await writeFile(path.join(cwd, "pages/lost.txt"), "A page about nothing.\n");
      await page.waitForSelector("vite-error-overlay", { state: "attached" });
      await rm(path.join(cwd, "pages/lost.txt"));
      await writeFile(capture, text);
      await shows("UserScripts");
    } finally {
      await browser.close();
    }
  } finally {
    vite.kill();
  }
});

/** Where the dev server listens, as it says itself. */
function addressOf(vite: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      // eslint-disable-next-line no-control-regex -- colours
      const found = /http:\/\/127\.0\.0\.1:\d+\//u.exec(output.replace(/\u001b\[[\d;]*m/gu, ""));
      if (found !== null) resolve(found[0]);
    };
    vite.stdout?.on("data", listen);
    vite.stderr?.on("data", listen);
    vite.once("error", reject);
    vite.once("exit", () => reject(new Error(`vite ended: ${output}`)));
  });
}

describe("TypeScript projects of other module settings", () => {
  const USE = `import { build, defineConfig, defineProvider, diffDocuments, generate, readPage, type Config } from "docs2sdk";
import { checkPlatform } from "docs2sdk/conformance";
import vite from "docs2sdk/vite";
import webpack from "docs2sdk/webpack";
export const config: Config = defineConfig({ provider: "samsung", out: "sdk" });
export const uses = [build, defineProvider, diffDocuments, generate, readPage, checkPlatform, vite, webpack];
// @ts-expect-error a misspelt key
defineConfig({ providr: "samsung" });
`;
  test.each<[string, { type: string; options: object }]>([
    ["CommonJS, nodenext", { type: "commonjs", options: { module: "nodenext" } }],
    [
      "CommonJS, node10",
      {
        type: "commonjs",
        options: { module: "commonjs", moduleResolution: "node10", esModuleInterop: true },
      },
    ],
    ["ESM, nodenext", { type: "module", options: { module: "nodenext" } }],
    ["ESM, bundler", { type: "module", options: { module: "esnext", moduleResolution: "bundler" } }],
  ])("%s", async (name, { type, options }) => {
    const cwd = path.join(installed.root, `types-${name.replace(/\W+/gu, "-")}`);
    await must("mkdir", ["-p", cwd], {});
    await writeFile(path.join(cwd, "package.json"), JSON.stringify({ private: true, type }));
    await writeFile(path.join(cwd, "use.ts"), USE);
    const compilerOptions = { target: "es2023", strict: true, noEmit: true, types: ["node"], ...options };
    await writeFile(path.join(cwd, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.ts"] }));
    const checked = await run(path.join(installed.root, "node_modules/.bin/tsc"), ["-p", cwd], { cwd });
    expect(checked.stdout).toBe("");
    expect(checked.code).toBe(0);
  });

  test("CommonJS code loads the package with require", async () => {
    const file = path.join(installed.root, "use.cjs");
    await writeFile(
      file,
      'const { defineConfig, build } = require("docs2sdk");\nconst { default: plugin } = require("docs2sdk/webpack");\n' +
        "console.log(typeof defineConfig, typeof build, typeof plugin().apply);\n",
    );
    expect((await must("node", [file], { cwd: installed.root })).stdout).toBe("function function function\n");
  });
});

test.each(["commonjs", "module"])(
  "`docs2sdk init` sets a %s project up with the installed package",
  async (type) => {
    const cwd = path.join(installed.root, `init-${type}`);
    await must("mkdir", ["-p", cwd], {});
    await writeFile(
      path.join(cwd, "package.json"),
      `${JSON.stringify({ private: true, type }, undefined, 2)}\n`,
    );
    const bin = path.join(installed.root, "node_modules/.bin/docs2sdk");
    await must(bin, ["init", "--provider", "iwinv", "--out", "sdk", "--yes"], { cwd });
    const again = await must("npm", ["run", "--silent", "docs2sdk"], { cwd });
    expect(again.stdout).toMatch(/sdk\/ is up to date/u);
  },
);
