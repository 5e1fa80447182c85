import type { JsonObject, JsonValue } from "../../model/json.ts";
import type { ChangeArg } from "../change.ts";
import type { DiffOptions } from "../diff.ts";
import type { SchemaPlace } from "../rule.ts";

/** A rule that must speak, with arguments that it must give (others may be there). */
export interface Wanted {
  readonly rule: string;
  readonly args?: Readonly<Record<string, ChangeArg>>;
}

/** Two documents; what old → new raises, and what new → old raises, or why nothing does. */
export interface RuleRow {
  readonly given: {
    readonly old: JsonObject;
    readonly new: JsonObject;
    readonly options?: Partial<DiffOptions>;
  };
  readonly want: readonly Wanted[];
  readonly back: readonly Wanted[] | { readonly none: string };
}

/** The same two schemas at every place. */
export interface SchemaRow {
  readonly old: JsonValue;
  readonly new: JsonValue;
  /** Suffix of the ids, with the arguments. */
  readonly want: readonly [suffix: string, args: Readonly<Record<string, ChangeArg>>];
  readonly back: readonly [suffix: string, args: Readonly<Record<string, ChangeArg>>];
  /** Places where it means something else, told by rows of their own. */
  readonly except?: readonly SchemaPlace[];
  readonly only?: readonly SchemaPlace[];
}
