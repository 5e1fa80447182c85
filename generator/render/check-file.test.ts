import { describe, expect, it } from "vitest";
import { checkModule } from "./check-file.ts";
import { ALLOWED } from "./module-rules.ts";

const rows: readonly [name: string, text: string, problem: RegExp | undefined][] = [
  [
    "what a module is made of",
    'import { a } from "./a.ts";\nexport const b = { c: [1, -2, "x", a] } as const;\nexport type D = 1;\nexport function f() { return a(); }',
    undefined,
  ],
  ["a call of the runtime's that is planned", 'const a = { p: delimited(",") };', undefined],
  [
    "that call with a name and a flag, too",
    'const a = { p: delimited("", true), q: delimited(b) };',
    undefined,
  ],
  ["that call with an object of such", 'const a = delimited({ b: c, d: delimited("") });', undefined],
  ["that call with an object that runs something", "const a = delimited({ b: f() });", /runs code/u],
  ["that call with more than a text", "const a = delimited(globalThis.x = 1);", /runs code/u],
  ["a syntax error", "export const = 1;", /expected/iu],
  ["a statement", "globalThis.PWNED = 1;", /ExpressionStatement/u],
  ["a call in a constant", "export const a = f();", /runs code/u],
  ["an assignment in a constant", "export const a = (globalThis.x = 1);", /runs code/u],
  ["a template", "export const a = `${globalThis.x}`;", /runs code/u],
  ["a class", "export class A { static x = 1 }", /ClassDeclaration/u],
  ["a block", "{ let a = 1; }", /Block/u],
];

describe("checkModule", () => {
  it.each(rows)("%s", (_name, text, problem) => {
    const check = (): void =>
      checkModule("a.ts", text, {
        allowed: ALLOWED.library,
        calls: ["delimited"],
        about: "operation listThings",
      });
    if (problem === undefined) expect(check).not.toThrow();
    else {
      expect(check).toThrow(problem);
      expect(check).toThrow(/a\.ts:\d+ \(operation listThings\)/u);
    }
  });

  const near: readonly [name: string, text: string, place: string][] = [
    ["a function", "export function listThings() {}\nexport function getThing() { return 1 1; }", "getThing"],
    ["a group of tests", 'describe("things.get", () => {\n  const a = "x"; evil";\n});', "things.get"],
  ];
  it.each(near)("names %s that the code belongs to", (_name, text, place) => {
    const check = (): void => checkModule("a.ts", text, { allowed: ALLOWED.test, about: "tests of Things" });
    expect(check).toThrow(`a.ts:2 (tests of Things, at ${place}) is not as planned`);
  });
});
