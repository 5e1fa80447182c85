import type { JsonObject, JsonValue } from "../model/json.ts";
import {
  isObject,
  METHODS,
  objectFrom,
  SCHEMA_LISTS,
  SCHEMA_MAPS,
  SCHEMA_MEMBERS,
} from "./document-shape.ts";

/** The kinds of objects that a document is made of. OpenAPI 3.1, section 4.8. */
export type ObjectKind =
  | "document"
  | "components"
  | "pathItem"
  | "operation"
  | "parameter"
  | "body"
  | "response"
  | "media"
  | "encoding"
  | "callback"
  | "schema";

type Place = ObjectKind | `map:${ObjectKind}` | `list:${ObjectKind}`;

/** What stands where in a document: member → kind of the object there; `map:` and `list:` hold several of a kind. */
const SHAPE: Readonly<Partial<Record<ObjectKind, Readonly<Record<string, Place>>>>> = {
  document: { paths: "map:pathItem", webhooks: "map:pathItem", components: "components" },
  components: {
    schemas: "map:schema",
    parameters: "map:parameter",
    responses: "map:response",
    requestBodies: "map:body",
    headers: "map:parameter",
    callbacks: "map:callback",
    pathItems: "map:pathItem",
  },
  pathItem: {
    parameters: "list:parameter",
    ...Object.fromEntries(METHODS.map((method) => [method, "operation" as const])),
  },
  operation: {
    parameters: "list:parameter",
    requestBody: "body",
    responses: "map:response",
    callbacks: "map:callback",
  },
  parameter: { schema: "schema", content: "map:media" },
  body: { content: "map:media" },
  response: { headers: "map:parameter", content: "map:media" },
  media: { schema: "schema", encoding: "map:encoding" },
  encoding: { headers: "map:parameter" },
};

/**
 * Rebuilds a document from the inside out, each object of the specification as `edit` gives it back. Values (examples, defaults,
 * extensions) are no such objects and stay as they are, whatever their members are called.
 *
 * @param document OpenAPI 3.0 or 3.1; it is not changed
 * @param edit gets each object, the ones inside it edited already, with its kind
 * @example transformDocument(document, (object, kind) => (kind === "schema" ? withoutTitle(object) : object))
 */
export function transformDocument(
  document: JsonObject,
  edit: (object: JsonObject, kind: ObjectKind) => JsonObject,
): JsonObject {
  const visitAll = (list: readonly JsonValue[], kind: ObjectKind): JsonValue => {
    const edited = list.map((item) => visit(item, kind));
    return edited.every((item, index) => item === list[index]) ? list : edited;
  };
  const visit = (value: JsonValue, place: Place): JsonValue => {
    const [container, name] = place.includes(":") ? place.split(":") : [undefined, place];
    const kind = name as ObjectKind;
    if (container === "list") return Array.isArray(value) ? visitAll(value, kind) : value;
    if (!isObject(value)) return value;
    const inside = container === "map" ? namedMembers(kind) : insideOf(kind);
    // Most of a large document stays as it is; what does is not built again.
    const edits = new Map<string, JsonValue>();
    for (const member in value) {
      const child = value[member];
      const at = inside(member);
      if (at === undefined || child === undefined || typeof child !== "object") continue;
      const edited = visit(child, at);
      if (edited !== child) edits.set(member, edited);
    }
    const edited = (name: string, child: JsonValue): JsonValue => edits.get(name) ?? child;
    const built =
      edits.size === 0
        ? value
        : objectFrom(Object.entries(value).map(([name, child]) => [name, edited(name, child)]));
    return container === "map" ? built : edit(built, kind);
  };
  return visit(document, "document") as JsonObject;
}

/** Of what stands under names, all but extensions; schemas may have any name. */
function namedMembers(kind: ObjectKind): (member: string) => Place | undefined {
  return (member) => (member.startsWith("x-") && kind !== "schema" ? undefined : kind);
}

function insideOf(kind: ObjectKind): (member: string) => Place | undefined {
  if (kind === "callback") return (member) => (member.startsWith("x-") ? undefined : "pathItem");
  if (kind === "schema") return insideOfSchema;
  const members = SHAPE[kind] ?? {};
  return (member) => (Object.hasOwn(members, member) ? members[member] : undefined);
}

function insideOfSchema(member: string): Place | undefined {
  if (SCHEMA_MEMBERS.has(member)) return "schema";
  if (SCHEMA_MAPS.has(member)) return "map:schema";
  return SCHEMA_LISTS.has(member) ? "list:schema" : undefined;
}
