import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { assemble } from "../../scraper/assemble/assemble.ts";
import { platforms } from "../../scraper/platforms/registry.ts";
import { samsung } from "../../scraper/providers/samsung.ts";
import { readCapture } from "../../scraper/read-capture.ts";
import { digestOf } from "../../spec/digest.ts";
import { checkExamples } from "../../spec/evidence/check-examples.ts";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { buildSpec } from "../../spec/openapi/build.ts";
import { buildLedger } from "../../spec/openapi/ledger.ts";
import type { SpecBundle } from "../../spec/openapi/spec-bundle.ts";

/**
 * What the Virtual Server page states, counted by hand and by other tools. A document that holds other counts has lost
 * or invented something.
 */
const capture = fileURLToPath(
  new URL("../../../shared/captures/samsung/virtual-server.txt", import.meta.url),
);
const isThere = existsSync(capture);
if (!isThere) console.warn("Samsung's figures are not checked: ../shared/captures is missing");

const build = () => {
  const body = readFileSync(capture);
  const url = "virtual-server.txt";
  const read = readCapture(
    { capture: { sha256: digestOf(body), url, finalUrl: url, mediaType: "text/plain" }, body },
    { provider: samsung, platforms },
  );
  const { models, pages } = assemble([read.value.facts], { provider: samsung, platforms }).value;
  const bundles = models.map((model) => buildSpec(model, { descriptions: false }).value);
  return { bundles, ledger: buildLedger(pages, bundles).value };
};

const text = (value: JsonValue | undefined): string => (typeof value === "string" ? value : "");
const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: JsonValue | undefined): readonly JsonObject[] =>
  (Array.isArray(value) ? (value as readonly JsonValue[]) : []).filter(isObject);
const membersOf = (value: JsonValue | undefined): readonly JsonObject[] =>
  isObject(value) ? Object.values(value).filter(isObject) : [];
const operationsOf = (document: JsonObject): readonly JsonObject[] =>
  membersOf(document["paths"]).flatMap(membersOf);
const modelsOf = ({ document }: SpecBundle): readonly JsonObject[] =>
  membersOf((document["components"] as JsonObject)["schemas"]);
const mediaOf = (holder: JsonValue | undefined): readonly JsonObject[] =>
  isObject(holder) ? membersOf(holder["content"]) : [];

/** A schema and everything inside it, references not followed. */
function* schemasIn(schema: JsonObject): Generator<JsonObject> {
  yield schema;
  if (isObject(schema["items"])) yield* schemasIn(schema["items"]);
  for (const keyword of ["anyOf", "oneOf", "allOf"]) {
    for (const branch of listOf(schema[keyword])) yield* schemasIn(branch);
  }
}

const isNullable = (schema: JsonObject): boolean =>
  [schema, ...listOf(schema["anyOf"])].some(
    ({ type }) => type === "null" || (Array.isArray(type) && type.includes("null")),
  );
const enumOf = (schema: JsonObject): string | undefined => {
  const list = [...schemasIn(schema)].find((inner) => inner["enum"] !== undefined)?.["enum"];
  return Array.isArray(list) ? JSON.stringify(list.filter((value) => value !== null)) : undefined;
};

function figuresOf(bundle: SpecBundle) {
  const operations = operationsOf(bundle.document);
  const parameters = operations.flatMap((operation) => listOf(operation["parameters"]));
  const responses = operations.flatMap((operation) => membersOf(operation["responses"]));
  const requestMedia = operations.flatMap((operation) => mediaOf(operation["requestBody"]));
  const responseMedia = responses.flatMap(mediaOf);
  const models = modelsOf(bundle);
  const properties = models.flatMap((model) => membersOf(model["properties"]));
  const count = (keyword: string) =>
    [...models.filter((model) => model["properties"] === undefined), ...properties].filter(
      (schema) => schema[keyword] !== undefined,
    ).length;
  const enums = properties.flatMap((property) => enumOf(property) ?? []);
  const enumParameters = parameters.flatMap((parameter) =>
    isObject(parameter["schema"]) ? (enumOf(parameter["schema"]) ?? []) : [],
  );
  return {
    operations: operations.length,
    deprecated: operations.filter((operation) => operation["deprecated"] === true).length,
    parameters: {
      path: parameters.filter((parameter) => parameter["in"] === "path").length,
      query: parameters.filter((parameter) => parameter["in"] === "query").length,
      body: requestMedia.length,
      version: parameters.filter(
        (parameter) => parameter["$ref"] === "#/components/parameters/Scp-Api-Version",
      ).length,
    },
    responses: {
      all: responses.length,
      withSchema: responseMedia.filter((media) => media["schema"] !== undefined).length,
    },
    examples: {
      request: requestMedia.filter((media) => media["example"] !== undefined).length,
      response: responseMedia.filter((media) => media["example"] !== undefined).length,
    },
    models: models.length,
    properties: properties.length,
    required: models.flatMap((model) => (model["required"] ?? []) as readonly string[]).length,
    nullable: properties.filter(isNullable).length,
    enums: [enums.length, new Set(enums).size],
    enumParameters: [enumParameters.length, new Set(enumParameters).size],
    pattern: count("pattern"),
    minLength: count("minLength"),
    maxLength: count("maxLength"),
    minimum: count("minimum"),
    maximum: count("maximum"),
    defaults: {
      parameters: parameters.filter(({ schema }) => isObject(schema) && schema["default"] !== undefined)
        .length,
      properties: count("default"),
    },
    dateTimes: properties.filter((property) => property["format"] === "date-time").length,
  };
}

const shared = {
  models: 117,
  properties: 598,
  required: 388,
  nullable: 211,
  enums: [17, 9],
  enumParameters: [6, 6],
  pattern: 34,
  minLength: 12,
  maxLength: 15,
  minimum: 3,
  maximum: 3,
  /** Two more stand on the page and do not fit their schema: `[]` for a text. */
  defaults: { parameters: 29, properties: 5 },
  dateTimes: 24,
};

describe.skipIf(!isThere)("the documents of Samsung Virtual Server", () => {
  const { bundles, ledger } = isThere ? build() : { bundles: [], ledger: undefined };
  const [old, current] = ["1.0", "1.1"].map((version) =>
    bundles.find(({ identity }) => identity.version.id === version)!,
  );

  test("hold every fact that 1.0 states", () => {
    expect(figuresOf(old!)).toEqual({
      ...shared,
      operations: 112,
      deprecated: 112,
      parameters: { path: 113, query: 93, body: 40, version: 112 },
      responses: { all: 490, withSchema: 76 },
      examples: { request: 40, response: 76 },
    });
  });

  test("hold every fact that 1.1 states", () => {
    expect(figuresOf(current!)).toEqual({
      ...shared,
      operations: 110,
      deprecated: 0,
      parameters: { path: 110, query: 93, body: 39, version: 110 },
      responses: { all: 478, withSchema: 76 },
      examples: { request: 39, response: 76 },
    });
  });

  test("differ in two operations, and name the others alike", () => {
    const ids = (bundle: SpecBundle) =>
      Object.entries(bundle.document["paths"] as JsonObject).flatMap(([path, item]) =>
        Object.entries(item as JsonObject).map(
          ([method, operation]) => `${method} ${path} ${text((operation as JsonObject)["operationId"])}`,
        ),
      );
    const now = new Set(ids(current!));
    expect(ids(old!).filter((id) => !now.has(id))).toEqual([
      "post /v1/servers/{server_id}/security-groups attachVirtualServerSecurityGroup",
      "delete /v1/servers/{server_id}/security-groups/{security_group_id} detachVirtualServerSecurityGroup",
    ]);
    expect(ids(old!)).toEqual(expect.arrayContaining(ids(current!)));
  });

  test("pin their version in a header and carry the server with the pairs that exist", () => {
    for (const [bundle, version] of [
      [old!, "1.0"],
      [current!, "1.1"],
    ] as const) {
      const components = bundle.document["components"] as JsonObject;
      expect(components["parameters"]).toEqual({
        "Scp-Api-Version": {
          name: "Scp-Api-Version",
          in: "header",
          required: true,
          schema: { type: "string", const: `virtualserver ${version}` },
        },
      });
      const [server] = listOf(bundle.document["servers"]);
      expect(server?.["url"]).toBe("https://virtualserver.{region}.{environment}.samsungsdscloud.com");
      expect(
        listOf(server?.["x-allowed-variables"]).map(
          ({ environment, region }) => `${text(environment)} ${text(region)}`,
        ),
      ).toEqual([
        "s kr-west1",
        "s kr-east1",
        "g kr-south1",
        "g kr-south2",
        "g kr-south3",
        "e kr-west1",
        "e kr-east1",
      ]);
    }
  });

  test("1.0 says on every operation until when it is supported", () => {
    const sunsets = operationsOf(old!.document).map((operation) => [
      operation["x-state"],
      operation["x-sunset"],
    ]);
    expect(new Set(sunsets.map(String))).toEqual(new Set(["DEPRECATED,2025-12-31"]));
    expect(new Set(operationsOf(current!.document).map((operation) => operation["x-state"]))).toEqual(
      new Set(["CURRENT"]),
    );
  });

  test("sixty of 231 examples contradict the page's own schemas, in three classes", () => {
    const reports = [old!, current!].map((bundle) => checkExamples(bundle).value);
    const bodies = reports.flatMap(({ contradictions }) =>
      contradictions.filter(({ kind }) => kind === "request" || kind === "response"),
    );
    const total = (pick: "checked" | "failed") =>
      reports.map((report) => report[pick].request + report[pick].response);
    expect(total("checked")).toEqual([116, 115]);
    expect(total("failed")).toEqual([30, 30]);
    const classes = new Map<string, number>();
    for (const one of bodies) classes.set(one.class, (classes.get(one.class) ?? 0) + 1);
    expect(Object.fromEntries(classes)).toEqual({
      "string for array": 36,
      "string for object": 34,
      "string for integer": 10,
    });
    expect(
      bodies.filter(({ class: kind }) => kind === "string for integer").every(({ value }) => value === ""),
    ).toBe(true);
  });

  test("account for every row of the page", () => {
    expect(ledger?.totals.unaccounted).toBe(0);
    expect(ledger?.totals.seen).toBeGreaterThan(3_000);
  });
});
