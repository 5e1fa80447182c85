import { describe, expect, test } from "vitest";
import type { PageFacts } from "../../../spec/model/api-model.ts";
import { unaccountedCandidates } from "../../document/candidates.ts";
import {
  builtInCapture,
  factsOf,
  fullCapture,
  recovered,
  serviceFacts,
  sharedIsThere,
  textOf,
} from "./testing/captures.ts";
import {
  contentsOf,
  inEnglish,
  renderHtml,
  renderMarkdown,
  renumbered,
  splitPages,
} from "./testing/render.ts";

/** The full capture has descriptions, which some renderings join; without it the built-in one shows the rest. */
const url = sharedIsThere ? fullCapture : builtInCapture;

/** Whole texts of a service; the first line is its title. */
function bodyOf(text: string): string {
  return text.slice(text.indexOf("\n") + 1);
}

/** What is not certain of the live site's markup: heading levels, the method line, inline marks of names and schemas. */
function withOtherMarkup(html: string): string {
  return html
    .replace(/<(\/?)h[1-6]/gu, "<$1h4")
    .replace(/<p>(get|put|post|delete|patch) (\/\S*)/gu, "<p><span class=badge>$1</span><code>$2</code></p>")
    .replace(
      /<td>([\w.-]+)<br>(required|optional)<\/td>/gu,
      "<td><p><strong>$1</strong></p><p><em>$2</em></td>",
    )
    .replace(/<td>((?:any of|array|string|integer)[^<]*)<\/td>/gu, "<td><code>$1</code></td>");
}

describe("renderings of Virtual Server", () => {
  const text = textOf(url);
  const page = recovered(text, "text");
  const want = serviceFacts(factsOf([page]).facts, "virtualserver");
  const apis = text.indexOf("\n1 - APIs\n");
  const models = text.indexOf("\n2 - Models\n");
  const headed = (from: number, to?: number) => `Virtual Server\n${text.slice(from, to)}`;

  const oneService: readonly (readonly [string, () => Parameters<typeof factsOf>[0]])[] = [
    ["HTML tables", () => [recovered(renderHtml(page.blocks), "html")]],
    [
      "HTML with other heading levels, badges and code",
      () => [recovered(withOtherMarkup(renderHtml(page.blocks)), "html")],
    ],
    ["Markdown, cells apart", () => [recovered(renderMarkdown(page.blocks, "apart"), "markdown")]],
    [
      "Markdown, name and marker in one cell",
      () => [recovered(renderMarkdown(page.blocks, "space"), "markdown")],
    ],
    [
      "Markdown, the same without a space",
      () => [recovered(renderMarkdown(page.blocks, "glued"), "markdown")],
    ],
    ["Markdown without fences", () => [recovered(renderMarkdown(page.blocks, "space", false), "markdown")]],
    [
      "pipe tables in a text without marks",
      () => [recovered(renderMarkdown(page.blocks, "glued", false).replace(/^#+ /gmu, ""), "text")],
    ],
    ["English labels", () => [recovered(inEnglish(text), "text")]],
    ["CRLF and a byte order mark", () => [recovered(`\uFEFF${text.replaceAll("\n", "\r\n")}`, "text")]],
    [
      "deeper numbering",
      () => [recovered(`Compute\n1 - Virtual Server\n${renumbered(bodyOf(text), "1")}`, "text")],
    ],
    [
      "a contents list",
      () => [recovered(`Virtual Server\n${contentsOf(text, "- ")}\n${bodyOf(text)}`, "text")],
    ],
    [
      "a contents list without dashes",
      () => [recovered(`Virtual Server\n${contentsOf(text, "")}\n${bodyOf(text)}`, "text")],
    ],
    [
      "overview, operations and models apart",
      () => [
        recovered(text.slice(0, apis), "text", "overview.txt"),
        recovered(headed(apis, models), "text", "apis.txt"),
        recovered(headed(models), "text", "models.txt"),
      ],
    ],
    [
      "a page per operation and per model, HTML",
      () => splitPages(page).map(({ name, blocks }) => recovered(renderHtml(blocks), "html", `${name}.html`)),
    ],
    [
      "a page per operation and per model, Markdown",
      () =>
        splitPages(page).map(({ name, blocks }) =>
          recovered(renderMarkdown(blocks, "apart"), "markdown", `${name}.md`),
        ),
    ],
  ];

  test.each(oneService)("%s", (_rendering, render) => {
    const pages = render();
    const { facts, diagnostics } = factsOf(pages);
    expect(serviceFacts(facts, "virtualserver")).toEqual(want);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(
      new Set(["default-unfit", "example-unreadable"]),
    );
    for (const each of facts) {
      expect(unaccountedCandidates(each, each.candidates)).toEqual([]);
      expect(each.leftOut.filter(({ reason }) => reason === "unreadable")).toEqual([]);
    }
  });

  test("several services on one page, with models of the same names", () => {
    const other = text
      .replaceAll("virtualserver", "otherserver")
      .replace(
        "VersionStatusSupported Until\n1.0DEPRECATED20251231",
        "VersionStatusNot Before\n1.0SUPPORTED20260101",
      )
      .replaceAll("/v1/volumes", "/v1/disks");
    const both = `Compute\n1 - Virtual Server\n${renumbered(bodyOf(text), "1")}\n2 - Other Server\n${renumbered(bodyOf(other), "2")}`;
    const { facts } = factsOf([recovered(both, "text")]);
    expect(facts.map(({ service }) => service)).toEqual([
      { id: "virtualserver", title: "Virtual Server" },
      { id: "otherserver", title: "Other Server" },
    ]);
    expect(serviceFacts(facts, "virtualserver")).toEqual(want);
    const second = serviceFacts(facts, "otherserver") as PageFacts;
    expect(second.versions[0]).toMatchObject({ id: "1.0", state: "SUPPORTED", notBefore: "2026-01-01" });
    expect(second.types).toEqual((want as PageFacts).types);
    expect(second.operations).toHaveLength(222);
    expect(second.operations.some(({ path }) => path.startsWith("/v1/volumes"))).toBe(false);
  });
});
