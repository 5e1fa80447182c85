import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { pointerStep } from "../json.ts";
import { JsonText } from "./json-text.ts";
import { readYaml } from "./yaml-text.ts";

const generated = new URL("../../../generated/iwinv/iaas/v1/openapi.json", import.meta.url);

/** Every place of a value. */
function pointersOf(value: unknown, at = ""): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const pointer = `${at}/${pointerStep(name)}`;
    return [pointer, ...pointersOf(member, pointer)];
  });
}

const trap = {
  'a"b': { "\\": [1, { é: '{[\\"' }] },
  "서버/~": [[], {}, "]}"],
  "😀": { x: "\n" },
  "": { "": 1 },
};

describe("places in JSON", () => {
  test.each([
    ["a document", JSON.parse(readFileSync(generated, "utf8")) as unknown, 2],
    ["a document in one line", JSON.parse(readFileSync(generated, "utf8")) as unknown, 0],
    ["names and words that look like more", trap, 2],
    ["the same in one line", trap, 0],
    ["many of them", Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`k${index}`, trap])), 1],
  ])("%s: where another reader finds them", async (_name, value, indent) => {
    const text = JSON.stringify(value, undefined, indent);
    const pointers = pointersOf(value);
    const found = new JsonText(Buffer.from(text)).positions(pointers);
    const other = await readYaml(text);
    if ("problem" in other) throw new Error(other.reason);
    expect(found.size).toBe(pointers.length);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(other.positions(pointers)));
  });

  test("are found one by one as all at once, behind long parts that are passed over", () => {
    const text = JSON.stringify(
      { before: Array.from({ length: 2_000 }, () => trap), last: trap },
      undefined,
      2,
    );
    const source = new JsonText(Buffer.from(text));
    const all = source.positions(['/before/1999/a"b', "/last", "/last/😀/x"]);
    for (const [pointer, position] of all)
      expect(source.positions([pointer])).toEqual(new Map([[pointer, position]]));
    expect(all.get("/last")).toEqual({
      line: text.slice(0, text.indexOf('"last"')).split("\n").length,
      column: 3,
    });
  });

  test.each([
    ["{}", 0],
    ['{"a":{"a":1,"a":2}}', 3],
    ['[{"a:":":"},"{\\"a\\":1}",{"b" : 1}]', 2],
  ])("members of %s", (text, members) => expect(new JsonText(Buffer.from(text)).members).toBe(members));
});
