import { Script } from "node:vm";
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import {
  checkIdentifier,
  createNames,
  exactIdentifier,
  identifierOf,
  isIdentifierName,
  memberIdentifierOf,
  wordsOf,
  type NameStyle,
} from "./identifier.ts";

const rows: readonly [name: string, row: { given: string; style: NameStyle; want: string }][] = [
  ["words", { given: "server-group members", style: "camel", want: "serverGroupMembers" }],
  ["humps", { given: "HTTPServerID", style: "camel", want: "httpServerId" }],
  ["snake to pascal", { given: "volume_type", style: "pascal", want: "VolumeType" }],
  ["an apostrophe joins", { given: "region’s size", style: "camel", want: "regionsSize" }],
  ["a leading digit", { given: "2fa", style: "camel", want: "_2fa" }],
  ["digits that would run together", { given: "v1 2", style: "camel", want: "v1_2" }],
  ["a reserved word", { given: "class", style: "camel", want: "class_" }],
  ["await in a module", { given: "await", style: "camel", want: "await_" }],
  ["Korean", { given: "서버 목록", style: "camel", want: "서버목록" }],
  ["Chinese", { given: "云服务器", style: "pascal", want: "云服务器" }],
  ["a letter whose lower case has a mark", { given: "post İd", style: "camel", want: "postId" }],
  ["parts of a Korean syllable", { given: "\u1100-\u1161", style: "camel", want: "가" }],
  ["a letter whose upper case has a mark", { given: "a ǰ", style: "camel", want: "aJ" }],
  ["code", { given: "*/ globalThis.PWNED=1; /*", style: "camel", want: "globalThisPwned1" }],
  ["invisible characters", { given: "a\u202eb\u200bc\u3164", style: "camel", want: "aBC" }],
];

describe("identifierOf", () => {
  it.each(rows)("%s", (_name, { given, style, want }) => {
    expect(identifierOf(given, style)).toBe(want);
    expect(() => new Script(`const ${want} = 1;`)).not.toThrow();
  });

  it.each(["", "🚀", "---", "\u200b"])("names %j by its hash", (name) => {
    const first = identifierOf(name, "camel");
    expect(first).toMatch(/^name\w+$/u);
    expect(identifierOf(name, "camel")).toBe(first);
    expect(first).not.toBe(identifierOf("♥", "camel"));
  });

  it("cuts long names and tells them apart", () => {
    const [one, other] = [
      identifierOf(`${"a".repeat(1_000)}b`, "camel"),
      identifierOf(`${"a".repeat(1_000)}c`, "camel"),
    ];
    expect(one).toHaveLength(80);
    expect(one).not.toBe(other);
  });
});

describe("exactIdentifier", () => {
  it.each([
    ["SubnetV1Dot3", "SubnetV1Dot3"],
    ["a_B", "a_B"],
    ["a-b", "AB"],
    ["delete", "delete_"],
  ])("%s", (given, want) => {
    expect(exactIdentifier(given, "pascal")).toBe(want);
  });
});

describe("members", () => {
  it("may be reserved words", () => {
    expect(memberIdentifierOf("delete")).toBe("delete");
    expect(memberIdentifierOf("attach volume")).toBe("attachVolume");
  });
});

describe("createNames", () => {
  it("gives each name once", () => {
    const names = createNames(["list"]);
    const wanted = checkIdentifier("list");
    expect([names.take(wanted), names.take(wanted), names.take(checkIdentifier("List"))]).toEqual([
      "list2",
      "list3",
      "List",
    ]);
  });

  it("ignores case for file names", () => {
    const names = createNames([], { ignoreCase: true });
    expect([names.take(checkIdentifier("a")), names.take(checkIdentifier("A"))]).toEqual(["a", "A2"]);
  });
});

describe("wordsOf", () => {
  it("is linear", () => {
    const start = performance.now();
    wordsOf("aB".repeat(500_000));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("letters that compilers may not know", () => {
  it("takes for part of a name only what the compiler does, of all of Unicode", () => {
    const refused: string[] = [];
    for (let code = 0; code < 0x110000; code++) {
      const letter = code >= 0xd800 && code < 0xe000 ? "" : String.fromCodePoint(code);
      if (letter === "" || !isIdentifierName(`a${letter}`)) continue;
      if (!ts.isIdentifierPart(code, ts.ScriptTarget.ES2022)) refused.push(code.toString(16));
    }
    expect(refused).toEqual([]);
  });

  it.each(["\u{32B40}", "\u2E2F", "a\uA7CB", "\u{20BB7}野"])(
    "gives %j a name without them, and keeps names apart",
    (name) => {
      const names = [name, `${name}\u{32B41}`].map((each) =>
        createNames([]).take(identifierOf(each, "camel")),
      );
      for (const each of names) expect(each).toMatch(/^[a-z野][\w野]*$/u);
    },
  );
});
