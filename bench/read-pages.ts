/**
 * Pages per second of reading HTML, against the time that cheerio takes to parse the same pages and read their table cells:
 * as it is imported, and with the faster parser of `cheerio/slim`, which does less than the HTML standard asks.
 *
 *     npx tsx bench/read-pages.ts
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { load } from "cheerio";
import { load as loadSlim } from "cheerio/slim";
import { readHtml } from "../scraper/document/read-html.ts";
import { huawei } from "../scraper/platforms/huawei/huawei.ts";

const ROUNDS = 9;
const pagesFolder = new URL("../../shared/pages/otc/", import.meta.url);

interface Page {
  readonly url: string;
  readonly text: string;
}

function readPages(): readonly Page[] {
  return ["elb", "ecs"].flatMap((service) =>
    readdirSync(new URL(`${service}/`, pagesFolder))
      .filter((file) => file.endsWith(".html"))
      .map((file) => ({ url: file, text: readFileSync(new URL(`${service}/${file}`, pagesFolder), "utf8") })),
  );
}

/** A page as a live site serves it: megabytes of menu before a `<main>` with 30 KB of content. */
function pageWithMenu(content: string): string {
  const entry =
    "<li><input type=checkbox id=m><a href=/reference/compute/service/apis/operation>Operation</a></li>";
  const menu = `<ul>${entry.repeat(Math.ceil(4_300_000 / entry.length))}</ul>`;
  return `<!doctype html><html lang=en><head><title>Page</title></head><body><nav>${menu}</nav><main>${content.slice(0, 30_000)}</main></body></html>`;
}

/** What everybody does with cheerio: the tree of the page, then the text of its cells. */
function readCells(pages: readonly Page[], loadPage: typeof load): void {
  for (const { text } of pages) {
    const $ = loadPage(text);
    $("td, th").each((_index, cell) => void $(cell).text());
  }
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Milliseconds of the processor, those of the engine's helpers included: other programs do not count. */
function timeOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/**
 * Milliseconds of the processor for all pages by task, medians; empty where the folder with the captured pages is not beside the project.
 */
export function benchPages(): Readonly<Record<string, number>> {
  if (!existsSync(pagesFolder)) {
    console.log("skipped: the folder with the captured pages is not beside the project");
    return {};
  }
  return bench(readPages());
}

function bench(pages: readonly Page[]): Readonly<Record<string, number>> {
  const source = { captureId: "bench" };
  const long = pages.find(({ text }) => text.length > 30_000) ?? pages[0];
  const menu = pageWithMenu(long?.text ?? "");
  const tasks: Readonly<Record<string, () => void>> = {
    "cheerio: load and read cells": () => readCells(pages, load),
    "cheerio/slim: the same": () => readCells(pages, loadSlim),
    readHtml: () => {
      for (const { text, url } of pages) readHtml(text, { ...source, url });
    },
    "readHtml and platform": () => {
      for (const { text, url } of pages) {
        const { value } = readHtml(text, { ...source, url });
        huawei.readPage(value, { securityHeaders: ["x-auth-token"] });
      }
    },
    "4.3 MB menu, 30 KB content": () => void readHtml(menu, { ...source, url: "menu.html" }),
  };
  const names = Object.keys(tasks);
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  // Alternating, so that a busy machine slows all of them alike.
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of names) times.get(name)?.push(timeOf(tasks[name] as () => void));
  const cheerio = median(times.get(names[0] ?? "") ?? []);
  console.log(`${pages.length} pages, processor time, median of ${ROUNDS} rounds`);
  for (const name of names) {
    const ms = median(times.get(name) ?? []);
    const isOne = name.startsWith("4.3");
    const rate = isOne ? "" : `${Math.round((pages.length * 1000) / ms)} pages/s`.padStart(16);
    const ratio = isOne ? "" : `${(ms / cheerio).toFixed(2)} x cheerio`.padStart(16);
    console.log(`${name.padEnd(30)}${ms.toFixed(1).padStart(9)} ms${rate}${ratio}`);
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])]));
}

if (process.argv[1] === import.meta.filename) benchPages();
