import type { MessageTemplate } from "../diagnostic.ts";
import type { Area, ChangeArg, Level } from "./change.ts";

/** Which way the data flows: requests may only widen, responses may only narrow. */
export type Direction = "request" | "response" | "none";

/** What happened to the subject. */
export type Action =
  | "added"
  | "removed"
  | "changed"
  | "set"
  | "unset"
  | "increased"
  | "decreased"
  | "widened"
  | "narrowed"
  | "lifecycle";

/** One kind of change: its id, what it means for a client, and how it is said. */
export interface Rule<Key extends string = string> {
  readonly id: string;
  readonly level: Level;
  readonly area: Area;
  readonly direction: Direction;
  readonly action: Action;
  readonly text: MessageTemplate<Key>;
  /** Why we have the rule, or its level, although the field's list of kinds has it not, or otherwise. */
  readonly own?: string;
  /** The same change on several operations is one change that reaches them all. */
  readonly grouped?: boolean;
}

/** A rule whatever its parameters are: what registries and reports hold. */
export type AnyRule = Omit<Rule, "text"> & { readonly text: (params: never) => string };

/** The arguments that a rule's message needs. */
export type ArgsOf<R> = R extends { readonly text: MessageTemplate<infer Key> }
  ? Readonly<Record<Key, ChangeArg>>
  : never;

/** The places where a schema can stand; the same keyword has opposite levels on the two sides. */
export type SchemaPlace =
  | "request-body"
  | "request-property"
  | "request-parameter"
  | "request-parameter-property"
  | "response-body"
  | "response-property"
  | "response-header"
  | "response-header-property";

export const SCHEMA_PLACES: readonly SchemaPlace[] = [
  "request-body",
  "request-property",
  "request-parameter",
  "request-parameter-property",
  "response-body",
  "response-property",
  "response-header",
  "response-header-property",
];

export type PlaceRules<Key extends string> = Readonly<Record<SchemaPlace, Rule<Key>>>;

/** The direction of a place. */
export function directionOf(place: SchemaPlace): "request" | "response" {
  return place.startsWith("request") ? "request" : "response";
}

const EXTENDED =
  "the field's list of kinds has this keyword at other places of the same side; it means the same here";

interface PlaceDefinition<Key extends string> {
  readonly suffix: string;
  readonly action: Action;
  readonly text: MessageTemplate<Key>;
  readonly request: Level;
  readonly response: Level;
  /** Places that the field's list of kinds has. */
  readonly listed: readonly SchemaPlace[];
  /** Levels at single places that differ from the side's. */
  readonly at?: Partial<Readonly<Record<SchemaPlace, Level>>>;
  /** Levels at the places that the list has not; the side's level when absent. */
  readonly unlisted?: { readonly request?: Level; readonly response?: Level };
  /** Why the unlisted ones exist. */
  readonly own?: string;
}

/**
 * Declares one kind of change for every place where a schema can stand.
 *
 * @param definition suffix of the ids, levels per side, the places that the field's list has
 * @returns a rule per place, with the id `<place>-<suffix>`
 * @example perPlace({ suffix: "max-set", action: "set", text: message`set to ${"to"}`, request: "warn", response: "info", listed: [] })
 */
export function perPlace<Key extends string>(definition: PlaceDefinition<Key>): PlaceRules<Key> {
  const entries = SCHEMA_PLACES.map((place) => {
    const side = directionOf(place);
    const isListed = definition.listed.includes(place);
    const level =
      definition.at?.[place] ??
      (isListed ? definition[side] : (definition.unlisted?.[side] ?? definition[side]));
    const rule: Rule<Key> = {
      id: `${place}-${definition.suffix}`,
      level,
      area: "schema",
      direction: side,
      action: definition.action,
      text: definition.text,
      ...(isListed ? {} : { own: definition.own ?? EXTENDED }),
    };
    return [place, rule] as const;
  });
  return Object.fromEntries(entries) as unknown as PlaceRules<Key>;
}

/**
 * Declares a rule; only a help for the compiler to infer the message's parameters.
 *
 * @example rule({ id: "endpoint-added", level: "info", area: "paths", direction: "none", action: "added", text: message`added` })
 */
export function rule<Key extends string>(definition: Rule<Key>): Rule<Key> {
  return definition;
}
