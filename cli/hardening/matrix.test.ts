import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noBrowser, startBrowser, stateOf } from "../testing/browser.ts";
import { conformancePages, createPageCases } from "./hostile-pages.ts";
import { startLooking, type ReportLooker } from "./look-at-reports.ts";
import { documentCases } from "./matrix-cases.ts";
import { runMatrix } from "./matrix.ts";
import { PAYLOADS } from "./payloads.ts";
import { jsonPositions, wordPositions } from "./positions.ts";
import { RICH_PAGE } from "./rich-page.ts";
import { shapeOf } from "./shape.ts";
import { smallDocument } from "./small-document.ts";

/** A sample that is the same on every machine; `npm run matrix` does all. */
const nth =
  (step: number, offset: number) =>
  (index: number): boolean =>
    index % step === offset;

describe("the payload matrix, a sample", () => {
  it("pages and documents become packages of the planned shape, which compile and run nothing", async () => {
    const pages = { pages: 0, documents: 0, problems: [] as string[] };
    const cases = [
      ...createPageCases([...conformancePages(), RICH_PAGE], PAYLOADS, pages)({ page: nth(1499, 7) }),
      ...[...documentCases(jsonPositions(smallDocument), PAYLOADS)].filter((_, index) => nth(331, 5)(index)),
    ];
    expect(cases.length).toBeGreaterThan(25);
    expect(pages.problems).toEqual([]);
    const { programs, texts, modules, compiled, imported, calls, written, ...found } = await runMatrix(cases);
    expect(found).toEqual({
      cases: cases.length,
      differ: [],
      reports: [],
      failed: [],
      shapes: [],
      compiler: [],
      outside: [],
      ran: [],
      tests: [],
    });
    expect(programs).toBeGreaterThan(15);
    expect(modules).toBeGreaterThan(programs * 5);
    expect(texts).toBe(24 * cases.length);
    expect(compiled).toBeGreaterThan(programs);
    expect(imported).toBeGreaterThan(programs);
    expect(calls).toBeGreaterThan(programs);
    expect(written).toBeGreaterThan(1);
  }, 240_000);
});

if (noBrowser !== undefined) console.warn(`skipped: ${noBrowser}`);

describe.skipIf(noBrowser !== undefined)("the reports of the payload matrix, a sample", () => {
  let looker: ReportLooker;
  beforeAll(async () => {
    looker = await startLooking();
  });
  afterAll(() => looker.close());

  it("run no script of a page, ask for nothing and pop up nothing, whatever the payload", async () => {
    const cases = [
      ...createPageCases(conformancePages(), PAYLOADS, { pages: 0, documents: 0, problems: [] })({
        page: nth(3001, 11),
      }),
      ...[...documentCases(jsonPositions(smallDocument), PAYLOADS)].filter((_, index) => nth(263, 7)(index)),
    ];
    const unused = PAYLOADS.filter(({ name }) => !cases.some((each) => each.name.endsWith(`← ${name}`)));
    expect(unused).toEqual([]);
    await looker.look(cases, { nth: 40 });
    expect(looker.figures.problems).toEqual([]);
    expect(looker.figures.files).toBeGreaterThan(2);
    expect(looker.figures.served).toBeGreaterThan(30);
    expect(looker.figures.parsed).toBeGreaterThan(2 * cases.length);
  }, 240_000);
});

describe.skipIf(noBrowser !== undefined)("what looking at reports stands on", () => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
  const rows: readonly [string, { given: string; want: { pwned: boolean; problems: RegExp } }][] = [
    [
      "a script that runs",
      { given: "<script>globalThis.PWNED=1</script>", want: { pwned: true, problems: /^$/u } },
    ],
    [
      "a script that the policy stops",
      {
        given: `${policy}<script>globalThis.PWNED=1</script>`,
        want: { pwned: false, problems: /Content Security Policy/u },
      },
    ],
    [
      "a handler that runs",
      { given: "<img src='data:,' onerror=globalThis.PWNED=1>", want: { pwned: true, problems: /^$/u } },
    ],
    [
      "a dialog",
      { given: "<script>alert('hello')</script>", want: { pwned: false, problems: /dialog: hello/u } },
    ],
    [
      "a request to elsewhere",
      {
        given: "<img src='http://127.0.0.1:9/x.png'>",
        want: { pwned: false, problems: /request to http:\/\/127\.0\.0\.1:9/u },
      },
    ],
  ];
  it("nothing of what a page could do goes unseen", async () => {
    const browser = await startBrowser();
    try {
      for (const [name, { given, want }] of rows) {
        const { pwned, problems } = await stateOf(await browser.open({ html: given }));
        expect([name, pwned]).toEqual([name, want.pwned]);
        expect(problems.join("\n")).toMatch(want.problems);
      }
    } finally {
      await browser.close();
    }
  }, 60_000);
});

describe("what the matrix stands on", () => {
  const shapes: readonly [string, { given: readonly [string, string]; want: boolean }][] = [
    ["another literal", { given: ['const a = "x";', 'const a = "y z";'], want: true }],
    ["a name in quotes", { given: ["const a = { x: 1 };", 'const a = { "x y": 1 };'], want: true }],
    ["access in brackets", { given: ["f(a.x);", 'f(a["x y"]);'], want: true }],
    ["a statement more", { given: ['const a = "x";', 'const a = ""; evil();'], want: false }],
    ["a template", { given: ['const a = "x";', "const a = `${evil}`;"], want: false }],
    ["code out of a comment", { given: ["/** x */ f();", "/** */ g(); /* */ f();"], want: false }],
  ];
  it.each(shapes)("shape: %s", (_name, { given: [a, b], want }) => {
    expect(shapeOf("a.ts", a) === shapeOf("a.ts", b)).toBe(want);
  });

  it("finds every string of a document, and keeps what refers to it", () => {
    const positions = jsonPositions(smallDocument);
    const at = (place: string) => positions.find((position) => position.at === place)?.put("NEW");
    expect(positions.length).toBeGreaterThan(200);
    expect(JSON.stringify(at("/components/schemas/Disk (name)"))).not.toContain('schemas/Disk"');
    expect(JSON.stringify(at("/components/schemas/Disk/properties/state (name)"))).toContain(
      '["disk_id","NEW"]',
    );
    const renamed = at("/paths//v1/disks/{disk_id}/put/parameters/0/name (value)");
    expect(Object.keys(renamed?.["paths"] ?? {})).toEqual(["/v1/disks/{NEW}"]);
  });

  it("finds every word of a page", () => {
    const words = wordPositions("GET /v1/disks\nsize | 서버");
    expect(words.map(({ put }) => put("X"))).toEqual([
      "X /v1/disks\nsize | 서버",
      "GET /X/disks\nsize | 서버",
      "GET /v1/X\nsize | 서버",
      "GET /v1/disks\nX | 서버",
      "GET /v1/disks\nsize | X",
    ]);
  });
});
