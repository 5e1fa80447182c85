import type { JsonType } from "../../spec/model/json.ts";

/** A type as people spell it in the type column of a table. */
export type TypeSpelling =
  | { readonly kind: "scalar"; readonly type: JsonType; readonly format?: string }
  | { readonly kind: "object" }
  /** `items` absent: the page does not say of what. */
  | { readonly kind: "array"; readonly items?: TypeSpelling }
  | { readonly kind: "map"; readonly values?: TypeSpelling }
  /**
   * A structure that the page names: its table has this caption. `loose`: one word like any other, which is a structure only
   * where there is such a table.
   */
  | { readonly kind: "named"; readonly name: string; readonly loose?: true }
  | { readonly kind: "union"; readonly parts: readonly TypeSpelling[] };

const scalar = (type: JsonType, format?: string): TypeSpelling =>
  format === undefined ? { kind: "scalar", type } : { kind: "scalar", type, format };

const WORDS: ReadonlyMap<string, TypeSpelling> = new Map<string, TypeSpelling>([
  ...[
    "string",
    "str",
    "text",
    "varchar",
    "char",
    "enum",
    "enumeration",
    "uuid",
    "uri",
    "url",
    "ip",
    "date",
  ].map((word) => [word, scalar("string")] as const),
  ...["datetime", "date-time", "timestamp", "time", "base64", "email"].map(
    (word) => [word, scalar("string")] as const,
  ),
  ["file", scalar("string", "binary")],
  ["binary", scalar("string", "binary")],
  ...[
    "integer",
    "int",
    "short",
    "byte",
    "bigint",
    "uint",
    "unsigned int",
    "uint32",
    "uint64",
    "number(integer)",
  ].map((word) => [word, scalar("integer")] as const),
  ["int32", scalar("integer", "int32")],
  ["int64", scalar("integer", "int64")],
  ["long", scalar("integer", "int64")],
  ["number", scalar("number")],
  ["numeric", scalar("number")],
  ["decimal", scalar("number")],
  ["bigdecimal", scalar("number")],
  ["float", scalar("number", "float")],
  ["double", scalar("number", "double")],
  ["boolean", scalar("boolean")],
  ["bool", scalar("boolean")],
  ["null", scalar("null")],
  ...["object", "json", "json object", "jsonobject", "dict", "dictionary", "struct", "structure"].map(
    (word) => [word, { kind: "object" }] as const,
  ),
  ...["map", "hashmap", "key-value", "key-value pair", "key-value pairs"].map(
    (word) => [word, { kind: "map" }] as const,
  ),
  ...[
    "array",
    "list",
    "set",
    "collection",
    "json array",
    "jsonarray",
    "list data structure",
    "arraylist",
  ].map((word) => [word, { kind: "array" }] as const),
]);

/** Deeper than any page nests. */
const MAX_DEPTH = 12;
const MAX_LENGTH = 300;

/**
 * Reads the text of a type cell: `String`, `Array of X objects`, `Map<String,Array<String>>`, `String array`,
 * `List(Dict)`, `Integer/Boolean`, `X data structure`.
 *
 * @param text the cell
 * @returns the type, or `undefined` where the text is none
 * @example readTypeSpelling("Array of Tag objects") // { kind: "array", items: { kind: "named", name: "Tag" } }
 */
export function readTypeSpelling(text: string): TypeSpelling | undefined {
  const plain = text
    .slice(0, MAX_LENGTH)
    .replace(/\s+/gu, " ")
    .replace(/[.,;:]{1,3}$/u, "")
    // Names of XML schema types, as older pages of OpenStack interfaces have them: `xsd:string`, `csapi:UUID`.
    .replace(/^(?:xsd|csapi):/iu, "")
    .trim();
  return text.length > MAX_LENGTH ? undefined : read(plain, 0);
}

function read(raw: string, depth: number): TypeSpelling | undefined {
  const text = raw.trim();
  if (text === "" || text === "-" || depth > MAX_DEPTH) return undefined;
  const word = WORDS.get(text.toLowerCase());
  if (word !== undefined) return word;
  return (
    readUnion(text, depth) ??
    readArrayOf(text, depth) ??
    readBracketed(text, depth) ??
    readSuffixed(text, depth) ??
    readSized(text, depth) ??
    readNamed(text)
  );
}

/** `Integer/Boolean`, `String or Integer`, `String | null`. */
function readUnion(text: string, depth: number): TypeSpelling | undefined {
  if (/[<([]/u.test(text)) return undefined;
  const parts = text.split(/[/|]|\sor\s/iu);
  if (parts.length < 2 || parts.length > 6) return undefined;
  const read_ = parts.map((part) => read(part, depth + 1));
  const known = read_.filter((part) => part !== undefined && part.kind !== "named");
  return known.length === parts.length ? { kind: "union", parts: known } : undefined;
}

/** `Array of strings`, `List of X objects`, `Array of arrays`. */
function readArrayOf(text: string, depth: number): TypeSpelling | undefined {
  const found = /^(?:an? )?(?:json )?(?:array|list|set|collection)s? of (?:the )?(.+)$/iu.exec(text);
  if (found === null) return undefined;
  return arrayOf(found[1] ?? "", depth);
}

/** Of `Tag` or `<Tag>` too: between these words only a structure can stand. */
function arrayOf(inner: string, depth: number): TypeSpelling {
  const items = readPlural(inner, depth);
  if (items !== undefined) return { kind: "array", items };
  const name = /^<?([A-Za-z_][\w.-]{0,119})>?(?: objects?)?$/u.exec(inner.trim())?.[1];
  return name === undefined
    ? { kind: "array" }
    : { kind: "array", items: { kind: "named", name, loose: true } };
}

function readPlural(text: string, depth: number): TypeSpelling | undefined {
  const known = read(text, depth + 1);
  if (known !== undefined && known.kind !== "named") return known;
  const single = /^(.+[^s])s$/iu.exec(text)?.[1];
  const word = single === undefined ? undefined : WORDS.get(single.toLowerCase());
  return word ?? known;
}

/** `Array<X>`, `List[X]`, `list(dict)`, `Map<String,X>`, `[String]`. */
function readBracketed(text: string, depth: number): TypeSpelling | undefined {
  const found = /^([a-z]*) ?[<([](.*)[>)\]]$/iu.exec(text);
  if (found === null) return undefined;
  const outer = (found[1] ?? "").toLowerCase();
  const inner = (found[2] ?? "").trim();
  if (
    ["map", "hashmap", "dict", "dictionary"].includes(outer) ||
    (outer === "object" && inner.includes(","))
  ) {
    const comma = inner.indexOf(",");
    const values = read(comma < 0 ? inner : inner.slice(comma + 1), depth + 1);
    return values === undefined ? { kind: "map" } : { kind: "map", values };
  }
  if (["array", "list", "set", "collection", "arraylist", "jsonarray", ""].includes(outer)) {
    return outer === "" && !/^\[/u.test(text) ? undefined : arrayOf(inner, depth);
  }
  return undefined;
}

/** `String array`, `String[]`, `X objects array`, `String list`. */
function readSuffixed(text: string, depth: number): TypeSpelling | undefined {
  const found = /^(.+?)(?: ?\[\]| array| list| arrays| lists)$/iu.exec(text);
  if (found === null) return undefined;
  const items = readPlural(found[1] ?? "", depth);
  return items === undefined ? { kind: "array" } : { kind: "array", items };
}

/** `String(64)`, `Integer (32 bits)`, `String[1-64]`: a size behind a known word. */
function readSized(text: string, depth: number): TypeSpelling | undefined {
  const found = /^([a-z][a-z ]{0,30}?) ?[([]([^()[\]]{0,60})[)\]]$/iu.exec(text);
  const word = found === null ? undefined : WORDS.get((found[1] ?? "").toLowerCase());
  if (word === undefined || found === null) return undefined;
  const inner = (found[2] ?? "").toLowerCase();
  if (word.kind === "scalar" && word.type === "integer" && /^(?:32|64)[ -]?bits?$/u.test(inner))
    return scalar("integer", inner.startsWith("64") ? "int64" : "int32");
  if (word.kind === "array" || word.kind === "object")
    return read(inner, depth + 1) === undefined ? word : undefined;
  return word;
}

/** `X object`, `X objects`, `X data structure`, or the name of a structure alone. */
function readNamed(text: string): TypeSpelling | undefined {
  const found =
    /^(?:the )?([\w:.-]{1,120}) (?:json )?(?:objects?|data structures?|structures?|structs?|dict|model|type)$/iu.exec(
      text,
    );
  if (found !== null) {
    const name = found[1] ?? "";
    return WORDS.get(name.toLowerCase())?.kind === "array"
      ? { kind: "array", items: { kind: "object" } }
      : { kind: "named", name };
  }
  // One word alone names a structure only where it is spelt like one; `Mandatory` and `Yes` are no types.
  return /^[A-Z][a-z\d]+[A-Z][A-Za-z\d]*$/u.test(text) ? { kind: "named", name: text } : undefined;
}
