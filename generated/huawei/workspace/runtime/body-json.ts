import { refuse } from "./refuse.ts";
import type { Draft, ParameterShape } from "./types.ts";

/**
 * A JSON body. `null` is sent, `undefined` members are not; `NaN` and infinities, which JSON would turn into `null`,
 * are refused, as are cycles, bigints and functions.
 *
 * @example ["body", json, true]
 */
export function json(
  draft: Pick<Draft, "body" | "headers">,
  _name: string,
  value: unknown,
  { mediaType = "application/json" }: ParameterShape,
): void {
  const text = JSON.stringify(value, (key, item: unknown) => {
    if (typeof item === "number") refuse(!isFinite(item), `must not hold ${item} (${key})`);
    return item;
  }) as string | undefined;
  refuse(!text, "must be JSON");
  draft.body = text;
  draft.headers.set("content-type", mediaType);
}
