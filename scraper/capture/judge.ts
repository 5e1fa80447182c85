import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import type { FetchedBody } from "./fetcher.ts";
import type { Refusal } from "./policy.ts";
import { sketchHtml, TEXT_ENOUGH, type PageSketch } from "./sketch.ts";

/** Whether a body is a page, and what it links to. */
export interface PageVerdict {
  /** The body is not the page that was asked for. */
  readonly refusal?: Refusal;
  /** Absent where the body is not HTML. */
  readonly sketch?: PageSketch;
  /** The declared charset is wrong. */
  readonly charsetDoubt?: string;
  /** As text, for lists and links. */
  readonly text: string;
}

/** Fewer visible characters than this make no page: not even a title and a request line. */
const MIN_TEXT = 20;

/** A login form or a challenge on a page with as many tables of its own is a widget beside the content. */
const CONTENT_TABLES = 1;

/**
 * Judges a body that came with status 200: sites answer so for login forms, challenges and nothing at all.
 *
 * @param fetched the answer
 * @returns the refusal, where the body is not a page; the sketch otherwise
 * @example judgePage(result).refusal?.reason // "login-page"
 */
export function judgePage(fetched: Pick<FetchedBody, "body" | "mediaType" | "charset">): PageVerdict {
  const { body, mediaType } = fetched;
  if (body.length === 0) return { refusal: { reason: "empty-page", detail: "0 bytes" }, text: "" };
  if (isBinary(fetched)) {
    return {
      refusal: { reason: "binary-page", detail: mediaType === "" ? "no media type" : mediaType },
      text: "",
    };
  }
  const { text, doubt } = decode(fetched);
  const doubts = doubt === undefined ? {} : { charsetDoubt: doubt };
  if (text.trim() === "") {
    return { refusal: { reason: "empty-page", detail: "white space alone" }, text, ...doubts };
  }
  if (!isHtml(mediaType, text)) return { text, ...doubts };
  const sketch = sketchHtml(text);
  const refusal = judgeSketch(sketch);
  return { text, sketch, ...doubts, ...(refusal === undefined ? {} : { refusal }) };
}

function judgeSketch(sketch: PageSketch): Refusal | undefined {
  const bare = sketch.textLength < TEXT_ENOUGH && sketch.tables < CONTENT_TABLES;
  if (sketch.captcha !== undefined && bare) return { reason: "captcha-page", detail: sketch.captcha };
  if (sketch.passwordField && bare) {
    return { reason: "login-page", detail: `title "${sketch.title.slice(0, 80)}"` };
  }
  if (sketch.textLength < MIN_TEXT && sketch.hrefs.length === 0) {
    return { reason: "empty-page", detail: `${sketch.textLength} visible characters` };
  }
  return undefined;
}

const TEXT_TYPES =
  /^(?:text\/|application\/(?:json|yaml|x-yaml|xml|xhtml\+xml|javascript)$|application\/[\w.-]+\+(?:json|xml|yaml)$)/u;

function isBinary({ body, mediaType }: Pick<FetchedBody, "body" | "mediaType">): boolean {
  if (mediaType !== "" && mediaType !== "application/octet-stream" && !TEXT_TYPES.test(mediaType))
    return true;
  const head = body.subarray(0, 1024);
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return !utf16 && head.includes(0);
}

function isHtml(mediaType: string, text: string): boolean {
  if (mediaType === "text/html" || mediaType === "application/xhtml+xml") return true;
  return mediaType === "" && /<(?:!doctype|html|body|head)\b/iu.test(text.slice(0, 1024));
}

/** Text good enough for links and titles; the readers decode for themselves, with every clue of the page. */
function decode({ body, charset }: Pick<FetchedBody, "body" | "charset">): { text: string; doubt?: string } {
  const utf8 = isUtf8(body);
  const named = charset === undefined || charset === "utf8" ? "utf-8" : charset;
  if (named === "utf-8") {
    const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("utf8");
    return charset === undefined || utf8 ? { text } : { text, doubt: "they are not UTF-8" };
  }
  if (!iconv.encodingExists(named)) {
    return { text: Buffer.from(body).toString("utf8"), doubt: "no such charset" };
  }
  const text = iconv.decode(Buffer.from(body), named);
  const ascii = body.every((byte) => byte < 0x80);
  return utf8 && !ascii && !named.startsWith("utf") ? { text, doubt: "they are UTF-8" } : { text };
}
