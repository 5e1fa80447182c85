import type { JsonValue } from "../../../spec/model/json.ts";
import { memberOf, objectsOf } from "./reading.ts";

/** Objects of one example that are looked at. */
const MAX_OBJECTS = 2_000;

/** The values that the examples of a body show under one name, at whatever depth. */
export interface ShownMember {
  /** Of each example the one nearest to its root. */
  readonly nearest: readonly JsonValue[];
  readonly all: readonly JsonValue[];
}

/**
 * Index of the members of examples by name.
 *
 * @param examples values of bodies; wide ones are looked at in part
 * @example membersByName([{ a: { b: 1 } }]).get("b")?.all // [1]
 */
export function membersByName(examples: readonly JsonValue[]): ReadonlyMap<string, ShownMember> {
  const index = new Map<string, { nearest: JsonValue[]; all: JsonValue[] }>();
  for (const example of examples) {
    const seen = new Set<string>();
    const queue = [...objectsOf(example)];
    for (let at = 0; at < queue.length && at < MAX_OBJECTS; at += 1) {
      const object = queue[at] ?? {};
      for (const name of Object.keys(object)) {
        const value = memberOf(object, name);
        if (value === undefined) continue;
        const shown = index.get(name) ?? { nearest: [], all: [] };
        index.set(name, shown);
        shown.all.push(value);
        if (!seen.has(name)) shown.nearest.push(value);
        seen.add(name);
        if (typeof value === "object") queue.push(...objectsOf(value));
      }
    }
  }
  return index;
}
