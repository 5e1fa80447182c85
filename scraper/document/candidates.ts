import type { Candidate, CandidateKind, PageFacts } from "../../spec/model/api-model.ts";
import { QUOTE_LENGTH, type Locator } from "../../spec/provenance.ts";
import type { Block, Cell, DocPage, ListItem, Row } from "./doc-page.ts";
import { locate } from "./locate.ts";

/** An item that states a value: `ACTIVE`, `gold: gallery image`, `"5" - off`; whole sentences are prose. */
const VALUE_ITEM = /^["'`]?[\w$./@+*-]{1,80}["'`]?\s*(?:$|[:：=(（–—]|-\s)/u;
/** `Status code: 200`, `Response 202`, `응답 200`, `🟢200OK`. */
const STATUS_LINE =
  /^(?:[^\p{L}\p{N}]{0,8}[1-5]\d\d\s*\p{L}|(?:HTTP )?(?:Status [Cc]odes?|Response|응답|상태 코드):?\s*[1-5]\d\d\b)/u;
/** Cheap, and false for nearly every paragraph. */
const HOLDS_STATUS = /[1-5]\d\d/u;
/** Nested deeper than this nothing is looked for: readers bound the depth of a page. */
const MAX_DEPTH = 12;

/**
 * Everything on a page that may carry a fact: table rows, list items, status codes that stand as a line or heading, code.
 * Of lists inside a table cell only the items that state a value count; the cell's words belong to its row.
 *
 * @param page the page as the platform reads it (recovered, where the platform does that)
 * @returns candidates in page order
 * @example listCandidates(page).filter((candidate) => candidate.kind === "row").length
 */
export function listCandidates(page: DocPage): readonly Candidate[] {
  const found: Candidate[] = [];
  const add = (kind: CandidateKind, place: { path: string; line?: number }, words: string) => {
    found.push({ kind, locator: locate(page, place, words) });
  };
  visit(page.blocks, add, false, 0);
  return found;
}

type Add = (kind: CandidateKind, place: { path: string; line?: number }, words: string) => void;

function visit(blocks: readonly Block[], add: Add, inCell: boolean, depth: number): void {
  if (depth > MAX_DEPTH) return;
  for (const block of blocks) {
    if (block.kind === "table") for (const row of block.rows) visitRow(row, add, depth);
    else if (block.kind === "list") for (const item of block.items) visitItem(item, add, inCell, depth);
    else if (block.kind === "code") add("example", block, block.text);
    else if (HOLDS_STATUS.test(block.text) && STATUS_LINE.test(block.text)) add("status", block, block.text);
  }
}

function visitRow(row: Row, add: Add, depth: number): void {
  let words = "";
  let before: Cell | undefined;
  for (const cell of row.cells) {
    // A cell that spans columns stands in each of them.
    if (cell !== before && cell.text !== "" && words.length < QUOTE_LENGTH * 2)
      words += words === "" ? cell.text : ` ${cell.text}`;
    before = cell;
  }
  add("row", row, words);
  before = undefined;
  for (const cell of row.cells) {
    // A cell that spans rows belongs to the row of its path.
    if (cell !== before && cell.blocks !== undefined && cell.path.startsWith(`${row.path}/`))
      visit(cell.blocks, add, true, depth + 1);
    before = cell;
  }
}

function visitItem(item: ListItem, add: Add, inCell: boolean, depth: number): void {
  if (item.text !== "" && (!inCell || VALUE_ITEM.test(item.text))) add("item", item, item.text);
  visit(item.blocks ?? [], add, inCell, depth + 1);
}

/**
 * The candidates of a page that neither a fact nor the list of what was left out reaches. A locator reaches a candidate
 * whose path it equals or lies below.
 *
 * @param facts what the platform gave for the page
 * @returns empty where nothing was dropped
 * @example unaccountedCandidates(facts) // []
 */
export function unaccountedCandidates(
  facts: Omit<PageFacts, "candidates">,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const reached = new Set<string>();
  collectPaths(facts, facts.page.captureId, reached);
  return candidates.filter((candidate) => !reached.has(candidate.locator.path));
}

/** Paths of all locators of one capture, and all paths above them. */
function collectPaths(value: object, captureId: string, reached: Set<string>): void {
  const pending: object[] = [value];
  // One schema may stand in many places: each is looked through once.
  const seen = new Set<object>();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (isLocator(node)) {
      if (node.captureId === captureId) addWithAncestors(node.path, reached);
      continue;
    }
    if (seen.has(node)) continue;
    seen.add(node);
    for (const member of Object.values(node) as unknown[]) {
      if (member !== null && typeof member === "object") pending.push(member);
    }
  }
}

function isLocator(node: object): node is Locator {
  return "captureId" in node && "path" in node && "quote" in node;
}

function addWithAncestors(path: string, reached: Set<string>): void {
  for (let at = path; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf("/")))) {
    if (reached.has(at)) return;
    reached.add(at);
  }
}
