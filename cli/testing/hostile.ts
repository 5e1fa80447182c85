import { LONG_PAYLOAD, PAYLOADS } from "../hardening/payloads.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { buildLedger } from "../../spec/openapi/ledger.ts";
import { pointerTo } from "../../spec/openapi/pointer.ts";
import type { SourceEntry, SpecBundle } from "../../spec/openapi/spec-bundle.ts";
import type { Locator } from "../../spec/provenance.ts";
import type { BuildResult } from "../build/result.ts";

const TEXTS = [
  ...PAYLOADS.map(({ text }) => text),
  "javascript:globalThis.PWNED=1",
  LONG_PAYLOAD.text.slice(0, 5_000),
];

/** A place of a hostile page; its address, anchor and words are all taken from `text`. */
function place(text: string, row: number): Locator {
  const url = row % 2 === 0 ? `https://docs.example.com/${encodeURIComponent(text)}` : text;
  return { captureId: "c1", url, anchor: text, path: `b1/r${row}`, quote: text };
}

/**
 * A document whose names, values and sources are all hostile: what a page can make of one.
 *
 * @param version `1.0` or `2.0`; the second one differs in every operation
 */
export function hostileBundle(version: string): SpecBundle {
  const sources = new Map<string, SourceEntry>();
  const paths: [string, JsonObject][] = [];
  const schemas: [string, JsonObject][] = [];
  TEXTS.forEach((text, row) => {
    const path = `/${text}`;
    const name = `M${row} ${text}`;
    const schema: JsonObject = {
      type: version === "1.0" ? "string" : "integer",
      description: text,
      pattern: text,
      enum: [text],
      default: text,
      examples: [text],
    };
    const properties = Object.fromEntries([[text, schema]]);
    schemas.push([name, { type: "object", description: text, properties, required: [text] }]);
    const body = {
      "application/json": {
        schema: {
          $ref: `#/components/schemas/${encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"))}`,
        },
        example: Object.fromEntries([[text, row]]),
      },
    };
    paths.push([
      path,
      {
        get: {
          operationId: `op${row} ${text}`,
          summary: text,
          tags: [text],
          externalDocs: { url: row % 2 === 0 ? "javascript:globalThis.PWNED=1" : text },
          parameters: [{ name: text, in: "query", description: text, schema, example: text }],
          requestBody: { content: body },
          responses: { "200": { description: text, content: body } },
        },
      },
    ]);
    sources.set(pointerTo("/paths", path, "get"), { basis: "stated", from: [place(text, row)] });
    sources.set(pointerTo("/components/schemas", name), {
      basis: "inferred",
      from: [place(text, row)],
      correction: { because: text, since: text },
    });
  });
  const identity = {
    provider: { id: "evil", title: TEXTS[8] ?? "" },
    service: { id: "svc", title: TEXTS[7] ?? "" },
    version: { id: version },
  };
  const info = { title: TEXTS[7] ?? "", version, "x-docs2sdk": identity };
  const document = {
    openapi: "3.1.0",
    info,
    paths: Object.fromEntries(paths),
    components: { schemas: Object.fromEntries(schemas) },
  };
  return { identity, document, sources, digest: version };
}

/** A build of such a page: every row used, left out with a hostile detail, or lost. */
export function hostileResult(): BuildResult {
  const bundle = hostileBundle("1.0");
  const candidates = TEXTS.flatMap((text, row) => [
    { kind: "row" as const, locator: place(text, row) },
    { kind: "item" as const, locator: { ...place(text, row), path: `b2/r${row}` } },
    { kind: "example" as const, locator: { ...place(text, row), path: `b3/r${row}` } },
  ]);
  const pages = TEXTS.slice(0, 12).map((text, index) => ({
    page: { captureId: index === 0 ? "c1" : `c${index + 1}`, url: text, title: text },
    service: { id: text, title: text, from: [], basis: "stated" as const },
    operations: [],
    types: [],
    menu: [
      { title: text, group: text, method: "get" as const, from: [place(text, 0)], basis: "stated" as const },
    ],
    candidates: index === 0 ? candidates : [],
    leftOut: TEXTS.map((detail, row) => ({
      locator: { ...place(detail, row), path: `b2/r${row}` },
      reason: "duplicate" as const,
      detail,
    })),
  }));
  // As a page's reader gives them, as far as the ledger looks at them.
  const facts = pages as unknown as BuildResult["ledgers"][number]["pages"];
  const { value: ledger } = buildLedger(facts, [bundle]);
  const files = { written: 0, unchanged: 0, removed: 0 };
  return {
    services: [{ provider: "evil", service: "svc", bundles: [bundle], diagnostics: [], files, ms: 0 }],
    ledgers: [{ provider: "evil", pages: facts, ledger }],
    diagnostics: [],
    ms: 0,
  };
}
