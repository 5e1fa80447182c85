import { whereAbsent } from "../../spec/system-error.ts";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import { jsonChange } from "../../spec/diff/report/json.ts";
import { compareInputs } from "./compare.ts";
import { diffCommandDiagnostics } from "./diagnostics.ts";
import type { InputPlaces } from "./input.ts";
import type { DiffSettings } from "./settings.ts";

interface Pair {
  readonly name: string;
  readonly old: string;
  readonly new: string;
}

/**
 * Compares many pairs in one process. Each name gets its list of changes, one per operation; a pair that cannot be
 * compared gets `{ error }` and never an empty list.
 *
 * @param name the file with the pairs
 * @returns JSON text with a line break at the end, or what is wrong with the file
 */
export async function runBatch(
  name: string,
  settings: DiffSettings,
  places: InputPlaces,
): Promise<{ readonly text: string } | { readonly problem: Diagnostic }> {
  const file = path.resolve(places.cwd, name);
  const pairs = await readPairs(file);
  if (typeof pairs === "string")
    return { problem: diffCommandDiagnostics.create("pairs-unreadable", { name, reason: pairs }) };
  const results: [string, unknown][] = [];
  // One after the other: two large documents at a time are enough.
  for (const pair of pairs)
    results.push([pair.name, await resultOf(pair, path.dirname(file), settings, places)]);
  const lines = results.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return { text: `{${lines.join(",\n")}}\n` };
}

async function readPairs(file: string): Promise<readonly Pair[] | string> {
  const text = await readFile(file, "utf8").catch(whereAbsent(undefined));
  if (text === undefined) return "there is no such file";
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (!Array.isArray(value)) return "a list is wanted";
  const bad = value.findIndex((item) => !isPair(item));
  return bad === -1 ? (value as Pair[]) : `entry ${bad + 1} has no name, old and new`;
}

function isPair(item: unknown): item is Pair {
  if (typeof item !== "object" || item === null) return false;
  return ["name", "old", "new"].every((key) => typeof (item as Record<string, unknown>)[key] === "string");
}

async function resultOf(
  pair: Pair,
  folder: string,
  settings: DiffSettings,
  places: InputPlaces,
): Promise<unknown> {
  const locate = (name: string) => {
    const beside = path.resolve(folder, name);
    return existsSync(beside) ? beside : name;
  };
  try {
    const { value, diagnostics } = await compareInputs(
      locate(pair.old),
      locate(pair.new),
      { ...settings, expand: true },
      places,
    );
    const problems = diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message);
    if (value === undefined || (value.changes.length === 0 && problems.length > 0))
      return { error: problems.join("; ") };
    return value.changes.map(jsonChange);
  } catch (error) {
    // One broken pair must not cost the answers for the others.
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
