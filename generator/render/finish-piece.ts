import { portableImports } from "./choice.ts";
import { checkModule } from "./check-file.ts";
import { formatCode } from "./format-code.ts";
import type { ModuleRules } from "./module-rules.ts";
import { createPrinter, type PrintStatements } from "./print-statements.ts";
import type { Statement } from "./structures.ts";

/** Text, or statements to be printed. */
export type Piece = string | readonly Statement[];

/** A piece of a file as it comes from the plan; plain data. */
export interface PieceRequest {
  /** Of the file; decides the language. */
  readonly path: string;
  readonly piece: Piece;
  /** For modules. */
  readonly rules?: ModuleRules;
  /** Imports are to name `.js`. */
  readonly portable?: boolean;
}

let print: PrintStatements | undefined;

/** Makes the printer that every piece shares. */
export function preparePrinter(): PrintStatements {
  return (print ??= createPrinter());
}

/**
 * Makes a piece of a file what is written: prints, formats and checks it.
 *
 * @throws FaultyFileError for code that cannot be parsed or is not as planned: a bug of ours, and nothing may be written
 * @example await finishPiece({ path: "v1/src/models.ts", piece: statements, rules: { allowed: ["interface"], about: "models" } })
 */
export async function finishPiece({ path, piece, rules, portable }: PieceRequest): Promise<string> {
  const text = typeof piece === "string" ? piece : preparePrinter()(piece);
  const finished = await formatCode(path, text).catch((error: unknown) => {
    // The parser tells where in the code it is wrong; the formatter only that it is.
    if (rules !== undefined) checkModule(path, text, rules);
    throw error;
  });
  if (rules !== undefined) checkModule(path, finished, rules);
  return portable === true ? portableImports(finished) : finished;
}
