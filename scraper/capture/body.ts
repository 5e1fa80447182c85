import type { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Refusal } from "./policy.ts";

/** Content codings that are asked for (RFC 9110, section 8.4.1). */
export const ACCEPTED_CODINGS = "gzip, br, deflate";

/** Layers of packing that are unpacked; more is an attack, not a page. */
const MAX_CODINGS = 2;

export interface ReadBody {
  readonly body: Uint8Array;
  readonly wireBytes: number;
}

/** The body was given up for a reason of ours, not of the network. */
export class BodyError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.detail);
    this.name = "BodyError";
    this.refusal = refusal;
  }
}

/**
 * Reads and unpacks a body, and stops at the limit: what a bomb would unpack to is never held.
 *
 * @param stream the bytes from the wire
 * @param options content coding as the header gives it; limit in unpacked bytes; expected bytes on the wire
 * @returns the unpacked body
 * @throws BodyError with the reason; errors of the stream as they come
 * @example await readBody(response.body, { coding: "gzip", maxBytes: 1e6 })
 */
export async function readBody(
  stream: Readable,
  options: { readonly coding: string; readonly maxBytes: number; readonly length?: number },
): Promise<ReadBody> {
  const decoders = decodersOf(options.coding);
  const chunks: Uint8Array[] = [];
  let size = 0;
  let wireBytes = 0;
  const count = async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      wireBytes += chunk.length;
      yield chunk;
    }
  };
  const collect = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > options.maxBytes) {
        throw new BodyError({ reason: "too-large", detail: `more than ${options.maxBytes} bytes` });
      }
      chunks.push(chunk);
    }
  };
  const [first, second] = decoders;
  if (first === undefined) await pipeline(stream, count, collect);
  else if (second === undefined) await pipeline(stream, count, first, collect);
  else await pipeline(stream, count, first, second, collect);
  if (options.length !== undefined && wireBytes !== options.length) {
    throw new BodyError({
      reason: "length-mismatch",
      detail: `${wireBytes} bytes came, ${options.length} were declared`,
    });
  }
  return { body: Buffer.concat(chunks, size), wireBytes };
}

function decodersOf(coding: string): Transform[] {
  const names = coding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  if (names.length > MAX_CODINGS) throw new BodyError({ reason: "bad-encoding", detail: "packed too often" });
  return names.reverse().map((name) => {
    switch (name) {
      case "gzip":
      case "x-gzip":
        return createGunzip();
      case "br":
        return createBrotliDecompress();
      case "deflate":
        return createInflate();
      default:
        throw new BodyError({ reason: "bad-encoding", detail: `unknown coding ${name.slice(0, 40)}` });
    }
  });
}
