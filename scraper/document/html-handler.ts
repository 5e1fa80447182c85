import type { HtmlBuilder } from "./html-builder.ts";
import {
  CLOSED_BY_OTHERS,
  INLINE,
  isRead,
  LONGEST_ATTRIBUTE,
  READ_ATTRIBUTES,
  SKIPPED,
  VOID,
} from "./html-elements.ts";
import type { HtmlRegion } from "./html-region.ts";

interface HandlerLimits {
  readonly maxElements: number;
  readonly maxDepth: number;
}

/** Frames of a page; skipped only where the content is not marked by `<main>`. */
const PAGE_FRAME: ReadonlySet<string> = new Set(["header", "aside"]);
const RAW_TEXT: ReadonlySet<string> = new Set(["script", "style", "title", "textarea"]);
const SECTIONING: ReadonlySet<string> = new Set(["article", "section", "main"]);

/**
 * What the tokenizer calls: turns tags into calls of the builder, leaves out what is no content, and keeps the limits.
 */
export class HtmlHandler {
  overflow = false;
  tooDeep = false;
  readonly #text: string;
  readonly #region: HtmlRegion;
  readonly #builder: HtmlBuilder;
  readonly #limits: HandlerLimits;
  readonly #stop: () => void;
  #elements = 0;
  #depth = 0;
  #sections = 0;
  /** Element that is left out, and how many of its name are open. */
  #skipped = "";
  #skippedOpen = 0;
  #tag = "";
  #attribute = "";
  #value = "";
  readonly #attributes = new Map<string, string>();
  readonly #neverClosed = new Set<string>();

  constructor(
    text: string,
    region: HtmlRegion,
    builder: HtmlBuilder,
    limits: HandlerLimits,
    stop: () => void,
  ) {
    this.#text = text;
    this.#region = region;
    this.#builder = builder;
    this.#limits = limits;
    this.#stop = stop;
  }

  /** The tokenizer counts from the start of the content. */
  #slice(start: number, end: number): string {
    return this.#text.slice(this.#region.start + start, this.#region.start + end);
  }

  ontext(start: number, end: number): void {
    if (this.#skippedOpen === 0) this.#builder.text(this.#slice(start, end));
  }

  ontextentity(codepoint: number): void {
    if (this.#skippedOpen === 0) this.#builder.text(String.fromCodePoint(codepoint));
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#slice(start, end).toLowerCase();
    if (this.#attributes.size > 0) this.#attributes.clear();
    if (this.#skippedOpen > 0) return;
    this.#elements += 1;
    if (this.#elements + this.#builder.places > this.#limits.maxElements) {
      this.overflow = true;
      this.#stop();
    }
    if (this.#isSkipped(this.#tag) && this.#isClosed(this.#tag, end)) this.#skipped = this.#tag;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = "";
    this.#value = "";
    // Most attributes of a page are for its looks: their names are not even copied.
    if (this.#skippedOpen > 0 || end - start > LONGEST_ATTRIBUTE) return;
    const name = this.#slice(start, end).toLowerCase();
    if (READ_ATTRIBUTES.has(name) && isRead(this.#tag, name)) this.#attribute = name;
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute !== "" && this.#value.length < 4_000) this.#value += this.#slice(start, end);
  }

  onattribentity(codepoint: number): void {
    if (this.#attribute !== "") this.#value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    if (this.#attribute !== "" && !this.#attributes.has(this.#attribute))
      this.#attributes.set(this.#attribute, this.#value);
  }

  onopentagend(): void {
    const tag = this.#tag;
    if (this.#skippedOpen > 0) {
      if (tag === this.#skipped) this.#skippedOpen += 1;
      return;
    }
    if (this.#skipped === tag) {
      this.#skippedOpen = 1;
      this.#builder.blockBreak();
      return;
    }
    if (SECTIONING.has(tag)) this.#sections += 1;
    if (!VOID.has(tag) && !CLOSED_BY_OTHERS.has(tag)) {
      this.#depth += 1;
      if (this.#depth > this.#limits.maxDepth) this.tooDeep = true;
    }
    this.#open(tag);
  }

  /** HTML knows no self-closing elements besides the void ones; foreign ones are left out by their name. */
  onselfclosingtag(): void {
    if (this.#skipped === this.#tag && this.#skippedOpen === 0) this.#skipped = "";
    else this.onopentagend();
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#slice(start, end).toLowerCase();
    if (this.#skippedOpen > 0) {
      if (tag !== this.#skipped) return;
      this.#skippedOpen -= 1;
      if (this.#skippedOpen === 0) this.#skipped = "";
      return;
    }
    if (SECTIONING.has(tag)) this.#sections = Math.max(0, this.#sections - 1);
    if (!CLOSED_BY_OTHERS.has(tag)) this.#depth = Math.max(0, this.#depth - 1);
    this.#close(tag);
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  #isSkipped(tag: string): boolean {
    if (SKIPPED.has(tag)) return true;
    return PAGE_FRAME.has(tag) && !this.#region.main && this.#sections === 0;
  }

  /** Only an element that ends is left out: a start tag alone must not swallow the page. */
  #isClosed(tag: string, from: number): boolean {
    // The tokenizer itself reads to the end where one of these is left open.
    if (RAW_TEXT.has(tag)) return true;
    if (this.#neverClosed.has(tag)) return false;
    const at = this.#region.start + from;
    const closed =
      this.#text.indexOf(`</${tag}`, at) >= 0 || this.#text.indexOf(`</${tag.toUpperCase()}`, at) >= 0;
    if (!closed) this.#neverClosed.add(tag);
    return closed;
  }

  #open(tag: string): void {
    const builder = this.#builder;
    const attributes = this.#attributes;
    if (attributes.size > 0 && tag !== "tr") this.#anchor(tag);
    switch (tag) {
      case "a": {
        const href = attributes.get("href");
        if (href !== undefined) builder.startLink(href);
        return;
      }
      case "br":
        return builder.lineBreak();
      case "sup":
        return builder.raise();
      case "table":
        return builder.openTable();
      case "caption":
        return builder.openCaption();
      case "thead":
      case "tbody":
      case "tfoot":
        return builder.openSection(tag === "thead");
      case "tr": {
        const id = attributes.get("id");
        return builder.openRow(id === undefined || id === "" ? [] : [id]);
      }
      case "td":
      case "th":
        return builder.openCell(tag === "th", attributes.get("colspan"), attributes.get("rowspan"));
      case "ul":
      case "ol":
      case "dl":
      case "menu":
        return builder.openList(tag === "ol");
      case "li":
      case "dt":
        return builder.openItem();
      case "pre":
      case "xmp":
      case "listing":
        return builder.openCode(languageOf(attributes.get("class")));
      case "code": {
        const lang = languageOf(attributes.get("class"));
        if (lang !== undefined) builder.nameCode(lang);
        return;
      }
      case "h1":
      case "h2":
      case "h3":
      case "h4":
      case "h5":
      case "h6":
        return builder.openHeading(Number(tag[1]));
      default:
        if (!INLINE.has(tag)) builder.blockBreak();
    }
  }

  #anchor(tag: string): void {
    const id = this.#attributes.get("id");
    const name = tag === "a" ? this.#attributes.get("name") : undefined;
    if (id !== undefined) this.#builder.anchor(id, tag === "a");
    if (name !== undefined && name !== id) this.#builder.anchor(name, true);
  }

  #close(tag: string): void {
    const builder = this.#builder;
    switch (tag) {
      case "a":
        return builder.endLink();
      case "table":
        return builder.close("table");
      case "caption":
        return builder.close("caption");
      case "tr":
        return builder.close("row");
      case "td":
      case "th":
        return builder.close("cell");
      case "thead":
        return builder.openSection(false);
      case "ul":
      case "ol":
      case "dl":
      case "menu":
        return builder.close("list");
      case "li":
        return builder.close("item");
      case "pre":
      case "xmp":
      case "listing":
        return builder.close("code");
      case "h1":
      case "h2":
      case "h3":
      case "h4":
      case "h5":
      case "h6":
        return builder.close("heading");
      case "br":
        return builder.lineBreak();
      default:
        if (!INLINE.has(tag)) builder.blockBreak();
    }
  }
}

/** Language that a class names: `language-json`, `lang-yaml`, `highlight-json`. */
function languageOf(names: string | undefined): string | undefined {
  if (names === undefined) return undefined;
  const found = /(?:^|\s)(?:language|lang|highlight)-([a-z]{1,20})/iu.exec(names);
  return found?.[1]?.toLowerCase();
}
