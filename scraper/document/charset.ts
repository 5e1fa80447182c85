import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";

/** Text and the charset that it was read with. */
export interface DecodedText {
  readonly text: string;
  /** Lower-case label: `utf-8`, `utf-16le`, `euc-kr` … */
  readonly charset: string;
  /** Number of replacement characters that stand for bytes which are no text. */
  readonly replaced: number;
  /** False where neither bytes nor declaration prove the charset. */
  readonly certain: boolean;
}

interface Script {
  readonly charset: string;
  /** Characters that running text in this charset is full of. */
  readonly typical: RegExp;
  /** Share of typical characters among the non-ASCII ones from which on the charset counts as proven. */
  readonly share: number;
}

// Korean text is nearly all Hangul, Japanese text is half kana. Every byte pair of GB18030 and Big5 is some Han
// character, so for them only the most frequent ones tell right from wrong; they make a third of running text.
const scripts: readonly Script[] = [
  { charset: "euc-kr", typical: /[\uac00-\ud7a3]/gu, share: 0.9 },
  {
    charset: "gb18030",
    typical:
      /[的一是不了在有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工能下过子说产面而方后多定行学法所得请求参数返回值接口云服务器名称类型描述示例状态必选否]/gu,
    share: 0.2,
  },
  {
    charset: "big5",
    typical:
      /[的一是不了在有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工能下過子說產面而方後多定行學法所得請求參數返回值介雲服務器名稱類型描述示例狀態必選否]/gu,
    share: 0.2,
  },
  { charset: "shift_jis", typical: /[\u3041-\u30fe]/gu, share: 0.3 },
  { charset: "euc-jp", typical: /[\u3041-\u30fe]/gu, share: 0.3 },
];

/** Bytes that are looked at to find the charset. */
const SAMPLE_BYTES = 256 * 1024;
/** Fewer non-ASCII characters than this prove nothing. */
const LEAST_EVIDENCE = 8;

const replacements = (text: string): number => text.split("\ufffd").length - 1;

/**
 * The charset that a byte order mark states (Encoding Standard, section 6).
 *
 * @returns `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, or `undefined` where there is none
 * @example charsetOfMark(Uint8Array.of(0xef, 0xbb, 0xbf)) // "utf-8"
 */
export function charsetOfMark(body: Uint8Array): string | undefined {
  const [a, b, c, d] = body;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33 ? "gb18030" : undefined;
}

/**
 * UTF-16 without a mark: markup and line breaks leave a zero in every other byte, always on the same side.
 *
 * @example charsetOfZeros(Buffer.from("<p>text</p>", "utf16le")) // "utf-16le"
 */
export function charsetOfZeros(body: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const length = Math.min(body.length, SAMPLE_BYTES) & ~1;
  if (length < 4 || !body.subarray(0, length).includes(0)) return undefined;
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < length; at += 1) if (body[at] === 0) zeros[at & 1 ? 1 : 0] += 1;
  const [even, odd] = zeros;
  // The other side has a zero now and then: U+AC00 is a frequent syllable.
  if (odd > length / 20 && even * 8 < odd) return "utf-16le";
  return even > length / 20 && odd * 8 < even ? "utf-16be" : undefined;
}

/**
 * The charset that the head of the page states: `<meta charset>`, `<meta http-equiv>`, or an XML declaration.
 *
 * @example charsetOfHead(Buffer.from('<meta charset="euc-kr">')) // "euc-kr"
 */
export function charsetOfHead(body: Uint8Array): string | undefined {
  const head = Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, 4096)).toString("latin1");
  const found =
    /<meta[\s/][^<>]{0,300}charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/iu.exec(head) ??
    /^\s{0,9}<\?xml[^<>]{0,200}encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/iu.exec(head);
  return found?.[1]?.toLowerCase();
}

/** A known charset, by one label for all of its spellings. */
function labelOf(charset: string | undefined): string | undefined {
  const label = charset?.trim().toLowerCase().replace(/_/gu, "-");
  if (label === undefined || label === "") return undefined;
  if (/^utf-?8$/u.test(label)) return "utf-8";
  if (/^(?:euc-?kr|ks-?c-?5601(?:-\d{4})?|cp949|ms949|uhc|windows-949)$/u.test(label)) return "euc-kr";
  if (/^(?:gb-?2312|gbk|gb-?18030|cp936|windows-936|x-gbk)$/u.test(label)) return "gb18030";
  if (/^(?:shift-jis|sjis|ms932|windows-31j|x-sjis)$/u.test(label)) return "shift_jis";
  if (/^utf-?16(?:le)?$/u.test(label)) return "utf-16le";
  if (/^utf-?16be$/u.test(label)) return "utf-16be";
  return iconv.encodingExists(label) ? label : undefined;
}

function decodeAs(body: Uint8Array, charset: string, certain: boolean): DecodedText {
  // TextDecoder is native for the Unicode charsets; for the others its tables are incomplete in Node (UHC).
  const text = charset.startsWith("utf-")
    ? new TextDecoder(charset).decode(body)
    : iconv.decode(Buffer.from(body.buffer, body.byteOffset, body.byteLength), charset);
  return { text, charset, replaced: replacements(text), certain };
}

interface Guess {
  readonly charset: string;
  readonly strength: number;
}

/** The legacy charset that the bytes prove, if one does and no other comes near. */
function guessCharset(body: Uint8Array): string | undefined {
  const sample = body.subarray(0, SAMPLE_BYTES);
  const guesses: Guess[] = scripts
    .map(({ charset, typical, share }) => {
      const text = decodeAs(sample, charset, false).text.replace(/\p{ASCII}+/gu, "");
      const letters = text.match(/[\p{L}\ufffd]/gu)?.length ?? 0;
      // One broken character may be the cut at the sample's end; more speak against the charset.
      const broken = Math.max(0, replacements(text) - 1);
      const hits = (text.match(typical)?.length ?? 0) - 20 * broken;
      return { charset, strength: letters < LEAST_EVIDENCE ? 0 : hits / letters / share };
    })
    .sort((a, b) => b.strength - a.strength);
  const [first, second] = guesses;
  return first !== undefined && first.strength >= 1 && (second?.strength ?? 0) < first.strength * 0.7
    ? first.charset
    : undefined;
}

/**
 * Reads bytes as text. What the bytes prove comes before what is declared: pages are declared as UTF-8 that are not.
 *
 * @param body the bytes, not empty
 * @param declared charset labels in order of trust (transport, then page)
 * @returns the text without a byte order mark, and how it was found
 * @example decodeText(Buffer.from("a"), []).charset // "utf-8"
 */
export function decodeText(body: Uint8Array, declared: readonly (string | undefined)[]): DecodedText {
  const proven = charsetOfMark(body) ?? charsetOfZeros(body);
  if (proven !== undefined) return decodeAs(body, proven, true);
  if (isUtf8(body)) return decodeAs(body, "utf-8", true);
  const asUtf8 = decodeAs(body, "utf-8", true);
  // Legacy text forms a valid UTF-8 sequence now and then, but never mostly: this is UTF-8 with damage, or cut off.
  const foreign = asUtf8.text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  const isCut = asUtf8.replaced === 1 && asUtf8.text.endsWith("\ufffd");
  if (isCut || (foreign > 0 && foreign >= asUtf8.replaced * 4)) return asUtf8;
  const guess = guessCharset(body);
  if (guess !== undefined) return decodeAs(body, guess, true);
  for (const label of declared.map(labelOf)) {
    if (label === undefined || label.startsWith("utf-")) continue;
    const text = decodeAs(body, label, true);
    if (text.replaced === 0) return text;
  }
  return { ...asUtf8, certain: false };
}

/**
 * Whether a declaration and what was found are the same charset, whatever the spelling.
 *
 * @example sameCharset("ks_c_5601-1987", "euc-kr") // true
 */
export function sameCharset(declared: string, found: string): boolean {
  const label = labelOf(declared);
  return label === found || (label === "utf-16le" && found.startsWith("utf-16"));
}
