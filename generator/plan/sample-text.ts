import { isQuick } from "../../spec/evidence/page-pattern.ts";
import { numberAt, textAt } from "./json-view.ts";
import type { NormalSchema } from "./normal-schema.ts";

const BY_FORMAT: Readonly<Record<string, string>> = {
  date: "2024-01-31",
  "date-time": "2024-01-31T09:30:00Z",
  time: "09:30:00Z",
  duration: "PT1H",
  email: "someone@example.com",
  hostname: "host.example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com/a",
  url: "https://example.com/a",
  uuid: "1b4e28ba-2fa1-41d2-883f-0016d3cca427",
  byte: "Ynl0ZXM=",
  binary: "bytes",
};

/** Candidates for a pattern, tried in order; documentation platforms use few kinds. */
const CANDIDATES = [
  "sample-1",
  "sample",
  "Sample1",
  "sample_1",
  "a",
  "A",
  "1",
  "10",
  "192.0.2.1",
  "a1b2c3d4",
  "2024-01-31",
  "sample/1",
  "Sample1!",
  "sample@example.com",
];

/**
 * A text that fits the schema's format, pattern and length, as far as that can be made.
 *
 * @example sampleText({ type: "string", maxLength: 3 }) // "tex"
 */
export function sampleText(schema: NormalSchema): string {
  const format = textAt(schema, "format");
  const known = format !== undefined && Object.hasOwn(BY_FORMAT, format) ? BY_FORMAT[format] : undefined;
  const least = numberAt(schema, "minLength") ?? 0;
  const most = numberAt(schema, "maxLength") ?? Number.POSITIVE_INFINITY;
  const inLength = (text: string): string =>
    text.padEnd(Math.min(least, 1_000), "a").slice(0, Math.max(0, Math.min(most, 1_000)));
  const pattern = compiled(textAt(schema, "pattern"));
  if (pattern === undefined) return inLength(known ?? "text");
  return (
    [known ?? "text", ...CANDIDATES]
      .map(inLength)
      .find((text) => isQuick(pattern.source, text.length) && pattern.test(text)) ?? inLength(known ?? "text")
  );
}

/** Patterns of pages run against a handful of texts of ours. */
function compiled(pattern: string | undefined): RegExp | undefined {
  if (pattern === undefined || pattern.length > 200) return undefined;
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}
