import { isExactThroughout } from "../../spec/model/exact.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import { exactIdentifier } from "../emit/identifier.ts";
import { docText } from "../emit/doc-comment.ts";
import { schemaDoc } from "./doc-plan.ts";
import { entriesOf, isObject, listAt, memberOf, objectAt, textAt } from "./json-view.ts";
import type { NormalMedia, NormalOperation, NormalResponse } from "./normal-document.ts";
import { saysNothing, type NormalSchema } from "./normal-schema.ts";
import { membersOf, targetOf } from "./pagination.ts";
import { formOf } from "./parameter-form.ts";
import type { BodyPlan, EncoderName, FieldPlan, ReplyPlan } from "./sdk-plan.ts";
import {
  isBinary,
  typeOf,
  unionOf,
  unknownType,
  type TypeExpression,
  type TypeNames,
} from "./type-expression.ts";
import type { JsonValue } from "../../spec/model/json.ts";

const bytes: TypeExpression = { kind: "keyword", name: "binary" };
const text: TypeExpression = { kind: "keyword", name: "string" };

const ENCODER_TYPES: Readonly<Record<EncoderName, string>> = {
  json: "application/json",
  multipart: "multipart/form-data",
  urlencoded: "application/x-www-form-urlencoded",
  binary: "application/octet-stream",
  text: "text/plain",
};

/** Whether the media type carries JSON (RFC 6839, section 3.1). */
export function isJson(mediaType: string): boolean {
  const type = essence(mediaType);
  return type === "application/json" || type === "text/json" || type.endsWith("+json") || type === "*/*";
}

/** What a form holds of which the document says nothing else: there is no form that is no set of fields. */
const ANY_FIELDS: NormalSchema = { type: "object", additionalProperties: {} };

/**
 * Plans the request body; of several media types the one that this package can do most with.
 *
 * @param schemas named schemas, to see the bytes in a form
 */
export function planBody(
  operation: NormalOperation,
  names: TypeNames,
  schemas: ReadonlyMap<string, NormalSchema>,
): BodyPlan | undefined {
  if (operation.body === undefined || operation.method === "get" || operation.method === "head")
    return undefined;
  const media = preferred(operation.body.content);
  if (media === undefined) return undefined;
  const encoder = encoderOf(media.mediaType);
  const own = essence(media.mediaType) === ENCODER_TYPES[encoder] || media.mediaType.includes("*");
  const isForm = encoder === "multipart" || encoder === "urlencoded";
  const schema = isForm && saysNothing(media.schema ?? {}) ? ANY_FIELDS : (media.schema ?? {});
  const type = bodyType(encoder, schema, names, schemas);
  const isNamed = textAt(schema, "$ref") !== undefined;
  return {
    encoder,
    mediaType: media.mediaType,
    ...(own || encoder === "multipart" ? {} : { mediaTypeOption: media.mediaType }),
    fields: encoder === "urlencoded" ? fieldsOf(media, schema, schemas) : [],
    required: operation.body.required,
    type,
    schema,
    doc: isNamed ? docText("") : schemaDoc(schema),
  };
}

/** Section 4.8.15: a style counts where it, or `explode`, is stated. */
function fieldsOf(
  { source }: NormalMedia,
  schema: NormalSchema,
  schemas: ReadonlyMap<string, NormalSchema>,
): readonly FieldPlan[] {
  const members = membersOf(schema, schemas);
  return entriesOf(memberOf(source, "encoding")).flatMap(([name, encoding]): FieldPlan[] => {
    const member = members.get(name);
    if (member === undefined || !["style", "explode"].some((key) => memberOf(encoding, key) !== undefined))
      return [];
    const place = { in: "query", source: isObject(encoding) ? encoding : {}, schema: member } as const;
    return [{ name, in: "query", ...formOf(place, schemas), json: false }];
  });
}

/** The media type to use, by what the runtime can encode or read best. */
export function preferred(content: readonly NormalMedia[]): NormalMedia | undefined {
  const rank = (media: NormalMedia): number => {
    const order: readonly EncoderName[] = ["json", "multipart", "urlencoded", "text", "binary"];
    return order.indexOf(encoderOf(media.mediaType));
  };
  return [...content].sort((a, b) => rank(a) - rank(b))[0];
}

/** Plans what one documented status carries. */
export function planReply(response: NormalResponse, names: TypeNames, isHead: boolean): ReplyPlan {
  const media = isHead ? undefined : preferred(response.content);
  const code = /^[1-5]\d\d$/u.test(response.status) ? Number(response.status) : undefined;
  const kind = media === undefined ? "none" : replyKind(media.mediaType);
  const example = media === undefined ? undefined : exampleOf(media);
  const type = replyType(kind, media?.schema, names);
  return {
    status: response.status,
    ...(code === undefined ? {} : { code }),
    kind,
    ...(media === undefined ? {} : { mediaType: media.mediaType }),
    type,
    ...(response.description === undefined ? {} : { description: response.description }),
    ...(media?.schema === undefined ? {} : { schema: media.schema }),
    ...(example === undefined ? {} : { example }),
  };
}

/**
 * The example of a media type or a parameter: its own, the first of its examples, or that of the schema where one is given (OpenAPI 3.1,
 * sections 4.8.12 and 4.8.14), if its numbers are those that were written.
 */
export function exampleOf({ source, schema }: Pick<NormalMedia, "source" | "schema">): JsonValue | undefined {
  const named = Object.values(objectAt(source, "examples") ?? {}).map((each) => memberOf(each, "value"));
  const all = [
    memberOf(source, "example"),
    ...named,
    memberOf(schema, "example"),
    ...listAt(schema, "examples"),
  ];
  return all.find((value) => value !== undefined && isExactThroughout(value));
}

function encoderOf(mediaType: string): EncoderName {
  const type = essence(mediaType);
  if (isJson(type)) return "json";
  if (type === "multipart/form-data") return "multipart";
  if (type === "application/x-www-form-urlencoded") return "urlencoded";
  return type.startsWith("text/") || type.endsWith("xml") ? "text" : "binary";
}

function replyKind(mediaType: string): "json" | "text" | "binary" {
  const encoder = encoderOf(mediaType);
  if (encoder === "json") return "json";
  return encoder === "text" || encoder === "urlencoded" ? "text" : "binary";
}

function replyType(
  kind: ReplyPlan["kind"],
  schema: NormalSchema | undefined,
  names: TypeNames,
): TypeExpression {
  if (kind === "none") return unknownType;
  if (kind === "text") return text;
  if (kind === "binary") return { kind: "named", name: exactIdentifier("Blob", "pascal") };
  return schema === undefined ? unknownType : typeOf(schema, names);
}

function bodyType(
  encoder: EncoderName,
  schema: NormalSchema,
  names: TypeNames,
  schemas: ReadonlyMap<string, NormalSchema>,
): TypeExpression {
  if (encoder === "text") return text;
  if (encoder === "binary") return bytes;
  const type = typeOf(schema, names);
  return encoder === "multipart" ? formType(type, schema, names, schemas) : type;
}

/** A form whose schema holds bytes is written out, since only a body can hold a `Blob`. */
function formType(
  type: TypeExpression,
  schema: NormalSchema,
  names: TypeNames,
  schemas: ReadonlyMap<string, NormalSchema>,
): TypeExpression {
  const members = membersOf(schema, schemas);
  if (![...members.values()].some((member) => holdsBytes(member, schemas))) return type;
  const required = new Set(listAt(targetOf(schema, schemas), "required"));
  return {
    kind: "object",
    members: [...members].map(([name, member]) => {
      const doc = names.doc?.(member);
      return {
        name,
        optional: !required.has(name),
        readonly: false,
        type: fieldType(member, names, schemas),
        ...(doc === undefined ? {} : { doc }),
      };
    }),
  };
}

function fieldType(
  member: NormalSchema,
  names: TypeNames,
  schemas: ReadonlyMap<string, NormalSchema>,
): TypeExpression {
  if (!holdsBytes(member, schemas)) return typeOf(member, names);
  const items = objectAt(targetOf(member, schemas), "items");
  const one = unionOf([{ kind: "named", name: exactIdentifier("Blob", "pascal") }, text]);
  return items === undefined ? one : { kind: "array", items: one };
}

function holdsBytes(member: NormalSchema, schemas: ReadonlyMap<string, NormalSchema>): boolean {
  const target: JsonObject | undefined = targetOf(member, schemas);
  if (target === undefined) return false;
  const items = memberOf(target, "items");
  return isBinary(target) || (isObject(items) && isBinary(items));
}

function essence(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}
