/** The part of an HTML text that holds the page's content. */
export interface HtmlRegion {
  /** Offsets into the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The content is a `<main>` element; otherwise it is the body less its frame. */
  readonly main: boolean;
  /** The region's end tag is missing. */
  readonly open: boolean;
}

/** The head is looked for in this many characters. */
const HEAD_LENGTH = 65_536;
/** A `<main` in a script or comment is passed over this often: each look costs a walk through the text. */
const MAX_TRIES = 20;

/**
 * Finds the content in the raw text, before a token is read: a page may have megabytes of navigation before `<main>`.
 *
 * @param text the page
 * @returns the span from the first `<main` to the last `</main>`, or the whole text
 * @example findContent("<nav>…</nav><main>x</main>") // { start: 12, end: 25, main: true, open: false }
 */
export function findContent(text: string): HtmlRegion {
  let at = findTag(text, "<main", 0);
  for (let tries = 0; at >= 0 && tries < MAX_TRIES; tries += 1, at = findTag(text, "<main", at + 5)) {
    if (isHidden(text, at)) continue;
    const last = Math.max(lastPlace(text, "</main", at), lastPlace(text, "</MAIN", at));
    const open = last < 0;
    return { start: at, end: open ? text.length : last, main: true, open };
  }
  return { start: 0, end: text.length, main: false, open: false };
}

/** Place of a start tag whose name ends after `tag`; lower case first, because nearly all pages have it. */
function findTag(text: string, tag: string, from: number): number {
  for (const spelling of [tag, tag.toUpperCase()]) {
    for (let at = text.indexOf(spelling, from); at >= 0; at = text.indexOf(spelling, at + 1)) {
      if (/[\s/>]/u.test(text.charAt(at + tag.length))) return at;
    }
  }
  return -1;
}

/** Whether a place lies in a script or a comment. */
function isHidden(text: string, at: number): boolean {
  return isInside(text, at, "<script", "</script") || isInside(text, at, "<!--", "-->");
}

function isInside(text: string, at: number, open: string, close: string): boolean {
  const last = lastPlace(text, open, 0, at);
  if (last < 0) return false;
  const end = text.indexOf(close, last);
  return end < 0 || end > at;
}

/** Last place of a word. Forward searches: going backwards is ten times slower in a text of megabytes. */
function lastPlace(text: string, word: string, from: number, to = text.length): number {
  let last = -1;
  for (let at = text.indexOf(word, from); at >= 0 && at < to; at = text.indexOf(word, at + 1)) last = at;
  return last;
}

/**
 * The title of the document's head, raw.
 *
 * @returns the text between `<title>` and its end, entities not decoded, or `undefined`
 * @example headTitle("<title>List | Site</title>") // "List | Site"
 */
export function headTitle(text: string): string | undefined {
  const head = text.slice(0, HEAD_LENGTH);
  const found = /<title\b[^<>]{0,200}>([^<]{0,1000})/iu.exec(head);
  return found?.[1];
}

/**
 * The language that the `<html>` element states.
 *
 * @example pageLanguage('<html lang="ko">') // "ko"
 */
export function pageLanguage(text: string): string | undefined {
  const tag = /<html\b[^<>]{0,1000}/iu.exec(text.slice(0, 4096))?.[0];
  return tag === undefined ? undefined : /\slang\s{0,9}=\s{0,9}["']?([\w-]{2,20})/iu.exec(tag)?.[1];
}

/** A script block that carries data. */
export interface DataScript {
  readonly text: string;
  readonly lang: "json" | "yaml";
}

/**
 * Script blocks that hold an OpenAPI document as JSON or YAML; other scripts are code of the site.
 *
 * @param text the page
 * @returns the blocks in page order, at most 100
 * @example readDataScripts('<script type="application/json">{"openapi":"3.0.1"}</script>')
 */
export function readDataScripts(text: string): readonly DataScript[] {
  const scripts: DataScript[] = [];
  let at = text.indexOf("<script");
  while (at >= 0 && scripts.length < 100) {
    const open = text.indexOf(">", at);
    const close = open < 0 ? -1 : text.indexOf("</script", open);
    if (close < 0) break;
    const type = /\stype\s{0,9}=\s{0,9}["']?[\w./+-]{0,80}(json|yaml)/iu.exec(
      text.slice(at, Math.min(open, at + 1000)),
    );
    const lang = type?.[1]?.toLowerCase() === "yaml" ? "yaml" : "json";
    if (type !== null) {
      const body = text.slice(open + 1, close).trim();
      if (/^\s{0,99}\{?\s{0,99}["']?(?:openapi|swagger)["']?\s{0,9}:/mu.test(body))
        scripts.push({ text: body, lang });
    }
    at = text.indexOf("<script", close);
  }
  return scripts;
}
