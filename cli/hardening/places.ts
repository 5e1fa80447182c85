import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { captureInto, instantClock } from "../../scraper/capture/test-capture.ts";
import type { FetchResult } from "../../scraper/capture/fetcher.ts";
import { defineProvider } from "../../scraper/providers/provider.ts";
import { buildOptions } from "../config/options.ts";
import { runCli } from "../testing/run-cli.ts";
import type { Payload } from "./payloads.ts";
import { jsonPositions, wordPositions } from "./positions.ts";
import { smallDocument } from "./small-document.ts";

/** A payload in a place that is neither a page nor a document. */
export interface PlaceCase {
  readonly name: string;
  /** Works in the folder alone, and gives what is wrong. */
  readonly run: (folder: string) => Promise<readonly string[]>;
}

/** What the places came to. */
export interface PlaceFigures {
  places: number;
  executed: number;
  readonly problems: string[];
}

const ORIGIN = "https://docs.example";

/** By its path: what a site says of itself, from its rules for robots to the menu on its page of contents. */
const SITE: Readonly<Record<string, readonly [type: string, text: string]>> = {
  "/robots.txt": [
    "text/plain",
    "User-agent: docs2sdk\nAllow: /\nCrawl-delay: 1\nSitemap: https://docs.example/sitemap.xml\n",
  ],
  "/llms.txt": [
    "text/markdown",
    "# Docs\n\n> Words\n\n## Pages\n\n- [Disks](/a/disks.md): about disks\n- [Nets](https://docs.example/a/nets.md)\n",
  ],
  "/sitemap.xml": [
    "application/xml",
    '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://docs.example/a/disks.html</loc><lastmod>2026-01-01</lastmod></url></urlset>',
  ],
  "/index.html": [
    "text/html",
    '<!doctype html><html lang="en"><head><title>Contents</title><base href="/a/"><meta name="robots" content="index"></head><body><nav><ul><li><a href="disks.html" title="Disks">Disks</a><li><a href="/a/nets.html#top">Nets</a></ul></nav></body></html>',
  ],
};
const PAGE = "<!doctype html><title>Page</title><h1>Page</h1><p>Words of a page.</p>";

/**
 * Each payload in each word of what a site says of itself, in each option of a configuration, in the name of a captured file, and in
 * what `explain` is asked for and tells.
 */
export function* placeCases(payloads: readonly Payload[]): Iterable<PlaceCase> {
  const options = buildOptions.filter(({ type }) => !["boolean", "function", "object"].includes(type));
  const strings = jsonPositions(smallDocument);
  for (const { name, text } of payloads) {
    for (const [address, [, site]] of Object.entries(SITE))
      for (const { at, put } of wordPositions(site))
        yield { name: `${address} ${at} ← ${name}`, run: (folder) => capture(folder, address, put(text)) };
    for (const { key, type } of options) {
      // A folder that lies elsewhere is what its owner has asked for.
      if (key === "out" && text.startsWith("..")) continue;
      const value = type === "list" ? [text] : text;
      yield { name: `configuration ${key} ← ${name}`, run: (folder) => configured(folder, { [key]: value }) };
    }
    yield { name: `name of a file ← ${name}`, run: (folder) => named(folder, text) };
    for (const { at, put } of strings)
      yield {
        name: `explain ${at} ← ${name}`,
        run: (folder) => explained(folder, JSON.stringify(put(text)), at.replace(/ .*/su, ""), text),
      };
  }
}

/**
 * Runs cases, each in a folder of its own.
 *
 * @param onCase progress
 */
export async function runPlaces(
  cases: Iterable<PlaceCase>,
  onCase: (figures: PlaceFigures) => void = () => undefined,
): Promise<PlaceFigures> {
  const figures: PlaceFigures = { places: 0, executed: 0, problems: [] };
  const globals = (): string => Object.keys(globalThis).sort().join();
  for (const { name, run } of cases) {
    const parent = await mkdtemp(path.join(tmpdir(), "docs2sdk-places-"));
    const folder = path.join(parent, "inner", "project");
    await mkdir(folder, { recursive: true });
    const before = globals();
    const problems = await run(folder).catch((error: unknown) => [`threw: ${String(error)}`]);
    const all = (await readdir(parent, { recursive: true })).filter(
      (file) => !`${file}/`.startsWith("inner/"),
    );
    const beside = (await readdir(path.join(parent, "inner"))).filter((file) => file !== "project");
    if (globals() !== before || "PWNED" in globalThis) figures.executed++;
    figures.problems.push(
      ...problems.map((problem) => `${name}: ${problem}`),
      ...[...all, ...beside].map((file) => `${name}: ${file} lies outside`),
    );
    figures.places++;
    await rm(parent, { recursive: true, force: true });
    onCase(figures);
  }
  return figures;
}

/** A site in memory: what it is asked for must be the site's own. */
async function capture(folder: string, hostile: string, text: string): Promise<readonly string[]> {
  const problems: string[] = [];
  const answer = (url: string): FetchResult => {
    if (!url.startsWith(`${ORIGIN}/`)) problems.push(`${url} was asked for`);
    const { pathname } = new URL(url);
    const [type, own] = SITE[pathname] ?? ["text/html", PAGE];
    const body = Buffer.from(pathname === hostile ? text : own);
    return {
      kind: "body",
      status: 200,
      validators: {},
      body,
      mediaType: type,
      charset: "utf-8",
      wireBytes: body.length,
    };
  };
  const provider = defineProvider({
    id: "local",
    title: "Local",
    platforms: ["huawei"],
    hosts: ["docs.example"],
    services: [],
    security: [],
    conventions: () => ({}),
    site: {
      seeds: [{ url: `${ORIGIN}/index.html`, service: "a", listOnly: true }],
      llms: [`${ORIGIN}/llms.txt`],
      sitemaps: [`${ORIGIN}/sitemap.xml`],
      pages: [`${ORIGIN}/**`],
      exclude: [`${ORIGIN}/index.html`],
    },
  });
  const fetcher = {
    fetch: ({ url }: { url: string }) => Promise.resolve(answer(url)),
    close: () => Promise.resolve(),
  };
  const clock = instantClock();
  const store = path.join(folder, "store");
  for (let run = 0; run < 2; run++) await captureInto(store, provider, { fetcher: () => fetcher, clock });
  const journal = await readFile(path.join(store, "index.ndjson"), "utf8");
  for (const line of journal.split("\n")) if (line !== "") JSON.parse(line);
  for (const entry of await readdir(store, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && !/^(?:[0-9a-f]{64}|index\.ndjson|\.gitignore)$/u.test(entry.name))
      problems.push(`${entry.name} is no name of the store`);
  return problems;
}

/** A configuration that is data: what it names is text, wherever it goes. */
async function configured(folder: string, option: object): Promise<readonly string[]> {
  const base = { provider: "iwinv", only: "spec", out: "sdk" };
  await writeFile(path.join(folder, "docs2sdk.config.json"), JSON.stringify({ ...base, ...option }));
  return said(folder, [["build"], ["build", "--json"], ["coverage", "--json"]]);
}

/** The file of a capture, as far as a file system takes the name. */
async function named(folder: string, text: string): Promise<readonly string[]> {
  const name = `${text.replaceAll(/[/\0]/gu, "_").slice(0, 120)}.md`;
  const document = JSON.stringify({ ...smallDocument, servers: undefined });
  await mkdir(path.join(folder, "pages"));
  const page = `# Disks\n\n## OpenAPI Specification\n\n\`\`\`json\n${document}\n\`\`\`\n`;
  await writeFile(path.join(folder, "pages", name), page);
  const from = ["--provider", "iwinv", "--service", "disk", "--input", "pages"];
  return said(folder, [
    ["build", ...from, "--only", "spec", "--out", "sdk"],
    ["build", ...from, "--only", "spec", "--out", "sdk", "--force", "--json"],
    ["coverage", ...from, "--html", "coverage.html"],
    ["coverage", ...from, "--json"],
    ["defects", ...from],
    ["explain", "iwinv/disk@1.2", "/paths", "--out", "sdk"],
    ["explain", "iwinv/disk@1.2", "resizeDisk.query.mode", "--out", "sdk", "--json"],
  ]);
}

async function explained(
  folder: string,
  document: string,
  pointer: string,
  text: string,
): Promise<readonly string[]> {
  const place = path.join(folder, "sdk/acme/disk/v1.2");
  await mkdir(place, { recursive: true });
  await writeFile(path.join(place, "openapi.json"), document);
  await writeFile(path.join(place, "openapi.sources.json"), "{}");
  const of = ["explain", "acme/disk@1.2"];
  return said(folder, [
    [...of, pointer],
    [...of, pointer, "--json"],
    [...of, text],
    ["explain", text, pointer],
  ]);
}

/** What commands print steers nothing, is JSON where that was asked for, and is no fault. */
async function said(folder: string, commands: readonly (readonly string[])[]): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const args of commands) {
    const { stdout, stderr, code } = await runCli(args, { cwd: folder });
    const steers = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.exec(stdout + stderr);
    if (steers !== null) problems.push(`${args[0]} prints U+${steers[0].charCodeAt(0).toString(16)}`);
    if (stderr.includes("fault of docs2sdk")) problems.push(`${args.join(" ")}: ${stderr}`);
    if (args.includes("--json") && stdout !== "") JSON.parse(stdout);
    if (code > 2) problems.push(`${args[0]} ends with ${code}`);
  }
  return problems;
}
