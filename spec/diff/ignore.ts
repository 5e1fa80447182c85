import type { Diagnostic, Staged } from "../diagnostic.ts";
import type { SpecChange } from "./change.ts";
import { diffDiagnostics } from "./diagnostics.ts";
import { asList, asObject, asString, member } from "./json.ts";
import { ruleById } from "./registry.ts";

/**
 * A change that is accepted until a day. `rule` and `until` and `because` have to be there; the others narrow it down.
 */
export interface IgnoreEntry {
  readonly rule: string;
  /** ISO date: the last day on which it holds. */
  readonly until: string;
  readonly because: string;
  readonly method?: string;
  readonly path?: string;
  /** JSON pointer in either document; what is below it is meant as well. */
  readonly pointer?: string;
  /** Part of the message. */
  readonly message?: string;
}

/**
 * Reads an ignore file: a list of entries, or an object with `ignore: [...]`, as JSON or YAML gave it.
 *
 * @param value the parsed file
 * @param name what messages call it
 */
export function readIgnores(value: unknown, name: string): Staged<readonly IgnoreEntry[]> {
  const list = Array.isArray(value) ? asList(value) : member(asObject(value), "ignore");
  if (!Array.isArray(list)) return unreadable(name, "root", "a list of entries is wanted");
  const entries: IgnoreEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, item] of list.entries()) {
    const at = `entry ${index + 1}`;
    const node = asObject(item);
    const read = (key: string) => asString(member(node, key));
    const [rule, until, because] = [read("rule"), read("until"), read("because")];
    if (
      rule === undefined ||
      until === undefined ||
      because === undefined ||
      !/^\d{4}-\d{2}-\d{2}$/u.test(until)
    ) {
      diagnostics.push(
        ...unreadable(name, at, "`rule`, `until: YYYY-MM-DD` and `because` are wanted").diagnostics,
      );
      continue;
    }
    if (!ruleById.has(rule))
      diagnostics.push(diffDiagnostics.create("unknown-rule", { at: `${name}: ${at}`, rule }));
    const narrower = Object.fromEntries(
      ["method", "path", "pointer", "message"].flatMap((key) => {
        const text = read(key);
        return text === undefined ? [] : [[key, text] as const];
      }),
    );
    entries.push({ rule, until, because, ...narrower });
  }
  return { value: entries, diagnostics };
}

function unreadable(name: string, at: string, reason: string): Staged<readonly IgnoreEntry[]> {
  return { value: [], diagnostics: [diffDiagnostics.create("ignore-unreadable", { name, at, reason })] };
}

/** The changes that count, how many were set aside, and what became of the entries. */
export interface Ignored {
  readonly changes: readonly SpecChange[];
  readonly ignored: number;
}

/**
 * Sets aside what an entry accepts. An entry whose day has passed accepts nothing, and one that meets no change is
 * stale; both are said.
 *
 * @param today ISO date
 */
export function applyIgnores(
  changes: readonly SpecChange[],
  entries: readonly IgnoreEntry[],
  today: string,
  name: string,
): Staged<Ignored> {
  const met = new Set<IgnoreEntry>();
  const kept = changes.filter((change) => {
    const entry = entries.find((candidate) => fits(candidate, change));
    if (entry === undefined) return true;
    met.add(entry);
    return entry.until < today;
  });
  const diagnostics = entries.flatMap((entry, position): Diagnostic[] => {
    const { rule, until } = entry;
    const index = position + 1;
    if (!met.has(entry)) return [diffDiagnostics.create("ignore-stale", { name, index, rule })];
    return until < today ? [diffDiagnostics.create("ignore-expired", { name, index, rule, until })] : [];
  });
  return { value: { changes: kept, ignored: changes.length - kept.length }, diagnostics };
}

function fits(entry: IgnoreEntry, change: SpecChange): boolean {
  if (entry.rule !== change.rule) return false;
  // An entry for an operation accepts a shared change only if that is all it reaches.
  const isOperation =
    (entry.method === undefined && entry.path === undefined) ||
    (change.reaches.length > 0 &&
      change.reaches.every(
        ({ method, path }) =>
          (entry.method === undefined || entry.method.toUpperCase() === method) &&
          (entry.path === undefined || entry.path === path),
      ));
  const { pointer } = entry;
  const isPlace =
    pointer === undefined ||
    [change.pointerOld, change.pointerNew].some(
      (at) => at === pointer || at?.startsWith(`${pointer}/`) === true,
    );
  return isOperation && isPlace && (entry.message === undefined || change.message.includes(entry.message));
}
