import type { ParameterPlace } from "../../../spec/model/api-model.ts";
import { readTypeLine } from "./type-line.ts";
import { methodOf } from "./menu.ts";
import type { PageLine } from "./lines.ts";

/** The words of the page's frame. Each means something only where the page's order allows it. */
export type Marker =
  | { readonly kind: "request" | "samples" | "responses" | "example" | "fields" }
  | { readonly kind: "parameters"; readonly place: ParameterPlace }
  | { readonly kind: "body"; readonly mediaType?: string; readonly required?: boolean };

/** `application/json`, `multipart/form-data`, `application/vnd.x+json`. */
export const MEDIA_TYPE = /^[a-z]+\/[\w.+*-]+$/iu;

const PARAMETERS = /^(path|query|header|cookie)s? ?(?:params?|parameters|参数)$/iu;
const BODY =
  /^body ?(?:params?|parameters|参数)(?: ?([a-z]+\/[\w.+*-]+?))?(?: ?(required|optional|必需|可选))?$/iu;

/**
 * What a line of the page's frame announces.
 *
 * @param text one line, white space folded
 * @returns `undefined` for every other line
 * @example markerOf("Body Params multipart/form-data") // { kind: "body", mediaType: "multipart/form-data" }
 */
export function markerOf(text: string): Marker | undefined {
  if (text.length > 120) return undefined;
  if (/^(?:request|请求参数)$/iu.test(text)) return { kind: "request" };
  if (/^(?:request (?:code )?samples?|request examples?|示例代码|请求示例代码)$/iu.test(text))
    return { kind: "samples" };
  if (/^(?:responses?|返回响应)$/iu.test(text)) return { kind: "responses" };
  if (/^(?:(?:response |request )?examples?(?: \d{1,3})?|示例)$/iu.test(text)) return { kind: "example" };
  if (/^(?:body|headers?)$/iu.test(text)) return { kind: "fields" };
  const place = PARAMETERS.exec(text)?.[1]?.toLowerCase();
  if (place !== undefined) return { kind: "parameters", place: place as ParameterPlace };
  const body = BODY.exec(text);
  if (body === null) return undefined;
  const [, mediaType, need] = body;
  return {
    kind: "body",
    ...(mediaType === undefined ? {} : { mediaType: mediaType.toLowerCase() }),
    ...(need === undefined ? {} : { required: isRequired(need) === true }),
  };
}

/**
 * What the third line of a row says.
 *
 * @returns `undefined` where the line is neither word
 * @example isRequired("optional") // false
 */
export function isRequired(text: string): boolean | undefined {
  if (/^(?:required|必需)$/iu.test(text)) return true;
  return /^(?:optional|可选)$/iu.test(text) ? false : undefined;
}

/**
 * Status and reason of a response's first line: `🟢200Success`, `🟠 400 Bad Request`.
 *
 * @param text one line
 * @param next the line after it, which tells a status without a coloured dot from prose
 * @example statusOf("🟢200Success", "application/json") // { status: "200", reason: "Success" }
 */
export function statusOf(
  text: string,
  next: string | undefined,
): { readonly status: string; readonly reason: string } | undefined {
  const line = /^(\p{Extended_Pictographic}\ufe0f? ?)?([1-5](?:\d\d|XX)|default)(?!\d) ?(.*)$/iu.exec(text);
  if (line === null) return undefined;
  const [, dot, status = "", reason = ""] = line;
  const isFollowed = next !== undefined && (MEDIA_TYPE.test(next) || /^(?:body|headers?|none)$/iu.test(next));
  if (dot === undefined && !isFollowed) return undefined;
  return { status: /^default$/iu.test(status) ? "default" : status.toUpperCase(), reason: reason.trim() };
}

/** Where the operation stands on the page: indices of lines. */
export interface OperationPlace {
  readonly title: number;
  readonly method: number;
  readonly url: number;
}

const ADDRESS = /^(?:https?:\/\/|\/|\{\{[^{}]{1,80}\}\}\/)\S*$/iu;
const BADGE = /^(?:released|developing|testing|deprecated|designing|integrating|to be deprecated)$/iu;

/**
 * Finds method and address below the title. Methods in the menu are followed by the next entry, never by an address.
 *
 * @example findOperation(lines)?.title
 */
export function findOperation(lines: readonly PageLine[]): OperationPlace | undefined {
  for (let at = 0; at < lines.length; at += 1) {
    if (methodOf(lines[at]?.text ?? "") === undefined) continue;
    const url = BADGE.test(lines[at + 1]?.text ?? "") ? at + 2 : at + 1;
    if (!ADDRESS.test(lines[url]?.text ?? "")) continue;
    let title = at - 1;
    while (title > 0 && isBadge(lines[title]?.text ?? "")) title -= 1;
    return { title: Math.max(title, 0), method: at, url };
  }
  return undefined;
}

/**
 * Words of the site around an operation that say nothing of it.
 *
 * @example isBadge("Last modified: 3 months ago") // true
 */
export function isBadge(text: string): boolean {
  return (
    BADGE.test(text) ||
    /^(?:try it(?: out)?|send|run|run in apidog|copy|copy (?:page|link|url)|debug|(?:last )?modified\b.{0,60}|.{1,20} environment)$/iu.test(
      text,
    )
  );
}

/**
 * A row whose three elements the medium has put on one line or two: `user_id string required`, `namestringrequired`.
 *
 * @param text one line
 * @returns name, type and need, or `undefined` where the line is no such row
 * @example ungluedRow("namestring required") // ["name", "string", "required"]
 */
export function ungluedRow(text: string): readonly [name: string, type: string, need: string] | undefined {
  if (text.length > 400) return undefined;
  const need = /(?:required|optional)$/iu.exec(text)?.[0];
  const rest = need === undefined ? "" : text.slice(0, -need.length).trimEnd();
  const parts = need === undefined ? undefined : nameAndType(rest);
  return parts === undefined || need === undefined ? undefined : [...parts, need];
}

/**
 * Name and type on one line.
 *
 * @example nameAndType("user_id string") // ["user_id", "string"]
 */
export function nameAndType(text: string): readonly [name: string, type: string] | undefined {
  const words = /array|object|string|integer|number|boolean|null|any|enum|file|dictionary/giu;
  for (const match of text.matchAll(words)) {
    if (match.index === 0) continue;
    const name = text.slice(0, match.index).trim();
    const type = text.slice(match.index);
    if (!/\s/u.test(name) && readTypeLine(type) !== undefined) return [name, type];
  }
  return undefined;
}

/**
 * Index of the first line of the site's footer.
 *
 * @example footerStart(lines) // lines.length where there is none
 */
export function footerStart(lines: readonly PageLine[]): number {
  for (let at = Math.max(0, lines.length - 8); at < lines.length; at += 1) {
    const text = lines[at]?.text ?? "";
    const isRow =
      readTypeLine(lines[at + 1]?.text ?? "") !== undefined &&
      isRequired(lines[at + 2]?.text ?? "") !== undefined;
    if (
      !isRow &&
      /^(?:previous|next|built with.{0,20}|powered by.{0,20}|modified at.{0,40}|上一页|下一页)$/iu.test(text)
    )
      return at;
  }
  return lines.length;
}

/** Language tabs of the request samples. */
export const isLanguageTab = (text: string): boolean =>
  /^(?:shell|curl|javascript|node\.?js|typescript|java|kotlin|swift|go|php|python|http|c|c#|c\+\+|objective-c|ruby|ocaml|dart|r|rust|powershell)$/iu.test(
    text,
  ) || /^request .{0,40}example$/iu.test(text);
