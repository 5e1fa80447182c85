import type { HttpMethod, MenuEntry } from "../../../spec/model/api-model.ts";
import { locate } from "../../document/locate.ts";
import type { DocPage, ListItem, ListBlock } from "../../document/doc-page.ts";
import type { PageLine } from "./lines.ts";

const METHOD = /^(?:GET|PUT|POST|DEL(?:ETE)?|PATCH|HEAD|OPTIONS|TRACE)$/u;

/**
 * The method that a line consists of.
 *
 * @example methodOf("DEL") // "delete"
 */
export function methodOf(text: string): HttpMethod | undefined {
  if (!METHOD.test(text)) return undefined;
  return text === "DEL" ? "delete" : (text.toLowerCase() as HttpMethod);
}

interface MenuLine {
  readonly text: string;
  readonly indent: number;
  readonly line: PageLine;
  readonly method?: string;
}

/**
 * The menu of the site as a nested list: one item per entry, its method on a second line.
 *
 * @param lines the lines before the page's title
 * @param path path of the block that the menu becomes
 * @returns the list, or `undefined` where the page has no menu
 * @example menuBlock(lines, "b1")?.items.length
 */
export function menuBlock(lines: readonly PageLine[], path: string): ListBlock | undefined {
  const entries: MenuLine[] = [];
  lines.forEach((line, index) => {
    if (line.item !== true || methodOf(line.text) !== undefined) return;
    const next = lines[index + 1];
    const method = next === undefined ? undefined : methodOf(next.text);
    entries.push({
      text: line.text,
      indent: line.indent,
      line,
      ...(method === undefined || next === undefined ? {} : { method: next.text }),
    });
  });
  if (entries.length === 0) return undefined;
  return nest(entries, { at: 0 }, -1, path);
}

/** Items of one level: those that stand deeper than `indent`, each with the deeper ones that follow it. */
function nest(entries: readonly MenuLine[], cursor: { at: number }, indent: number, path: string): ListBlock {
  const items: ListItem[] = [];
  const start = entries[cursor.at]?.line.line;
  for (
    let entry = entries[cursor.at];
    entry !== undefined && entry.indent > indent;
    entry = entries[cursor.at]
  ) {
    cursor.at += 1;
    const itemPath = `${path}/r${items.length}`;
    const next = entries[cursor.at];
    const inner =
      next !== undefined && next.indent > entry.indent
        ? [nest(entries, cursor, entry.indent, `${itemPath}/b0`)]
        : undefined;
    items.push({
      path: itemPath,
      ...(entry.line.line === undefined ? {} : { line: entry.line.line }),
      text: entry.method === undefined ? entry.text : `${entry.text}\n${entry.method}`,
      links: [],
      ...(inner === undefined ? {} : { blocks: inner }),
    });
  }
  return {
    kind: "list",
    ordered: false,
    anchors: [],
    path,
    ...(start === undefined ? {} : { line: start }),
    items,
  };
}

/**
 * The operations that a menu lists. A page of words that stands outside every group and has no method is no entry.
 *
 * @param page the page that the menu stands on
 * @param menu the menu, as {@link menuBlock} gives it
 * @returns entries in menu order
 * @example readMenu(page, menu)[0] // { title: "Zone List", group: "Zones", method: "get", … }
 */
export function readMenu(page: DocPage, menu: ListBlock): readonly MenuEntry[] {
  return entriesOf(page, menu.items, undefined);
}

function entriesOf(
  page: DocPage,
  items: readonly ListItem[],
  group: string | undefined,
): readonly MenuEntry[] {
  return items.flatMap((item): readonly MenuEntry[] => {
    const [title = "", methodWord = ""] = item.text.split("\n");
    const inner = (item.blocks ?? []).flatMap((block) => (block.kind === "list" ? block.items : []));
    if (inner.length > 0) return entriesOf(page, inner, title);
    const method = methodOf(methodWord);
    if (group === undefined && method === undefined) return [];
    return [
      {
        title,
        ...(group === undefined ? {} : { group }),
        ...(method === undefined ? {} : { method }),
        from: [locate(page, item, item.text)],
        basis: "stated",
      },
    ];
  });
}

/**
 * Every item of the menu, groups too.
 *
 * @example menuItems(menu).length
 */
export function menuItems(menu: ListBlock): readonly ListItem[] {
  return menu.items.flatMap((item) => [
    item,
    ...(item.blocks ?? []).flatMap((block) => (block.kind === "list" ? menuItems(block) : [])),
  ]);
}
