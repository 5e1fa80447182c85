import type * as Yaml from "yaml";
import { parseSafely } from "../../safe-yaml.ts";
import type { Position } from "../diff.ts";
import { pointerSteps } from "../json.ts";

/** What reading YAML gave: the value and where things stand, or why it could not be read. */
export type YamlResult =
  | { readonly value: unknown; readonly positions: (pointers: readonly string[]) => Map<string, Position> }
  | { readonly problem: "syntax" | "duplicate" | "aliases"; readonly line: number; readonly reason: string };

/**
 * Reads YAML 1.2. The library is loaded here and not before: most documents are JSON.
 *
 * @param text the file
 */
export async function readYaml(text: string): Promise<YamlResult> {
  const yaml = await import("yaml");
  const read = parseSafely(text, yaml, { merge: true });
  const { lines } = read;
  if (read.problem !== undefined) {
    const reason = (read.reason.split("\n")[0] ?? read.reason).slice(0, 200);
    return { problem: read.problem, line: lines.linePos(read.offset).line, reason };
  }
  const { value, document, targets } = read;
  const offsetOf = offsetFinder(document, targets, yaml);
  const positionOf = (pointer: string): Position | undefined => {
    const offset = offsetOf(pointer);
    if (offset === undefined) return undefined;
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  return {
    value,
    positions: (pointers) =>
      new Map(
        pointers.flatMap((pointer) => {
          const position = positionOf(pointer);
          return position === undefined ? [] : [[pointer, position] as const];
        }),
      ),
  };
}

/** Where the value of a pointer begins: at its key in a mapping, at itself in a list. */
function offsetFinder(
  document: Yaml.Document,
  targets: ReadonlyMap<Yaml.Alias, Yaml.Node>,
  { isAlias, isMap, isNode, isScalar, isSeq }: typeof Yaml,
): (pointer: string) => number | undefined {
  // A mapping may be asked for each of its keys: without an index that would be quadratic.
  const indices = new Map<Yaml.YAMLMap, ReadonlyMap<string, Yaml.Pair>>();
  const pairOf = (map: Yaml.YAMLMap, step: string): Yaml.Pair | undefined => {
    const known =
      indices.get(map) ??
      new Map(
        map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [])),
      );
    indices.set(map, known);
    return known.get(step);
  };
  return (pointer) => {
    let node: unknown = document.contents;
    let offset: number | undefined;
    for (const step of pointerSteps(pointer)) {
      if (isAlias(node)) node = targets.get(node);
      if (isMap(node)) {
        const pair = pairOf(node, step);
        if (pair === undefined) return undefined;
        offset = isNode(pair.key) ? pair.key.range?.[0] : undefined;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        offset = isNode(node) ? node.range?.[0] : undefined;
      } else return undefined;
    }
    return offset;
  };
}
