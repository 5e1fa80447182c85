import type { ClientConventions, PaginationRule, SigningRule } from "../../spec/model/conventions.ts";
import type { JsonObject, JsonScalar, JsonValue } from "../../spec/model/json.ts";
import type { VersionState } from "../../spec/model/api-model.ts";
import type { DocText, Identifier } from "../emit/branded.ts";
import type { TypeExpression } from "./type-expression.ts";

/** One package: every decision, no text. Names are identifiers already; texts of the page are plain strings until printed. */
export interface SdkPlan {
  readonly packageName: string;
  readonly title: string;
  readonly provider: { readonly id: string; readonly title: string };
  readonly service: { readonly id: string; readonly title: string };
  readonly docsUrl?: string;
  /** Newest first. */
  readonly versions: readonly VersionPlan[];
  /** The version behind the package's main entry. */
  readonly current: VersionPlan;
}

/** One API version. */
export interface VersionPlan {
  /** As the documentation writes it, e.g. `1.1`. */
  readonly id: string;
  /** Folder and subpath, e.g. `v1.1`. */
  readonly folder: string;
  readonly state?: VersionState;
  readonly supportedUntil?: string;
  readonly notBefore?: string;
  /** The document in normal form, as openapi-typescript gets it; made when it is asked for, since a client alone needs none. */
  readonly typesDocument: () => JsonObject;
  readonly models: readonly ModelPlan[];
  readonly values: readonly ValuesPlan[];
  readonly operations: readonly OperationPlan[];
  /** Files of operations, and the tree of the client. */
  readonly resources: readonly ResourcePlan[];
  readonly service: ServicePlan;
}

/** A named schema. */
export interface ModelPlan {
  readonly name: Identifier;
  /** Key under `components.schemas`. */
  readonly schemaName: string;
  readonly type: TypeExpression;
  readonly doc: DocText;
  /** Folder of the version that declares it, where that is another one. */
  readonly home?: string;
}

/** A list of values: a constant object and the union of its values. */
export interface ValuesPlan {
  readonly name: Identifier;
  readonly members: readonly {
    readonly key: string;
    readonly value: Exclude<JsonScalar, null>;
    readonly doc?: DocText;
  }[];
  readonly doc: DocText;
  readonly home?: string;
}

/** What is called as a function and as a method of the client. */
export interface OperationPlan {
  /** `operationId` of the document. */
  readonly id: string;
  readonly names: OperationNames;
  readonly method: string;
  readonly path: string;
  readonly title: string;
  readonly doc: OperationDoc;
  readonly parameters: readonly ParameterPlan[];
  readonly body?: BodyPlan;
  readonly replies: readonly ReplyPlan[];
  readonly failures: readonly ReplyPlan[];
  /** Schemes that it takes; absent: all of the service's. */
  readonly security?: readonly string[];
  readonly idempotency?: { readonly in: "header" | "body"; readonly name: string };
  readonly paging?: PagingPlan;
  readonly waiting?: WaitingPlan;
  readonly test: OperationTestPlan;
}

export interface OperationNames {
  readonly call: Identifier;
  readonly spec: Identifier;
  readonly params: Identifier;
  readonly reply: Identifier;
  readonly failure: Identifier;
}

export interface OperationDoc {
  readonly description?: string;
  readonly docsUrl?: string;
  readonly deprecated: boolean;
  readonly sunset?: string;
  readonly permission?: string;
}

export interface ParameterPlan {
  /** Wire name. */
  readonly name: string;
  /** Key in the parameters' object: the wire name, unless two places share it. */
  readonly key: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required: boolean;
  /** Its own, or that of its place. */
  readonly style: "simple" | "label" | "matrix" | "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  readonly explode: boolean;
  /** Whether a value may be a list. */
  readonly lists: boolean;
  /** Whether a value may be an object. */
  readonly objects: boolean;
  /** Written as JSON, whatever it is. */
  readonly json: boolean;
  readonly type: TypeExpression;
  readonly schema: JsonObject;
  readonly doc: DocText;
}

/** How a field of a form is written: as a parameter of a query is. */
export type FieldPlan = Pick<
  ParameterPlan,
  "name" | "in" | "style" | "explode" | "lists" | "objects" | "json"
>;

export type EncoderName = "json" | "multipart" | "urlencoded" | "binary" | "text";

export interface BodyPlan {
  readonly encoder: EncoderName;
  /** As documented. */
  readonly mediaType: string;
  /** Where the encoder's own is another. */
  readonly mediaTypeOption?: string;
  /** Fields whose style is stated; of `urlencoded` only. */
  readonly fields: readonly FieldPlan[];
  readonly required: boolean;
  readonly type: TypeExpression;
  readonly schema: JsonObject;
  readonly doc: DocText;
}

export interface ReplyPlan {
  /** `200`, `4XX`, `default`. */
  readonly status: string;
  /** The number, where it is one. */
  readonly code?: number;
  readonly kind: "json" | "text" | "binary" | "none";
  readonly mediaType?: string;
  readonly type: TypeExpression;
  readonly description?: string;
  readonly schema?: JsonObject;
  readonly example?: JsonValue;
}

export interface PagingPlan {
  readonly rule: PaginationRule;
  readonly item: TypeExpression;
  readonly page: TypeExpression;
  readonly name: Identifier;
  /** Whether the rule stands in the conventions or was detected. */
  readonly origin: "detected" | "stated";
}

export interface WaitingPlan {
  readonly name: Identifier;
  /** Members that lead to the state in the body. */
  readonly field: readonly string[];
  readonly state: TypeExpression;
  /** States that the documentation lists. */
  readonly states: readonly JsonScalar[];
}

/** A resource of the client and the file of its operations. */
export interface ResourcePlan {
  /** Members that lead to it: `["servers", "volumes"]`. */
  readonly chain: readonly Identifier[];
  readonly title: string;
  readonly methods: readonly { readonly name: Identifier; readonly operation: OperationPlan }[];
  readonly children: readonly ResourcePlan[];
  /** File under `operations/` without its extension; children share their parent's. */
  readonly file: string;
}

/** What every call of a version has in common. */
export interface ServicePlan {
  readonly name: string;
  readonly server?: ServerPlan;
  readonly versionHeader?: { readonly name: string; readonly value: string };
  readonly clientHeaders: readonly {
    readonly name: string;
    readonly option: Identifier;
    readonly example?: string;
  }[];
  /** Preferred first. */
  readonly schemes: readonly SchemePlan[];
  readonly requestIdHeaders: readonly string[];
  readonly errorFields?: NonNullable<ClientConventions["errorFields"]>;
  readonly rateLimit?: NonNullable<ClientConventions["rateLimit"]>;
  /** The request that lists the versions which the service offers, and the service's name in what is said of them. */
  readonly offeredVersions?: { readonly path: string; readonly service: string };
}

/** Where the service is called. */
export interface ServerPlan {
  /** Variables without a choice are written in. */
  readonly url: string;
  /** Every combination of the variables' values that exists; empty: the URL has no variables. */
  readonly allowed: readonly Readonly<Record<string, string>>[];
  /** The combination that is taken where the caller names none. */
  readonly fallback?: Readonly<Record<string, string>>;
}

export interface SchemePlan {
  readonly name: string;
  /** The function that gives its signer, where there are several schemes. */
  readonly call: Identifier;
  readonly rule: SigningRule & { readonly prefix?: string };
}

/** What the generated test of an operation sends and is answered. */
export interface OperationTestPlan {
  /** Values for the parameters' object, without the body. */
  readonly params: JsonObject;
  /** Members of the parameters' object that hold bytes. */
  readonly body?: JsonValue;
  /** They are less than the types require: a whole value would be endless, or too large to be shown. */
  readonly isPartial: boolean;
  /** Path and query as they must stand on the wire. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The answer for the first documented success. */
  readonly reply: { readonly status: number; readonly body?: JsonValue; readonly text?: string };
  readonly origin: { readonly request: "page" | "schema"; readonly reply: "page" | "schema" | "none" };
  /** Documented error statuses. */
  readonly failures: readonly number[];
  /**
   * What the client must refuse whatever its value is, by its key, with a value that the types allow where it is none of
   * {@link params}.
   */
  readonly refused: readonly {
    readonly key: string;
    readonly because: string;
    readonly value?: JsonValue;
    /** Lists or objects in each other. */
    readonly nested: boolean;
  }[];
  /** One of them is part of {@link params} or is the body: the call is never sent. */
  readonly neverSent: boolean;
}
