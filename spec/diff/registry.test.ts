import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { asObject, member, pointerSteps } from "./json.ts";
import { diffDocuments } from "./diff.ts";
import type { DiffOptions } from "./diff.ts";
import { allRules, families, ruleById, schemaFamilies } from "./registry.ts";
import type { AnyRule } from "./rule.ts";
import { SCHEMA_PLACES } from "./rule.ts";
import { ruleRows } from "./rules/rule-rows.ts";
import { schemaRows } from "./rules/schema/schema-rows.ts";
import { withSchema } from "./testing/documents.ts";

const OPTIONS: DiffOptions = { today: "2026-01-01" };

describe("a rule speaks in one direction, its opposite in the other", () => {
  test.each(ruleRows)("%s", (_name, { given, want, back }) => {
    const options = { ...OPTIONS, ...given.options };
    const forward = diffDocuments(given.old, given.new, options).value;
    for (const { rule, args } of want) {
      expect(forward.map((change) => change.rule)).toContain(rule);
      if (args !== undefined)
        expect(forward.find((change) => change.rule === rule)?.args).toMatchObject(args);
    }
    const backward = diffDocuments(given.new, given.old, options).value;
    if ("none" in back) {
      const raised = want.map(({ rule }) => rule);
      expect(backward.filter(({ rule }) => raised.includes(rule))).toEqual([]);
      return;
    }
    for (const { rule, args } of back) {
      expect(backward.map((change) => change.rule)).toContain(rule);
      if (args !== undefined)
        expect(backward.find((change) => change.rule === rule)?.args).toMatchObject(args);
    }
  });
});

/** What a JSON pointer leads to. */
function at(document: JsonValue, pointer: string): JsonValue | undefined {
  return pointerSteps(pointer).reduce<JsonValue | undefined>(
    (node, step) =>
      Array.isArray(node) ? (node as readonly JsonValue[])[Number(step)] : member(asObject(node), step),
    document,
  );
}

describe("every pointer leads somewhere", () => {
  const required = (names: readonly string[]): JsonObject =>
    withSchema("request-body", { allOf: [{ type: "object" }, { required: names, minProperties: 1 }] });
  test.each([
    ...ruleRows,
    ["required, described nowhere", { given: { old: required(["a"]), new: required(["a", "b"]) } }],
  ] as const)("%s", (_name, { given }) => {
    const options = { ...OPTIONS, ...("options" in given ? given.options : {}) };
    for (const [old, fresh] of [
      [given.old, given.new],
      [given.new, given.old],
    ] as const)
      for (const change of diffDocuments(old, fresh, options).value) {
        if (change.pointerOld !== undefined) expect(at(old, change.pointerOld)).toBeDefined();
        if (change.pointerNew !== undefined) expect(at(fresh, change.pointerNew)).toBeDefined();
      }
  });
});

describe("the registry audits itself", () => {
  test("every rule is raised by a row", () => {
    const raised = new Set(
      ruleRows.flatMap(([, { want, back }]) =>
        [...want, ...("none" in back ? [] : back)].map(({ rule }) => rule),
      ),
    );
    const components = { components: { schemas: { Used: { type: "string" }, Other: { type: "integer" } } } };
    for (const [, row] of schemaRows)
      for (const place of SCHEMA_PLACES) {
        const [old, fresh] = [withSchema(place, row.old, components), withSchema(place, row.new, components)];
        for (const { rule } of diffDocuments(old, fresh, OPTIONS).value) raised.add(rule);
        for (const { rule } of diffDocuments(fresh, old, OPTIONS).value) raised.add(rule);
      }
    expect(allRules.map(({ id }) => id).filter((id) => !raised.has(id))).toEqual([]);
  });

  test("no id stands for two rules", () => {
    const seen = new Map<string, AnyRule>();
    const rules = [...Object.values(families).flat(), ...schemaFamilies].flatMap(
      ({ rules }): readonly AnyRule[] => rules,
    );
    const clashes = rules.filter((rule) => {
      const other = seen.get(rule.id);
      seen.set(rule.id, rule);
      return other !== undefined && other !== rule;
    });
    expect(clashes.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ["added", "removed"],
    ["removed", "added"],
    ["increased", "decreased"],
    ["decreased", "increased"],
    ["set", "unset"],
    ["unset", "set"],
    ["widened", "narrowed"],
    ["narrowed", "widened"],
  ])("a rule that ends in -%s has one that ends in -%s, or a written reason", (word, opposite) => {
    const alone = allRules
      .filter(({ id }) => id.endsWith(`-${word}`))
      .map(({ id }) => id)
      .filter((id) => !ruleById.has(`${id.slice(0, -word.length)}${opposite}`) && !ALONE.has(id));
    expect(alone).toEqual([]);
  });

  test("a rule for requests has one for responses, and the other way round, or a written reason", () => {
    const alone = allRules
      .map(({ id }) => id)
      .filter((id) => /^(?:request|response)-(?:body|property)-/u.test(id))
      .filter((id) => {
        const mirror = id.startsWith("request")
          ? id.replace("request", "response")
          : id.replace("response", "request");
        return !ruleById.has(mirror) && !ALONE.has(id);
      });
    expect(alone).toEqual([]);
  });

  const list = new URL("../../../shared/diff-rules.md", import.meta.url);
  test.skipIf(skipped(list))("every kind of change of the field's list is here, at its level", () => {
    const wanted = [
      ...readFileSync(list, "utf8").matchAll(/^\| ([a-z][a-z0-9-]+) \| (error|warn|info) \|/gmu),
    ];
    expect(wanted).toHaveLength(509);
    for (const [, id = "", level] of wanted)
      expect({ id, level: ruleById.get(id)?.level }).toEqual({ id, level });
    const ids = new Set(wanted.map(([, id]) => id));
    const unexplained = allRules.filter(({ id, own }) => ids.has(id) === (own !== undefined));
    expect(unexplained.map(({ id }) => id)).toEqual([]);
  });
});

function skipped(list: URL): boolean {
  if (existsSync(list)) return false;
  console.warn("the field's list of kinds is not beside the project: not held against it");
  return true;
}

/** Rules without an opposite of the same name, and why. */
const ALONE = new Map<string, string>([
  ["endpoint-added", "its opposites say whether a deprecation went before"],
  ["new-optional-request-property", "one rule for the removal of all properties"],
  ["request-parameter-removed", "its opposites say whether it is required and where it stands"],
  ["request-property-removed", "its opposites say whether it is required"],
  ["request-parameter-property-removed", "its opposites say whether it is required"],
  ["required-response-header-removed", "one rule for a header that appears"],
  ["optional-response-header-removed", "one rule for a header that appears"],
  ["response-header-added", "its opposites say whether it was required"],
  ["request-body-removed", "its opposites say whether it is required"],
  ["api-schema-removed", "a schema that nothing uses yet changes nothing"],
  [
    "response-mediatype-enum-value-removed",
    "the opposite is `response-body-enum-value-added`, named by place",
  ],
  ["request-read-only-property-enum-value-removed", "what is not sent cannot break by having more values"],
  [
    "response-write-only-property-enum-value-added",
    "what is not received cannot break by having fewer values",
  ],
  ["request-read-only-property-max-length-decreased", "what is not sent is noted in one direction"],
  ["request-read-only-property-max-decreased", "what is not sent is noted in one direction"],
  ["request-read-only-property-min-increased", "what is not sent is noted in one direction"],
  ["request-read-only-property-exclusive-max-decreased", "what is not sent is noted in one direction"],
  ["request-read-only-property-exclusive-min-increased", "what is not sent is noted in one direction"],
  ["request-body-all-of-added-annotation-only", "the opposite ends in removed-annotation-only"],
  ["api-stability-decreased", "paired by name"],
  ["api-version-decreased", "a version that went up is what is wanted"],
  ["request-property-became-required-with-default", "a response has no use for a default"],
  ["response-body-enum-value-added", "its opposite is `response-mediatype-enum-value-removed`"],
  ["request-body-enum-value-removed", "its mirror is `response-mediatype-enum-value-removed`"],
  ["request-body-added-optional", "whether a response has a body is said by its media types"],
  ["request-body-added-required", "whether a response has a body is said by its media types"],
  ["request-body-became-optional", "a response is not asked for"],
  ["request-body-became-required", "a response is not asked for"],
  ["request-body-media-type-added", "its mirror is `response-media-type-added`"],
  ["request-body-media-type-removed", "its mirror is `response-media-type-removed`"],
  ["response-body-type-specialized", "a request that takes less has `type-changed`"],
  ["response-property-type-specialized", "a request that takes less has `type-changed`"],
  ...SCHEMA_PLACES.map(
    (place) =>
      [
        `${place}-discriminator-mapping-added`,
        "its opposite ends in -mapping-deleted, as in the list",
      ] as const,
  ),
]);
