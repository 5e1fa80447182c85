import { defineDiagnostics, message, type Diagnostic, type Staged } from "../../spec/diagnostic.ts";
import type { Locator } from "../../spec/provenance.ts";
import type { CapturedBody } from "../capture/capture.ts";
import { documentDiagnostics } from "./document-diagnostics.ts";
import { charsetOfHead, decodeText, sameCharset, type DecodedText } from "./charset.ts";

/** Largest page that is read unless the caller says otherwise: 50 MB. */
export const MAX_PAGE_BYTES = 50 * 1024 * 1024;

/** What may be said of a page's bytes. */
export const decodeDiagnostics = defineDiagnostics("document", {
  "page-too-large": {
    severity: "error",
    message: message`${"url"} has ${"bytes"} bytes, more than the limit of ${"limit"}`,
    remedy: "Capture single pages instead of the printable page, or raise the limit.",
  },
  "page-binary": {
    severity: "error",
    message: message`${"url"} is no text but ${"kind"}`,
    remedy: "Capture the page as HTML, Markdown or text.",
  },
  "charset-mismatch": {
    severity: "warning",
    message: message`${"url"} is declared as ${"declared"}; its bytes are ${"found"} and were read as such`,
    remedy: "Nothing, unless the page's words look wrong.",
  },
  "charset-unknown": {
    severity: "error",
    message: message`${"url"} is in no charset that its bytes prove; ${"replaced"} places, the first in line ${"line"}, could not be read`,
    remedy: "Save the page as UTF-8, or let its server declare the charset.",
  },
  "bytes-replaced": {
    severity: "warning",
    message: message`${"url"} holds ${"replaced"} places, the first in line ${"line"}, that are no ${"charset"}`,
    remedy: "Capture the page again: it is damaged or cut off.",
  },
});

/** Limits of reading one page. */
export interface DecodeOptions {
  readonly maxBytes?: number;
}

const signatures: readonly (readonly [kind: string, head: string])[] = [
  ["a PDF", "%PDF-"],
  ["a ZIP archive", "PK\u0003\u0004"],
  ["a PNG image", "\u0089PNG"],
  ["a JPEG image", "\u00ff\u00d8\u00ff"],
  ["a GIF image", "GIF8"],
  ["a gzip archive", "\u001f\u008b"],
  ["an executable", "\u007fELF"],
];

/** Names the kind of bytes that are no text. UTF-16 is full of zeros and must have been ruled out. */
function binaryKind(body: Uint8Array, text: DecodedText): string | undefined {
  const head = String.fromCharCode(...body.subarray(0, 8));
  const known = signatures.find(([, start]) => head.startsWith(start));
  if (known !== undefined) return known[0];
  const sample = text.text.slice(0, 65_536);
  // eslint-disable-next-line no-control-regex -- control characters are what tells bytes from text
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f]/gu)?.length ?? 0;
  return controls * 50 > sample.length ? "binary data" : undefined;
}

/**
 * Locator of a page as a whole.
 *
 * @example pageLocator(captured.capture)
 */
export function pageLocator(capture: { readonly sha256: string; readonly url: string }): Locator {
  return { captureId: capture.sha256, url: capture.url, path: "", quote: "" };
}

/** Line of the first replacement character, from 1. */
function firstReplaced(text: string): number {
  const at = text.indexOf("\ufffd");
  return at < 0 ? 1 : text.slice(0, at).split("\n").length;
}

/**
 * Bytes of a capture as text: byte order mark, proven charset, declared charset, in this order.
 *
 * @param captured the capture with its bytes; a charset that the transport declares counts before the page's own
 * @param options limit in bytes
 * @returns the text without a mark, or `undefined` with one diagnostic where the bytes are no page
 * @example decodeCapture(captured).value?.text
 */
export function decodeCapture(
  captured: CapturedBody,
  options: DecodeOptions = {},
): Staged<DecodedText | undefined> {
  const { capture, body } = captured;
  const at = pageLocator(capture);
  const { url } = capture;
  const limit = options.maxBytes ?? MAX_PAGE_BYTES;
  const refuse = (diagnostic: Diagnostic) => ({
    value: undefined,
    diagnostics: [diagnostic],
  });
  if (body.length > limit)
    return refuse(decodeDiagnostics.create("page-too-large", { url, bytes: body.length, limit }, at));
  const declared = [capture.charset, charsetOfHead(body)];
  const decoded = decodeText(body, declared);
  const kind = body.length === 0 ? undefined : binaryKind(body, decoded);
  if (kind !== undefined) return refuse(decodeDiagnostics.create("page-binary", { url, kind }, at));
  if (!/\S/u.test(decoded.text)) return refuse(documentDiagnostics.create("page-empty", { url }, at));
  return { value: decoded, diagnostics: remarks(decoded, declared, at) };
}

function remarks(decoded: DecodedText, declared: readonly (string | undefined)[], at: Locator) {
  const { charset, replaced, certain } = decoded;
  const { url } = at;
  const line = replaced === 0 ? 1 : firstReplaced(decoded.text);
  const place: Locator = { ...at, line };
  if (!certain) return [decodeDiagnostics.create("charset-unknown", { url, replaced, line }, place)];
  const wrong = declared.find((label) => label !== undefined && !sameCharset(label, charset));
  // Pure ASCII is the same text under every declaration; nobody needs to hear of it.
  const matters = wrong !== undefined && (charset !== "utf-8" || /\P{ASCII}/u.test(decoded.text));
  return [
    ...(matters
      ? [decodeDiagnostics.create("charset-mismatch", { url, declared: wrong, found: charset }, at)]
      : []),
    // A page may legitimately hold U+FFFD in valid UTF-8: still worth a word, never an error.
    ...(replaced > 0
      ? [decodeDiagnostics.create("bytes-replaced", { url, replaced, line, charset }, place)]
      : []),
  ];
}
