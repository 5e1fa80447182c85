/** What a description cell holds besides its sentences. */
export interface RowText {
  readonly description?: string;
  /** "" where the page has the label and no value. */
  readonly example?: string;
  readonly pattern?: string;
  /** `Minimum`, `Maximum length` … → the text behind it. */
  readonly limits: ReadonlyMap<LimitName, string>;
}

export type LimitName =
  | "minimum"
  | "maximum"
  | "minLength"
  | "maxLength"
  | "exclusiveMinimum"
  | "exclusiveMaximum"
  | "multipleOf"
  | "minItems"
  | "maxItems";

const LIMITS: ReadonlyMap<string, LimitName> = new Map([
  ["minimum", "minimum"],
  ["maximum", "maximum"],
  ["minimum length", "minLength"],
  ["maximum length", "maxLength"],
  ["exclusive minimum", "exclusiveMinimum"],
  ["exclusive maximum", "exclusiveMaximum"],
  ["multiple of", "multipleOf"],
  ["minimum items", "minItems"],
  ["maximum items", "maxItems"],
  ["min items", "minItems"],
  ["max items", "maxItems"],
]);

const LABEL =
  /(?:Example|Pattern|Exclusive [Mm]inimum|Exclusive [Mm]aximum|Minimum [Ll]ength|Maximum [Ll]ength|Minimum [Ii]tems|Maximum [Ii]tems|Min [Ii]tems|Max [Ii]tems|Multiple [Oo]f|Minimum|Maximum) :(?: |$)/gu;

/**
 * Takes a description cell apart: sentences, then `Example : …`, `Pattern : …`, `Minimum length : …`, each on a line of its
 * own or, where the medium has lost the line breaks, one behind the other.
 *
 * @param cell the text of the cell
 * @returns its parts
 * @example readRowText("Volume size\nExample : 10\nMinimum : 8")
 */
export function readRowText(cell: string): RowText {
  const marks = [...cell.matchAll(LABEL)];
  const limits = new Map<LimitName, string>();
  let example: string | undefined;
  let pattern: string | undefined;
  for (const [index, mark] of marks.entries()) {
    const label = mark[0].slice(0, mark[0].indexOf(" :"));
    const value = cell.slice(mark.index + mark[0].length, marks[index + 1]?.index).trim();
    const limit = LIMITS.get(label.toLowerCase());
    if (limit !== undefined) limits.set(limit, value);
    else if (label === "Example") example ??= value;
    else pattern ??= value;
  }
  const description = cell.slice(0, marks[0]?.index).replace(/\s+/gu, " ").trim();
  return {
    ...(description === "" ? {} : { description }),
    ...(example === undefined ? {} : { example }),
    ...(pattern === undefined ? {} : { pattern }),
    limits,
  };
}
