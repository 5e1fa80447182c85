import type { PermissionNode } from "../../../spec/model/api-model.ts";
import type { Locator } from "../../../spec/provenance.ts";
import { locate } from "../../document/locate.ts";
import type { Piece } from "./outline.ts";
import { rowLocator, type Reading } from "./reading.ts";

const HEADERS = [
  "action",
  "access level",
  "resource type",
  "condition key",
  "alias",
  "dependencies",
] as const;
type Header = (typeof HEADERS)[number];

/**
 * The permission that a page's section `Authorization Information` states: as a table, or as the lines that a text capture
 * leaves of it.
 *
 * @returns `undefined` where the page has no such section, or no action in it
 */
export function readPermission(reading: Reading, pieces: readonly Piece[]): PermissionNode | undefined {
  const own = pieces.filter((piece) => piece.role === "authorization");
  for (const piece of own) {
    if (piece.kind !== "table") continue;
    const headers = piece.block.header.map((cell) => headerOf(cell.text));
    const rows = piece.block.rows.map((row) => row.cells.map((cell) => cell.text));
    const from = piece.block.rows.map((row) => rowLocator(reading, row));
    const permission = permissionOf(headers, rows, from);
    if (permission !== undefined) return permission;
  }
  return permissionOfLines(reading, own);
}

function headerOf(text: string): Header | undefined {
  const words = text.trim().toLowerCase().split("(", 1)[0]?.trim();
  return HEADERS.find((header) => header === words);
}

function permissionOf(
  headers: readonly (Header | undefined)[],
  rows: readonly (readonly string[])[],
  from: readonly Locator[],
): PermissionNode | undefined {
  const all = (header: Header): readonly string[] => {
    const column = headers.indexOf(header);
    return rows.flatMap((row) => {
      const text = row[column]?.trim() ?? "";
      return text === "" || /^-+$/u.test(text) ? [] : [text];
    });
  };
  const [action] = all("action");
  if (action === undefined || !/^[\w-]{1,60}:[\w*:.-]{1,140}$/u.test(action)) return undefined;
  const accessLevel = all("access level")[0];
  const resourceType = all("resource type")[0];
  const conditionKey = all("condition key")[0];
  return {
    action,
    ...(accessLevel === undefined ? {} : { accessLevel }),
    ...(resourceType === undefined ? {} : { resourceType }),
    ...(conditionKey === undefined ? {} : { conditionKey }),
    from,
    basis: "stated",
  };
}

/** Header cells as lines, then the first row's cells; further rows hold only a resource type and a condition key. */
function permissionOfLines(reading: Reading, pieces: readonly Piece[]): PermissionNode | undefined {
  const lines = pieces.flatMap((piece) =>
    piece.kind === "paragraph" ? [{ text: piece.block.text.trim(), block: piece.block }] : [],
  );
  const start = lines.findIndex(({ text }) => headerOf(text) === "action");
  if (start < 0) return undefined;
  const headers: Header[] = [];
  for (const { text } of lines.slice(start)) {
    const header = headerOf(text);
    if (header === undefined) break;
    headers.push(header);
  }
  const cells = lines.slice(start + headers.length);
  const first = cells.slice(0, headers.length).map(({ text }) => text);
  const rest = cells.slice(headers.length).map(({ text }) => text);
  const rows = [first];
  const spanning = headers.flatMap((header, column) =>
    header === "resource type" || header === "condition key" ? [column] : [],
  );
  for (let at = 0; at + spanning.length <= rest.length && spanning.length > 0; at += spanning.length) {
    const row = headers.map(() => "");
    spanning.forEach((column, offset) => {
      row[column] = rest[at + offset] ?? "";
    });
    rows.push(row);
  }
  return permissionOf(
    headers,
    rows,
    cells.map(({ block, text }) => locate(reading.page, block, text)),
  );
}
