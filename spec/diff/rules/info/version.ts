import { message } from "../../../diagnostic.ts";
import { asObject, asString } from "../../json.ts";
import type { Family, Outcome } from "../../pairs.ts";
import { rule } from "../../rule.ts";

const base = { level: "info", area: "info", direction: "none", action: "lifecycle" } as const;

const notBumped = rule({
  id: "api-version-not-bumped",
  ...base,
  text: message`something breaks, but the version is still ${"from"}`,
});
const decreased = rule({
  id: "api-version-decreased",
  ...base,
  text: message`something breaks, and the version went back from ${"from"} to ${"to"}`,
});
const majorNotBumped = rule({
  id: "api-major-version-not-bumped",
  ...base,
  text: message`something breaks, but the version only went from ${"from"} to ${"to"}`,
});

/**
 * `info.version` held against what was found. Documents that docs2sdk built are left out: their version is the vendor's,
 * and what a change means for a client is said by the version of the package.
 */
export const version: Family<Outcome> = {
  rules: [notBumped, decreased, majorNotBumped],
  check({ old, new: fresh, isBreaking }, report) {
    const info = asObject(fresh.root["info"]);
    if (!isBreaking || info?.["x-docs2sdk"] !== undefined) return;
    const from = asString(asObject(old.root["info"])?.["version"]);
    const to = asString(info?.["version"]);
    if (from === undefined || to === undefined) return;
    const at = { old: old.at("info", "version"), new: fresh.at("info", "version") };
    if (from === to) return report.emit(notBumped, { from }, at);
    const [left, right] = [parse(from), parse(to)];
    if (left === undefined || right === undefined) return;
    const order = compare(left, right);
    if (order > 0) report.emit(decreased, { from, to }, at);
    else if (!isMajorStep(left, right)) report.emit(majorNotBumped, { from, to }, at);
  },
};

type Numbers = readonly [number, number, number];

/** The three numbers of a semantic version; a leading `v` is passed over. */
function parse(text: string): Numbers | undefined {
  const match = /^v?(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:[-+].*)?$/u.exec(text);
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3])];
}

function compare(a: Numbers, b: Numbers): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** Below 1.0.0 the minor number has the part of the major one (Semantic Versioning 2.0.0, item 4). */
function isMajorStep(from: Numbers, to: Numbers): boolean {
  return to[0] > from[0] || (from[0] === 0 && to[1] > from[1]);
}
