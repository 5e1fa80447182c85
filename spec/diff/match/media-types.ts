interface MediaName {
  readonly type: string;
  readonly subtype: string;
  readonly suffixes: readonly string[];
  readonly parameters: ReadonlyMap<string, string>;
}

function parse(name: string): MediaName {
  const [essence = "", ...rest] = name.toLowerCase().split(";");
  const [type = "", full = ""] = essence.trim().split("/");
  const [subtype = "", ...suffixes] = full.split("+");
  const parameters = new Map<string, string>();
  for (const part of rest) {
    const cut = part.indexOf("=");
    if (cut > 0)
      parameters.set(
        part.slice(0, cut).trim(),
        part
          .slice(cut + 1)
          .trim()
          .replaceAll('"', ""),
      );
  }
  return { type, subtype, suffixes, parameters };
}

function sameParameters(a: MediaName, b: MediaName): boolean {
  return (
    a.parameters.size === b.parameters.size &&
    [...a.parameters].every(([key, value]) => b.parameters.get(key) === value)
  );
}

/**
 * Whether everything of media type `inner` may be read as `outer`: ranges (RFC 9110, section 12.5.1) and
 * structured suffixes (RFC 6838, section 4.2.8). Parameters are not looked at.
 *
 * @example covers("application/json", "application/problem+json") // true
 */
export function covers(outer: string, inner: string): boolean {
  const a = parse(outer);
  const b = parse(inner);
  if (a.type === "*") return true;
  if (a.type !== b.type) return false;
  if (a.subtype === "*" && a.suffixes.length === 0) return true;
  if (a.suffixes.length === 0 && b.suffixes.at(-1) === a.subtype) return true;
  return (
    a.subtype === b.subtype &&
    a.suffixes.length <= b.suffixes.length &&
    a.suffixes.every((suffix, index) => suffix === b.suffixes[index])
  );
}

/** Whether values of this type keep numbers and strings apart on the wire: JSON does, forms and text do not. */
export function isStronglyTyped(name: string): boolean {
  const { type, subtype, suffixes } = parse(name);
  return type === "*" || subtype === "*" || subtype === "json" || suffixes.at(-1) === "json";
}

/** How the name of a matched media type changed. */
export type NameChange = "same" | "specialized" | "generalized" | "changed";

export interface MediaMatch {
  readonly pairs: readonly { readonly old: string; readonly new: string; readonly change: NameChange }[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Pairs the media types of two `content` maps: the same name, then a name that covers the other.
 *
 * @example matchMediaTypes(["application/*"], ["application/json"]).pairs[0].change // "specialized"
 */
export function matchMediaTypes(old: readonly string[], fresh: readonly string[]): MediaMatch {
  const left = new Set(old);
  const right = new Set(fresh);
  const pairs: { old: string; new: string; change: NameChange }[] = [];
  const take = (classify: (a: string, b: string) => NameChange | undefined) => {
    for (const a of left) {
      for (const b of right) {
        const change = classify(a, b);
        if (change === undefined) continue;
        pairs.push({ old: a, new: b, change });
        left.delete(a);
        right.delete(b);
        break;
      }
    }
  };
  take((a, b) => (a === b ? "same" : undefined));
  take((a, b) => {
    const x = parse(a);
    const y = parse(b);
    const isSame =
      x.type === y.type && x.subtype === y.subtype && x.suffixes.join("+") === y.suffixes.join("+");
    return isSame ? (sameParameters(x, y) ? "same" : "changed") : undefined;
  });
  take((a, b) => {
    if (!covers(a, b) && !covers(b, a)) return undefined;
    if (!sameParameters(parse(a), parse(b))) return "changed";
    return covers(a, b) ? "specialized" : "generalized";
  });
  return { pairs, added: [...right], removed: [...left] };
}
