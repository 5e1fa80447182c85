import type { JsonObject, JsonValue } from "../../spec/model/json.ts";
import { entriesOf, flagAt, isObject, listAt, memberOf, objectAt, objectOf } from "./json-view.ts";
import type { NormalDocument, NormalMedia, NormalOperation } from "./normal-document.ts";
import { schemaPointer, type NormalSchema } from "./normal-schema.ts";

/**
 * The document that openapi-typescript gets: normal form, names kept, structure only. The comments are the models' own,
 * which are encoded; openapi-typescript would print texts of the page as they are.
 *
 * @param ids operation ids in the order of the operations
 */
export function typesDocument(document: NormalDocument, ids: readonly string[]): JsonObject {
  const paths = new Map<string, [string, JsonValue][]>();
  document.operations.forEach((operation, index) => {
    const members = paths.get(operation.path) ?? [];
    members.push([operation.method, typesOperation(operation, ids[index] ?? "")]);
    paths.set(operation.path, members);
  });
  return {
    openapi: "3.1.0",
    info: { title: "", version: "" },
    paths: objectOf([...paths].map(([path, members]) => [path, objectOf(members)] as const)),
    components: {
      schemas: objectOf(
        [...document.schemas].map(([name, schema]) => [typesName(name), typesSchema(schema)] as const),
      ),
    },
  };
}

/** Name of a schema in that document: openapi-typescript loses an empty one on its way along a reference. */
export function typesName(schemaName: string): string {
  return schemaName === "" ? "(no name)" : schemaName;
}

function typesOperation(operation: NormalOperation, id: string): JsonObject {
  return objectOf([
    ["operationId", id],
    ["deprecated", flagAt(operation.source, "deprecated") ? true : undefined],
    [
      "parameters",
      operation.parameters.map((parameter) => ({
        name: parameter.name,
        in: parameter.in,
        required: parameter.required,
        schema: typesSchema(parameter.schema),
      })),
    ],
    [
      "requestBody",
      operation.body === undefined
        ? undefined
        : { required: operation.body.required, content: typesContent(operation.body.content) },
    ],
    [
      "responses",
      objectOf(
        operation.responses.map(
          (response) =>
            [response.status, { description: "", content: typesContent(response.content) }] as const,
        ),
      ),
    ],
  ]);
}

function typesContent(content: readonly NormalMedia[]): JsonObject {
  return objectOf(
    content.map(
      (media) => [media.mediaType, objectOf([["schema", typesSchema(media.schema ?? {})]])] as const,
    ),
  );
}

const STRUCTURE = ["$ref", "type", "enum", "const", "required", "readOnly"] as const;

function typesSchema(schema: NormalSchema): JsonObject {
  const properties = objectAt(schema, "properties");
  const list = (key: string): JsonValue | undefined =>
    Object.hasOwn(schema, key) ? listAt(schema, key).filter(isObject).map(typesSchema) : undefined;
  const one = (key: string): JsonValue | undefined => {
    const value = objectAt(schema, key);
    return value === undefined ? undefined : typesSchema(value);
  };
  return objectOf([
    ...STRUCTURE.map((key) => [key, memberOf(schema, key)] as const),
    ...(memberOf(schema, "$ref") === schemaPointer("")
      ? [["$ref", schemaPointer(typesName(""))] as const]
      : []),
    [
      "properties",
      properties === undefined
        ? undefined
        : objectOf(
            entriesOf(properties).map(
              ([name, property]) => [name, typesSchema(property as JsonObject)] as const,
            ),
          ),
    ],
    ...(["items", "additionalProperties"] as const).map((key) => [key, one(key)] as const),
    ...(["prefixItems", "allOf", "anyOf", "oneOf"] as const).map((key) => [key, list(key)] as const),
  ]);
}
