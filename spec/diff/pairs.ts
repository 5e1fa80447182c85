import type { JsonObject, JsonValue } from "../model/json.ts";
import type { ChangeArg, Level } from "./change.ts";
import type { At, Located, SpecDocument } from "./document.ts";
import type { MediaMatch } from "./match/media-types.ts";
import type { Policy } from "./policy.ts";
import type { AnyRule, Rule } from "./rule.ts";

/** An operation of one side. */
export interface OperationSide {
  /** Upper case. */
  readonly method: string;
  readonly path: string;
  readonly node: JsonObject;
  readonly at: At;
  /** `parameters` of the path item, which its operations share. */
  readonly shared: JsonValue | undefined;
  /** Those and its own, put together. */
  readonly parameters: readonly ParameterSide[];
  /** `servers` of its own or of its path; absent where those of the document count. */
  readonly servers?: JsonValue;
}

/** A parameter of one side, path level and operation level put together. */
export interface ParameterSide {
  readonly in: string;
  readonly name: string;
  readonly node: JsonObject;
  readonly at: At;
  /** It stands at the path item, not at the operation. */
  readonly isShared: boolean;
  /** Types of its schema, without null; empty: any. */
  readonly types: readonly string[];
}

export interface OperationPair {
  readonly old: OperationSide;
  readonly new: OperationSide;
  /** A webhook is not called but received. */
  readonly isWebhook: boolean;
  /** `security` of the document, which an operation without its own inherits. */
  readonly inherited: { readonly old: JsonValue | undefined; readonly new: JsonValue | undefined };
  /** `servers` of the document, likewise. */
  readonly inheritedServers: { readonly old: JsonValue | undefined; readonly new: JsonValue | undefined };
  /** How much a callback changed: the worst level of what changed in it; nothing where it is the same. */
  callbackChange(name: string): Level | undefined;
}

/** A parameter on both sides. */
export interface ParameterPair {
  readonly old: ParameterSide;
  readonly new: ParameterSide;
  /** Stability of the operation. */
  readonly stability: string;
}

/** The parameters of an operation, paired. */
export interface ParameterMatch {
  readonly pairs: readonly (readonly [ParameterSide, ParameterSide])[];
  readonly added: readonly ParameterSide[];
  readonly removed: readonly ParameterSide[];
  /** New parameter → the removed one that it certainly is under another name. */
  readonly renamed: ReadonlyMap<ParameterSide, ParameterSide>;
}

/** The two documents themselves. */
export interface DocumentPair {
  readonly old: SpecDocument;
  readonly new: SpecDocument;
  /** Whether the schema component went, but only by name: its content is still there, or moved inline. */
  isKept(name: string): boolean;
}

/** Operations that exist on one side only. */
export interface OperationsDelta {
  readonly added: readonly OperationSide[];
  readonly removed: readonly RemovedOperation[];
  readonly isWebhook: boolean;
}

export interface RemovedOperation {
  readonly side: OperationSide;
  /** The whole path went, not only this method of it. */
  readonly isWholePath: boolean;
  /** Where it certainly lives on: an added operation of the same method and operation id. */
  readonly renamedTo?: OperationSide;
}

/** The bodies of a request. */
export interface RequestBodyPair {
  readonly old: Located<JsonObject> | undefined;
  readonly new: Located<JsonObject> | undefined;
}

/** The media types of a body or response, paired. */
export interface ContentPair {
  readonly direction: "request" | "response";
  readonly old: Located<JsonObject>;
  readonly new: Located<JsonObject>;
  readonly match: MediaMatch;
}

/** A media type on both sides. */
export interface MediaTypePair {
  readonly direction: "request" | "response";
  readonly mediaType: string;
  readonly old: Located<JsonObject>;
  readonly new: Located<JsonObject>;
}

/** The statuses of an operation, paired. */
export interface ResponsesPair {
  readonly old: Located<JsonObject>;
  readonly new: Located<JsonObject>;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The headers of a response, paired without regard to case (RFC 9110, section 5.1). */
export interface HeadersPair {
  readonly added: readonly HeaderSide[];
  readonly removed: readonly HeaderSide[];
}

export interface HeaderSide {
  readonly name: string;
  readonly node: JsonObject;
  readonly at: At;
}

export interface HeaderPair {
  readonly old: HeaderSide;
  readonly new: HeaderSide;
}

/** What a rule needs to report a change; the walk binds it to the place it stands at. */
export interface Reporter {
  readonly policy: Policy;
  emit<Key extends string>(
    rule: Rule<Key>,
    args: Readonly<Record<Key, ChangeArg>>,
    at: { readonly old?: At | undefined; readonly new?: At | undefined },
    /** The operation, where the walk is not inside one. */
    operation?: OperationSide,
  ): void;
  /** The same, speaking of a parameter. */
  for(side: ParameterSide): Reporter;
  /** The same, speaking of a response header. */
  forHeader(side: HeaderSide): Reporter;
}

/** Rules about one kind of pair. */
export interface Family<Subject> {
  readonly rules: readonly AnyRule[];
  check(subject: Subject, report: Reporter): void;
}

/** What the comparison came to, for rules that judge it as a whole. */
export interface Outcome {
  readonly old: SpecDocument;
  readonly new: SpecDocument;
  /** A change of level error was found. */
  readonly isBreaking: boolean;
}
