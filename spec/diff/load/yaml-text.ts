import type { Position } from "../diff.ts";
import { pointerSteps } from "../json.ts";

/** What reading YAML gave: the value and where things stand, or why it could not be read. */
export type YamlResult =
  | { readonly value: unknown; readonly positions: (pointers: readonly string[]) => Map<string, Position> }
  | { readonly problem: "syntax" | "duplicate" | "aliases"; readonly line: number; readonly reason: string };

/** Aliases that a file may expand to; a "billion laughs" needs far more. */
const ALIAS_LIMIT = 10_000;

/**
 * Reads YAML 1.2. The library is loaded here and not before: most documents are JSON.
 *
 * @param text the file
 */
export async function readYaml(text: string): Promise<YamlResult> {
  const { LineCounter, parseDocument, isAlias, isMap, isNode, isScalar, isSeq } = await import("yaml");
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    merge: true,
    prettyErrors: false,
    // Its warnings would go past our diagnostics to standard error.
    logLevel: "error",
  });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = lines.linePos(error.pos[0]).line;
    const reason = (error.message.split("\n")[0] ?? error.message).slice(0, 200);
    return { problem: error.code === "DUPLICATE_KEY" ? "duplicate" : "syntax", line, reason };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: ALIAS_LIMIT });
  } catch (failure) {
    return {
      problem: "aliases",
      line: 1,
      reason: failure instanceof Error ? failure.message : String(failure),
    };
  }
  const positionOf = (pointer: string): Position | undefined => {
    let node: unknown = document.contents;
    let offset: number | undefined;
    for (const step of pointerSteps(pointer)) {
      if (isAlias(node)) node = node.resolve(document);
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
        if (pair === undefined) return undefined;
        offset = isNode(pair.key) ? pair.key.range?.[0] : undefined;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        offset = isNode(node) ? node.range?.[0] : undefined;
      } else return undefined;
    }
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
