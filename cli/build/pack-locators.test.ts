import { describe, expect, it } from "vitest";
import { locate } from "../../scraper/document/locate.ts";
import { canonicalJson } from "../../spec/digest.ts";
import { packLocators, unpackLocators } from "./pack-locators.ts";

const place = { captureId: "9f2c", url: "https://docs.example/a b", path: "b1/r2", quote: "limit Integer" };

const values: [string, unknown][] = [
  ["no object", [1, "a", null, true, []]],
  [
    "places",
    { from: [place, { ...place, line: 3 }, { ...place, anchor: "x" }, { ...place, line: 3, anchor: "x" }] },
  ],
  ["a place of another page", [place, { ...place, captureId: "9f", url: "2c https://docs.example/a b" }]],
  ["what looks like a place and holds more", { ...place, kind: "row" }],
  ["what looks like a place and is none", { captureId: 1, url: "u", path: "p", quote: "q" }],
  ["names of the packed form", [{ "@": 0 }, { "@": { "@": 1 } }, { "@": null, from: [place] }, { "@": "x" }]],
  ["a name that is a trap", JSON.parse('{"__proto__": {"constructor": [{"__proto__": 1}]}, "toString": 2}')],
];

describe("packed places", () => {
  it.each(values)("%s", (_name, value) => {
    expect(canonicalJson(unpackLocators(packLocators(value)))).toBe(canonicalJson(value));
  });

  it("in the order of a place that was just read: keys are digests of the text", () => {
    const page = { captureId: place.captureId, url: place.url };
    const read = [
      locate(page, { path: "b1" }, "words"),
      locate(page, { path: "b1", line: 3 }, "words"),
      locate(page, { path: "b1" }, "words", "x"),
      locate(page, { path: "b1", line: 3 }, "words", "x"),
    ];
    expect(JSON.stringify(unpackLocators(packLocators(read)))).toBe(JSON.stringify(read));
  });

  it("a place that is named often is written once", () => {
    const many = Array.from({ length: 100 }, () => ({ ...place }));
    expect(packLocators(many).length).toBeLessThan(1_200);
    const [first, second] = unpackLocators(packLocators(many)) as object[];
    expect(first).toBe(second);
  });
});
