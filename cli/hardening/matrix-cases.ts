import { diffDocuments } from "../../spec/diff/diff.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { HARMLESS, type Payload } from "./payloads.ts";
import { mapStrings, type Position } from "./positions.ts";

/** One document in which a payload stands, and the same with harmless words. */
export interface MatrixCase {
  /** Medium or document, position, payload. */
  readonly name: string;
  readonly hostile: JsonObject;
  readonly harmless: JsonObject;
}

/**
 * Each payload in each string of a document; equal documents once.
 *
 * @param base a valid OpenAPI document
 */
export function* documentCases(
  positions: readonly Position<JsonObject>[],
  payloads: readonly Payload[],
): Iterable<MatrixCase> {
  for (const { at, put } of positions) {
    const harmless = put(HARMLESS);
    for (const { name, text } of payloads)
      yield {
        name: `${at} ← ${name}`,
        hostile: put(text),
        // Braces and slashes in a path or an address make variables and segments, a star in a media type makes it a
        // range: the twin has as many.
        harmless:
          (/[{}/]/u.test(text) && /^\/paths\/|^\/servers\//u.test(at)) ||
          (text.includes("*") && at.includes("/content/"))
            ? withHarmlessTexts(put(text))
            : harmless,
      };
  }
}

/**
 * The document with every character that means something in code, paths or markup as an underscore, names included, so
 * that its parts still refer to each other. For documents that were read from hostile pages: what became of the payload
 * there is the reader's business, and must not change what the generator makes of it.
 */
export function withHarmlessTexts(document: JsonObject): JsonObject {
  const plain = (text: string): string =>
    text
      .replaceAll("*/", "*x/")
      .replaceAll("/*", "/x*")
      .replace(/[^\p{L}\p{N}\s.:/#{}+,()$\-_*]/gu, "_")
      .replace(/\$(?=\{)|__proto__|\p{Cf}/gu, "_");
  return mapStrings(document, plain) as JsonObject;
}

/**
 * Holds a hostile document against its harmless twin in the differ, both ways, and against itself.
 *
 * @returns what went wrong; empty when nothing did
 */
export function diffProblems({ name, hostile, harmless }: MatrixCase): readonly string[] {
  const compare = (old: JsonObject, fresh: JsonObject) => diffDocuments(old, fresh, { today: "2026-01-31" });
  const problems: string[] = [];
  if (compare(hostile, structuredClone(hostile)).value.length > 0)
    problems.push(`${name}: differs from itself`);
  const there = compare(harmless, hostile).value.length;
  const back = compare(hostile, harmless).value.length;
  if (there > 0 !== back > 0) problems.push(`${name}: ${there} changes there, ${back} back`);
  return problems;
}
