import type { Page } from "playwright-core";

/** Texts of pages, and what each of them holds that none before did. */
export interface Skeletons {
  /**
   * Lets the browser's own parser read pages, without running or loading anything.
   *
   * @param texts HTML, or XML where it begins with `<?xml`
   * @returns for each text the kinds of elements that no text before it had; `broken` where XML cannot be parsed
   */
  newKinds(texts: readonly string[]): Promise<readonly (readonly string[])[]>;
}

/**
 * Reads pages in a browser for the kinds of elements in them: the element, what it stands in, the names of its attributes,
 * and the values of those that a browser acts on (for links: where they lead). Texts, and attributes that are read to people
 * or held against words, are left out: a browser does nothing with them. So a page all of whose kinds were seen on pages that
 * were opened, with their scripts, can do nothing that those did not do.
 *
 * @param page empty, for nothing else
 */
export async function startSkeletons(page: Page): Promise<Skeletons> {
  await page.evaluate(READER);
  return {
    newKinds: (texts) => page.evaluate<readonly (readonly string[])[]>(`newKinds(${JSON.stringify(texts)})`),
  };
}

/** As text: the compiler of the tests must not add helpers to a function that runs in the page. */
const READER = String.raw`
const HOME = "http://site.invalid/a/b/c";
const SAID = /^(?:data-|aria-)|^(?:id|title|value|for|alt|placeholder)$/;
const LEADS = new Set(["href", "src", "action", "formaction", "xlink:href", "srcset", "poster", "cite", "data"]);
const known = new Set();
const valueOf = ({ name, value }) => {
  if (SAID.test(name)) return "";
  if (!LEADS.has(name) || value.startsWith("/-/")) return "=" + value;
  if (value.startsWith("#")) return "=#";
  try {
    const { protocol, host } = new URL(value, HOME);
    return "=" + protocol + (host === "site.invalid" ? "" : "elsewhere");
  } catch { return "=no address " + value; }
};
const kindOf = (element) => {
  const space = element.namespaceURI === "http://www.w3.org/1999/xhtml" ? "" : String(element.namespaceURI);
  const attributes = [...element.attributes].map((each) => each.name + valueOf(each)).sort();
  const name = element.localName;
  const runs = name === "script" || name === "style" ? element.textContent : "";
  return space + (element.parentElement?.localName ?? "") + ">" + name + " " + attributes.join(" ") + runs;
};
const walk = (root, add) => {
  for (const element of root.querySelectorAll("*")) {
    add(kindOf(element));
    if (element.content instanceof DocumentFragment) walk(element.content, add);
  }
};
globalThis.newKinds = (texts) => texts.map((text) => {
  const isXml = text.startsWith("<?xml");
  const found = new Set();
  walk(new DOMParser().parseFromString(text, isXml ? "application/xml" : "text/html"), (kind) => {
    const own = isXml ? "xml " + kind : kind;
    if (!known.has(own)) found.add(own);
    known.add(own);
  });
  return [...found];
});
`;
