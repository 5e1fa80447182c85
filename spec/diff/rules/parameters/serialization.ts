import { message } from "../../../diagnostic.ts";
import { asString } from "../../json.ts";
import type { Family, ParameterPair, ParameterSide } from "../../pairs.ts";
import { rule } from "../../rule.ts";

const OWN =
  "the field's list has no rule for how a parameter is written; a client that writes it the old way is misread";
const base = { area: "parameters", direction: "request", action: "changed", own: OWN } as const;

const style = rule({
  id: "request-parameter-style-changed",
  level: "error",
  ...base,
  text: message`\`style\` changed from ${"from"} to ${"to"}`,
});
const explode = rule({
  id: "request-parameter-explode-changed",
  level: "error",
  ...base,
  text: message`\`explode\` changed from ${"from"} to ${"to"}`,
});
const emptyRefused = rule({
  id: "request-parameter-empty-value-refused",
  level: "warn",
  ...base,
  action: "narrowed",
  text: message`an empty value is no longer allowed`,
});
const emptyAllowed = rule({
  id: "request-parameter-empty-value-allowed",
  level: "info",
  ...base,
  action: "widened",
  text: message`an empty value is now allowed`,
});
const reservedRefused = rule({
  id: "request-parameter-reserved-refused",
  level: "warn",
  ...base,
  action: "narrowed",
  text: message`reserved characters are now percent-encoded`,
});
const reservedAllowed = rule({
  id: "request-parameter-reserved-allowed",
  level: "info",
  ...base,
  action: "widened",
  text: message`reserved characters may now stand as they are`,
});

/** How a value is written (OpenAPI 3.1, section 4.8.12.2). */
export const serialization: Family<ParameterPair> = {
  rules: [style, explode, emptyRefused, emptyAllowed, reservedRefused, reservedAllowed],
  check(pair, report) {
    const at = { old: pair.old.at, new: pair.new.at };
    const [fromStyle, toStyle] = [styleOf(pair.old), styleOf(pair.new)];
    if (fromStyle !== toStyle) report.emit(style, { from: fromStyle, to: toStyle }, at);
    const [from, to] = [isExploded(pair.old), isExploded(pair.new)];
    // Exploding shows only where there is more than one value to write.
    if (from !== to && isCompound(pair.old) && isCompound(pair.new)) report.emit(explode, { from, to }, at);
    for (const [keyword, refused, allowed] of [
      ["allowEmptyValue", emptyRefused, emptyAllowed],
      ["allowReserved", reservedRefused, reservedAllowed],
    ] as const) {
      const [was, is] = [pair.old, pair.new].map(({ node }) => node[keyword] === true);
      if (was !== is) report.emit(is === true ? allowed : refused, {}, at);
    }
  },
};

function styleOf(side: ParameterSide): string {
  return asString(side.node["style"]) ?? (side.in === "query" || side.in === "cookie" ? "form" : "simple");
}

function isExploded(side: ParameterSide): boolean {
  const value = side.node["explode"];
  return typeof value === "boolean" ? value : styleOf(side) === "form";
}

function isCompound(side: ParameterSide): boolean {
  return side.types.length === 0 || side.types.includes("array") || side.types.includes("object");
}
