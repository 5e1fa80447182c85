import type { Diagnostic } from "../diagnostic.ts";
import type { Fact, Locator } from "../provenance.ts";
import type { ClientConventions, SecurityRule } from "./conventions.ts";
import type { JsonValue } from "./json.ts";
import type { SchemaNode, TypeNode } from "./schema-node.ts";

export type HttpMethod = "get" | "put" | "post" | "delete" | "patch" | "head" | "options" | "trace";
export type ParameterPlace = "path" | "query" | "header" | "cookie";

/** Life of a version, in the words of the documentation platforms. PLANNED: documented, not callable. */
export type VersionState = "CURRENT" | "SUPPORTED" | "DEPRECATED" | "PLANNED";

/** One API version of one service of one provider: what the pages say, with the place of every word. */
export interface ApiModel {
  readonly provider: { readonly id: string; readonly title: string };
  readonly service: { readonly id: string; readonly title: string; readonly docsUrl?: string };
  readonly version: VersionNode;
  readonly servers: readonly ServerNode[];
  readonly security: readonly SecurityRule[];
  readonly conventions: ClientConventions;
  readonly tags: readonly TagNode[];
  readonly operations: readonly OperationNode[];
  readonly types: readonly TypeNode[];
}

export interface VersionNode extends Fact {
  /** As the docs write it: `1.1`, `v2.1`. */
  readonly id: string;
  readonly state?: VersionState;
  /** ISO date until which the vendor supports the version. */
  readonly supportedUntil?: string;
  /** ISO date before which the version is not to be relied on. */
  readonly notBefore?: string;
}

export interface TagNode {
  readonly name: string;
  readonly description?: string;
}

/** OpenAPI 3.1, section 4.8.5. */
export interface ServerNode extends Fact {
  /** With `{variable}` placeholders. */
  readonly url: string;
  readonly variables: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** The combinations of variable values that exist, where the page lists them. */
  readonly allowed: readonly Readonly<Record<string, string>>[];
}

export interface OperationNode extends Fact {
  /** The page's title: operation ids and method names derive from it. */
  readonly title: string;
  /** Only where the page itself states an operation id. */
  readonly operationId?: string;
  readonly method: HttpMethod;
  /** With `{name}` placeholders, without a query. */
  readonly path: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly docsUrl?: string;
  readonly deprecated?: boolean;
  readonly state?: VersionState;
  readonly supportedUntil?: string;
  readonly parameters: readonly ParameterNode[];
  readonly requestBody?: BodyNode;
  readonly responses: readonly ResponseNode[];
  /** Permission that the caller needs, where the page has a section of its own for it. */
  readonly permission?: PermissionNode;
}

export interface PermissionNode extends Fact {
  readonly action: string;
  readonly accessLevel?: string;
  readonly resourceType?: string;
  readonly conditionKey?: string;
}

export interface ParameterNode extends Fact {
  readonly name: string;
  readonly in: ParameterPlace;
  readonly required: boolean;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly schema: SchemaNode;
  /** OpenAPI 3.1, section 4.8.12.2: only where the page says so, the defaults of the specification otherwise. */
  readonly style?: string;
  readonly explode?: boolean;
  readonly examples?: readonly ExampleNode[];
}

export interface BodyNode extends Fact {
  readonly required?: boolean;
  readonly description?: string;
  readonly content: readonly MediaNode[];
}

export interface MediaNode extends Fact {
  /** `application/json`, `multipart/form-data` … */
  readonly mediaType: string;
  readonly schema?: SchemaNode;
  readonly examples: readonly ExampleNode[];
  /** Where several pages describe the body: one entry per branch of the schema's composition, same order. */
  readonly variants?: readonly BodyVariant[];
}

/** The page that describes one branch of a body. */
export interface BodyVariant {
  readonly title: string;
  readonly docsUrl?: string;
}

export interface ExampleNode extends Fact {
  readonly title?: string;
  /** Parsed value; absent where the text is not JSON and could not be repaired with certainty. */
  readonly value?: JsonValue;
  /** The text as it stands on the page, kept where it is not what `value` prints as. */
  readonly raw?: string;
}

export interface ResponseNode extends Fact {
  /** `200`, `4XX`, `default`. */
  readonly status: string;
  /** Reason phrase or sentence. */
  readonly description?: string;
  readonly headers: readonly ParameterNode[];
  readonly content: readonly MediaNode[];
}

/** What the pages of one service gave, before it is split by version. The result of a platform for one page. */
export interface PageFacts {
  readonly page: { readonly captureId: string; readonly url: string; readonly title: string };
  /** What the page says of its service; absent where it says nothing. */
  readonly service?: { readonly id: string; readonly title: string; readonly docsUrl?: string };
  /** The service that the page was captured for: whose it is where it says nothing. */
  readonly givenService?: string;
  readonly versions: readonly OfService<VersionNode>[];
  readonly servers: readonly OfService<ServerNode>[];
  readonly tags: readonly OfService<TagNode>[];
  readonly operations: readonly VersionedOperation[];
  readonly types: readonly VersionedType[];
  readonly menu: readonly MenuEntry[];
  readonly leftOut: readonly LeftOut[];
  /** Everything on the page that may carry a fact; the ledger accounts for each. */
  readonly candidates: readonly Candidate[];
  /** Facts of further services on the same page; `Platform.join` makes pages of them. */
  readonly more?: readonly PageFacts[];
}

/** `service` absent: the page's own service. */
export type OfService<Node> = Node & { readonly service?: string };
/** `version` empty: neither the path nor the page states one. */
export type VersionedOperation = OfService<OperationNode> & { readonly version: string };
/** `versions` absent: the type serves every version of the service. */
export type VersionedType = OfService<TypeNode> & { readonly versions?: readonly string[] };

/** An entry of the site's menu: what exists, captured or not. */
export interface MenuEntry extends Fact {
  readonly title: string;
  readonly group?: string;
  readonly method?: HttpMethod;
  readonly href?: string;
  /** The operation's version and service, where the menu of a whole site tells them. */
  readonly version?: string;
  readonly service?: { readonly id: string; readonly title: string };
  /** The entry is a page of its own at `href`; whether it is one of an operation, only the page tells. */
  readonly isPage?: boolean;
  /** The entry stands for so many operations of a service of which no page was read. */
  readonly operations?: number;
}

export type CandidateKind = "row" | "item" | "status" | "example" | "link";

/** Something on a page that may carry a fact. */
export interface Candidate {
  readonly kind: CandidateKind;
  readonly locator: Locator;
}

/** The closed list of reasons for leaving something of a page out of the document. */
export type LeftOutReason =
  | "navigation"
  | "duplicate"
  | "prose"
  | "contradicted"
  | "table-header"
  | "placeholder"
  | "security-scheme"
  | "sample-request"
  | "error-catalogue"
  | "unreadable"
  | "other-document";

/** A place of a page that was read and deliberately not used. */
export interface LeftOut {
  readonly locator: Locator;
  readonly reason: LeftOutReason;
  /** What it is a duplicate of, or contradicted by. */
  readonly detail?: string;
}

/** Result of assembling the pages of one run: a model per service and version, and what belongs to no model. */
export interface Assembly {
  readonly models: readonly ApiModel[];
  readonly pages: readonly PageFacts[];
  readonly diagnostics: readonly Diagnostic[];
}
