/** A pattern of a page, ready to be tried on text of the page. */
export interface PagePattern {
  test(text: string): boolean;
  toString(): string;
}

/** Steps that a pattern may take on a text: pages state patterns for names, not for documents. */
const MOST_STEPS = 1e8;

/**
 * A page's pattern, as ECMA-262 reads it with or without the `u` flag. A pattern that could take exponential time is
 * not tried at all, and on a text no other that could take too long: both come from the page.
 *
 * @param pattern ECMA-262, valid with the `u` flag or without
 * @throws SyntaxError where it is valid with neither
 * @example compilePattern("^[a-z]+$").test("abc") // true
 */
export function compilePattern(pattern: string): PagePattern {
  // The validator tells compiled patterns apart by their text.
  const toString = (): string => `/${pattern}/`;
  if (mayExplode(pattern)) return { test: () => true, toString };
  const expression = firstValid(pattern);
  return { test: (text) => !isQuick(pattern, text.length) || expression.test(text), toString };
}

/**
 * Whether a pattern ends soon on a text of so many characters, whatever they are. Each repetition may have to be tried from each of them,
 * and so may the whole, unless it begins with the text; what may be there or not, or be one of two, doubles the ways.
 *
 * @param pattern ECMA-262
 * @example isQuick("^a*a*a*$", 1_000) // false
 */
export function isQuick(pattern: string, length: number): boolean {
  if (mayExplode(pattern)) return false;
  const bare = pattern.replaceAll(/\\./gsu, "x").replaceAll(/\[[^[\]]*\]/gu, "x");
  const repeated = bare.match(/[*+]|\{\d+,/gu)?.length ?? 0;
  const doubled = bare.match(/\||(?<![(*+?}])\?/gu)?.length ?? 0;
  return length ** (repeated + (pattern.startsWith("^") ? 0 : 1)) * 2 ** doubled <= MOST_STEPS;
}

function firstValid(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return new RegExp(pattern);
  }
}

/**
 * Whether a repeated group holds a repetition, an alternative or what need not be there: such patterns can take exponential time.
 *
 * @param pattern ECMA-262
 * @example mayExplode("(a+)+$") // true
 */
export function mayExplode(pattern: string): boolean {
  const groups: { risky: boolean }[] = [];
  let closed: { risky: boolean } | undefined;
  for (let index = 0; index < pattern.length; index++) {
    const char = pattern[index];
    if (char === "\\") index++;
    else if (char === "[") index = endOfClass(pattern, index);
    else if (char === "(") groups.push({ risky: false });
    else if (char === ")") {
      closed = groups.pop();
      const outer = groups.at(-1);
      const repeated = /^(?:[*+]|\{\d)/u.test(pattern.slice(index + 1, index + 3));
      if (repeated && closed?.risky === true) return true;
      if (outer !== undefined && (repeated || closed?.risky === true)) outer.risky = true;
    } else if (/^(?:[|*+?]|\{\d+,)/u.test(pattern.slice(index, index + 12)) && pattern[index - 1] !== "(") {
      const group = groups.at(-1);
      if (group !== undefined) group.risky = true;
    }
  }
  return false;
}

function endOfClass(pattern: string, start: number): number {
  for (let index = start + 1; index < pattern.length; index++) {
    if (pattern[index] === "\\") index++;
    else if (pattern[index] === "]") return index;
  }
  return pattern.length;
}
