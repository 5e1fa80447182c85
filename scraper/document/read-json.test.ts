import { describe, expect, test } from "vitest";
import { readJson } from "./read-json.ts";

const read = (text: string) => readJson(text, { captureId: "c", url: "CLASS.TXT.json" });

describe("JSON pages", () => {
  test("a list of flat records is a table with a column per key", () => {
    const { value, diagnostics } = read(
      '[{"title":"A","code":1},{"title":"B","uri":"b.html","__proto__":"x"}]',
    );
    expect(diagnostics).toEqual([]);
    const [table] = value.blocks;
    expect(
      table?.kind === "table" &&
        [table.header, ...table.rows.map((row) => row.cells)].map((cells) => cells.map(({ text }) => text)),
    ).toEqual([
      ["title", "code", "uri", "__proto__"],
      ["A", "1", "", ""],
      ["B", "", "b.html", "x"],
    ]);
    expect(table?.kind === "table" && table.rows[1]?.cells[2]?.path).toBe("b0/r2/c2");
  });

  test("anything else is code", () => {
    expect(read('{"openapi":"3.0.1"}').value.blocks).toMatchObject([{ kind: "code", lang: "json" }]);
    expect(read('[{"a":{}}]').value.blocks).toMatchObject([{ kind: "code" }]);
  });

  test("what is no JSON says so", () => {
    expect(read("[{").diagnostics.map(({ code }) => code)).toEqual(["json-unreadable"]);
  });

  test("records beyond the limit are not read, and the page says so", () => {
    const { value, diagnostics } = read(JSON.stringify(Array.from({ length: 100_001 }, () => ({ a: 1 }))));
    const [table] = value.blocks;
    expect(table?.kind === "table" && table.rows.length).toBe(100_000);
    expect(diagnostics.map(({ code }) => code)).toEqual(["json-too-long"]);
  });
});
