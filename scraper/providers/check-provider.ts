import type { CapturedBody } from "../capture/capture.ts";
import { unaccountedFor, type ConformanceProblem } from "../platforms/check-platform.ts";
import type { Platform } from "../platforms/platform.ts";
import { readCapture } from "../read-capture.ts";
import type { Provider } from "./provider.ts";

/**
 * Holds a provider against its own pages: its platforms exist, its security schemes are complete, and each page is read without
 * an error and without losing a row.
 *
 * @param provider the provider
 * @param platforms those that may be used, the built-in ones among them
 * @param captures its pages
 * @returns what is wrong; empty when it conforms
 * @example
 * const { platforms } = await builtIns();
 * expect(checkProvider(acme, platforms, captures)).toEqual([]);
 */
export function checkProvider(
  provider: Provider,
  platforms: readonly Platform[],
  captures: readonly CapturedBody[],
): readonly ConformanceProblem[] {
  const known = new Set(platforms.map(({ id }) => id));
  const names = provider.security.map(({ name }) => name);
  const complaints = [
    ...provider.platforms.filter((id) => !known.has(id)).map((id) => `there is no platform "${id}"`),
    ...(provider.platforms.length === 0 ? ["it names no platform"] : []),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `two schemes are called ${name}`),
    ...provider.security
      .filter(({ scheme }) => typeof scheme["type"] !== "string")
      .map(({ name }) => `the scheme ${name} has no type`),
  ];
  return [
    ...complaints.map((message): ConformanceProblem => ({
      check: "provider-complete",
      message: `${provider.id}: ${message}`,
    })),
    ...captures.flatMap((captured) => checkCapture(captured, provider, platforms)),
  ];
}

function checkCapture(
  captured: CapturedBody,
  provider: Provider,
  platforms: readonly Platform[],
): ConformanceProblem[] {
  const { value, diagnostics } = readCapture(captured, { provider, platforms });
  const errors = diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ message, locator }): ConformanceProblem => ({
      check: "captures-read",
      message,
      ...(locator === undefined ? {} : { locator }),
    }));
  return errors.length > 0 ? errors : unaccountedFor(value);
}
