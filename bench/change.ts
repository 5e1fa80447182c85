import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { otcConfig } from "../cli/change/test-otc.ts";
import { runCheck } from "../cli/change/run-check.ts";
import { documentationPages, hasRealPages, siteOf, startTestSite } from "../scraper/capture/test-site.ts";
import type { CliIo } from "../cli/io.ts";

/** `tsx bench/change.ts`: what `docs2sdk update --only spec` costs on the 395 real pages, from a site on loopback. */

interface Report {
  readonly verdict: string;
  readonly written: readonly string[];
  readonly captures: readonly { requests: number; notModified: number; wireBytes: number; wallMs: number }[];
}

const pages = documentationPages();
const site = await startTestSite(siteOf(pages));
const cwd = await mkdtemp(path.join(tmpdir(), "docs2sdk-bench-"));
await writeFile(path.join(cwd, "docs2sdk.config.ts"), otcConfig(site.origin, ["elb", "ecs"]));
let out = "";
const io: CliIo = {
  stdout: (text) => void (out += text),
  stderr: () => undefined,
  isTty: false,
  cwd,
  env: {},
  exit: () => undefined,
};

async function measure(name: string): Promise<void> {
  out = "";
  const started = performance.now();
  await runCheck({ json: true, allowLoopback: true, only: "spec" }, true, io);
  const ms = Math.round(performance.now() - started);
  const { verdict, written, captures } = JSON.parse(out) as Report;
  const [capture] = captures;
  const cost = `${capture?.requests ?? 0} requests, ${capture?.notModified ?? 0} not modified, ${capture?.wireBytes ?? 0} bytes`;
  console.log(
    `${name}: ${cost}; capture ${capture?.wallMs ?? 0} ms, whole ${ms} ms; ${verdict}, written: ${written.join(", ") || "nothing"}`,
  );
}

const edited = hasRealPages ? "/elb/CreateHealthMonitor.html" : "/elb/page1.html";
const html = pages.get(edited) ?? "";
console.log(
  `${pages.size} pages, ${[...pages.values()].reduce((sum, page) => sum + Buffer.byteLength(page), 0)} bytes`,
);
await measure("first run");
await measure("unchanged run");
for (let round = 1; round <= 5; round++) await measure(`unchanged run ${round + 1}`);
for (let round = 1; round <= 3; round++) {
  site.pages.set(edited, {
    html: html.replace(/(<p[^>]*>)No(<\/p>)/u, round % 2 === 1 ? "$1Yes$2" : "$1No$2"),
  });
  await measure(`one page changed ${round}`);
}
await site.close();
await rm(cwd, { recursive: true, force: true });
