import { message } from "../../../diagnostic.ts";
import { asNumber } from "../../json.ts";
import { perPlace } from "../../rule.ts";
import type { Rule, SchemaPlace } from "../../rule.ts";
import { rulesOf } from "../../schema-check.ts";
import type { SchemaCheck, SchemaFamily } from "../../schema-check.ts";

type BoundAction = "increased" | "decreased" | "set" | "unset";

interface BoundDefinition {
  readonly keyword: string;
  /** Segment of the ids: `max-length`. */
  readonly id: string;
  readonly kind: "upper" | "lower";
  /** What an absent keyword means; changes from and to it are then raised or lowered, not set or dropped. */
  readonly absent?: number;
  /** A value that says nothing, e.g. `minItems: 0`; taken for absent. */
  readonly idle?: number;
  /** Places of the field's list, per action. */
  readonly listed: Partial<Readonly<Record<BoundAction, readonly SchemaPlace[]>>>;
  /** The list has this kind for readOnly properties of a request, as info. */
  readonly hasReadOnlyRule?: true;
  /** Other keywords that the value is read from. */
  readonly with?: readonly string[];
  readonly read?: (check: SchemaCheck) => readonly [number | undefined, number | undefined];
}

const BEYOND_LIST =
  "the field's list of kinds stops short of this; requests may only widen, responses may only narrow";

/**
 * The rules of a numeric limit. Raising an upper or lowering a lower limit widens; the other way narrows. Setting a limit
 * where there was none is a warning in a request, as in the field: often it only writes down what was always refused.
 */
export function boundFamily(definition: BoundDefinition): SchemaFamily {
  const { keyword, id, listed } = definition;
  const widening: BoundAction = definition.kind === "upper" ? "increased" : "decreased";
  const perAction = (action: "increased" | "decreased") =>
    perPlace({
      suffix: `${id}-${action}`,
      action,
      text: action === "increased" ? RAISED : LOWERED,
      request: action === widening ? "info" : "error",
      response: action === widening ? "error" : "info",
      listed: listed[action] ?? [],
      own: BEYOND_LIST,
    });
  const increased = perAction("increased");
  const decreased = perAction("decreased");
  const set = perPlace({
    suffix: `${id}-set`,
    action: "set",
    text: message`\`${"keyword"}\` was set to ${"to"}`,
    request: "warn",
    response: "info",
    listed: listed.set ?? [],
    own: BEYOND_LIST,
  });
  const unset = perPlace({
    suffix: `${id}-unset`,
    action: "unset",
    text: message`\`${"keyword"}\` ${"from"} was dropped`,
    request: "info",
    response: "error",
    unlisted: { response: "warn" },
    listed: listed.unset ?? [],
    own: BEYOND_LIST,
  });
  const readOnly: Rule<"keyword" | "from" | "to"> | undefined =
    definition.hasReadOnlyRule === undefined
      ? undefined
      : {
          ...(widening === "increased" ? decreased : increased)["request-property"],
          id: `request-read-only-property-${id}-${widening === "increased" ? "decreased" : "increased"}`,
          level: "info",
        };
  return {
    keywords: [keyword, ...(definition.with ?? [])],
    rules: [
      ...rulesOf(increased, decreased),
      ...(definition.absent === undefined ? rulesOf(set, unset) : []),
      ...(readOnly === undefined ? [] : [readOnly]),
    ],
    alsoMute: true,
    check(check) {
      const [from, to] = valuesOf(definition, check);
      if (from === to) return;
      if (check.context.isMute) {
        const narrows = from !== undefined && to !== undefined && from < to === (definition.kind === "lower");
        if (readOnly !== undefined && narrows && check.place === "request-property")
          check.emitRule(readOnly, { keyword, from, to }, keyword);
      } else if (from === undefined) check.emit(set, { keyword, to: to ?? 0 }, keyword);
      else if (to === undefined) check.emit(unset, { keyword, from }, keyword);
      else check.emit(from < to ? increased : decreased, { keyword, from, to }, keyword);
    },
  };
}

const RAISED = message`\`${"keyword"}\` was raised from ${"from"} to ${"to"}`;
const LOWERED = message`\`${"keyword"}\` was lowered from ${"from"} to ${"to"}`;

function valuesOf(
  definition: BoundDefinition,
  check: SchemaCheck,
): readonly [number | undefined, number | undefined] {
  const [old, fresh] =
    definition.read?.(check) ??
    (check.values(definition.keyword).map(asNumber) as [number | undefined, number | undefined]);
  const plain = (value: number | undefined) =>
    (value === definition.idle ? undefined : value) ?? definition.absent;
  return [plain(old), plain(fresh)];
}

const REQUEST: readonly SchemaPlace[] = ["request-body", "request-property", "request-parameter"];
const RESPONSE: readonly SchemaPlace[] = ["response-body", "response-property"];

/** Places that the field's list has for most limits. */
export const BOUND_PLACES = {
  request: REQUEST,
  response: RESPONSE,
  both: [...REQUEST, ...RESPONSE],
} as const;

/**
 * The limit that a schema sets, inclusive or exclusive. OpenAPI 3.0 says `exclusiveMaximum: true` beside `maximum`,
 * 3.1 says `exclusiveMaximum: 10`; they mean the same.
 */
export function rangeReader(
  inclusive: "maximum" | "minimum",
  exclusive: "exclusiveMaximum" | "exclusiveMinimum",
  wants: "inclusive" | "exclusive",
): (check: SchemaCheck) => readonly [number | undefined, number | undefined] {
  return (check) => {
    const limits = check.values(inclusive).map(asNumber);
    return check.values(exclusive).map((flag, side) => {
      if (wants === "exclusive") return flag === true ? limits[side] : asNumber(flag);
      return flag === true ? undefined : limits[side];
    }) as [number | undefined, number | undefined];
  };
}
