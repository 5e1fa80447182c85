import type { SpecChange } from "../../spec/diff/change.ts";
import type { ChangeDocument } from "./types.ts";

/** Stand-in until spec/diff exports `diffDocuments`. */
export function diffDocuments(_before: ChangeDocument, _after: ChangeDocument): readonly SpecChange[] {
  return [];
}
