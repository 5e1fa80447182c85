import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { ts } from "ts-morph";
import { OBJECT_MEMBERS } from "../emit/reserved-words.ts";
import { isList } from "../plan/json-view.ts";
import { schemaNameOf } from "../plan/normal-schema.ts";
import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { valueAt } from "../../spec/openapi/pointer.ts";

/** How openapi-typescript reads a document when it is asked for nothing special. */
const OPTIONS = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  dedupeEnums: false,
  defaultNonNullable: false,
  emptyObjectsUnknown: true,
  enum: false,
  enumValues: false,
  exportType: false,
  immutable: false,
  pathParamsAsTypes: false,
  silent: true,
} as const;

interface OpenApiTypescript {
  readonly transform: (document: JsonObject, context: object) => readonly ts.Node[];
  readonly print: (nodes: readonly ts.Node[]) => string;
  readonly factory: ts.NodeFactory;
}

let loaded: OpenApiTypescript | undefined;

/**
 * The types of a document as openapi-typescript reads them. Its transformation is called directly, since the package's main
 * function would first lint the document and fetch what it refers to; ours is in normal form already.
 *
 * @param document in normal form, see `plan/types-document.ts`
 * @returns a declaration file
 * @throws Error what openapi-typescript throws
 */
export function schemaTypesOf(document: JsonObject): string {
  const { transform, print, factory } = loadOpenApiTypescript();
  findQuickly(document);
  const schemas = valueAt(document, "/components/schemas") as JsonObject | undefined;
  const resolve = (ref: string): unknown => {
    const name = schemaNameOf(ref);
    return schemas !== undefined && Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  };
  // The library decodes the pointers that it builds of names; in a name a per cent sign is no escape.
  const decode = globalThis.decodeURIComponent;
  globalThis.decodeURIComponent = (text) => {
    try {
      return decode(text);
    } catch {
      return text;
    }
  };
  try {
    // These two are filled on the way.
    const collected = { discriminators: { objects: {}, refsHandled: [] }, injectFooter: [] };
    const transformProperty = (property: ts.PropertySignature) => withInherited(property, factory);
    return print(transform(document, { ...OPTIONS, ...collected, resolve, transformProperty }));
  } finally {
    globalThis.decodeURIComponent = decode;
  }
}

/** Required names that are looked up in a set: the library looks through all of them for each of an object's properties. */
const MANY = 500;

function findQuickly(value: JsonValue): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries<JsonValue>(value)) {
    if (key !== "required" || !isList(member)) findQuickly(member);
    else if (member.length > MANY) {
      const words = new Set(member);
      const includes = (word: JsonValue): boolean => words.has(word);
      (value as Record<string, JsonValue>)[key] = Object.assign([...words], { includes });
    }
  }
}

/**
 * Adds what an object without the member inherits under its name, as the models have it (see `type-code.ts`): without that,
 * no object without the member would be assignable.
 *
 * @returns nothing where it stays as it is
 */
function withInherited(
  property: ts.PropertySignature,
  factory: ts.NodeFactory,
): ts.PropertySignature | undefined {
  const { modifiers, name, questionToken, type } = property;
  const text = "text" in name ? name.text : "";
  if (questionToken === undefined || type === undefined || !OBJECT_MEMBERS.has(text)) return undefined;
  const inherited = factory.createIndexedAccessTypeNode(
    factory.createTypeReferenceNode("Object"),
    factory.createLiteralTypeNode(factory.createStringLiteral(text)),
  );
  const both = factory.createUnionTypeNode([type, inherited]);
  return factory.updatePropertySignature(property, modifiers, name, questionToken, both);
}

/** By `require`: `import` would look through the nine megabytes of the compiler for the names that they export. */
export function loadOpenApiTypescript(): OpenApiTypescript {
  if (loaded !== undefined) return loaded;
  const load = createRequire(import.meta.url);
  const root = dirname(load.resolve("openapi-typescript"));
  const transform = load(join(root, "transform/index.cjs")) as
    | OpenApiTypescript["transform"]
    | { readonly default: OpenApiTypescript["transform"] };
  const { astToString } = load(join(root, "lib/ts.cjs")) as {
    readonly astToString: OpenApiTypescript["print"];
  };
  // The compiler that its nodes are made with.
  const { factory } = createRequire(join(root, "index.cjs"))("typescript") as typeof ts;
  return (loaded = {
    transform: typeof transform === "function" ? transform : transform.default,
    print: astToString,
    factory,
  });
}
