import type { Fetcher } from "./fetcher.ts";
import type { Traffic } from "./summary.ts";

/** A fetcher that counts. */
export interface MeteredFetcher extends Fetcher {
  traffic(): Traffic;
}

/**
 * Counts requests and bytes, repetitions included.
 *
 * @param fetcher asks once
 * @example createMeter(createHttpFetcher(…)).traffic().requests
 */
export function createMeter(fetcher: Fetcher): MeteredFetcher {
  const traffic = { requests: 0, wireBytes: 0, bodyBytes: 0, notModified: 0 };
  return {
    traffic: () => ({ ...traffic }),
    close: () => fetcher.close(),
    async fetch(request) {
      traffic.requests++;
      const result = await fetcher.fetch(request);
      traffic.wireBytes += result.wireBytes;
      if (result.kind === "body") traffic.bodyBytes += result.body.length;
      if (result.kind === "not-modified") traffic.notModified++;
      return result;
    },
  };
}
