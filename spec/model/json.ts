/** Values of JSON, RFC 8259. */
export type JsonScalar = string | number | boolean | null;
export type JsonValue = JsonScalar | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** The seven types of JSON Schema 2020-12, section 6.1.1 of its validation vocabulary. */
export type JsonType = "string" | "integer" | "number" | "boolean" | "object" | "array" | "null";
