import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PageFacts } from "../../../spec/model/api-model.ts";
import type { SchemaNode } from "../../../spec/model/schema-node.ts";
import { unaccountedCandidates } from "../../document/candidates.ts";
import type { Block, Cell, DocPage, ListItem } from "../../document/doc-page.ts";
import { readHtml } from "../../document/read-html.ts";
import { readJson } from "../../document/read-json.ts";
import { huawei } from "./huawei.ts";

const shared = new URL("../../../../shared/", import.meta.url);
const isThere = existsSync(shared);
if (!isThere) console.log("skipped: the captured pages of the white-label site are not beside the project");

const context = { securityHeaders: ["x-auth-token"] };

interface FactPage {
  readonly service: string;
  readonly file: string;
  readonly uris: readonly {
    readonly method: string;
    readonly path: string;
    readonly query: readonly string[];
  }[];
  readonly deprecated: boolean;
}

const factPages = isThere
  ? (
      JSON.parse(readFileSync(new URL("checks/otc-facts.json", shared), "utf8")) as {
        pages: readonly FactPage[];
      }
    ).pages
  : [];

function readService(service: string): readonly { readonly file: string; readonly page: DocPage }[] {
  const folder = new URL(`pages/otc/${service}/`, shared);
  return readdirSync(folder).map((file) => {
    const text = readFileSync(new URL(file, folder), "utf8");
    const source = { captureId: `${service}/${file}`, url: file };
    return { file, page: (file.endsWith(".json") ? readJson(text, source) : readHtml(text, source)).value };
  });
}

const shape = (path: string): string => path.replace(/\{[^{}]{0,200}\}/gu, "{}").replace(/(?<=.)\/$/u, "");

describe.skipIf(!isThere).each(["elb", "ecs"])("the pages of %s", (service) => {
  const pages = isThere ? readService(service) : [];
  const read = pages.map(({ page }) => huawei.readPage(page, context).value);
  const joined = huawei.join?.(read, context).value ?? [];

  test("every page is one of the platform's", () => {
    expect(pages.filter(({ page }) => huawei.recognise(page) === 0).map(({ file }) => file)).toEqual([]);
  });

  test("method, path and query of every operation page, and none of any other", () => {
    const want = factPages
      .filter((page) => page.service === service)
      .flatMap(({ file, uris }) => uris.map(({ method, path }) => `${file} ${method} ${shape(path)}`));
    const found = read.flatMap(({ page, operations }) =>
      operations.map((one) => `${page.url} ${one.method.toUpperCase()} ${shape(one.path)}`),
    );
    expect([...new Set(found)].sort()).toEqual([...new Set(want)].sort());
    for (const { file, uris } of factPages.filter((page) => page.service === service)) {
      const facts = read.find(({ page }) => page.url === file);
      const query = new Set(
        facts?.operations.flatMap(({ parameters }) => parameters.map(({ name }) => name)),
      );
      expect(uris.flatMap((uri) => uri.query).filter((name) => !query.has(name))).toEqual([]);
    }
  });

  test("discarded pages, and no others, are deprecated", () => {
    const found = read.filter(({ operations }) => operations.some((one) => one.deprecated === true));
    const want = factPages.filter(
      (page) => page.service === service && page.deprecated && page.uris.length > 0,
    );
    expect(found.map(({ page }) => page.url).sort()).toEqual(want.map(({ file }) => file).sort());
  });

  test("nothing is dropped: each row, item, status and example is a fact's source or left out with a reason", () => {
    for (const facts of [...read, ...joined]) {
      const { candidates, ...rest } = facts;
      expect({ url: facts.page.url, open: unaccountedCandidates(rest, candidates) }).toEqual({
        url: facts.page.url,
        open: [],
      });
    }
  });

  test("after joining, every reference leads somewhere", () => {
    const keys = new Set(joined.flatMap(({ types }) => types.map(({ key }) => key)));
    const dead = joined.flatMap((facts) => refsOf(facts).filter((ref) => !keys.has(ref)));
    expect(dead).toEqual([]);
  });

  test("operations are grouped as the table of contents does", () => {
    const menu = joined.flatMap((facts) => facts.menu);
    const ungrouped = new Set(menu.filter(({ group }) => group === undefined).map(({ href }) => href));
    for (const { page, operations } of joined) {
      const want = ungrouped.has(page.url) ? 0 : 1;
      for (const { tags } of operations) expect([page.url, tags.length]).toEqual([page.url, want]);
    }
    const tagged = joined.flatMap(({ operations }) => operations);
    expect(new Set(tagged.flatMap(({ tags }) => tags)).size).toBeGreaterThan(10);
  });
});

function refsOf(value: unknown): readonly string[] {
  const refs: string[] = [];
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const node = pending.pop();
    if (node === null || typeof node !== "object") continue;
    if ("ref" in node && typeof node.ref === "string") refs.push(node.ref);
    pending.push(...(Object.values(node) as unknown[]));
  }
  return refs;
}

/** All words of a page, white space folded. */
function wordsOf(page: DocPage): string {
  const texts: string[] = [page.title];
  const visitCell = (cell: Cell | ListItem): void => {
    texts.push(cell.text);
    visit(cell.blocks ?? []);
  };
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === "list") block.items.forEach(visitCell);
      else if (block.kind === "table") {
        texts.push(block.caption ?? "");
        for (const cells of [block.header, ...block.rows.map((row) => row.cells)]) cells.forEach(visitCell);
      } else texts.push(block.text);
    }
  };
  visit(page.blocks);
  return texts.join("\n");
}

/** Names and values that facts consist of; numbers as the page may group them. */
function factWords(facts: PageFacts): readonly string[] {
  const words: string[] = [];
  const visit = (schema: SchemaNode): void => {
    for (const { value } of schema.enum ?? []) words.push(String(value));
    for (const property of schema.properties ?? []) {
      // The last part of a dotted name.
      words.push(property.name);
      visit(property.schema);
    }
    for (const inner of [schema.items, ...(schema.anyOf ?? []), ...(schema.allOf ?? [])])
      if (inner !== undefined) visit(inner);
    if (typeof schema.additionalProperties === "object") visit(schema.additionalProperties);
    if (typeof schema.default === "string") words.push(schema.default);
  };
  for (const operation of facts.operations) {
    words.push(...operation.path.split(/\/|\{[^{}]{0,200}\}/u).filter((part) => part !== ""));
    for (const parameter of operation.parameters) {
      words.push(parameter.name.replace(/_\d+$/u, ""));
      visit(parameter.schema);
    }
    for (const media of [
      ...(operation.requestBody?.content ?? []),
      ...operation.responses.flatMap(({ content }) => content),
    ])
      if (media.schema !== undefined) visit(media.schema);
    for (const { status } of operation.responses) if (/^\d{3}$/u.test(status)) words.push(status);
  }
  for (const type of facts.types) visit(type.schema);
  return words;
}

describe.skipIf(!isThere)("bad input", () => {
  const samples = isThere
    ? [
        ["elb", "CreateListener.html"],
        ["elb", "elb_jd_jt_0001.html"],
        ["elb", "elb_zq_hd_0007.html"],
        ["ecs", "en-us_topic_0020212668.html"],
        ["ecs", "en-us_topic_0020212690.html"],
        ["ecs", "en-us_topic_0065817696.html"],
        ["ecs", "en-us_topic_0167957246.html"],
      ].map(([service, file]) => readFileSync(new URL(`pages/otc/${service}/${file}`, shared), "utf8"))
    : [];

  const damage = fc.array(
    fc.record({
      kind: fc.constantFrom("cut", "drop", "swap", "tag", "noise"),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 400 }),
      text: fc.constantFrom(
        "<",
        ">",
        "<table>",
        "</table>",
        "<tr><td>",
        "</td>",
        "<pre>",
        "</pre>",
        "<h4>",
        "<ul><li>",
        '"',
        "&",
        "&#0;",
        "\u2028",
        "<!--",
        "<main>",
        "<td colspan=9 rowspan=9>",
      ),
    }),
    { minLength: 1, maxLength: 6 },
  );

  test("a page cut and garbled anywhere: no crash, no hang, and no fact whose words are not on the page", () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), damage, (sample, steps) => {
        let html = sample;
        for (const { kind, at, length, text } of steps) {
          const place = Math.floor(at * html.length);
          if (kind === "cut") html = html.slice(0, place);
          else if (kind === "drop") html = html.slice(0, place) + html.slice(place + length);
          else if (kind === "swap")
            html =
              html.slice(0, place) +
              html.slice(place + length, place + 2 * length) +
              html.slice(place, place + length) +
              html.slice(place + 2 * length);
          else html = html.slice(0, place) + text + html.slice(place);
        }
        const start = performance.now();
        const page = readHtml(html, { captureId: "c", url: "page.html" }).value;
        const facts = huawei.readPage(page, context).value;
        expect(performance.now() - start).toBeLessThan(2_000);
        const words = wordsOf(page);
        const compact = words.replace(/\s/gu, "");
        expect(factWords(facts).filter((word) => !words.includes(word) && !compact.includes(word))).toEqual(
          [],
        );
        const { candidates, ...rest } = facts;
        expect(unaccountedCandidates(rest, candidates)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});
