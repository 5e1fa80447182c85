import type { JsonScalar } from "../model/json.ts";
import type { Locator } from "../provenance.ts";

/** `error`: breaks somebody who kept to the old document; `warn`: may break; `info`: does not. */
export type Level = "error" | "warn" | "info";

/** What a change is about; `docs2sdk rules` groups by it. */
export type Area =
  | "paths"
  | "lifecycle"
  | "security"
  | "components"
  | "parameters"
  | "request-body"
  | "responses"
  | "headers"
  | "schema"
  | "servers"
  | "info";

/** A value that a message shows. */
export type ChangeArg = JsonScalar;

/** An operation that a change reaches. */
export interface Reach {
  /** Upper case; `WEBHOOK` names are in `path`. */
  readonly method: string;
  readonly path: string;
  readonly operationId?: string;
  /** Where in the operation: `request application/json: server/name`, `response 200 …`, `query limit`. */
  readonly at?: string;
}

/** One side of a change: where it stands in the file, and on which pages it stands in the documentation. */
export interface ChangeLocator {
  /** From 1. Absent where the file's text was not given. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
  /** The places of the documentation, from `openapi.sources.json`. */
  readonly from?: readonly Locator[];
}

/** One change between two documents. */
export interface SpecChange {
  /** Stable id of the rule that found it. */
  readonly rule: string;
  readonly level: Level;
  readonly area: Area;
  /** Upper case. Absent where the change belongs to no single operation. */
  readonly method?: string;
  readonly path?: string;
  /** JSON pointer (RFC 6901) into the old document; absent for what is new. */
  readonly pointerOld?: string;
  /** JSON pointer into the new document; absent for what is gone. */
  readonly pointerNew?: string;
  /** The parameters of the message, for machines. */
  readonly args: Readonly<Record<string, ChangeArg>>;
  readonly message: string;
  /** The operations that it reaches, in document order; empty for a change of the document itself. */
  readonly reaches: readonly Reach[];
  readonly oldLocator?: ChangeLocator;
  readonly newLocator?: ChangeLocator;
}

const RANK: Readonly<Record<Level, number>> = { info: 0, warn: 1, error: 2 };

/**
 * Whether a level is at or above another.
 *
 * @example atLeast("error", "warn") // true
 */
export function atLeast(level: Level, floor: Level): boolean {
  return RANK[level] >= RANK[floor];
}

/**
 * The worst of some levels; nothing for none.
 *
 * @example worstOf(["info", "warn"]) // "warn"
 */
export function worstOf(levels: readonly Level[]): Level | undefined {
  return levels.reduce<Level | undefined>(
    (worst, level) => (worst === undefined || RANK[level] > RANK[worst] ? level : worst),
    undefined,
  );
}

/** Numeric rank of a level: 0 info, 1 warn, 2 error. */
export function rankOf(level: Level): number {
  return RANK[level];
}
