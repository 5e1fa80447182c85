import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { indexOf, startTestSite, type TestAnswer, type TestSite } from "../../scraper/capture/test-site.ts";
import type { CliIo } from "../io.ts";
import { runCapture } from "./run-capture.ts";
import { runCheck } from "./run-check.ts";
import { runHistory } from "./run-history.ts";
import { thingHtml, thingPage, thingsConfig, type ThingPage, type ThingParameter } from "./test-things.ts";

const COUNT = 12;
let site: TestSite;
let cwd: string;
let out: string;
let err: string;
let code: number;
let io: CliIo;

beforeEach(async () => {
  site = await startTestSite();
  for (let number = 0; number < COUNT; number++) put(thingPage(number));
  list();
  cwd = await mkdtemp(path.join(tmpdir(), "docs2sdk-change-"));
  await writeFile(path.join(cwd, "docs2sdk.config.ts"), thingsConfig(site.origin));
  out = err = "";
  code = -1;
  io = {
    stdout: (text) => void (out += text),
    stderr: (text) => void (err += text),
    isTty: false,
    cwd,
    env: {},
    exit: (exitCode) => void (code = exitCode),
  };
});
afterEach(async () => {
  await site.close();
  await rm(cwd, { recursive: true, force: true });
});

const pathOf = (number: number): string => `/things/page${number}.html`;

function put(page: ThingPage, broken = false): void {
  site.pages.set(pathOf(page.number), { html: thingHtml(page, broken) });
}

function list(): void {
  const pages = new Map(
    [...site.pages.keys()].filter((at) => !at.endsWith("index.html")).map((at) => [at, ""]),
  );
  site.pages.set("/things/index.html", { html: indexOf(pages, "things") });
}

function edit(number: number, name: string, change: Partial<ThingParameter>): void {
  const page = thingPage(number);
  put({
    ...page,
    parameters: page.parameters.map((row) => (row.name === name ? { ...row, ...change } : row)),
  });
}

interface Report {
  verdict: string;
  services: {
    name: string;
    from?: string;
    to?: string;
    verdicts: { verdict: string; changes: { rule: string; level: string }[]; losses: { code: string }[] }[];
  }[];
  written: string[];
  captures: { requests: number; counts: Record<string, number> }[];
}

async function run(write: boolean, flags: object = {}): Promise<Report> {
  out = err = "";
  await runCheck({ json: true, allowLoopback: true, only: "spec", ...flags }, write, io);
  return JSON.parse(out) as Report;
}

/** Everything in the output folder with the time of its last change. */
async function outputState(): Promise<string[]> {
  const names = await readdir(path.join(cwd, "sdk"), { recursive: true }).catch(() => [] as string[]);
  const files = names.filter((name) => name.endsWith(".json")).sort();
  return Promise.all(
    files.map(async (name) => `${name} ${(await stat(path.join(cwd, "sdk", name))).mtimeMs}`),
  );
}

describe("check and update", () => {
  it("writes a first result, then finds nothing changed without parsing or rendering", async () => {
    const first = await run(true);
    expect([code, first.verdict, first.written]).toEqual([0, "changed", ["local/things"]]);
    const state = await outputState();
    // The update has settled this state: the next look reads no page and builds nothing.
    const second = await run(false);
    expect([code, second.verdict, second.services]).toEqual([0, "unchanged", []]);
    const third = await run(true);
    expect([code, third.verdict, third.services]).toEqual([0, "unchanged", []]);
    expect(third.captures[0]?.counts["unchanged"]).toBe(COUNT);
    expect(await outputState()).toEqual(state);
  });

  const edits: [string, { given: () => void; want: { rules: string[]; level: string } }][] = [
    [
      "a parameter becomes required",
      {
        given: () => edit(3, "owner", { mandatory: true }),
        want: { rules: ["request-parameter-became-required"], level: "error" },
      },
    ],
    [
      "an enum value is added",
      {
        given: () => edit(4, "state", { words: "The value can be active, down, lost." }),
        want: { rules: ["request-parameter-enum-value-added"], level: "info" },
      },
    ],
    [
      "a page disappears",
      {
        given: () => {
          site.pages.delete(pathOf(5));
          list();
        },
        want: { rules: ["api-path-removed-without-deprecation"], level: "error" },
      },
    ],
    [
      "a limit in prose changes",
      {
        given: () => edit(6, "limit", { words: "The value ranges from 1 to 50." }),
        want: { rules: ["request-parameter-max-decreased"], level: "error" },
      },
    ],
  ];

  it.each(edits)("%s: exactly this is reported and written", async (_name, { given, want }) => {
    await run(true, { prText: "pr.md" });
    given();
    const checked = await run(false);
    const changes = checked.services.flatMap(({ verdicts }) =>
      verdicts.flatMap((verdict) => verdict.changes),
    );
    expect([code, checked.verdict, checked.written]).toEqual([1, "changed", []]);
    const told = changes.filter(({ rule }) => !rule.includes("description"));
    expect(told.map(({ rule, level }) => [rule, level])).toEqual(
      want.rules.map((rule) => [rule, want.level]),
    );
    const updated = await run(true, { prText: "pr.md" });
    expect([code, updated.verdict, updated.written]).toEqual([0, "changed", ["local/things"]]);
    const text = await readFile(path.join(cwd, "pr.md"), "utf8");
    expect(text).toContain("# API documentation changed: local/things");
    expect(text.includes("**breaking**")).toBe(want.level === "error");
    expect((await run(false)).verdict).toBe("unchanged");
    await runHistory("local/things", { json: true }, io);
  });

  it("holds back a change of layout that costs facts, and keeps the last good result", async () => {
    await run(true);
    const state = await outputState();
    put(thingPage(7), true);
    const updated = await run(true);
    expect([code, updated.verdict, updated.written]).toEqual([1, "lossy", []]);
    expect(updated.services[0]?.verdicts[0]?.losses.map((loss) => loss.code)).toEqual(["page-lost-facts"]);
    expect(await outputState()).toEqual(state);
    const accepted = await run(true, { acceptLoss: true });
    expect([code, accepted.verdict]).toEqual([0, "changed"]);
  });

  it("cannot look when a page fails, says so, and goes by the last good page", async () => {
    await run(true);
    site.pages.set(pathOf(2), { status: 403 });
    const checked = await run(false);
    expect([code, checked.verdict]).toEqual([3, "blind"]);
    edit(1, "owner", { mandatory: true });
    expect([(await run(false)).verdict, code]).toEqual(["changed", 1]);
  });

  it("cannot look when every page is gone at once", async () => {
    await run(true);
    const state = await outputState();
    for (let number = 0; number < COUNT - 1; number++) site.pages.delete(pathOf(number));
    list();
    const updated = await run(true);
    expect([code, updated.verdict]).toEqual([1, "lossy"]);
    expect(updated.services[0]?.verdicts[0]?.losses.map((loss) => loss.code)).toEqual([
      "pages-gone-together",
    ]);
    expect(await outputState()).toEqual(state);
  });

  const nowhere = {
    html: "<title>Not found</title><h1>Sorry</h1><p>The page that you are looking for is not there.</p>",
  };
  const everyPage = (answer: TestAnswer): void => {
    for (let number = 0; number < COUNT; number++) site.pages.set(pathOf(number), answer);
  };
  const forgetRobots = async (): Promise<void> => {
    const file = path.join(cwd, ".docs2sdk/index.ndjson");
    const lines = (await readFile(file, "utf8")).split("\n");
    await writeFile(file, lines.filter((line) => !line.includes('"role":"robots"')).join("\n"));
  };

  const broken: [string, { given: () => unknown; want: [number, string, string[]] }][] = [
    [
      "every page says with status 200 that it is not there",
      { given: () => everyPage(nowhere), want: [1, "lossy", ["service-missing"]] },
    ],
    [
      "every page leads to the start page",
      {
        given: () => {
          site.pages.set("/home.html", nowhere);
          everyPage({ redirect: "/home.html" });
        },
        want: [1, "lossy", ["service-missing"]],
      },
    ],
    [
      "one page leads to the start page",
      {
        given: () => {
          site.pages.set("/home.html", nowhere);
          site.pages.set(pathOf(4), { redirect: "/home.html" });
        },
        want: [1, "lossy", ["page-moved-without-facts"]],
      },
    ],
    [
      "one page leads to where its content is now",
      {
        given: () => {
          site.pages.set("/things/moved.html", { html: thingHtml(thingPage(4)) });
          site.pages.set(pathOf(4), { redirect: "/things/moved.html" });
        },
        // The address of the operation's page stands in the document.
        want: [0, "changed", []],
      },
    ],
    [
      "robots.txt closes the site",
      {
        given: async () => {
          site.pages.set("/robots.txt", { html: "User-agent: *\nDisallow: /", type: "text/plain" });
          await forgetRobots();
        },
        want: [3, "blind", []],
      },
    ],
    [
      "the contents page is not there",
      { given: () => site.pages.delete("/things/index.html"), want: [3, "blind", []] },
    ],
    [
      "the contents page is made by scripts from today on",
      {
        given: () => site.pages.set("/things/index.html", { html: `<h1>Contents</h1>${"word ".repeat(20)}` }),
        want: [3, "blind", []],
      },
    ],
  ];

  it.each(broken)(
    "%s: never taken for no change, and the last good result stands",
    async (_name, { given, want }) => {
      await run(true);
      const state = await outputState();
      await given();
      for (const _day of [1, 2]) {
        const updated = await run(true);
        const losses = updated.services.flatMap(({ verdicts }) =>
          verdicts.flatMap((verdict) => verdict.losses),
        );
        expect([code, updated.verdict, losses.map((loss) => loss.code)]).toEqual(want);
        if (want[0] === 0) return;
        expect(await outputState()).toEqual(state);
      }
    },
  );

  it("builds nothing from half a site: a store that cannot be written ends the run", async () => {
    await mkdir(path.join(cwd, ".docs2sdk"));
    await writeFile(path.join(cwd, ".docs2sdk/bodies"), "a file where a folder has to be");
    const updated = await run(true);
    expect([code, updated.verdict, updated.written]).toEqual([3, "blind", []]);
    expect(out).toContain('"store-not-writable"');
    expect(await outputState()).toEqual([]);
  });

  it("says what was written, and that the store could not take note of it", async () => {
    await mkdir(path.join(cwd, ".docs2sdk"));
    await writeFile(path.join(cwd, ".docs2sdk/documents"), "a file where a folder has to be");
    const updated = await run(true);
    expect([code, updated.verdict, updated.written]).toEqual([3, "changed", ["local/things"]]);
    expect(out).toContain('"store-not-writable"');
    await rm(path.join(cwd, ".docs2sdk/documents"));
    expect([(await run(true)).verdict, code]).toEqual(["unchanged", 0]);
  });

  it.each<[name: string, more: string, isWritten: boolean, says: RegExp]>([
    [
      "a hook that fails leaves a package that is written",
      "hooks: { files() { throw new Error('no'); } }",
      true,
      /hook-failed/u,
    ],
    ["a template that fails leaves the last package", 'templates: "own"', false, /template-failed/u],
  ])("%s, and ends with 1", async (_name, more, isWritten, says) => {
    const whole = { only: undefined };
    await run(true, whole);
    await mkdir(path.join(cwd, "own"));
    await writeFile(path.join(cwd, "own/readme.md.hbs"), "{{nothing}}");
    const config = thingsConfig(site.origin).replace('out: "sdk"', `out: "sdk", ${more}`);
    await writeFile(path.join(cwd, "docs2sdk.config.ts"), config);
    edit(2, "owner", { mandatory: true });
    const { written } = await run(true, whole);
    const document = await readFile(path.join(cwd, "sdk/local/things/v3/openapi.json"), "utf8");
    expect([code, written, document.includes('"required": true')]).toEqual([
      1,
      isWritten ? ["local/things"] : [],
      isWritten,
    ]);
    expect(out + err).toMatch(says);
    await writeFile(path.join(cwd, "docs2sdk.config.ts"), thingsConfig(site.origin));
    expect([(await run(true, whole)).written, code]).toEqual([isWritten ? [] : ["local/things"], 0]);
  });

  it("says so when nothing was captured", async () => {
    await run(false, { capture: false });
    expect([code, (JSON.parse(out) as Report).verdict]).toEqual([3, "blind"]);
  });
});

describe("capture and history", () => {
  it("captures into the store and tells what it cost", async () => {
    await runCapture({ allowLoopback: true }, io);
    expect(code).toBe(0);
    expect(out).toMatch(
      new RegExp(
        `^local: ${COUNT} new, 0 changed, 0 unchanged, 0 gone, 0 failed\n  ${COUNT + 2} requests`,
        "u",
      ),
    );
  });

  it("refuses loopback unless it is allowed", async () => {
    await runCapture({}, io);
    expect(code).toBe(3);
    expect(err).toMatch(/127\.0\.0\.1 is loopback/u);
  });

  it("names who holds the store", async () => {
    site.delayMs = 40;
    const first = runCapture({ allowLoopback: true }, io);
    await new Promise((resolve) => setTimeout(resolve, 150));
    const errors: string[] = [];
    await runCapture({ allowLoopback: true }, { ...io, stderr: (text) => void errors.push(text) });
    expect(code).toBe(3);
    expect(errors.join("")).toMatch(
      new RegExp(`another run holds the store: docs2sdk capture, process ${process.pid} on`, "u"),
    );
    await first;
    expect(code).toBe(0);
  });

  it("tells the states of a document and what changed between them", async () => {
    await run(true);
    edit(3, "owner", { mandatory: true });
    await run(true);
    out = "";
    await runHistory("local/things@v3", { json: true }, io);
    const steps = JSON.parse(out) as { record: { operations: number }; changes: { rule: string }[] }[];
    expect(steps.map(({ record, changes }) => [record.operations, changes.length])).toEqual([
      [COUNT, 0],
      [COUNT, 1],
    ]);
    await runHistory("nothing", {}, io);
    expect(code).toBe(2);
    await runHistory("local/other", {}, io);
    expect(code).toBe(3);
  });
});
