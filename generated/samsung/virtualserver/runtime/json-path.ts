/**
 * The value at a path of keys.
 *
 * @param value a parsed body
 * @param path keys with dots between
 * @example at({ errors: [{ code: "X" }] }, "errors.0.code") // "X"
 */
export function at(value: unknown, path: string): unknown {
  return path.split(".").reduce((inside, key) => (inside as Inside)?.[key], value);
}

type Inside = Partial<Record<string, unknown>> | null | undefined;
