/**
 * Measures docs2sdk, and other generators where they are installed in this folder.
 *
 *     npm run bench                         everything; installs the other generators first
 *     npx tsx bench/run.ts main-job diff    these parts
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { failed, root, type Row } from "./measure.ts";
import { folders } from "./parts/folders.ts";
import { generators } from "./parts/generators.ts";
import { live } from "./parts/live.ts";
import { growth } from "./parts/growth.ts";
import { mainJob } from "./parts/main-job.ts";
import { profile } from "./parts/profile.ts";
import { diff, pages } from "./parts/scripts.ts";
import { typeCheck } from "./parts/type-check.ts";
import { writePerformance } from "./performance-page.ts";
import { drawGrowth, load, machine, tableOf, type PartResults, type Results } from "./report.ts";

/** In the order in which they are run: the type check looks at what the generators gave. */
const PARTS: Readonly<Record<string, (scratch: string) => Promise<Row[]>>> = {
  "main-job": mainJob,
  pages,
  folders,
  live,
  diff,
  generators,
  "type-check": typeCheck,
  profile,
  growth,
};

const file = path.join(root, "bench/results.json");
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0)
  throw new Error(`no part ${unknown.join(", ")}; there are ${Object.keys(PARTS).join(", ")}`);

const given = process.env.BENCH_SCRATCH;
const scratch = given ?? (await mkdtemp(path.join(tmpdir(), "docs2sdk-bench-")));
await mkdir(scratch, { recursive: true });
for (const [name, part] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const before = load();
  // What fails is a row that says so: the rest is measured all the same.
  const rows = await part(scratch).catch((error: unknown) => [failed(name, error)]);
  console.log(`\n${name}\n${tableOf(rows)}`);
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Results) : { parts: {} };
  const found: PartResults = {
    measuredAt: new Date().toISOString(),
    machine: machine(),
    load: [before, load()],
    rows,
  };
  const parts = { ...known.parts, [name]: found };
  await writeFile(file, `${JSON.stringify({ parts }, undefined, 2)}\n`);
  if (name === "growth" && rows.every(({ runs }) => runs > 0))
    await drawGrowth(rows, path.join(root, "docs/growth.svg"));
  await writePerformance({ parts }, path.join(root, "docs/performance.md"));
}
// As everything in the repository is formatted.
const formatter = path.join(root, "node_modules/oxfmt/bin/oxfmt");
spawnSync(process.execPath, [formatter, "--write", file, path.join(root, "docs/performance.md")], {
  cwd: root,
});
if (given === undefined) await rm(scratch, { recursive: true, force: true });
