import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assemble } from "../../assemble/assemble.ts";
import { builtInCaptures, capturesFromPath } from "../../capture/from-files.ts";
import type { CapturedBody } from "../../capture/capture.ts";
import { readText } from "../../document/read-text.ts";
import { iwinv } from "../../providers/iwinv.ts";
import { readCapture } from "../../read-capture.ts";
import { digestOf } from "../../../spec/digest.ts";
import type { JsonObject } from "../../../spec/model/json.ts";
import { buildLedger } from "../../../spec/openapi/ledger.ts";
import { buildSpec } from "../../../spec/openapi/build.ts";
import { apidog } from "./apidog.ts";
import { renderHtml, type RowMarkup } from "./html-fixture.ts";
import { recoverPage } from "./recover.ts";

const shared = new URL("../../../../shared/captures/iwinv/", import.meta.url);
const isShared = existsSync(shared);
if (!isShared) console.warn("skipped: the full captures of iwinv are not beside the project (../shared)");

const captured = (name: string, text: string): CapturedBody => {
  const body = Buffer.from(text);
  const mediaType = name.endsWith(".html") ? "text/html" : "text/plain";
  return { capture: { sha256: digestOf(body), url: name, finalUrl: name, mediaType }, body };
};

const read = (capture: CapturedBody) => readCapture(capture, { provider: iwinv, platforms: [apidog] });

/** Pages → document without sentences, and the ledger's totals. */
function build(captures: readonly CapturedBody[]) {
  const pages = captures.map((capture) => read(capture).value.facts);
  const assembly = assemble(pages, { provider: iwinv, platforms: [apidog] });
  const bundles = assembly.value.models.map((model) => buildSpec(model, { descriptions: false }).value);
  const ledger = buildLedger(assembly.value.pages, bundles).value;
  return { document: bundles[0]?.document as JsonObject, bundles, ledger, pages };
}

const builtIn = (await builtInCaptures(iwinv)).value;

describe("the built-in captures", () => {
  test("three operations in one document of version v1", () => {
    const { bundles, document } = build(builtIn);
    expect(bundles).toHaveLength(1);
    expect(Object.keys(document["paths"] as JsonObject).sort()).toStrictEqual([
      "/v1/block-storages/{block_storage_id}/detach",
      "/v1/instance/script",
      "/v1/instances/{instance_id}",
    ]);
  });

  test("everything on the pages is accounted for", () => {
    expect(build(builtIn).ledger.totals).toMatchObject({
      seen: 208,
      leftOut: { navigation: 144, "security-scheme": 9, "sample-request": 3 },
      unaccounted: 0,
    });
  });

  test("the menu: 36 entries in 9 groups, 24 of them with their method", () => {
    const menu = build(builtIn).pages[0]?.menu ?? [];
    expect(menu).toHaveLength(36);
    expect(new Set(menu.map(({ group }) => group)).size).toBe(9);
    expect(menu.filter(({ method }) => method !== undefined)).toHaveLength(24);
    expect(menu[0]).toMatchObject({ title: "Zone List", group: "Zones", method: "get" });
  });

  test("of 82 response fields 38 are stated and 44 inferred", () => {
    const count = { stated: 0, inferred: 0, assumed: 0 };
    JSON.stringify(
      build(builtIn).pages.flatMap(({ operations }) => operations.map(({ responses }) => responses)),
      (key, value: unknown) => {
        if (key === "properties" && Array.isArray(value))
          for (const { basis } of value as { basis: keyof typeof count }[]) count[basis] += 1;
        return value;
      },
    );
    expect(count).toStrictEqual({ stated: 38, inferred: 44, assumed: 0 });
  });

  test.runIf(isShared)("the full captures give the same document but for sentences", async () => {
    const full = (await capturesFromPath(shared.pathname)).value;
    expect(build(full).document).toStrictEqual(build(builtIn).document);
  });
});

describe("Apidog in HTML", () => {
  const markups: readonly RowMarkup[] = ["blocks", "spans", "list", "table", "definitions", "badges"];
  test.each(markups)("markup %s gives the same document as the text", (markup) => {
    const html = builtIn.map(({ capture, body }) => {
      const page = readText(new TextDecoder().decode(body), { captureId: "", url: capture.url }).value;
      return captured(`${capture.url}.html`, renderHtml(recoverPage(page).value, markup));
    });
    const { document, ledger } = build(html);
    expect(document).toStrictEqual(build(builtIn).document);
    expect(ledger.totals.unaccounted).toBe(0);
  });
});

const page = (...lines: readonly string[]): string =>
  ["  1. Disks", "", "Resize Disk", "PUT", "https://api.example.com/v2/disks/{disk_id}?x=1", ...lines].join(
    "\n",
  );

const tail = ["Responses", "🟢200OK", "application/json", "Body"];

/** A page of our own: the irregularities that the captured pages do not show. */
const readOne = (text: string) => {
  const { value, diagnostics } = read(captured("disk.txt", text));
  const [operation] = value.facts.operations;
  const schema = operation?.responses[0]?.content[0]?.schema;
  const property = (name: string) => schema?.properties?.find((one) => one.name === name)?.schema;
  return { operation, schema, property, codes: diagnostics.map(({ code }) => code), facts: value.facts };
};

describe("what a page may hold", () => {
  test("the path has no query, the tag is the folder, the version stands in the path", () => {
    const { operation, facts } = readOne(page("Request", ...tail, "id", "string", "required"));
    expect(operation).toMatchObject({
      path: "/v2/disks/{disk_id}",
      tags: ["Disks"],
      version: "v2",
      method: "put",
    });
    expect(facts.servers.map(({ url }) => url)).toStrictEqual(["https://api.example.com"]);
  });

  test("fields may be called like the page's own words", () => {
    const names = [
      "description",
      "name",
      "message",
      "code",
      "Example",
      "Body",
      "Request",
      "Responses",
      "Next",
    ];
    const rows = names.flatMap((name) => [name, "string\u00a0", "optional", `Says what ${name} is`]);
    const { schema } = readOne(
      page("Request", ...tail, ...rows, "Example", "{}", "Previous", "Next", "Built with"),
    );
    expect(schema?.properties?.map(({ name }) => name)).toStrictEqual(names);
  });

  test("an enumeration without separators is taken apart where the page shows the values, else reported", () => {
    const rows = [
      "state",
      "enum<string>",
      "required",
      "Allowed values:",
      "onoff",
      "kind",
      "enum<string>",
      "required",
      "Allowed values:",
      "redblue",
    ];
    const { property, codes } = readOne(
      page("Request", ...tail, ...rows, "Example", "{", '"state": "on",', '"last": "off"', "}"),
    );
    expect(property("state")?.enum?.map(({ value }) => value)).toStrictEqual(["on", "off"]);
    expect(property("kind")?.enum).toBeUndefined();
    expect(codes).toStrictEqual(["enum-glued"]);
  });

  test("several responses, each with its own rows", () => {
    const more = [
      "id",
      "string",
      "required",
      "🟠400Bad Request",
      "application/json",
      "Body",
      "error",
      "string",
      "required",
      "🟢204No Content",
    ];
    const { operation } = readOne(page("Request", ...tail, ...more));
    expect(
      operation?.responses.map(({ status, description, content }) => [status, description, content.length]),
    ).toStrictEqual([
      ["200", "OK", 1],
      ["400", "Bad Request", 1],
      ["204", "No Content", 0],
    ]);
  });

  test("the root of a response may be a list", () => {
    const { schema } = readOne(
      page(
        "Request",
        "Responses",
        "🟢200OK",
        "application/json",
        "Body",
        "array [object {1}]",
        "id",
        "string",
        "required",
        "Example",
        "[",
        '{ "id": "a" }',
        "]",
      ),
    );
    expect(schema).toMatchObject({
      types: ["array"],
      items: { types: ["object"], properties: [{ name: "id", basis: "stated" }] },
    });
  });

  test("a response that only its example describes is inferred", () => {
    const { schema } = readOne(
      page("Request", "Responses", "🟢200OK", "application/json", "Example", "{", '"id": 1', "}"),
    );
    expect(schema).toMatchObject({
      basis: "inferred",
      types: ["object"],
      properties: [{ name: "id", schema: { types: ["integer"] } }],
    });
  });

  test("null is nullable, with the type that the example shows", () => {
    const rows = ["until", "null", "required", "since", "null", "required"];
    const { property, codes } = readOne(
      page("Request", ...tail, ...rows, "Example", "{", '"until": "2024", "since": null', "}"),
    );
    expect(property("until")?.types).toStrictEqual(["string", "null"]);
    expect(property("since")?.anyOf?.map(({ types }) => types)).toStrictEqual([undefined, ["null"]]);
    expect(codes).toStrictEqual(["type-inferred", "type-unknown"]);
  });
});

const bad: readonly (readonly [string, { given: string; codes: readonly string[] }])[] = [
  [
    "cut off before the responses",
    { given: page("Request", "Query Params", "size", "integer", "required"), codes: ["page-cut-off"] },
  ],
  ["cut off in the first row", { given: page("Request", ...tail, "id", "str"), codes: ["page-cut-off"] }],
  ["cut off behind a label", { given: page("Request", ...tail), codes: ["page-cut-off"] }],
  [
    "perhaps cut off behind a row",
    { given: page("Request", ...tail, "id", "string", "required"), codes: ["page-end-missing"] },
  ],
  [
    "cut off in the middle of a row",
    {
      given: page("Request", ...tail, "id", "string", "required", "size", "integer"),
      codes: ["row-cut-off"],
    },
  ],
  [
    "cut off in an example",
    {
      given: page("Request", ...tail, "id", "string", "required", "Example", "{", '"id": "a'),
      codes: ["example-cut-off"],
    },
  ],
  ["no page of the platform", { given: "Recipes\n\nTake two eggs.", codes: ["platform-unknown"] }],
  ["empty", { given: " \n", codes: ["page-empty"] }],
];

describe("bad input: one diagnostic with the page and what to do", () => {
  test.each(bad)("%s", (_name, { given, codes }) => {
    const { diagnostics } = read(captured("disk.txt", given));
    expect(diagnostics.map(({ code }) => code)).toStrictEqual(codes);
    expect(diagnostics[0]).toMatchObject({
      remedy: expect.any(String) as string,
      locator: { url: "disk.txt" },
    });
  });
});

test.runIf(isShared)("what the vendor's page of a detached disk states", () => {
  const text = readFileSync(new URL("detach-block-storage.txt", shared), "utf8");
  const { operation } = readOne(text);
  expect(operation).toMatchObject({
    title: "Detach Block Storage",
    requestBody: { content: [{ mediaType: "multipart/form-data", schema: { types: ["object"] } }] },
    responses: [{ status: "202", description: "Accepted" }],
  });
  expect(operation?.parameters.map(({ name }) => name)).toStrictEqual(["block_storage_id"]);
});
