import { parse } from "yaml";
import type { JsonObject } from "../../spec/model/json.ts";
import type { TestPage } from "./hostile-pages.ts";
import { jsonPositions, wordPositions } from "./positions.ts";

/** A place of a page, and the pages that have a text there: as it is, and as the page's language would write it. */
interface PagePosition {
  readonly at: string;
  readonly hostile: (text: string) => readonly (readonly [form: string, page: () => TestPage])[];
}

/** Every word of a page, and its address. */
export function pagePositions(page: TestPage): readonly PagePosition[] {
  const words = wordPositions(page.text).map(({ at, put, isQuoted = false }): PagePosition => {
    const forms = (text: string): ReadonlyMap<string, string> => {
      const json = JSON.stringify(text).slice(1, -1);
      const html = (raw: string): string =>
        raw.replace(/[^\p{L}\p{N} ]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`);
      const isHtml = page.mediaType === "text/html";
      return new Map([
        ...(isQuoted && isHtml ? [[html(json), ", escaped as JSON in HTML"] as const] : []),
        ...(isQuoted ? [[json, ", escaped as JSON"] as const] : []),
        ...(isHtml ? [[html(text), ", escaped as HTML"] as const] : []),
        [text, ""],
      ]);
    };
    return {
      at,
      hostile: (text) => [...forms(text)].map(([word, form]) => [form, () => ({ ...page, text: put(word) })]),
    };
  });
  const [fence, yaml] = /```yaml\n(.*?)\n```/su.exec(page.text) ?? [];
  const root: unknown = yaml === undefined ? undefined : parse(yaml);
  // A document in a page: every string of it, however the payload must be written there.
  const embedded = (root === undefined ? [] : jsonPositions(root as JsonObject)).map(
    ({ at, put }): PagePosition => ({
      at,
      hostile: (text) => [
        [
          ", in a document",
          () => ({ ...page, text: page.text.replace(fence ?? "", () => fenced(put(text))) }),
        ],
      ],
    }),
  );
  const address = (url: string): TestPage => ({ ...page, url });
  return [
    ...words,
    ...embedded,
    { at: "address", hostile: (text) => [["", () => address(`https://docs.example.com/${text}`)]] },
    { at: "name of the file", hostile: (text) => [["", () => address(text)]] },
  ];
}

const fenced = (document: JsonObject): string =>
  `\`\`\`json\n${JSON.stringify(document, undefined, 2)}\n\`\`\``;
