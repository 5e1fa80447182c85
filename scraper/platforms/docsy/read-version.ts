import type { VersionNode, VersionState } from "../../../spec/model/api-model.ts";
import type { Block, TableBlock } from "../../document/doc-page.ts";
import { docsyDiagnostics } from "./docsy-diagnostics.ts";
import { isVersion } from "./glue.ts";
import { columnOf, type Column } from "./labels.ts";
import { at, leaveOut, stated, type PageContext } from "./page-context.ts";
import { wordsOf } from "./row-cells.ts";

const STATES: readonly VersionState[] = ["CURRENT", "SUPPORTED", "DEPRECATED", "PLANNED"];

/**
 * The state that a line like `State ACTIVE (CURRENT)` gives.
 *
 * @example readState("상태 ACTIVE (DEPRECATED)") // "DEPRECATED"
 */
export function readState(text: string): VersionState | undefined {
  const found = /^(?:State|Status|상태)[: ][\w ]{0,40}\(([A-Za-z]{1,20})\)$/u.exec(text.trim())?.[1];
  return STATES.find((state) => state === found?.toUpperCase());
}

/** Whether a table lists versions. */
export function isVersionTable(block: Block): block is TableBlock {
  if (block.kind !== "table") return false;
  const columns = block.header.map((cell) => columnOf(cell.text));
  return columns.includes("version") && !columns.includes("schema");
}

/**
 * Reads a table of versions: number, state, date.
 *
 * @param context the page
 * @param table version table of the overview or of an operation
 * @returns one node per row
 * @example readVersions(context, table)[0] // { id: "1.0", state: "DEPRECATED", supportedUntil: "2025-12-31", … }
 */
export function readVersions(context: PageContext, table: TableBlock): readonly VersionNode[] {
  const columns = table.header.map((cell) => columnOf(cell.text));
  return table.rows.flatMap((row) => {
    const text = (column: Column) => row.cells[columns.indexOf(column)]?.text.trim() ?? "";
    const locator = at(context, row, wordsOf(row));
    const id = text("version");
    if (!isVersion(id)) {
      const data = { section: context.section, part: "versions", row: locator.quote };
      context.diagnostics.push(docsyDiagnostics.create("row-unreadable", data, locator));
      leaveOut(context, locator, "unreadable");
      return [];
    }
    const state = STATES.find((each) => each === text("state").toUpperCase());
    const supportedUntil = isoDate(text("supported-until"));
    const notBefore = isoDate(text("not-before"));
    return [
      {
        ...stated(locator),
        id,
        ...(state === undefined ? {} : { state }),
        ...(supportedUntil === undefined ? {} : { supportedUntil }),
        ...(notBefore === undefined ? {} : { notBefore }),
      },
    ];
  });
}

/** `20251231` or `2025-12-31` as an ISO date; anything else is none. */
function isoDate(text: string): string | undefined {
  const match = /^((?:19|20)\d\d)[-./]?(0[1-9]|1[0-2])[-./]?(0[1-9]|[12]\d|3[01])$/u.exec(text);
  return match === null ? undefined : `${match[1]}-${match[2]}-${match[3]}`;
}
