import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { SpecChange } from "../../spec/diff/change.ts";
import { diffDocuments } from "../../spec/diff/diff.ts";
import { applyIgnores } from "../../spec/diff/ignore.ts";
import { diffCommandDiagnostics } from "./diagnostics.ts";
import { readDiffInput } from "./input.ts";
import type { DiffInput, InputPlaces } from "./input.ts";
import type { DiffSettings } from "./settings.ts";

/** What comparing two inputs gave. */
export interface Comparison {
  readonly inputs: readonly [old: DiffInput, fresh: DiffInput];
  readonly changes: readonly SpecChange[];
  readonly ignored: number;
}

/** The clock of the world, as a day. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/**
 * Reads and compares two inputs.
 *
 * @returns nothing where one of them cannot be read; the diagnostics say why
 */
export async function compareInputs(
  oldName: string,
  newName: string,
  settings: DiffSettings,
  places: InputPlaces,
): Promise<{ readonly value: Comparison | undefined; readonly diagnostics: readonly Diagnostic[] }> {
  const [old, fresh] = await Promise.all([readDiffInput(oldName, places), readDiffInput(newName, places)]);
  const read = [...old.diagnostics, ...fresh.diagnostics];
  if (old.value === undefined || fresh.value === undefined) return { value: undefined, diagnostics: read };
  try {
    return compareRead([old.value, fresh.value], settings, read);
  } catch (error) {
    // A chain of references of many thousand steps exhausts the stack; that is said, not thrown at the user.
    if (!(error instanceof RangeError)) throw error;
    const problem = diffCommandDiagnostics.create("too-much", { name: newName, reason: error.message });
    return { value: undefined, diagnostics: [...read, problem] };
  }
}

function compareRead(
  inputs: readonly [DiffInput, DiffInput],
  settings: DiffSettings,
  read: readonly Diagnostic[],
): { readonly value: Comparison; readonly diagnostics: readonly Diagnostic[] } {
  const [old, fresh] = inputs;
  const day = today();
  const result = diffDocuments(old.document, fresh.document, {
    today: day,
    deprecationDays: settings.deprecationDays,
    stability: settings.stability,
    levels: settings.levels,
    expand: settings.expand,
    old: old.side,
    new: fresh.side,
  });
  const kept = applyIgnores(result.value, settings.ignores, day, settings.ignoreName);
  return {
    value: { inputs, ...kept.value },
    diagnostics: [...read, ...result.diagnostics, ...kept.diagnostics],
  };
}
