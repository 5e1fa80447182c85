import { expect, describe, test } from "vitest";
import { renderReport, type RenderOptions } from "../../spec/diff/report/render.ts";
import { renderHtml } from "../../spec/diff/report/html.ts";
import type { RelPath } from "../../generator/emit/branded.ts";
import { noBrowser } from "../testing/browser.ts";
import { startLooking } from "./look-at-reports.ts";
import { documentCases, type MatrixCase } from "./matrix-cases.ts";
import { runMatrix, type MatrixFigures } from "./matrix.ts";
import { PAYLOADS } from "./payloads.ts";
import { jsonPositions } from "./positions.ts";
import { createRenderer, type Rendered } from "./render-one.ts";
import { reportProblems } from "./report-outputs.ts";
import { readModule } from "./shape.ts";
import { smallDocument } from "./small-document.ts";

/** A matrix that cannot fail shows nothing: each kind of defect is planted here and must be found. */
const at = (place: string, ...names: readonly string[]): readonly MatrixCase[] => {
  const positions = jsonPositions(smallDocument).filter((position) => position.at === place);
  const payloads = PAYLOADS.filter(({ name }) => names.includes(name));
  const cases = [...documentCases(positions, payloads)];
  expect(cases.length).toBe(names.length);
  return cases;
};
const SUMMARY = "/paths//v1/disks/{disk_id}/put/summary (value)";
const STATE = "/components/schemas/Disk/properties/state/enum/1 (value)";

/** Another text in one file of a package, as a broken encoder would leave it. */
function spoiled(rendered: Rendered, name: string, edit: (text: string) => string): Rendered {
  const text = edit(rendered.files.get(name) ?? "");
  expect(text).not.toBe(rendered.files.get(name));
  return {
    ...rendered,
    files: new Map([...rendered.files, [name, text]]),
    modules: new Map([...rendered.modules, [name, readModule(name, text, rendered.texts)]]),
  };
}

const OPERATIONS = "src/operations/disks.ts";
const TESTS = "test/disks.test.ts";
type Spoil = (rendered: Rendered) => Rendered;
const rows: readonly [string, { spoil: Spoil; found: keyof MatrixFigures; what: RegExp }][] = [
  [
    "code that runs at import",
    {
      spoil: (one) => spoiled(one, OPERATIONS, (text) => `${text}\nglobalThis.PWNED = 1;\n`),
      found: "ran",
      what: /a payload ran/u,
    },
  ],
  [
    "a statement more",
    {
      spoil: (one) => spoiled(one, OPERATIONS, (text) => `${text}\nglobalThis.PWNED = 1;\n`),
      found: "shapes",
      what: /ExpressionStatement/u,
    },
  ],
  [
    "code that runs in a call",
    {
      spoil: (one) =>
        spoiled(one, OPERATIONS, (text) =>
          text.replace(/(export function resizeDisk\([^{]*\{\n)/u, "$1(globalThis as any).PWNED = 1;\n"),
        ),
      found: "ran",
      what: /a payload ran/u,
    },
  ],
  [
    "a module that cannot be imported",
    {
      spoil: (one) => spoiled(one, "src/context.ts", (text) => `${text}\nthrow new Error("no");\n`),
      found: "ran",
      what: /import: no/u,
    },
  ],
  [
    "a name that is another one in one place only",
    {
      spoil: (one) =>
        spoiled(one, "test/operations.types.ts", (text) =>
          text.replace("ResizeDiskReply", "ResizeDiscReply"),
        ),
      found: "compiler",
      what: /ResizeDiscReply/u,
    },
  ],
  [
    "a generated test that fails",
    {
      spoil: (one) => spoiled(one, TESTS, (text) => text.replace('method: "PUT"', 'method: "POST"')),
      found: "tests",
      what: /does not equal/u,
    },
  ],
  [
    "a global that stays",
    {
      spoil: (one) => spoiled(one, OPERATIONS, (text) => `${text}\n(globalThis as any).left = 1;\n`),
      found: "ran",
      what: /new globals: left/u,
    },
  ],
  [
    "the prototype of objects",
    {
      spoil: (one) => spoiled(one, OPERATIONS, (text) => `${text}\n(Object.prototype as any).x = 1;\n`),
      found: "ran",
      what: /prototype of objects/u,
    },
  ],
  [
    "a file beside the folder",
    {
      spoil: (one) => ({
        ...one,
        written: one.written.map((file, index) =>
          index === 0 ? { ...file, path: "../beside.txt" as RelPath } : file,
        ),
      }),
      found: "outside",
      what: /./u,
    },
  ],
  [
    "a generator that throws",
    {
      spoil: () => {
        throw new Error("planted");
      },
      found: "failed",
      what: /planted/u,
    },
  ],
];

describe("a planted defect is found, also beside packages without it", () => {
  test.each(rows)(
    "%s",
    async (_name, { spoil, found, what }) => {
      // The second one is the same to the compiler as the first.
      const cases = [...at(STATE, "device", "drive", "double quote")];
      const renderer: typeof createRenderer = (templates) => {
        const render = createRenderer(templates);
        return async (documents) =>
          (await render(documents)).map((one, index) => {
            if (one instanceof Error || !JSON.stringify(documents[index]).includes("PWNED")) return one;
            try {
              return spoil(one);
            } catch (error) {
              return error as Error;
            }
          });
      };
      const figures = await runMatrix(cases, { renderer, thoroughness: { compile: 1e9, behaviour: 1e9 } });
      expect((figures[found] as readonly string[]).join("\n")).toMatch(what);
      expect(
        (figures[found] as readonly string[]).every((each) => /double quote|globals|prototype/u.test(each)),
      ).toBe(true);
    },
    60_000,
  );
});

describe("a report whose encoder is broken", () => {
  const options: RenderOptions = { color: false, failOn: "error", version: "1.0.0" };
  const decoded = (text: string): string =>
    text
      .replaceAll(/\\([\\*_[\]()#|~!<>&@{}])/gu, "$1")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"');
  const formats = [
    ["markdown", "end of script", decoded],
    ["junit", "end of script", decoded],
    ["json", "double quote", (text: string) => text.replaceAll('\\"', '"')],
    ["sarif", "double quote", (text: string) => text.replace('"', "")],
    ["text", "bidi", (text: string) => text.replaceAll("\\u{202e}", "\u202e")],
    ["github", "line feed", (text: string) => text.replaceAll("globalThis", "\n::error file=x,title=y::z")],
  ] as const;
  test.each(formats)("%s", (broken, payload, edit) => {
    const [first] = at(SUMMARY, payload);
    if (first === undefined) throw new Error("no case");
    const found = reportProblems(first, {
      render: (format, report) => {
        const text = renderReport(format, report, options);
        return format === broken ? edit(text) : text;
      },
    });
    expect(found.problems.length).toBeGreaterThan(0);
    expect(found.problems.every((problem) => problem.includes(`: ${broken}, in `))).toBe(true);
  });

  test.skipIf(noBrowser !== undefined)(
    "HTML, in a browser",
    async () => {
      const looker = await startLooking((report) =>
        renderHtml(report).replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"'),
      );
      try {
        await looker.look(at(STATE, "end of script", "image"));
        expect(looker.figures.problems.join("\n")).toMatch(/Content Security Policy/u);
      } finally {
        await looker.close();
      }
    },
    60_000,
  );
});
