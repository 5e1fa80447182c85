import type { Locator } from "../../../spec/provenance.ts";
import type { Row, TableBlock } from "../../document/doc-page.ts";
import { locate } from "../../document/locate.ts";
import type { DocPage } from "../../document/doc-page.ts";
import { readDetails, type RowDetails } from "./details.ts";
import { readTypeLine, type RowType } from "./type-line.ts";
import { isRequired } from "./words.ts";

/** A row of a recovered table. */
export interface FieldRow {
  readonly name: string;
  readonly type: RowType | undefined;
  /** Absent where the page ends before it says so. */
  readonly required?: boolean;
  readonly details: RowDetails;
  readonly at: Locator;
  /** The cell that holds description, limits and examples. */
  readonly wordsAt: Locator;
}

/**
 * The rows of a table that {@link recoverPage} has put together.
 *
 * @example readRows(page, table)[0]?.name
 */
export function readRows(page: DocPage, table: TableBlock): readonly FieldRow[] {
  return table.rows.map((row) => readRow(page, row));
}

function readRow(page: DocPage, row: Row): FieldRow {
  const [name, type, need, words] = row.cells;
  const required = isRequired(need?.text ?? "");
  return {
    name: name?.text ?? "",
    type: readTypeLine(type?.text ?? ""),
    ...(required === undefined ? {} : { required }),
    details: readDetails(words?.text ?? ""),
    at: locate(
      page,
      row,
      [name, type, need]
        .map((cell) => cell?.text ?? "")
        .join(" ")
        .trim(),
    ),
    wordsAt: locate(page, words ?? row, words?.text ?? ""),
  };
}
