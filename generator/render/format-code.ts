import { format } from "oxfmt";
import { hasUnsettledLetters } from "../emit/identifier.ts";
import { FaultyFileError } from "./faulty-file.ts";

/** How generated packages look. */
const STYLE = { printWidth: 100 } as const;
/** The formatter takes the quotes off a name of letters that the compiler may not know yet. */
const QUOTED = { ...STYLE, quoteProps: "preserve" } as const;

/**
 * Formats a file.
 *
 * @param path decides the language
 * @throws FaultyFileError where the text cannot be parsed: a bug of ours
 * @example await formatCode("src/models.ts", "export type A=1")
 */
export async function formatCode(path: string, text: string): Promise<string> {
  const { code, errors } = await format(path, text, hasUnsettledLetters(text) ? QUOTED : STYLE);
  const [error] = errors;
  if (error !== undefined) throw new FaultyFileError(`${path} cannot be formatted: ${error.message}`);
  return code;
}
