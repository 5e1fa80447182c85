import { scalar } from "./places.ts";
import type { Draft, ParameterShape, WireBody } from "./types.ts";

/**
 * A body as it is: `Blob`, `ArrayBuffer`, a view of one, or a `ReadableStream` (which can be sent only once: set
 * `retries: 0`). The documented media type wins over the blob's own.
 *
 * @example ["body", binary, false, { mediaType: "application/zip" }]
 */
export function binary(
  draft: Draft,
  _name: string,
  value: unknown,
  { mediaType }: ParameterShape,
): void {
  const known = [Blob, ArrayBuffer, ReadableStream].some((type) => value instanceof type);
  if (!known && !ArrayBuffer.isView(value))
    throw new TypeError("must be a Blob, a buffer or a ReadableStream");
  const own = value instanceof Blob ? value.type : "";
  draft.body = value as WireBody;
  // Wanted by fetch for streams, which may not be answered before they are sent.
  draft.duplex = "half";
  draft.headers.set("content-type", mediaType ?? (own || "application/octet-stream"));
}

/**
 * A text body.
 *
 * @example ["body", text, false, { mediaType: "text/csv" }]
 */
export function text(
  draft: Draft,
  _name: string,
  value: unknown,
  { mediaType = "text/plain" }: ParameterShape,
): void {
  draft.body = scalar(value);
  draft.headers.set("content-type", mediaType);
}
