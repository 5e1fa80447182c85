import { html, webAddress, type Markup } from "../../spec/html-text.ts";
import { sourceOf } from "../../spec/openapi/sources.ts";
import type { Sources } from "../../spec/openapi/spec-bundle.ts";
import type { Locator } from "../../spec/provenance.ts";
import type { TypeWord } from "./schema-rows.ts";

/**
 * Where a fact stands: the page's words, its basis, and the way to the page.
 *
 * @param sources of the document
 * @param pointer the fact
 * @param limit how many places are shown
 * @example sourceView(bundle.sources, "/components/schemas/Volume/properties/size")
 */
export function sourceView(sources: Sources, pointer: string, limit = 2): Markup {
  const found = sourceOf(sources, pointer);
  if (found === undefined)
    return html`<div class="source assumed"><span class="tag assumed">no source</span></div>`;
  const { entry } = found;
  const places = closest(entry.from).slice(0, limit);
  return html`<div class="source ${entry.basis}">
    <span class="tag ${entry.basis}">${entry.basis}</span>
    ${places.map(
      (place) =>
        html`<blockquote>
          ${place.quote}
          <footer>${placeLink(place)}</footer>
        </blockquote>`,
    )}
    ${
      entry.correction !== undefined &&
      html`<p class="small">corrected since ${entry.correction.since}: ${entry.correction.because}</p>`
    }
  </div>`;
}

/** A row and the cells of it quote the same words: the row is enough. */
function closest(from: readonly Locator[]): readonly Locator[] {
  const seen = new Set<string>();
  return from.filter(({ captureId, path, quote }) => {
    const key = `${captureId} ${path.split("/").slice(0, 2).join("/")} ${quote}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** The way to a place of a page; a file's name is no link. */
export function placeLink({ url, anchor, line, path }: Locator): Markup {
  const address = webAddress(anchor === undefined ? url : `${url}#${anchor}`);
  const text = `${shortened(url)} ${line === undefined ? path : `line ${line}`}`;
  return address === undefined
    ? html`${text}`
    : html`<a href="${address}" rel="noreferrer noopener">${text}</a>`;
}

/** The end of an address tells more than its start. */
function shortened(url: string): string {
  const plain = url.replace(/^https?:\/\//iu, "");
  if (plain.length <= 48) return plain;
  const end = plain.slice(-47);
  return `…${end.slice(Math.max(end.indexOf("/"), 0))}`;
}

/** A path that may break after its slashes, and nowhere else if that is enough. */
export function pathView(path: string): Markup {
  return html`${path.split(/(?<=\/)/u).map((part) => html`${part}<wbr />`)}`;
}

/** A type in words, models as links. */
export function typeView(words: readonly TypeWord[], addressOfModel: (name: string) => string): Markup {
  return html`${words.map((word) =>
    typeof word === "string" ? word : html`<a href="${addressOfModel(word.model)}">${word.model}</a>`,
  )}`;
}
