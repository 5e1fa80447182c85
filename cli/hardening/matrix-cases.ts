import { diffDocuments } from "../../spec/diff/diff.ts";
import { isHeaderName, isHeaderValue } from "../../generator/plan/header-text.ts";
import type { PageFacts } from "../../spec/model/api-model.ts";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import type { SpecBundle } from "../../spec/openapi/spec-bundle.ts";
import { HARMLESS, INHERITED, type Payload } from "./payloads.ts";
import { mapStrings, type Position } from "./positions.ts";

/** One document in which a payload stands, and the same with harmless words. */
export interface MatrixCase {
  /** Medium or document, position, payload. */
  readonly name: string;
  readonly payload: Payload;
  readonly hostile: JsonObject;
  readonly harmless: JsonObject;
  /** What was read of the page that the hostile document comes from. */
  readonly page?: { readonly facts: PageFacts; readonly bundles: readonly SpecBundle[] };
}

/**
 * Each payload in each string of a document; equal documents once.
 *
 * @param positions of a valid OpenAPI document
 * @param choose which of them: asked once for each
 */
export function* documentCases(
  positions: readonly Position<JsonObject>[],
  payloads: readonly Payload[],
  choose: () => boolean = () => true,
): Iterable<MatrixCase> {
  for (const { at, put } of positions) {
    // Braces and slashes in a path or an address make variables and segments, a star in a media type makes it a range,
    // and what cannot stand in a header is refused: the twin has as much of it.
    const means = (text: string): boolean =>
      (/[{}/]/u.test(text) && /^\/paths\/|^\/servers\//u.test(at) && !/\/externalDocs\/url /u.test(at)) ||
      /\/content\/|\/name \(value\)$/u.test(at);
    for (const payload of payloads) {
      if (!choose()) continue;
      const { name, text } = payload;
      const hostile = put(text);
      yield {
        name: `${at} ← ${name}`,
        payload,
        hostile,
        harmless:
          text in {} && text !== "__proto__"
            ? put(INHERITED)
            : means(text)
              ? withHarmlessTexts(hostile)
              : linkedAlike(put, linksOf(hostile)),
      };
    }
  }
}

/** Harmless words: one that is nothing but a word, one that no host is called, and an address. An address with them is linked, or is none. */
const TWINS = [HARMLESS, `${HARMLESS} ${HARMLESS}`, `https://${HARMLESS}.example/`] as const;

/** The first twin in which the same addresses are linked: the rest are not made. */
function linkedAlike(put: Position<JsonObject>["put"], links: string): JsonObject {
  for (const words of TWINS) {
    const twin = put(words);
    if (linksOf(twin) === links) return twin;
  }
  return put(HARMLESS);
}

/** Of each address of a document, in its order, whether it is one that is linked. */
function linksOf(document: JsonObject): string {
  const found: boolean[] = [];
  JSON.stringify(document, (name, value: unknown) => {
    if (name === "url" && typeof value === "string")
      found.push(/^https?:/iu.test(value) && URL.canParse(value));
    return value;
  });
  return found.join(" ");
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
      .replace(/[^\p{L}\p{N}\s.:;/#{}+,()$\-_*]/gu, "_")
      .replace(/\$(?=\{)|__proto__|\p{Cf}/gu, "_");
  return mapStrings(keepUnsendable(document), plain) as JsonObject;
}

/** A letter that no header can hold, and that means nothing else. */
const NOT_IN_HEADERS = "가";

/** Marks what no header can be called or hold, so that it is still so when its characters are harmless. */
function keepUnsendable(value: JsonValue, inBody = false, inBodies = false): JsonValue {
  if (value === null || typeof value !== "object") return value;
  if (isList(value)) return value.map((item) => keepUnsendable(item, inBody));
  const isHeader = value["in"] === "header";
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (isHeader && key === "name" && typeof member === "string" && !isHeaderName(member))
        return [key, member + NOT_IN_HEADERS];
      const isContent = inBody && key === "content" && member !== null && typeof member === "object";
      if (!isContent)
        return [key, keepUnsendable(member, key === "requestBody" || inBodies, key === "requestBodies")];
      const types = Object.entries(member).map(([type, media]): [string, JsonValue] => [
        isHeaderValue(type) ? type : type + NOT_IN_HEADERS,
        keepUnsendable(media),
      ]);
      return [key, Object.fromEntries(types)];
    }),
  );
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
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
