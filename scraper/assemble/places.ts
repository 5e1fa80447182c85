import { canonicalJson } from "../../spec/digest.ts";
import type { Locator } from "../../spec/provenance.ts";

/** Where facts stand and what they are called, not what they say. */
const NO_FACTS = new Set(["from", "basis", "docsUrl", "description", "keywordFacts"]);
/** Members that hold values of the page: nothing inside them is a node of the model. */
const VALUES = new Set(["value", "default", "const", "raw"]);

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** Examples of a schema are bare values; those of a body are nodes. */
const isBareExamples = (key: string, value: unknown): value is readonly unknown[] =>
  key === "examples" && Array.isArray(value) && !value.every((item) => isObject(item) && "from" in item);

/**
 * What a node of the model says, as text: equal for nodes that state the same facts, whatever their places and sentences.
 *
 * @param node any node of the model
 * @param nameOf what stands for a reference; the key itself by default
 * @returns text that is only good for comparing
 * @example factsText(operationOfOnePage) === factsText(operationOfAnother)
 */
export function factsText(node: unknown, nameOf: (key: string) => string = (key) => key): string {
  const bare = (value: unknown, key: string): unknown => {
    if (VALUES.has(key) || isBareExamples(key, value)) return canonicalJson(value);
    if (key === "ref" && typeof value === "string") return nameOf(value);
    if (Array.isArray(value)) return value.map((item: unknown) => bare(item, ""));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => !NO_FACTS.has(name))
        .map(([name, member]) => [name, bare(member, name)]),
    );
  };
  return canonicalJson(bare(node, ""));
}

const isLocator = (value: unknown): value is Locator =>
  isObject(value) && "captureId" in value && "path" in value && "quote" in value;

/**
 * All places that a node and everything inside it come from, each once.
 *
 * @example locatorsOf(operation).length
 */
export function locatorsOf(node: unknown): readonly Locator[] {
  const found = new Map<string, Locator>();
  const walk = (value: unknown, key: string): void => {
    if (VALUES.has(key) || isBareExamples(key, value)) return;
    if (isLocator(value)) found.set(placeOf(value), value);
    else if (Array.isArray(value)) for (const item of value) walk(item, "");
    else if (isObject(value)) for (const [name, member] of Object.entries(value)) walk(member, name);
  };
  walk(node, "");
  return [...found.values()];
}

const placeOf = (locator: Locator): string => `${locator.captureId} ${locator.path}`;

/**
 * Both lists, each place once.
 *
 * @example joinPlaces(first.from, second.from)
 */
export function joinPlaces(first: readonly Locator[], second: readonly Locator[]): readonly Locator[] {
  const known = new Set(first.map(placeOf));
  const fresh = second.filter((locator) => !known.has(placeOf(locator)));
  return fresh.length === 0 ? first : [...first, ...fresh];
}

/**
 * A node with the places of another node that states the same, at every level.
 *
 * @param kept the node whose words are kept
 * @param other a node with the same facts, perhaps in another order
 * @returns a copy of `kept`
 * @example withPlacesOf(schemaOfOnePage, schemaOfAnother)
 */
export function withPlacesOf<T>(kept: T, other: unknown): T {
  return joined(kept, other, "") as T;
}

function joined(kept: unknown, other: unknown, key: string): unknown {
  if (VALUES.has(key) || isBareExamples(key, kept)) return kept;
  if (key === "from" && Array.isArray(kept) && Array.isArray(other))
    return joinPlaces(kept as readonly Locator[], other as readonly Locator[]);
  if (Array.isArray(kept) && Array.isArray(other)) return joinedLists(kept, other);
  if (!isObject(kept) || !isObject(other)) return kept;
  return Object.fromEntries(
    Object.entries(kept).map(([name, member]) => [name, joined(member, other[name], name)]),
  );
}

function joinedLists(kept: readonly unknown[], other: readonly unknown[]): unknown[] {
  const byName = new Map(
    other.flatMap((item) =>
      isObject(item) && typeof item["name"] === "string" ? [[item["name"], item]] : [],
    ),
  );
  return kept.map((item, index) => {
    const named = isObject(item) && typeof item["name"] === "string" ? byName.get(item["name"]) : undefined;
    return joined(item, named ?? other[index], "");
  });
}

/**
 * A node in which references have other keys.
 *
 * @param node any node of the model
 * @param keyOf new key of a reference
 * @returns a copy
 * @example withReferences(schema, (key) => renamed.get(key) ?? key)
 */
export function withReferences<T>(node: T, keyOf: (key: string) => string): T {
  const rewrite = (value: unknown, key: string): unknown => {
    if (VALUES.has(key) || key === "from" || isBareExamples(key, value)) return value;
    if (key === "ref" && typeof value === "string") return keyOf(value);
    if (Array.isArray(value)) return value.map((item: unknown) => rewrite(item, ""));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, rewrite(member, name)]));
  };
  return rewrite(node, "") as T;
}
