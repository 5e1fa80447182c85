import type { DocPage } from "../../document/doc-page.ts";
import { definePlatform } from "../platform.ts";
import { linesOf } from "./lines.ts";
import { readOperationPage } from "./read-page.ts";
import { recoverPage } from "./recover.ts";
import { findOperation, isRequired, markerOf } from "./words.ts";

/** Lines that are looked at to tell whose page it is: the menu may be long, the sections come soon after it. */
const MAX_LINES = 4_000;

/** Apidog: one page per operation, rows of three lines, collapsed objects whose members stand in the example. */
export const apidog = definePlatform({
  id: "apidog",
  title: "Apidog",
  recognise,
  recover: recoverPage,
  readPage: readOperationPage,
});

function recognise(page: DocPage): number {
  const lines = linesOf(page).slice(0, MAX_LINES);
  const place = findOperation(lines);
  const isBuiltWith = lines.slice(-4).some(({ text }) => /^built with/iu.test(text));
  if (place === undefined) return isBuiltWith ? 0.3 : 0;
  const below = lines.slice(place.url);
  const hasSections = below.some(({ text }) => {
    const kind = markerOf(text)?.kind;
    return kind === "parameters" || kind === "body" || kind === "responses";
  });
  const hasRows = below.some(({ text }) => isRequired(text.split(" ").at(-1) ?? "") !== undefined);
  return hasSections ? (hasRows || isBuiltWith ? 0.9 : 0.6) : 0.4;
}
