import type { Locator } from "../../../spec/provenance.ts";
import { locate } from "../../document/locate.ts";
import { columnsOf } from "./field-table.ts";
import type { Piece } from "./outline.ts";
import { rowLocator, type Reading } from "./reading.ts";
import { statusOfLine } from "./words.ts";

/** A status code with what the page says of it. */
export interface StatedStatus {
  readonly code: string;
  readonly description: string | undefined;
  readonly from: Locator;
}

/** Longest text that is taken for a status code with its phrase. */
const MAX_CODE = 80;

/**
 * The status codes that a page states: tables and lines of its status section, and lines `Status code: 200`.
 *
 * @param pieces the page's pieces
 * @returns every mention in page order; one code may stand several times
 * @example readStatuses(reading, pieces).map(({ code }) => code)
 */
export function readStatuses(reading: Reading, pieces: readonly Piece[]): readonly StatedStatus[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === "table") return statusRows(reading, piece);
    if (piece.kind === "code") return [];
    const place = piece.kind === "item" ? piece.item : piece.block;
    if (!/\d{3}|\dXX/iu.test(place.text)) return [];
    return place.text.split("\n", 20).flatMap((line): StatedStatus[] => {
      const code = statusOfLine(line) ?? (piece.role === "status" ? codeOf(line)?.code : undefined);
      if (code === undefined) return [];
      const description = piece.role === "status" ? codeOf(line)?.phrase : undefined;
      return [{ code, description, from: locate(reading.page, place, line) }];
    });
  });
}

function statusRows(reading: Reading, piece: Piece & { kind: "table" }): readonly StatedStatus[] {
  if (piece.role === "errors") return [];
  const { columns, rows } = columnsOf(piece.block);
  // In its own section a table of codes may name its first column anyhow.
  const isCodes =
    piece.role === "status" && rows.every((row) => codeOf(row.cells[0]?.text ?? "") !== undefined);
  const at = columns.get("status") ?? (isCodes ? 0 : undefined);
  if (at === undefined || (at !== 0 && piece.role !== "status")) return [];
  const messages = piece.block.header.findIndex((cell) => /^(?:message|type)$/iu.test(cell.text.trim()));
  return rows.flatMap((row): StatedStatus[] => {
    const found = codeOf(row.cells[at]?.text ?? "");
    if (found === undefined) return [];
    const words = [
      row.cells[columns.get("description") ?? -1]?.text,
      row.cells[messages]?.text,
      found.phrase,
    ];
    const description = words.find((text) => text !== undefined && text.trim() !== "");
    return [{ code: found.code, description, from: rowLocator(reading, row) }];
  });
}

/** `200`, `200 OK`, `404 Not Found`. */
function codeOf(text: string): { code: string; phrase: string | undefined } | undefined {
  if (text.length > MAX_CODE) return undefined;
  const found = /^\s*([1-5]\d\d|[1-5]XX)(?:\s*(?:[-:：]\s*)?([\p{L}(].*))?$/isu.exec(text.trim());
  const code = found?.[1]?.toUpperCase();
  return code === undefined ? undefined : { code, phrase: found?.[2]?.trim() };
}
