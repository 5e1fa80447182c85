import type { JsonObject } from "../../spec/model/json.ts";
import { finishPiece, preparePrinter, type PieceRequest } from "./finish-piece.ts";
import { loadOpenApiTypescript, schemaTypesOf } from "./schema-types.ts";

/** What needs a compiler; plain data. */
export type CodeQuestion =
  | { readonly kind: "types"; readonly document: JsonObject }
  | { readonly kind: "piece"; readonly request: PieceRequest };

/**
 * Does it.
 *
 * @returns code
 * @throws Error for a document that openapi-typescript does not take; FaultyFileError for code that is not as planned
 */
export async function codeOf(question: CodeQuestion): Promise<string> {
  return question.kind === "types" ? schemaTypesOf(question.document) : finishPiece(question.request);
}

/** Loads what the first question would wait for. */
export function prepareCode(): void {
  preparePrinter();
  loadOpenApiTypescript();
}
