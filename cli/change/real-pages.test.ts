import { mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  documentationPages,
  hasRealPages,
  indexOf,
  siteOf,
  startTestSite,
  type TestSite,
} from "../../scraper/capture/test-site.ts";
import type { CliIo } from "../io.ts";
import { runCheck } from "./run-check.ts";
import { otcConfig } from "./test-otc.ts";

if (!hasRealPages)
  console.warn(
    "skipped: the real pages are not beside the repository (change.test.ts runs on pages of its own)",
  );

// A part of one service that holds three API versions: the packages are rendered whole a dozen times.
const pages = new Map(
  [...documentationPages()].filter(([at]) =>
    /^\/elb\/(?:\w*(?:HealthMonitor|Listener)\w*|\w*jd\w*|en-us_topic_\d*0)\.html$/u.test(at),
  ),
);
let site: TestSite;
let cwd: string;
let out = "";
let code = -1;
let io: CliIo;

interface Report {
  verdict: string;
  written: string[];
  services: {
    from?: string;
    to?: string;
    verdicts: {
      name: string;
      verdict: string;
      changes: { rule: string; level: string; path?: string }[];
      losses: { code: string }[];
    }[];
  }[];
}

async function run(write: boolean): Promise<Report> {
  out = "";
  await runCheck({ json: true, allowLoopback: true, prText: "pr.md" }, write, io);
  return JSON.parse(out) as Report;
}

async function outputState(): Promise<Map<string, number>> {
  const sdk = path.join(cwd, "sdk");
  const entries = await readdir(sdk, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(async (file) => [path.relative(sdk, file), (await stat(file)).mtimeMs] as const),
    ),
  );
}

const version = async (): Promise<unknown> =>
  (JSON.parse(await readFile(path.join(cwd, "sdk/otc/elb/package.json"), "utf8")) as { version: unknown })
    .version;

beforeAll(async () => {
  if (!hasRealPages) return;
  site = await startTestSite(siteOf(pages));
  cwd = await mkdtemp(path.join(tmpdir(), "docs2sdk-real-"));
  await writeFile(path.join(cwd, "docs2sdk.config.ts"), otcConfig(site.origin, ["elb"]));
  io = {
    stdout: (text) => void (out += text),
    stderr: () => undefined,
    isTty: false,
    cwd,
    env: {},
    exit: (exitCode) => void (code = exitCode),
  };
  expect((await run(true)).written).toEqual(["otc/elb"]);
}, 120_000);
afterAll(async () => {
  if (!hasRealPages) return;
  await site.close();
  await rm(cwd, { recursive: true, force: true });
});

function edit(at: string, from: string | RegExp, to: string): () => void {
  return () => {
    const html = pages.get(at) ?? "";
    const edited = html.replace(from, to);
    if (edited === html) throw new Error(`the edit of ${at} finds nothing`);
    site.pages.set(at, { html: edited });
  };
}

function restore(): void {
  for (const [at, answer] of siteOf(pages)) site.pages.set(at, answer);
}

const monitors = "/v3/{project_id}/elb/healthmonitors";
const rows: [
  string,
  { given: () => void; want: { change: [string, string, string]; from: string; to: string } },
][] = [
  [
    "a field becomes required",
    {
      given: edit("/elb/CreateHealthMonitor.html", /(<p[^>]*>)No(<\/p>)/u, "$1Yes$2"),
      want: {
        change: ["error", "request-property-became-required-with-default", monitors],
        from: "0.1.0",
        to: "0.2.0",
      },
    },
  ],
  [
    "an enum value is added",
    {
      given: edit(
        "/elb/CreateHealthMonitor.html",
        "<strong>TCP</strong>",
        "<strong>TCP</strong>, <strong>QUIC</strong>",
      ),
      want: { change: ["info", "request-property-enum-value-added", monitors], from: "0.1.0", to: "0.1.1" },
    },
  ],
  [
    "a limit in prose changes",
    {
      given: edit(
        "/elb/CreateHealthMonitor.html",
        "Maximum: <strong>50</strong>",
        "Maximum: <strong>40</strong>",
      ),
      want: { change: ["error", "request-property-max-decreased", monitors], from: "0.1.0", to: "0.2.0" },
    },
  ],
  [
    "a page disappears",
    {
      given: () => {
        site.pages.delete("/elb/DeleteHealthMonitor.html");
        const rest = new Map([...pages].filter(([at]) => at !== "/elb/DeleteHealthMonitor.html"));
        site.pages.set("/elb/index.html", { html: indexOf(rest, "elb") });
      },
      want: {
        change: ["error", "api-removed-without-deprecation", `${monitors}/{healthmonitor_id}`],
        from: "0.1.0",
        to: "0.2.0",
      },
    },
  ],
];

describe.skipIf(!hasRealPages)("edits of the real pages", () => {
  it.each(rows)(
    "%s",
    async (_name, { given, want }) => {
      // Every row starts from the same package, whatever the row before released.
      await rm(path.join(cwd, "sdk"), { recursive: true, force: true });
      restore();
      await run(true);
      expect(await version()).toBe(want.from);
      const before = await outputState();
      given();
      const checked = await run(false);
      expect([code, checked.verdict]).toEqual([1, "changed"]);
      expect(await outputState()).toEqual(before);
      const updated = await run(true);
      expect([code, updated.written]).toEqual([0, ["otc/elb"]]);
      const verdicts = updated.services.flatMap((service) => service.verdicts);
      expect(verdicts.filter(({ verdict }) => verdict !== "unchanged").map(({ name }) => name)).toEqual([
        "otc/elb@v3",
      ]);
      const changes = verdicts.flatMap((verdict) => verdict.changes);
      expect(changes.map(({ level, rule, path: route }) => [level, rule, route])).toEqual([want.change]);
      expect(await version()).toBe(want.to);
      // Of the three versions of the service only the files of v3, those of the package itself, and the provenance were touched.
      const after = await outputState();
      const touched = [...after].filter(([file, at]) => before.get(file) !== at).map(([file]) => file);
      expect(
        touched.filter((file) => /^otc\/elb\/v(?!3\/)/u.test(file) && !file.endsWith(".sources.json")),
      ).toEqual([]);
      expect(touched).toContain("otc/elb/v3/openapi.json");
      expect(await readFile(path.join(cwd, "pr.md"), "utf8")).toMatch(/otc\/elb@v3|otc\/elb&#64;v3/u);
      expect((await run(false)).verdict).toBe("unchanged");
    },
    120_000,
  );

  it("a layout that broke is held back", async () => {
    await rm(path.join(cwd, "sdk"), { recursive: true, force: true });
    restore();
    await run(true);
    const before = await outputState();
    edit("/elb/CreateListener.html", /<(\/?)(?:table|tr|td|th|tbody|thead|caption)\b/gu, "<$1div")();
    const updated = await run(true);
    expect([code, updated.verdict, updated.written]).toEqual([1, "lossy", []]);
    expect(updated.services[0]?.verdicts.flatMap(({ losses }) => losses.map((loss) => loss.code))).toContain(
      "page-lost-facts",
    );
    expect(await outputState()).toEqual(before);
  }, 120_000);
});
