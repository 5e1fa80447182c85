import type { SchemaKeywords, SchemaNode } from "./schema-node.ts";

/** Keywords that decide whether two schemas accept the same values. Words and examples do not. */
const ASSERTIONS = [
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "uniqueItems",
  "default",
  "const",
  "deprecated",
  "readOnly",
  "writeOnly",
] as const satisfies readonly (keyof SchemaKeywords)[];

/**
 * A schema's structure as text: equal for schemas that say the same, whatever their words, examples and places.
 *
 * @param node the schema
 * @param nameOf what stands for a reference; the key itself by default
 * @returns text that is only good for comparing
 * @example structureOf({ types: ["string"], from: [], basis: "stated" }) // '{"types":["string"]}'
 */
export function structureOf(node: SchemaNode, nameOf: (key: string) => string = (key) => key): string {
  const inner = (child: SchemaNode): string => structureOf(child, nameOf);
  const parts: string[] = [];
  const add = (name: string, text: string): void => void parts.push(`"${name}":${text}`);
  const list = (children: readonly SchemaNode[]): string => `[${children.map(inner).join(",")}]`;

  if (node.types !== undefined) add("types", JSON.stringify(node.types));
  if (node.ref !== undefined) add("ref", JSON.stringify(nameOf(node.ref)));
  if (node.enum !== undefined) add("enum", JSON.stringify(node.enum.map((entry) => entry.value)));
  for (const keyword of ASSERTIONS) {
    if (node[keyword] !== undefined) add(keyword, JSON.stringify(node[keyword]));
  }
  if (node.items !== undefined) add("items", inner(node.items));
  if (node.properties !== undefined) {
    const members = node.properties.map(
      (property) =>
        `${JSON.stringify(property.name)}:[${property.required === true ? 1 : 0},${inner(property.schema)}]`,
    );
    add("properties", `{${members.sort().join(",")}}`);
  }
  if (node.additionalProperties !== undefined) {
    const extra = node.additionalProperties;
    add("additional", typeof extra === "boolean" ? String(extra) : inner(extra));
  }
  for (const keyword of ["anyOf", "oneOf", "allOf"] as const) {
    const branches = node[keyword];
    if (branches !== undefined) add(keyword, list(branches));
  }
  return `{${parts.join(",")}}`;
}

/**
 * The keys of the types that a schema refers to, directly.
 *
 * @example [...referencesOf({ ref: "Volume", from: [], basis: "stated" })] // ["Volume"]
 */
export function* referencesOf(node: SchemaNode): Generator<string> {
  if (node.ref !== undefined) yield node.ref;
  for (const child of childrenOf(node)) yield* referencesOf(child);
}

/**
 * The schemas directly inside a schema.
 *
 * @example childrenOf({ items: { from: [], basis: "stated" }, from: [], basis: "stated" }).length // 1
 */
export function childrenOf(node: SchemaNode): readonly SchemaNode[] {
  return [
    ...(node.items === undefined ? [] : [node.items]),
    ...(node.properties ?? []).map((property) => property.schema),
    ...(typeof node.additionalProperties === "object" ? [node.additionalProperties] : []),
    ...(node.anyOf ?? []),
    ...(node.oneOf ?? []),
    ...(node.allOf ?? []),
  ];
}
