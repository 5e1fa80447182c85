/**
 * Reads `Retry-After` (RFC 9110, section 10.2.3): seconds or a date.
 *
 * @param value the header's value
 * @param now milliseconds since 1970
 * @returns milliseconds to wait, at least 0; undefined where the header is missing or says nothing readable
 * @example readRetryAfter("120", 0) // 120000
 */
export function readRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  const text = value.trim();
  if (/^\d{1,9}$/u.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
