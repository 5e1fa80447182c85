import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../spec/digest.ts";
import type { CapturedBody } from "../capture/capture.ts";
import { decodeCapture } from "./decode.ts";

const captured = (body: Uint8Array, charset?: string): CapturedBody => ({
  capture: {
    sha256: digestOf(body),
    url: "page.html",
    finalUrl: "page.html",
    mediaType: "text/html",
    ...(charset === undefined ? {} : { charset }),
  },
  body,
});

const korean = "<p>가상 서버를 생성하고 조회하는 방법을 설명합니다. 상태와 이름을 입력하세요.</p>";
const chinese =
  "<p>请求参数和返回值的说明。这个接口用来查询云服务器的名称、类型和状态，并且可以在同一个地方使用。</p>";
const german = "<p>Größe der Festplatte in Gigabyte, für müde Augen: äöüÄÖÜß – schön</p>";

interface Case {
  readonly given: Uint8Array;
  readonly charset?: string;
  readonly text: string;
  readonly found: string;
  readonly codes?: readonly string[];
}

const rows: readonly (readonly [string, Case])[] = [
  ["ASCII", { given: Buffer.from("<p>a</p>"), text: "<p>a</p>", found: "utf-8" }],
  [
    "ASCII under another name is no matter",
    { given: Buffer.from("a"), charset: "euc-kr", text: "a", found: "utf-8" },
  ],
  ["UTF-8", { given: Buffer.from(korean), charset: "UTF-8", text: korean, found: "utf-8" }],
  ["UTF-8 with a mark", { given: Buffer.from(`\ufeff${korean}`), text: korean, found: "utf-8" }],
  [
    "UTF-16 with a mark",
    { given: iconv.encode(korean, "utf-16le", { addBOM: true }), text: korean, found: "utf-16le" },
  ],
  [
    "UTF-16 without a mark, declared as UTF-8",
    {
      given: iconv.encode(korean, "utf-16be"),
      charset: "utf-8",
      text: korean,
      found: "utf-16be",
      codes: ["charset-mismatch"],
    },
  ],
  [
    "EUC-KR as declared",
    { given: iconv.encode(korean, "euc-kr"), charset: "ks_c_5601-1987", text: korean, found: "euc-kr" },
  ],
  [
    "EUC-KR declared as UTF-8",
    {
      given: iconv.encode(korean, "euc-kr"),
      charset: "utf-8",
      text: korean,
      found: "euc-kr",
      codes: ["charset-mismatch"],
    },
  ],
  ["EUC-KR declared nowhere", { given: iconv.encode(korean, "euc-kr"), text: korean, found: "euc-kr" }],
  [
    "GB18030 declared as UTF-8 in the page",
    {
      given: iconv.encode(`<meta charset="utf-8">${chinese}`, "gb18030"),
      text: `<meta charset="utf-8">${chinese}`,
      found: "gb18030",
      codes: ["charset-mismatch"],
    },
  ],
  [
    "GB18030 declared as EUC-KR",
    {
      given: iconv.encode(chinese, "gb18030"),
      charset: "euc-kr",
      text: chinese,
      found: "gb18030",
      codes: ["charset-mismatch"],
    },
  ],
  [
    "a declaration that the bytes fit and do not prove",
    {
      given: iconv.encode(german, "windows-1252"),
      charset: "windows-1252",
      text: german,
      found: "windows-1252",
    },
  ],
  [
    "cut off in the middle of a character",
    {
      given: Buffer.from("<p>가상").subarray(0, -1),
      text: "<p>가\ufffd",
      found: "utf-8",
      codes: ["bytes-replaced"],
    },
  ],
];

describe("decodeCapture", () => {
  test.each(rows)("%s", (_name, { given, charset, text, found, codes = [] }) => {
    const { value, diagnostics } = decodeCapture(captured(given, charset));
    expect(value?.charset).toBe(found);
    expect(value?.text).toBe(text);
    expect(diagnostics.map(({ code }) => code)).toStrictEqual(codes);
  });

  test("bytes of no certain charset are read as far as they are text, and an error says so", () => {
    const { value, diagnostics } = decodeCapture(captured(Buffer.from([0x61, 0x0a, 0xe4, 0x62, 0xf6, 0x63])));
    expect(value?.text).toBe("a\n\ufffdb\ufffdc");
    expect(diagnostics).toMatchObject([
      { code: "charset-unknown", severity: "error", locator: { url: "page.html", line: 2 } },
    ]);
  });

  const refused: readonly (readonly [string, { given: Uint8Array; code: string }])[] = [
    ["nothing", { given: new Uint8Array(0), code: "page-empty" }],
    ["blanks", { given: Buffer.from(" \n\t"), code: "page-empty" }],
    ["a PDF", { given: Buffer.from("%PDF-1.7\n1 0 obj"), code: "page-binary" }],
    [
      "bytes",
      { given: Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 256), code: "page-binary" },
    ],
    ["more than the limit", { given: Buffer.alloc(101, "a"), code: "page-too-large" }],
  ];
  test.each(refused)("refuses %s", (_name, { given, code }) => {
    const { value, diagnostics } = decodeCapture(captured(given), {
      maxBytes: code === "page-too-large" ? 100 : 10_000,
    });
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, severity: "error", locator: { url: "page.html" } }]);
  });
});
