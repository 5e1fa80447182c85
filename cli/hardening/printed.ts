import { inspect } from "node:util";

/** Every form in which an error, and what stood beside it, may come to be seen, as one text. */
export function printed(error: unknown, ...beside: readonly unknown[]): string {
  const deep = { depth: 10, showHidden: true, maxStringLength: null } as const;
  const stack = error instanceof Error ? error.stack : undefined;
  const looked = [error, ...beside].map((value) => inspect(value, deep));
  return [String(error), stack, JSON.stringify(error), ...looked].join("\n");
}
