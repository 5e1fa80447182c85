import { describe, expect, test } from "vitest";
import type { PageFacts } from "../../../spec/model/api-model.ts";
import type { SchemaNode } from "../../../spec/model/schema-node.ts";
import { unaccountedCandidates } from "../../document/candidates.ts";
import { stripDescriptions } from "../../captures/strip-descriptions.ts";
import { docsy } from "./docsy.ts";
import {
  builtInCapture,
  context,
  factsOf,
  fullCapture,
  printablePage,
  recovered,
  serviceFacts,
  sharedIsThere,
  sitePages,
  textOf,
} from "./testing/captures.ts";

const captures: readonly (readonly [string, URL, boolean])[] = [
  ["full capture", fullCapture, sharedIsThere],
  ["built-in capture", builtInCapture, true],
];

function countBy<T>(items: readonly T[], key: (item: T) => string | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item) ?? "-"] = (counts[key(item) ?? "-"] ?? 0) + 1;
  return counts;
}

function isNullable(schema: SchemaNode): boolean {
  return schema.types?.includes("null") === true || (schema.anyOf ?? []).some(isNullable);
}

/** The lists of enum values inside a schema, `null` apart. */
function enumsOf(schema: SchemaNode): readonly string[] {
  const own =
    schema.enum === undefined
      ? []
      : [
          schema.enum
            .map(({ value }) => value)
            .filter((value) => value !== null)
            .join(),
        ];
  return [...own, ...(schema.items ? enumsOf(schema.items) : []), ...(schema.anyOf ?? []).flatMap(enumsOf)];
}

/** Everything that platforms.md counts for one version. */
function figuresOf(facts: PageFacts, version: string) {
  const operations = facts.operations.filter((operation) => operation.version === version);
  const parameters = operations.flatMap((operation) => operation.parameters);
  const responses = operations.flatMap((operation) => operation.responses);
  const bodies = operations.flatMap((operation) => operation.requestBody ?? []);
  const enums = parameters
    .map((parameter) => enumsOf(parameter.schema)[0])
    .filter((list) => list !== undefined);
  return {
    operations: operations.length,
    places: { ...countBy(parameters, (parameter) => parameter.in), body: bodies.length },
    responses: responses.length,
    withSchema: responses.filter((response) =>
      response.content.some((media) => media.schema?.ref !== undefined),
    ).length,
    requestExamples: bodies
      .flatMap((body) => body.content.flatMap((media) => media.examples))
      .filter((e) => e.value !== undefined).length,
    responseExamples: responses
      .flatMap((each) => each.content.flatMap((media) => media.examples))
      .filter((e) => e.value !== undefined).length,
    enums: enums.length,
    lists: new Set(enums).size,
    states: countBy(operations, (each) => [each.state, each.deprecated, each.supportedUntil].join(" ")),
  };
}

function figuresOfModels(facts: PageFacts) {
  const properties = facts.types.flatMap((type) => type.schema.properties ?? []);
  const having = (keyword: keyof SchemaNode) =>
    properties.filter((property) => property.schema[keyword] !== undefined).length;
  const enums = properties.flatMap((property) => enumsOf(property.schema).slice(0, 1));
  return {
    models: facts.types.length,
    properties: properties.length,
    required: properties.filter((property) => property.required).length,
    nullable: properties.filter((property) => isNullable(property.schema)).length,
    enums: enums.length,
    lists: new Set(enums).size,
    pattern: having("pattern"),
    minLength: having("minLength"),
    maxLength: having("maxLength"),
    minimum: having("minimum"),
    maximum: having("maximum"),
    format: having("format"),
  };
}

const models = {
  models: 117,
  properties: 598,
  required: 388,
  nullable: 211,
  enums: 17,
  lists: 9,
  pattern: 34,
  minLength: 12,
  maxLength: 15,
  minimum: 3,
  maximum: 3,
  format: 24,
};

const pairs = [
  ["s", "kr-west1"],
  ["s", "kr-east1"],
  ["g", "kr-south1"],
  ["g", "kr-south2"],
  ["g", "kr-south3"],
  ["e", "kr-west1"],
  ["e", "kr-east1"],
];

describe.each(captures)("Virtual Server, %s", (_name, url, there) => {
  if (!there) return test.skip("the folder with the full captures is not there", () => undefined);
  const page = recovered(textOf(url), "text");
  const read = factsOf([page]);
  const facts = read.facts[0] as PageFacts;

  test("service, versions, servers", () => {
    expect(facts.service).toEqual({ id: "virtualserver", title: "Virtual Server" });
    expect(facts.versions).toMatchObject([
      { id: "1.0", state: "DEPRECATED", supportedUntil: "2025-12-31", basis: "stated" },
      { id: "1.1", state: "CURRENT", basis: "stated" },
    ]);
    expect(facts.servers).toMatchObject([
      {
        url: "https://virtualserver.{region}.{environment}.samsungsdscloud.com",
        allowed: pairs.map(([environment, region]) => ({ environment, region })),
      },
    ]);
    expect(facts.servers[0]?.variables.map(({ name }) => name)).toEqual(["region", "environment"]);
  });

  test("every figure of both versions", () => {
    expect(figuresOf(facts, "1.0")).toEqual({
      operations: 112,
      places: { path: 113, query: 93, body: 40 },
      responses: 490,
      withSchema: 76,
      requestExamples: 40,
      responseExamples: 76,
      enums: 6,
      lists: 6,
      states: { "DEPRECATED true 2025-12-31": 112 },
    });
    expect(figuresOf(facts, "1.1")).toEqual({
      operations: 110,
      places: { path: 110, query: 93, body: 39 },
      responses: 478,
      withSchema: 76,
      requestExamples: 39,
      responseExamples: 76,
      enums: 6,
      lists: 6,
      states: { "CURRENT  ": 110 },
    });
    expect(figuresOfModels(facts)).toEqual(models);
  });

  test("two operations exist in 1.0 alone; the shared ones differ in version, state and date alone", () => {
    const bare = (version: string) =>
      new Map(
        (
          serviceFacts(
            [{ ...facts, operations: facts.operations.filter((each) => each.version === version) }],
            "virtualserver",
            "version",
            "state",
            "supportedUntil",
            "deprecated",
          ) as PageFacts
        ).operations.map((each) => [`${each.method} ${each.path}`, each]),
      );
    const [old, current] = [bare("1.0"), bare("1.1")];
    expect([...old.keys()].filter((key) => !current.has(key)).sort()).toEqual([
      "delete /v1/servers/{server_id}/security-groups/{security_group_id}",
      "post /v1/servers/{server_id}/security-groups",
    ]);
    for (const [key, operation] of current) expect(operation).toEqual(old.get(key));
  });

  test("what is doubtful is said, and nothing else", () => {
    expect(countBy(read.diagnostics, ({ code }) => code)).toEqual({
      "default-unfit": 4,
      "example-unreadable": 1,
    });
    for (const { locator } of read.diagnostics) expect(locator?.line).toBeGreaterThan(1000);
  });

  test("every row, example and status code is a fact or left out with a reason", () => {
    expect(countBy(facts.candidates, ({ kind }) => kind)).toEqual({ row: 2285, example: 676, status: 222 });
    expect(unaccountedCandidates(facts, facts.candidates)).toEqual([]);
    expect(countBy(facts.leftOut, ({ reason }) => reason)).toEqual({
      duplicate: 222,
      "security-scheme": 222,
    });
  });

  test("every locator has its line, and its words stand there", () => {
    const lines = textOf(url).split("\n");
    for (const operation of facts.operations) {
      for (const { line, quote } of [
        ...operation.from,
        ...operation.parameters.flatMap(({ from }) => from),
      ]) {
        const place = lines
          .slice((line ?? 0) - 1, (line ?? 0) + 20)
          .join("")
          .replace(/\s/gu, "");
        expect(place).toContain(quote.replace(/\s|…$/gu, ""));
      }
    }
  });

  test.each([
    ["List Virtual Servers", "limit", { types: ["integer", "null"] }],
    ["List Auto-Scaling Groups", "limit", { types: ["integer", "null"], default: 20 }],
    ["List Virtual Servers", "sort", { types: ["string", "null"], default: "created_at:desc" }],
  ])("%s: %s", (title, name, want) => {
    const operation = facts.operations.find((each) => each.title === title && each.version === "1.1");
    const {
      from: _from,
      basis,
      ...schema
    } = operation?.parameters.find((each) => each.name === name)?.schema ?? { from: [] };
    expect({ schema, basis }).toEqual({ schema: want, basis: "stated" });
  });

  test("titles keep their apostrophes and dots", () => {
    const titles = new Set(facts.operations.map(({ title }) => title));
    for (const title of [
      "Show Volume type’s details",
      "Show Volume's details",
      "Get region's maximum partition size.",
    ]) {
      expect(titles).toContain(title);
    }
  });

  test("values are typed by their schema", () => {
    const all = facts.types.flatMap((type) => type.schema.properties ?? []);
    for (const { schema } of all) {
      const [value] = schema.examples ?? [];
      if (value === undefined || schema.types === undefined) continue;
      const type = Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value;
      expect(schema.types).toContain(type);
    }
    const values = all.flatMap(({ schema }) => schema.examples ?? []);
    // Texts that look like numbers, a list in Python's spelling, JSON that is the text of a string.
    expect(values).toEqual(
      expect.arrayContaining(["8.8", "20250101", ["SCALE_OUT", "SCALE_OUT_FAIL"], true, 20]),
    );
    expect(values.filter((value) => typeof value === "string" && value.startsWith('[{"tag"'))).toHaveLength(
      1,
    );
  });
});

describe.skipIf(!sharedIsThere)("the same service from other pages", () => {
  test("the built-in capture is what the script makes of the full one, and says the same but for descriptions", () => {
    expect(stripDescriptions(textOf(fullCapture))).toBe(textOf(builtInCapture));
    const [full, builtIn] = [fullCapture, builtInCapture].map((url) =>
      serviceFacts(factsOf([recovered(textOf(url), "text")]).facts, "virtualserver", "description"),
    );
    // Reason phrases are facts: they are in both.
    expect(builtIn).toEqual(full);
    const phrases = (facts: PageFacts) =>
      facts.operations.flatMap((each) => each.responses.map(({ description }) => description));
    const one = (url: URL) => phrases(factsOf([recovered(textOf(url), "text")]).facts[0] as PageFacts);
    expect(one(builtInCapture)).toEqual(one(fullCapture));
  });

  test("the printable page in HTML gives what the text capture gives for 1.1, examples apart", () => {
    const html = factsOf([recovered(textOf(printablePage), "html")]);
    const text = factsOf([recovered(textOf(fullCapture), "text")]).facts[0] as PageFacts;
    const current: PageFacts = {
      ...text,
      versions: text.versions.filter(({ id }) => id === "1.1"),
      operations: text.operations.filter(({ version }) => version === "1.1"),
    };
    // The HTML was made without the rows' examples, with other bodies of examples.
    const without = ["examples"] as const;
    expect(serviceFacts(html.facts, "virtualserver", ...without)).toEqual(
      serviceFacts([current], "virtualserver", ...without),
    );
    expect(countBy(html.diagnostics, ({ code }) => code)).toEqual({ "default-unfit": 2 });
  });

  const files = [
    "index.html",
    "apis/listvirtualservers/1.1/index.html",
    "models/servershowresponse/index.html",
  ];
  const pages: readonly (readonly [string, URL])[] = [
    ["printable page", printablePage],
    ...files.map((file): readonly [string, URL] => [file, new URL(file, sitePages)]),
  ];
  test.each(pages)("%s: nothing is unaccounted for or unreadable", (_file, url) => {
    const page = recovered(textOf(url), "html");
    expect(docsy.recognise(page)).toBeGreaterThan(0.8);
    const { value } = docsy.readPage(page, context);
    expect(value.candidates.length).toBeGreaterThan(0);
    expect(unaccountedCandidates(value, value.candidates)).toEqual([]);
    expect(value.leftOut.filter(({ reason }) => reason === "unreadable")).toEqual([]);
  });

  test("single pages join into one service", () => {
    const files = [
      "index.html",
      "apis/createvolume/1.1/index.html",
      "apis/extendvolume/1.1/index.html",
      "apis/listvirtualservers/1.1/index.html",
      "apis/showvirtualserver/1.1/index.html",
      "models/serverlistresponse/index.html",
      "models/servershowresponse/index.html",
      "models/servershowresponseaddress/index.html",
      "models/volumecreaterequest/index.html",
      "models/volumeextendrequest/index.html",
    ];
    const { facts, diagnostics } = factsOf(
      files.map((file) => recovered(textOf(new URL(file, sitePages)), "html", file)),
    );
    expect(facts.map((page) => page.service)).toEqual(
      files.map(() => ({ id: "virtualserver", title: "Virtual Server" })),
    );
    expect(
      facts.flatMap((page) => page.operations.map(({ title, version }) => `${title} ${version}`)),
    ).toEqual([
      "Create Volume 1.1",
      "Extend Volume 1.1",
      "List Virtual Servers 1.1",
      "Show Virtual Server 1.1",
    ]);
    expect(facts.flatMap((page) => page.types.map(({ name }) => name))).toHaveLength(5);
    expect(facts.flatMap((page) => page.versions)).toHaveLength(1);
    // Models of which no page was given are named, each with its place.
    const dead = diagnostics.filter(({ code }) => code === "dead-reference");
    expect(new Set(dead.map(({ data }) => data["model"]))).toContain("VolumeShowResponse");
    for (const { locator } of dead) expect(locator?.path).toMatch(/^b\d+\/r\d+$/u);
  });
});
