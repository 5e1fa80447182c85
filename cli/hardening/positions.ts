import type { JsonObject, JsonValue } from "../../spec/model/json.ts";

/** A place of a text in which another text can be put. */
export interface Position<T> {
  /** For messages: a JSON pointer, or line and column. */
  readonly at: string;
  readonly put: (text: string) => T;
  /** For words of a text: it stands between double quotes, as in JSON. */
  readonly isQuoted?: boolean;
}

/** Runs of letters, digits and the characters that names are written with. */
const WORD = /[\p{L}\p{N}_-]+/gu;

/**
 * Every word of a page's text, markup and attributes included.
 *
 * @param text as captured
 * @example wordPositions("GET /v1").map(({ put }) => put("x")) // ["x /v1", "GET /x"]
 */
export function wordPositions(text: string): readonly Position<string>[] {
  return [...text.matchAll(WORD)].map((match) => ({
    at: `${text.slice(0, match.index).split("\n").length}:${match.index - text.lastIndexOf("\n", match.index)} ${match[0]}`,
    put: (word) => text.slice(0, match.index) + word + text.slice(match.index + match[0].length),
    isQuoted: isQuoted(text.slice(text.lastIndexOf("\n", match.index) + 1, match.index)),
  }));
}

const isQuoted = (before: string): boolean => before.split('"').length % 2 === 0;

/**
 * Every string of a JSON document: values, names of members, and words inside of paths and addresses. A name that other
 * places refer to (a schema, a property that is required, a path parameter) is changed there as well, since the document
 * would else only be broken.
 *
 * @param root an OpenAPI document
 */
export function jsonPositions(root: JsonObject): readonly Position<JsonObject>[] {
  const found: Position<JsonObject>[] = [];
  visit(root, [], (steps, kind, text) => {
    const at = `/${steps.join("/")} (${kind})`;
    found.push({
      at,
      put: (word) => (kind === "name" ? renamed(root, steps, word) : replaced(root, steps, word)),
    });
    if (!/[/{]/u.test(text) || text.startsWith("#/")) return;
    for (const part of wordPositions(text)) {
      found.push({
        at: `${at} ${part.at}`,
        put: (word) =>
          kind === "name" ? renamed(root, steps, part.put(word)) : replaced(root, steps, part.put(word)),
      });
    }
  });
  return found;
}

type Found = (steps: readonly string[], kind: "name" | "value", text: string) => void;

function visit(value: JsonValue, steps: readonly string[], found: Found): void {
  if (typeof value === "string") found(steps, "value", value);
  else if (isList(value)) value.forEach((item, index) => visit(item, [...steps, String(index)], found));
  else if (value !== null && typeof value === "object")
    for (const [name, member] of Object.entries(value)) {
      found([...steps, name], "name", name);
      visit(member, [...steps, name], found);
    }
}

/** The document with another value at the place; a path parameter's name also changes in the path. */
function replaced(root: JsonObject, steps: readonly string[], text: string): JsonObject {
  const value = edit(root, steps, () => text);
  const [area, path = "", , list] = steps;
  if (area !== "paths" || list !== "parameters" || steps.at(-1) !== "name") return value;
  const before = at(root, steps);
  return renameMember(
    value,
    ["paths"],
    path,
    path.replaceAll(`{${typeof before === "string" ? before : ""}}`, `{${text}}`),
  );
}

/** The document with another name for the member, wherever it is referred to. */
function renamed(root: JsonObject, steps: readonly string[], text: string): JsonObject {
  const parent = steps.slice(0, -1);
  const name = steps.at(-1) ?? "";
  const value = renameMember(root, parent, name, text);
  if (parent.at(-1) === "properties") {
    const required = [...parent.slice(0, -1), "required"];
    return at(value, required) === undefined
      ? value
      : edit(value, required, (names) =>
          isList(names) ? names.map((each) => (each === name ? text : each)) : names,
        );
  }
  if (parent[0] !== "components") return value;
  const from = `#/${[...parent, name].map(escape).join("/")}`;
  const to = `#/${[...parent, text].map(escape).join("/")}`;
  return mapStrings(value, (each) => (each === from ? to : each)) as JsonObject;
}

function renameMember(root: JsonObject, parent: readonly string[], from: string, to: string): JsonObject {
  const rename = (value: JsonValue): JsonValue =>
    value === null || typeof value !== "object" || isList(value)
      ? value
      : Object.fromEntries(
          Object.entries(value).map(([name, member]) => [name === from ? to : name, member]),
        );
  return edit<JsonObject>(root, parent, rename);
}

/** A copy of the document in which one place was edited. */
function edit<T extends JsonValue>(
  root: T,
  steps: readonly string[],
  change: (value: JsonValue) => JsonValue,
): T {
  const [step, ...rest] = steps;
  if (step === undefined) return change(root) as T;
  if (isList(root))
    return root.map((item, index) =>
      String(index) === step ? edit(item, rest, change) : item,
    ) as JsonValue as T;
  const members = Object.entries(root as JsonObject);
  return Object.fromEntries(
    members.map(([name, member]) => [name, name === step ? edit(member, rest, change) : member]),
  ) as JsonValue as T;
}

function at(root: JsonValue, steps: readonly string[]): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const step of steps) {
    if (value === null || typeof value !== "object") return undefined;
    value = isList(value) ? value[Number(step)] : Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/**
 * A copy with other texts for values and names.
 *
 * @example mapStrings({ a: ["b"] }, (text) => `${text}!`) // { "a!": ["b!"] }
 */
export function mapStrings(value: JsonValue, change: (text: string) => string): JsonValue {
  if (typeof value === "string") return change(value);
  if (isList(value)) return value.map((item) => mapStrings(item, change));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [change(name), mapStrings(member, change)]),
  );
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function escape(step: string): string {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}
