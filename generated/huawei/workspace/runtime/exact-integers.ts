import { withHooks } from "./middleware.ts";
import type { Fetch } from "./types.ts";

/**
 * A `fetch` for services whose integers go beyond 2^53, where a call ends with a `ResponseError` otherwise, since a number would
 * silently be another one. Numbers of JSON answers from there on come as their text, all others as before: `BigInt(value)` takes
 * both.
 *
 * @param fetch innermost; default: the platform's
 * @example
 * const client = createClient({ fetch: withExactIntegers() });
 * const bytes = BigInt((await client.quotas.show()).max_bytes);
 */
export function withExactIntegers(fetch?: Fetch): Fetch {
  const onResponse = async (response: Response): Promise<Response | void> => {
    const { status, statusText, headers, url } = response;
    if (!/json/i.test(headers.get("content-type") ?? "")) return;
    const text = await response.clone().text();
    const exact = quoteLargeNumbers(text);
    if (exact === text) return;
    const answer = new Response(exact, { status, statusText, headers });
    return Object.defineProperty(answer, "url", { value: url });
  };
  return withHooks({ onResponse }, fetch);
}

/** Strings are stepped over, so that only what stands as a number is looked at. */
function quoteLargeNumbers(text: string): string {
  return text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.e+-]*/gi, (token) =>
    Math.abs(Number(token)) >= 2 ** 53 ? `"${token}"` : token,
  );
}
