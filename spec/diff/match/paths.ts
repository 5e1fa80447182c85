/** A path template with its parameters' names taken out: `/a/{id}` and `/a/{name}` have the same shape. */
export function pathShape(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/gu, "{}");
}

/** The names of the parameters, in order. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/gu)].map((match) => match[1] ?? "");
}

export interface PathMatch {
  readonly pairs: readonly PathPair[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface PathPair {
  readonly old: string;
  readonly new: string;
  /** Old name of a path parameter → its new name. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Pairs paths: the same template first, then the same shape where only a parameter's name changed.
 *
 * @example matchPaths(["/a/{id}"], ["/a/{name}"]).pairs // [{ old: "/a/{id}", new: "/a/{name}", renamed: id → name }]
 */
export function matchPaths(old: readonly string[], fresh: readonly string[]): PathMatch {
  const left = new Set(old);
  const right = new Set(fresh);
  const pairs: PathPair[] = [];
  for (const path of old) {
    if (!right.has(path)) continue;
    left.delete(path);
    right.delete(path);
    pairs.push({ old: path, new: path, renamed: new Map() });
  }
  const byShape = new Map<string, string[]>();
  for (const path of right) byShape.set(pathShape(path), [...(byShape.get(pathShape(path)) ?? []), path]);
  for (const path of left) {
    const found = byShape.get(pathShape(path))?.shift();
    if (found === undefined) continue;
    left.delete(path);
    right.delete(found);
    pairs.push({ old: path, new: found, renamed: renames(path, found) });
  }
  return { pairs, added: [...right], removed: [...left] };
}

function renames(old: string, fresh: string): Map<string, string> {
  const names = pathParameters(fresh);
  return new Map(
    pathParameters(old).flatMap((name, index) => {
      const other = names[index];
      return other === undefined || other === name ? [] : [[name, other] as const];
    }),
  );
}
