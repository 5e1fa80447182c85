import type { Block, Link } from "./doc-page.ts";
import { addBlock, cellOf, frameWords, itemOf, nextPath, type Frame, type FrameKind } from "./html-frames.ts";
import { finishTable, newRow, newTable, nextColumn, placeCell, placeRow } from "./html-table.ts";
import { appendText, breakLine, codeText, newFlow, type Flow } from "./html-text.ts";

/** Attributes of a start tag that the builder looks at. */
export type Attributes = ReadonlyMap<string, string>;

/** What an end tag does not reach across (HTML standard, section 13.2.4.2). */
const BARRIERS: Readonly<Partial<Record<FrameKind, readonly FrameKind[]>>> = {
  item: ["list", "cell"],
  list: ["cell"],
  table: [],
};

/**
 * Builds blocks from the tags and texts of a page as they come, without a tree in between: the frames on the stack are
 * only what becomes a block. Closing tags that HTML lets out are put in as a browser does.
 */
export class HtmlBuilder {
  readonly links: Link[] = [];
  /** Text of the first `<h1>`. */
  title: string | undefined;
  /** A structure was nested deeper than allowed and was read as text. */
  flattened = false;
  /** Cells placed, spanned ones too. */
  places = 0;
  readonly #maxFrames: number;
  readonly #page: Frame & { kind: "page" };
  readonly #frames: Frame[];
  #flow: Flow;
  #anchors = new Set<string>();
  /** Anchors behind the text of an open paragraph: its end tag may be left out, so they may belong to what follows. */
  readonly #lateAnchors = new Set<string>();
  #refused = 0;
  /** Rows that are open, one inside another. */
  #rows = 0;
  #link: { href: string; flow: Flow; from: number } | undefined;

  constructor(maxFrames: number) {
    this.#maxFrames = maxFrames;
    this.#page = { kind: "page", flow: newFlow("b") };
    this.#frames = [this.#page];
    this.#flow = this.#page.flow;
  }

  get blocks(): readonly Block[] {
    return this.#page.flow.blocks;
  }

  /** Takes text with its entities decoded. */
  text(piece: string): void {
    const top = this.#top();
    if (top.kind === "code") top.text += piece;
    else {
      const isBlank = !/\S/u.test(piece);
      if (top.kind === "list" && !isBlank) this.#openItem();
      if (!isBlank && this.#lateAnchors.size > 0) this.#settleAnchors();
      appendText(this.#flow, piece);
    }
  }

  /**
   * An id or a name: an anchor of the block that follows.
   *
   * @param isTarget it was written as a target of links; only such a one counts inside a row, for the row
   */
  anchor(id: string, isTarget: boolean): void {
    if (id === "" || (!isTarget && this.#rows > 0)) return;
    const row = this.#rows === 0 ? undefined : this.#frames.findLast((frame) => frame.kind === "row");
    if (row === undefined) (this.#flow.text === "" ? this.#anchors : this.#lateAnchors).add(id);
    else if (isTarget && row.row.anchors.length < 50 && !row.row.anchors.includes(id))
      row.row.anchors.push(id);
  }

  /** `<a href>`; ends at {@link endLink}. */
  startLink(href: string): void {
    this.endLink();
    this.#link = { href, flow: this.#flow, from: this.#flow.text.length };
  }

  endLink(): void {
    const open = this.#link;
    this.#link = undefined;
    if (open === undefined || open.flow !== this.#flow) return;
    const link = { text: open.flow.text.slice(open.from).trim(), href: open.href };
    open.flow.links.push(link);
    this.links.push(link);
  }

  /** End of a line inside a paragraph. */
  lineBreak(): void {
    const top = this.#top();
    if (top.kind === "code") top.text += "\n";
    else breakLine(this.#flow);
  }

  /** Start or end of an element that begins a new block. */
  blockBreak(): void {
    const top = this.#top();
    if (top.kind === "code") {
      if (top.text !== "" && !top.text.endsWith("\n")) top.text += "\n";
    } else if (top.kind === "page") this.#flushParagraph();
    else if (top.kind === "heading" && top.flow.text.trim() !== "") this.#close();
    else breakLine(this.#flow);
  }

  /** A number that is raised is a power, not more digits: `2<sup>31</sup>`. */
  raise(): void {
    if (/\d$/u.test(this.#flow.text) && this.#top().kind !== "code") this.#flow.text += "^";
  }

  openHeading(level: number): void {
    if (this.#top().kind === "heading") this.#close();
    this.#prepare();
    if (this.#top().kind !== "page" && this.#top().kind !== "item") return;
    this.#push({ kind: "heading", level, anchors: this.#anchorsBefore(), flow: newFlow("") });
  }

  openCode(lang: string | undefined): void {
    if (this.#top().kind === "code") return;
    this.#prepare();
    this.#implyCell();
    if (this.#top().kind === "caption") return;
    this.#push({ kind: "code", anchors: this.#anchorsBefore(), lang, text: "" });
  }

  /** Language of the code that is open, where an inner element names it. */
  nameCode(lang: string): void {
    const top = this.#top();
    if (top.kind === "code") top.lang ??= lang;
  }

  openList(ordered: boolean): void {
    if (!this.#admit()) return;
    this.#prepare();
    this.#implyCell();
    this.#lendItems();
    const path = nextPath(this.#flow);
    this.#push({ kind: "list", path, anchors: this.#anchorsBefore(), ordered, items: [] });
  }

  openItem(): void {
    if (this.#top().kind === "code") return this.blockBreak();
    if (this.#refused > 0) return this.blockBreak();
    this.#closeTo("item", ["list", "cell", "table"]);
    if (this.#top().kind !== "list") this.openList(false);
    if (this.#top().kind === "list") this.#openItem();
  }

  openTable(): void {
    if (!this.#admit()) return;
    // A table that begins between the cells of another ends that one (HTML standard, section 13.2.6.4.9).
    const inside = this.#top().kind;
    if (inside === "table" || inside === "row") this.closeTable();
    this.#prepare();
    this.#push({ kind: "table", table: newTable(nextPath(this.#flow), this.#anchorsBefore()) });
  }

  openCaption(): void {
    if (this.#toTable() !== undefined) this.#push({ kind: "caption", flow: newFlow("") });
  }

  openSection(inHead: boolean): void {
    const table = this.#toTable();
    if (table !== undefined) table.inHead = inHead;
  }

  openRow(anchors: readonly string[]): void {
    const table = this.#toTable();
    if (table !== undefined) this.#push({ kind: "row", row: newRow(table, anchors) });
  }

  openCell(isHead: boolean, colspan: string | undefined, rowspan: string | undefined): void {
    if (this.#refused > 0) return this.blockBreak();
    this.#closeTo("cell", ["row", "table"]);
    if (this.#top().kind !== "row") this.openRow([]);
    const top = this.#top();
    const table = this.#frames.at(-2);
    if (top.kind !== "row" || table?.kind !== "table") return this.blockBreak();
    const path = `${top.row.path}/c${nextColumn(table.table, top.row)}`;
    this.#push({ kind: "cell", path, flow: newFlow(`${path}/b`), isHead, colspan, rowspan });
  }

  /** Ends the nearest open element of a kind, and what is open inside it. */
  close(kind: FrameKind): void {
    if ((kind === "list" || kind === "table") && this.#refused > 0) this.#refused -= 1;
    else this.#closeTo(kind, BARRIERS[kind] ?? ["table"]);
  }

  closeTable(): void {
    this.close("table");
  }

  /** Ends the page. @returns words for what the end left open */
  finish(): string | undefined {
    const open = this.#frames.map((frame) => frameWords(frame.kind)).findLast((words) => words !== undefined);
    while (this.#frames.length > 1) this.#close();
    this.#flushParagraph();
    return open;
  }

  #top(): Frame {
    return this.#frames.at(-1) ?? this.#page;
  }

  #push(frame: Frame): void {
    this.endLink();
    if (frame.kind === "row") this.#rows += 1;
    this.#frames.push(frame);
    if ("flow" in frame) this.#flow = frame.flow;
  }

  /** Whether a structure may be opened here; one that is nested too deep becomes text until its end tag. */
  #admit(): boolean {
    const { kind } = this.#top();
    if (this.#refused === 0 && this.#frames.length < this.#maxFrames && kind !== "code" && kind !== "caption")
      return true;
    this.flattened ||= kind !== "code" && kind !== "caption";
    this.#refused += 1;
    this.blockBreak();
    return false;
  }

  /** Ends the text before a block; anchors behind that text are the block's. */
  #prepare(): void {
    if (this.#top().kind === "heading") this.#close();
    if (this.#top().kind === "list") this.#openItem();
    this.blockBreak();
    if (this.#lateAnchors.size > 0) this.#settleAnchors();
  }

  /** A block between the cells of a table stands in a cell of its own. */
  #implyCell(): void {
    const { kind } = this.#top();
    if (kind === "table" || kind === "row") this.openCell(false, undefined, undefined);
  }

  #openItem(): void {
    const list = this.#top();
    if (list.kind !== "list") return;
    const path = `${list.path}/r${list.items.length}`;
    this.#push({ kind: "item", path, flow: newFlow(`${path}/b`) });
  }

  /** Closes rows and captions up to the table that is open; `undefined` where there is none. */
  #toTable() {
    if (this.#refused > 0) {
      this.blockBreak();
      return undefined;
    }
    this.#closeTo("caption", ["table"]);
    this.#closeTo("row", ["table"]);
    const top = this.#top();
    return top.kind === "table" ? top.table : undefined;
  }

  /** Closes down to and with the nearest frame of a kind, if no barrier stands before it. */
  #closeTo(kind: FrameKind, barriers: readonly FrameKind[]): void {
    let index = this.#frames.length - 1;
    while (index > 0 && this.#frames[index]?.kind !== kind) {
      if (barriers.includes(this.#frames[index]?.kind ?? "page")) return;
      index -= 1;
    }
    if (index === 0) return;
    while (this.#frames.length > index) this.#close();
  }

  #takeAnchors(): readonly string[] {
    if (this.#anchors.size === 0) return [];
    const anchors = [...this.#anchors];
    this.#anchors = new Set();
    return anchors;
  }

  /** Of a block inside an item, too: there the text before it is not a paragraph of its own that would end first. */
  #anchorsBefore(): readonly string[] {
    if (this.#lateAnchors.size > 0) this.#settleAnchors();
    return this.#takeAnchors();
  }

  #settleAnchors(): void {
    for (const anchor of this.#lateAnchors) this.#anchors.add(anchor);
    this.#lateAnchors.clear();
  }

  #flushParagraph(): void {
    const { flow } = this.#page;
    const text = flow.text.trim();
    if (text !== "") {
      this.endLink();
      const anchors = this.#takeAnchors();
      const path = nextPath(flow);
      flow.blocks.push({ kind: "paragraph", path, anchors, text, links: flow.links });
      flow.links = [];
    }
    flow.text = "";
    this.#settleAnchors();
  }

  #close(): void {
    this.endLink();
    const frame = this.#frames.pop();
    if (frame?.kind === "row") this.#rows -= 1;
    const holder = this.#frames.findLast((below) => "flow" in below);
    this.#flow = holder !== undefined && "flow" in holder ? holder.flow : this.#page.flow;
    if (frame !== undefined) this.#finishFrame(frame);
  }

  #finishFrame(frame: Frame): void {
    const below = this.#top();
    switch (frame.kind) {
      case "heading":
        return this.#finishHeading(frame);
      case "code":
        return this.#finishCode(frame);
      case "caption":
        if (below.kind === "table") below.table.caption = frame.flow.text;
        return;
      case "cell":
        if (below.kind === "row") placeCell(below.row, cellOf(frame.path, frame.flow), frame, frame.isHead);
        return;
      case "row":
        if (below.kind === "table") this.places += placeRow(below.table, frame.row);
        return;
      case "item": {
        const item = itemOf(frame.path, frame.flow);
        if (below.kind === "list" && item !== undefined) below.items.push(item);
        return this.#lend(frame.flow);
      }
      case "list": {
        const { path, anchors, ordered, items } = frame;
        if (items.length > 0) addBlock(this.#flow, { kind: "list", path, anchors, ordered, items });
        return this.blockBreak();
      }
      case "table":
        addBlock(this.#flow, finishTable(frame.table));
        return this.blockBreak();
      case "page":
        return;
    }
  }

  #finishHeading(frame: Frame & { kind: "heading" }): void {
    const text = frame.flow.text.replace(/\s+/gu, " ").trim();
    if (text === "") {
      for (const anchor of frame.anchors) this.#anchors.add(anchor);
      return;
    }
    if (frame.level === 1) this.title ??= text;
    const anchors = [...frame.anchors, ...this.#takeAnchors()];
    addBlock(this.#flow, {
      kind: "heading",
      path: nextPath(this.#flow),
      anchors,
      level: frame.level,
      text,
    });
  }

  #finishCode(frame: Frame & { kind: "code" }): void {
    const text = codeText(frame.text);
    if (text.trim() === "") return;
    const { anchors, lang } = frame;
    const base = { kind: "code", path: nextPath(this.#flow), anchors, text } as const;
    addBlock(this.#flow, lang === undefined ? base : { ...base, lang });
    this.#lendItems();
    this.#lendText(text, []);
  }

  /** What the items around have said so far stands before what follows. */
  #lendItems(): void {
    for (const frame of this.#frames) if (frame.kind === "item") this.#lend(frame.flow);
  }

  /** The text of a list inside a cell is part of the cell's text. */
  #lend(flow: Flow): void {
    if (!this.#frames.some((frame) => frame.kind === "cell")) return;
    this.#lendText(flow.text.slice(flow.lentText).trim(), flow.links.slice(flow.lentLinks));
    flow.lentText = flow.text.length;
    flow.lentLinks = flow.links.length;
  }

  #lendText(text: string, links: readonly Link[]): void {
    const cell = this.#frames.findLast((frame) => frame.kind === "cell");
    if (cell?.kind !== "cell") return;
    if (text !== "") {
      breakLine(cell.flow);
      cell.flow.text += `${text}\n`;
    }
    cell.flow.links.push(...links);
  }
}
