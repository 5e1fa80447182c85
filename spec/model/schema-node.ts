import type { Fact } from "../provenance.ts";
import type { JsonScalar, JsonType, JsonValue } from "./json.ts";

/** Keywords of a schema that a page can state one by one. */
export interface SchemaKeywords {
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly default?: JsonValue;
  readonly const?: JsonScalar;
  readonly enum?: readonly EnumValue[];
  readonly examples?: readonly JsonValue[];
  readonly title?: string;
  /** The vendor's sentences. Left out of committed output. */
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
}

/** One allowed value. */
export interface EnumValue extends Fact {
  readonly value: JsonScalar;
  readonly description?: string;
}

/**
 * What a page says of a value. No `types` and no `ref` and no composition: the page does not say, the schema stays empty.
 */
export interface SchemaNode extends Fact, SchemaKeywords {
  /** Types that the value may have; `null` among them makes it nullable. */
  readonly types?: readonly JsonType[];
  /** Key of a {@link TypeNode} of the same service. */
  readonly ref?: string;
  readonly items?: SchemaNode;
  /** A list, not a record: names come from untrusted pages, and their order is the page's. */
  readonly properties?: readonly PropertyNode[];
  readonly additionalProperties?: SchemaNode | boolean;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
  /** Provenance of single keywords that stand elsewhere than the node itself, or on another basis. */
  readonly keywordFacts?: Readonly<
    Partial<Record<keyof SchemaKeywords | "types" | "required" | "items", Fact>>
  >;
}

/** A member of an object. `required` absent: the page does not say. */
export interface PropertyNode extends Fact {
  readonly name: string;
  readonly required?: boolean;
  readonly schema: SchemaNode;
}

/** A schema that the pages name, shared by reference. */
export interface TypeNode extends Fact {
  /** Unique within the service: the model's name, or `page#anchor` where the same name may be another table. */
  readonly key: string;
  /** The name that the page gives it; several keys may share one. */
  readonly name: string;
  readonly schema: SchemaNode;
  readonly docsUrl?: string;
}
