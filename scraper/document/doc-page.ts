/** A hyperlink as it stands on the page. */
export interface Link {
  readonly text: string;
  /** As written: `#anchor`, `other.html#anchor`, absolute. */
  readonly href: string;
}

interface Located {
  /** `b12`, `b12/r3`, `b12/r3/c2`, and `b12/r3/c2/b0` for a block inside a cell; numbers from 0 in page order. */
  readonly path: string;
  /** Line in the captured text, from 1, where the medium has lines. */
  readonly line?: number;
}

interface BlockBase extends Located {
  /** Ids and names that a link to this block may use, without `#`. */
  readonly anchors: readonly string[];
}

export interface HeadingBlock extends BlockBase {
  readonly kind: "heading";
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
}

/** In a text capture every line that is nothing else is a paragraph of its own; `line` tells where blank lines were. */
export interface ParagraphBlock extends BlockBase {
  readonly kind: "paragraph";
  /** Lines are separated by `\n`. */
  readonly text: string;
  readonly links: readonly Link[];
}

export interface TableBlock extends BlockBase {
  readonly kind: "table";
  readonly caption?: string;
  /** Empty where the table has no header row. */
  readonly header: readonly Cell[];
  readonly rows: readonly Row[];
}

export interface Row extends Located {
  /** `rowspan` and `colspan` are resolved: the same cell object stands in every place that it covers. */
  readonly cells: readonly Cell[];
  readonly anchors?: readonly string[];
}

export interface Cell extends Located {
  /** Text with `\n` at line and paragraph breaks; of inner lists and code too. */
  readonly text: string;
  readonly links: readonly Link[];
  /** Lists, code and tables inside the cell; absent where it holds text alone. */
  readonly blocks?: readonly Block[];
}

export interface ListBlock extends BlockBase {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem extends Located {
  readonly text: string;
  readonly links: readonly Link[];
  readonly blocks?: readonly Block[];
}

export interface CodeBlock extends BlockBase {
  readonly kind: "code";
  readonly text: string;
  /** Language, where the page names it: `json`, `yaml`. */
  readonly lang?: string;
}

export type Block = HeadingBlock | ParagraphBlock | TableBlock | ListBlock | CodeBlock;

export type Medium = "html" | "markdown" | "text" | "json";

/** A page as all readers give it, whatever the medium was. */
export interface DocPage {
  readonly captureId: string;
  readonly url: string;
  readonly title: string;
  readonly medium: Medium;
  /** `ko`, `en`, where the page says so. */
  readonly lang?: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  /** The breadcrumb: the pages above this one and itself, where the page has one. */
  readonly trail?: readonly Link[];
}
