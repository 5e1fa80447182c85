/** A pattern of a page, ready to be tried on text of the page. */
export interface PagePattern {
  test(text: string): boolean;
  toString(): string;
}

/** Characters that a pattern is tried on: pages state patterns for names, not for documents. */
const TRIED_LENGTH = 10_000;

/**
 * A page's pattern, as ECMA-262 reads it with or without the `u` flag. A pattern that could take exponential time is
 * not tried at all: it comes from the page, and so does the text.
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
  return { test: (text) => text.length > TRIED_LENGTH || expression.test(text), toString };
}

function firstValid(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return new RegExp(pattern);
  }
}

/**
 * Whether a repeated group holds a repetition or an alternative: only those patterns can take exponential time.
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
      const repeated = /^(?:[*+]|\{\d+,\d*\})/u.test(pattern.slice(index + 1, index + 12));
      if (repeated && closed?.risky === true) return true;
      if (outer !== undefined && (repeated || closed?.risky === true)) outer.risky = true;
    } else if (char === "|" || char === "*" || char === "+" || char === "{") {
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
