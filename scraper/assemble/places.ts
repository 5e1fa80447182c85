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
 * All lists, each place once. At once, since a page may say the same ten thousand times.
 *
 * @example joinPlaces([first.from, second.from])
 */
export function joinPlaces(lists: readonly (readonly Locator[])[]): readonly Locator[] {
  const [first = [], ...others] = lists;
  const known = new Set(first.map(placeOf));
  const fresh = others.flatMap((list) => {
    const added = list.filter((locator) => !known.has(placeOf(locator)));
    for (const locator of added) known.add(placeOf(locator));
    return added;
  });
  return fresh.length === 0 ? first : [...first, ...fresh];
}

/**
 * A node with the places of other nodes that state the same, at every level.
 *
 * @param kept the node whose words are kept
 * @param others nodes with the same facts, perhaps in another order
 * @returns a copy of `kept`
 * @example withPlacesOf(schemaOfOnePage, [schemaOfAnother])
 */
export function withPlacesOf<T>(kept: T, others: readonly unknown[]): T {
  return others.length === 0 ? kept : (joined(kept, others, "") as T);
}

function joined(kept: unknown, others: readonly unknown[], key: string): unknown {
  if (VALUES.has(key) || isBareExamples(key, kept)) return kept;
  if (Array.isArray(kept)) {
    const lists = others.filter((other): other is readonly unknown[] => Array.isArray(other));
    if (lists.length === 0) return kept;
    return key === "from" ? joinPlaces([kept, ...lists] as Locator[][]) : joinedLists(kept, lists);
  }
  const members = others.filter(isObject);
  if (!isObject(kept) || members.length === 0) return kept;
  return Object.fromEntries(
    Object.entries(kept).map(([name, member]) => [
      name,
      joined(
        member,
        members.map((other) => other[name]),
        name,
      ),
    ]),
  );
}

function joinedLists(kept: readonly unknown[], others: readonly (readonly unknown[])[]): unknown[] {
  const byName = others.map(
    (other) =>
      new Map(
        other.flatMap((item) =>
          isObject(item) && typeof item["name"] === "string" ? [[item["name"], item]] : [],
        ),
      ),
  );
  return kept.map((item, index) => {
    const name = isObject(item) && typeof item["name"] === "string" ? item["name"] : undefined;
    const equals = others.map(
      (other, at) => (name === undefined ? undefined : byName[at]?.get(name)) ?? other[index],
    );
    return joined(item, equals, "");
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
