import { describe, expect, test } from "vitest";
import type { Candidate, LeftOut, MenuEntry, PageFacts } from "../model/api-model.ts";
import type { Basis } from "../provenance.ts";
import { json, model, object, operation, place, response, schema, stated } from "../testing/model-fixture.ts";
import { buildSpec } from "./build.ts";
import { buildLedger } from "./ledger.ts";
import { countMissing, menuTitle, missingFromMenu } from "./missing-from-menu.ts";
import type { SpecBundle } from "./spec-bundle.ts";

const captureId = "c".repeat(64);

const candidate = (path: string, kind: Candidate["kind"] = "row"): Candidate => ({
  kind,
  locator: place(path),
});

const page = (rest: Partial<PageFacts>): PageFacts => ({
  page: { captureId, url: "volumes.html", title: "Volumes" },
  versions: [],
  servers: [],
  tags: [],
  operations: [],
  types: [],
  menu: [],
  leftOut: [],
  candidates: [],
  ...rest,
});

const bundle = (places: Readonly<Record<string, string>>, basis: Basis = "stated"): SpecBundle => ({
  ...buildSpec(model(), { descriptions: false }).value,
  sources: new Map(
    Object.entries(places).map(([pointer, path]) => [pointer, { basis, from: [place(path)] }]),
  ),
});

const document = "acme/volumes@1.1";

const rows: readonly [string, { given: readonly [path: string, SpecBundle, ...LeftOut[]]; want: unknown }][] =
  [
    [
      "a fact was read from the very place",
      {
        given: ["b1/r2", bundle({ "/a": "b1/r2" })],
        want: { kind: "used", basis: "stated", in: [{ document, pointer: "/a" }] },
      },
    ],
    [
      "a fact was read from a cell of the row, and its basis is told",
      {
        given: ["b1/r2", bundle({ "/a": "b1/r2/c3" }, "inferred")],
        want: { kind: "used", basis: "inferred", in: [{ document, pointer: "/a" }] },
      },
    ],
    [
      "a row whose number only begins alike is another row",
      { given: ["b1/r2", bundle({ "/a": "b1/r20" })], want: { kind: "unaccounted" } },
    ],
    [
      "a fact of the whole table says nothing of its rows",
      { given: ["b1/r2", bundle({ "/a": "b1" })], want: { kind: "unaccounted" } },
    ],
    [
      "a table that is left out leaves its rows out",
      {
        given: ["b1/r2", bundle({}), { locator: place("b1"), reason: "navigation" }],
        want: { kind: "left-out", reason: "navigation" },
      },
    ],
    [
      "a row one cell of which is left out is accounted for",
      {
        given: ["b1/r2", bundle({}), { locator: place("b1/r2/c0"), reason: "duplicate", detail: "row 1" }],
        want: { kind: "left-out", reason: "duplicate", detail: "row 1" },
      },
    ],
    [
      "what is used is used, whatever else is said of it",
      {
        given: ["b1/r2", bundle({ "/a": "b1/r2" }), { locator: place("b1"), reason: "prose" }],
        want: { kind: "used", basis: "stated", in: [{ document, pointer: "/a" }] },
      },
    ],
  ];

describe("buildLedger", () => {
  test.each(rows)("%s", (_name, { given: [path, built, ...leftOut], want }) => {
    const { value, diagnostics } = buildLedger([page({ candidates: [candidate(path)], leftOut })], [built]);
    expect(value.rows.map((row) => row.outcome)).toEqual([want]);
    expect(diagnostics.map(({ code, severity, data }) => [code, severity, data["path"]])).toEqual(
      value.totals.unaccounted === 0 ? [] : [["row-unaccounted", "error", path]],
    );
  });

  test("what the build left out is accounted for like what the reader left out", () => {
    const first = { ...stated("b1/r1"), name: "id", schema: schema("string") };
    const second = { ...stated("b1/r2"), name: "id", schema: { ...schema("string"), ...stated("b1/r2/c1") } };
    const body = { ...object({}), properties: [first, second] };
    const built = buildSpec(
      model({
        operations: [operation("get /v1/a", "List As", { responses: [response("200", json(body))] })],
      }),
      { descriptions: false },
    ).value;
    const { value } = buildLedger([page({ candidates: [candidate("b1/r1"), candidate("b1/r2")] })], [built]);
    expect(value.rows.map((row) => row.outcome.kind)).toEqual(["used", "left-out"]);
  });

  test("totals add up by page, by service and over all", () => {
    const pages = [
      page({
        service: { id: "volumes", title: "Volumes" },
        candidates: [candidate("b1/r1"), candidate("b1/r2", "item"), candidate("b2", "example")],
        leftOut: [{ locator: place("b2"), reason: "sample-request" }],
      }),
      page({ candidates: [candidate("b9", "link")] }),
    ];
    const { value } = buildLedger(pages, [bundle({ "/a": "b1/r1", "/b": "b9" })]);
    const used = (count: number) => ({ stated: count, inferred: 0, assumed: 0 });
    expect(value.totals).toEqual({
      seen: 4,
      used: used(2),
      leftOut: { "sample-request": 1 },
      unaccounted: 1,
    });
    expect(value.pages[1]).toEqual({
      ...pages[1]!.page,
      seen: 1,
      used: used(1),
      leftOut: {},
      unaccounted: 0,
    });
    expect(value.services.get("volumes")?.seen).toBe(3);
  });

  test("a page of forty thousand rows takes no longer per row than a small one", () => {
    const places = Object.fromEntries(
      Array.from({ length: 40_000 }, (_, index) => [`/p/${index}`, `b1/r${index}/c0`]),
    );
    const candidates = Array.from({ length: 40_000 }, (_, index) => candidate(`b1/r${index}`));
    const started = performance.now();
    expect(buildLedger([page({ candidates })], [bundle(places)]).value.totals.used.stated).toBe(40_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

test("missingFromMenu names what the menu lists and no page gave, once", () => {
  const entry = (title: string, method?: MenuEntry["method"]): MenuEntry => ({
    ...stated(),
    title,
    ...(method === undefined ? {} : { method }),
  });
  const menu = [
    entry("Zone List", "get"),
    entry("Volume Detail", "get"),
    entry("Introduction"),
    entry("Zone List", "get"),
  ];
  const operations = [{ ...operation("get /v1/volumes/{id}", "Volume  detail"), version: "v1" }];
  expect(missingFromMenu([page({ menu, operations }), page({ menu })]).map(({ title }) => title)).toEqual([
    "Zone List",
  ]);
  expect(buildLedger([page({ menu, operations })], []).diagnostics.map(({ code }) => code)).toEqual([
    "menu-not-captured",
  ]);
});

test("missingFromMenu counts by version and service, and services without a page as one", () => {
  const entry = (title: string, version: string, service: string): MenuEntry => ({
    ...stated(),
    title,
    version,
    service: { id: service, title: service.toUpperCase() },
  });
  const menu = [
    entry("Create Tag", "1.1", "bm"),
    entry("Create Tag", "1.0", "bm"),
    entry("Create Tag", "1.1", "dns"),
    entry("Delete Tag", "1.1", "dns"),
  ];
  const operations = [{ ...operation("post /v1/tags", "Create Tag"), version: "1.1" }];
  const missing = missingFromMenu([page({ menu, operations, service: { id: "bm", title: "Bare Metal" } })]);
  expect(missing.map(menuTitle)).toEqual(["Create Tag 1.0", "DNS: 2 operations"]);
  expect(countMissing(missing)).toBe(3);
});

test("missingFromMenu names pages of a table of contents that were not read", () => {
  const menu: MenuEntry[] = ["a.html", "b.html"].map((href) => ({
    ...stated(),
    title: href,
    href,
    isPage: true,
  }));
  const contents = page({ menu });
  const read = page({ page: { captureId: "a", url: "folder/A.html", title: "A" } });
  expect(missingFromMenu([contents, read]).map(({ title }) => title)).toEqual(["b.html"]);
});
