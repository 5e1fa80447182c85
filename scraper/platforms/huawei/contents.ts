import type { LeftOut, MenuEntry, PageFacts } from "../../../spec/model/api-model.ts";
import { listCandidates } from "../../document/candidates.ts";
import type { DocPage, Row, TableBlock } from "../../document/doc-page.ts";
import { locate } from "../../document/locate.ts";
import { emptyFacts } from "../empty-facts.ts";

/** An entry of a table of contents. */
interface Entry {
  readonly row: Row;
  readonly title: string;
  readonly href: string;
  readonly code: string;
  readonly parent: string;
}

/**
 * The table of contents of a service (`CLASS.TXT.json`): titles, addresses, and who stands below whom.
 *
 * @returns `undefined` where the page is none
 * @example readContents(page)?.menu[0] // { title: "Creating an ECS", group: "Lifecycle Management", href: "…" }
 */
export function readContents(page: DocPage): PageFacts | undefined {
  const [table] = page.blocks;
  if (page.medium !== "json" || table?.kind !== "table") return undefined;
  const entries = readEntries(table);
  if (entries.length === 0) return undefined;
  const titles = new Map(entries.map((entry) => [entry.code, entry.title]));
  const parents = new Set(entries.map((entry) => entry.parent));
  const menu: MenuEntry[] = [];
  const leftOut: LeftOut[] = [];
  for (const entry of entries) {
    const locator = locate(page, entry.row, entry.title);
    leftOut.push({ locator, reason: "navigation" });
    const group = titles.get(entry.parent);
    const { title, href } = entry;
    menu.push({
      title,
      href,
      isPage: true,
      ...(group === undefined ? {} : { group }),
      from: [locator],
      basis: "stated",
    });
  }
  const groups = [...new Set(entries.filter(({ code }) => parents.has(code)).map(({ title }) => title))];
  return {
    ...emptyFacts(page),
    tags: groups.map((name) => ({ name })),
    menu,
    leftOut,
    candidates: listCandidates(page),
  };
}

function readEntries(table: TableBlock): readonly Entry[] {
  const column = (name: string): number => table.header.findIndex((cell) => cell.text === name);
  const [title, uri, code, parent] = [column("title"), column("uri"), column("code"), column("p_code")];
  if (title < 0 || uri < 0) return [];
  return table.rows.map((row) => ({
    row,
    title: row.cells[title]?.text ?? "",
    href: row.cells[uri]?.text ?? "",
    code: row.cells[code]?.text ?? "",
    parent: row.cells[parent]?.text ?? "",
  }));
}
