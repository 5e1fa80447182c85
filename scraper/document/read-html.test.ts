import { describe, expect, test } from "vitest";
import type { Block, DocPage } from "./doc-page.ts";
import { readHtml, type HtmlLimits } from "./read-html.ts";

const read = (html: string, limits?: HtmlLimits) =>
  readHtml(html, { captureId: "c", url: "page.html", ...(limits === undefined ? {} : { limits }) });

/** Blocks as short words: what a reader of this test can check by eye. */
function sketch(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) => {
    if (block.kind === "heading") return `h${block.level} ${block.text}`;
    if (block.kind === "code") return { code: block.text, ...(block.lang ? { lang: block.lang } : {}) };
    if (block.kind === "paragraph") return block.text;
    if (block.kind === "list")
      return { list: block.items.map((item) => [item.text, ...sketch(item.blocks ?? [])]) };
    return {
      ...(block.caption === undefined ? {} : { caption: block.caption }),
      header: block.header.map((cell) => cell.text),
      rows: block.rows.map((row) => row.cells.map((cell) => cell.text)),
    };
  });
}

describe("blocks", () => {
  test.each<[string, { given: string; want: unknown[] }]>([
    [
      "headings, paragraphs and line breaks",
      { given: "<h1>A</h1><p>b<br>c</p><div>d</div>e", want: ["h1 A", "b\nc", "d", "e"] },
    ],
    [
      "end tags that are left out",
      { given: "<p>a<p>b<ul><li>c<li>d</ul>", want: ["a", "b", { list: [["c"], ["d"]] }] },
    ],
    ["a heading that is not closed", { given: "<h4>URI<p>GET /v1</p>", want: ["h4 URI", "GET /v1"] }],
    [
      "entities, soft hyphens, no-break spaces",
      { given: "<p>a&nbsp;&amp;\u00A0b&shy;c&lt;d&gt;</p>", want: ["a & bc<d>"] },
    ],
    ["white space", { given: "<p> a \n\t b<b> c</b>d </p>", want: ["a b cd"] }],
    ["a raised number is a power", { given: "<p>0 to 2<sup>31</sup>-1</p>", want: ["0 to 2^31-1"] }],
    [
      "code keeps its white space",
      {
        given: '<pre class="language-json">\n{\n  "a": <span>1</span>\n}\n</pre>',
        want: [{ code: '{\n  "a": 1\n}', lang: "json" }],
      },
    ],
    [
      "a highlighter's line numbers are no table",
      {
        given: "<table><tr><td><pre>1\n2</pre></td><td><pre>{\n}</pre></td></tr></table>",
        want: [{ code: "{\n}" }],
      },
    ],
    [
      "lists in lists",
      {
        given: "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
        want: [{ list: [["a", { list: [["b"]] }], ["c"]] }],
      },
    ],
    ["a definition list", { given: "<dl><dt>a<dd>b<dt>c<dd>d</dl>", want: [{ list: [["a\nb"], ["c\nd"]] }] }],
    [
      "scripts, styles and navigation are no text",
      {
        given:
          "<nav><p>menu</p></nav><script>if (a<b) '<p>x'</script><style>p{}</style><p>a</p><footer>f</footer>",
        want: ["a"],
      },
    ],
    ["a start tag of navigation alone swallows nothing", { given: "<nav><p>a</p>", want: ["a"] }],
    [
      "a header of the page is its frame, one of an article is not",
      {
        given: "<header><p>x</p></header><article><header><h1>A</h1></header></article>",
        want: ["h1 A"],
      },
    ],
    ["only the main part", { given: "<p>menu<main><h1>A</h1><p>b</p></main><p>foot", want: ["h1 A", "b"] }],
    [
      "a main part that is only spoken of",
      {
        given: "<script>'<main>'</script><!-- <main> --><p>a</p><MAIN id=m><p>b</p></MAIN>",
        want: ["b"],
      },
    ],
    [
      "an OpenAPI document in a script",
      {
        given:
          '<p>a</p><script type="application/json">{"openapi":"3.0.1"}</script><script>var openapi</script>',
        want: ["a", { code: '{"openapi":"3.0.1"}', lang: "json" }],
      },
    ],
  ])("%s", (_name, { given, want }) => {
    expect(sketch(read(given).value.blocks)).toEqual(want);
  });
});

describe("tables", () => {
  const table = (header: string[], ...rows: string[][]) => [{ header, rows }];
  test.each<[string, { given: string; want: unknown[] }]>([
    [
      "caption, header, rows",
      {
        given:
          "<table><caption><b>Table 1 </b>Path parameters</caption><thead><tr><th>A<th>B</tr></thead><tbody><tr><td>1<td>2</table>",
        want: [{ caption: "Table 1 Path parameters", header: ["A", "B"], rows: [["1", "2"]] }],
      },
    ],
    [
      "a first row of <th> is the header",
      { given: "<table><tr><th>A</th></tr><tr><td>1</td></tr></table>", want: table(["A"], ["1"]) },
    ],
    [
      "no header",
      { given: "<table><tr><td>A<td>B<tr><td>1<td>2</table>", want: table([], ["A", "B"], ["1", "2"]) },
    ],
    [
      "rows with too few and too many cells",
      {
        given: "<table><tr><th>A<th>B</tr><tr><td>1</tr><tr><td>1<td>2<td>3</tr></table>",
        want: table(["A", "B"], ["1"], ["1", "2", "3"]),
      },
    ],
    [
      "rowspan and colspan",
      {
        given: '<table><tr><td rowspan=2>a<td colspan="2">b</tr><tr><td>c<td>d</tr><tr><td>e</table>',
        want: table([], ["a", "b", "b"], ["a", "c", "d"], ["e"]),
      },
    ],
    [
      "a span behind the row's own cells",
      {
        given: "<table><tr><td>a<td rowspan=2>b</tr><tr><td>c</table>",
        want: table([], ["a", "b"], ["c", "b"]),
      },
    ],
    [
      "spans beyond all measure",
      {
        given: `<table><tr><td colspan=999999 rowspan=-1>a</tr><tr><td rowspan=zero>b</table>`,
        want: table(
          [],
          Array.from({ length: 100 }, () => "a"),
          ["b"],
        ),
      },
    ],
    [
      "cells without a row, a row without a table",
      {
        given: "<table><td>a<td>b</table><tr><td>c</td></tr>",
        want: [{ header: [], rows: [["a", "b"]] }, "c"],
      },
    ],
    [
      "lists and paragraphs in cells are text of the cell too",
      {
        given: "<table><tr><td><p>a<p>b<ul><li>c<li>d</ul></table>",
        want: table([], ["a\nb\nc\nd"]),
      },
    ],
    [
      "an unclosed list in a cell ends with the cell",
      {
        given: "<table><tr><td><ul><li>a</td><td>b</tr></table><p>c",
        want: [{ header: [], rows: [["a", "b"]] }, "c"],
      },
    ],
    [
      "a table between cells ends the table",
      {
        given: "<table><tr><td>a</td></tr><table><tr><td>b</table>",
        want: [...table([], ["a"]), ...table([], ["b"])],
      },
    ],
    ["an empty table", { given: "<table></table><p>a", want: ["a"] }],
  ])("%s", (_name, { given, want }) => {
    expect(sketch(read(given).value.blocks)).toEqual(want);
  });

  test("a table in a cell is a block of the cell, with its own paths", () => {
    const { blocks } = read("<table><tr><td>x<table><tr><td>y<pre>z</pre></table></table>").value;
    const [outer] = blocks;
    const cell = outer?.kind === "table" ? outer.rows[0]?.cells[0] : undefined;
    expect(cell?.text).toBe("x");
    const inner = cell?.blocks?.[0];
    expect(inner?.path).toBe("b0/r0/c0/b0");
    const innerCell = inner?.kind === "table" ? inner.rows[0]?.cells[0] : undefined;
    expect(innerCell).toMatchObject({ path: "b0/r0/c0/b0/r0/c0", text: "y\nz" });
    expect(innerCell?.blocks?.map((block) => [block.kind, block.path])).toEqual([
      ["code", "b0/r0/c0/b0/r0/c0/b0"],
    ]);
  });
});

describe("anchors and links", () => {
  test("ids and names before a block and on it are its anchors", () => {
    const { blocks } = read(
      '<a name="p"></a><h1>T</h1><div id=s><a name=t1></a><a name=t2></a><table id=t1><tr id=r><td><a name=x></a><p id=no>a</table></div>',
    ).value;
    expect(blocks.map((block) => block.anchors)).toEqual([["p"], ["s", "t1", "t2"]]);
    expect(blocks[1]).toMatchObject({ rows: [{ anchors: ["r", "x"] }] });
  });

  test("behind the text of an item, anchors belong to the table or list that follows, not to the next", () => {
    const { blocks } = read(
      "<ul><li>Answer<div><a name=t1></a><table><tr><td>a</td></tr></table></div><div><a name=t2></a><table><tr><td>b</td></tr></table></div></li></ul>",
    ).value;
    const [list] = blocks;
    const inner = list?.kind === "list" ? list.items[0]?.blocks : [];
    expect(inner?.map((block) => block.anchors)).toEqual([["t1"], ["t2"]]);
  });

  test("links of cells, paragraphs and the page", () => {
    const { blocks, links } = read(
      '<p>see <a href="#t">Table <b>2</b></a>.</p><table><tr><td>Array of <a href=#X>X</a> objects<ul><li><a href="o.html?a=1&amp;b=2">o</a></ul></table>',
    ).value;
    const want = [
      { text: "Table 2", href: "#t" },
      { text: "X", href: "#X" },
      { text: "o", href: "o.html?a=1&b=2" },
    ];
    expect(links).toEqual(want);
    expect(blocks[0]).toMatchObject({ links: [want[0]] });
    expect(blocks[1]).toMatchObject({ rows: [{ cells: [{ links: [want[1], want[2]] }] }] });
  });
});

describe("the page", () => {
  test.each<[string, { given: string; want: Partial<DocPage> }]>([
    [
      "title from the first <h1>",
      { given: "<title>x</title><h1>A <span>b</span></h1><h1>C</h1>", want: { title: "A b" } },
    ],
    [
      "title from the head",
      {
        given: "<html lang=ko><head><title>A &amp; B</title></head><p>x",
        want: { title: "A & B", lang: "ko" },
      },
    ],
    ["no title", { given: "<p>x", want: { title: "", medium: "html" } }],
  ])("%s", (_name, { given, want }) => {
    expect(read(given).value).toMatchObject(want);
  });
});

describe("bad input", () => {
  const codes = (html: string, limits?: HtmlLimits) => read(html, limits).diagnostics.map(({ code }) => code);
  test.each<[string, { given: string; limits?: HtmlLimits; want: string[] }]>([
    ["nothing", { given: "", want: ["html-empty"] }],
    ["a megabyte of nested <div>", { given: `<p>a</p>${"<div>".repeat(200_000)}b`, want: ["html-too-deep"] }],
    [
      "5,000 nested tables",
      { given: "<table><tr><td>".repeat(5_000) + "x", want: ["html-too-deep", "html-cut-off"] },
    ],
    [
      "5,000 nested lists",
      { given: `${"<ul><li>".repeat(5_000)}x`, want: ["html-too-deep", "html-cut-off"] },
    ],
    [
      "too many elements",
      { given: "<p>a".repeat(1_001), limits: { maxElements: 1_000 }, want: ["html-too-many-elements"] },
    ],
    [
      "spans that fill a grid",
      {
        given: `<table>${"<tr><td colspan=100 rowspan=1000>a".repeat(2_000)}</table>`,
        limits: { maxElements: 50_000 },
        want: ["html-too-many-elements"],
      },
    ],
    [
      "too long",
      { given: `<p>a</p>${" ".repeat(100)}`, limits: { maxLength: 50 }, want: ["html-too-large"] },
    ],
    ["cut in a table", { given: "<p>a</p><table><tr><td>b</td>", want: ["html-cut-off"] }],
    ["cut in an example", { given: "<pre>{", want: ["html-cut-off"] }],
    ["cut in a tag", { given: "<p>a</p><tabl", want: ["html-cut-off"] }],
    ["cut in the main part", { given: "<main><p>a</p>", want: ["html-cut-off"] }],
  ])("%s", (_name, { given, limits, want }) => {
    expect(codes(given, limits)).toEqual(want);
  });

  test("what stands too deep is still read", () => {
    const { blocks } = read(`${"<div>".repeat(5_000)}<p>deep</p>`).value;
    expect(sketch(blocks)).toEqual(["deep"]);
  });
});
