import type { ExampleNode } from "../../model/api-model.ts";
import { isExactThroughout, WITH_INEXACT } from "../../model/exact.ts";
import type { JsonObject, JsonValue } from "../../model/json.ts";
import { objectOf, type BuildContext } from "../build-context.ts";
import { openapiDiagnostics } from "../openapi-diagnostics.ts";
import { camelCase, pascalCase, shortened, wordsOf } from "../words.ts";

type Member = readonly [string, JsonValue | undefined];

/**
 * `example` for one, `examples` with a name each for several: the two exclude each other.
 *
 * @param nodes examples in the order of the page; those without a value are left out and reported
 * @see https://spec.openapis.org/oas/v3.1.1.html#example-object
 * @example buildExamples([{ value: 1, from: [], basis: "stated" }], context) // [["example", 1]]
 */
export function buildExamples(nodes: readonly ExampleNode[], context: BuildContext): readonly Member[] {
  const readable = nodes.filter((node) => hasValue(node, context));
  const [first] = readable;
  if (first === undefined) return [];
  if (readable.length === 1) {
    context.record(first, "example");
    return [["example", first.value]];
  }
  const named = new Map<string, JsonObject>();
  const numbers = new Map<string, number>();
  for (const node of readable) {
    const name = freeName(node, named, numbers);
    context.record(node, "examples", name);
    named.set(
      name,
      objectOf([
        ["summary", node.title],
        ["value", node.value],
      ]),
    );
  }
  return [["examples", objectOf(named)]];
}

function hasValue(node: ExampleNode, context: BuildContext): boolean {
  const { value } = node;
  if (value !== undefined && isExactThroughout(value)) return true;
  const pointer = context.at;
  context.report(
    value === undefined
      ? openapiDiagnostics.create("example-unreadable", { pointer }, node.from[0])
      : openapiDiagnostics.create(
          "keyword-invalid",
          { pointer, keyword: "example", value: WITH_INEXACT },
          node.from[0],
        ),
  );
  context.leaveOut(node, "unreadable", "example");
  return false;
}

/** @param numbers the next number of each name: thousands of examples may have no title */
function freeName(
  node: ExampleNode,
  taken: ReadonlyMap<string, unknown>,
  numbers: Map<string, number>,
): string {
  const words = wordsOf(node.title ?? "");
  const name = shortened(words.length === 0 ? "example" : camelCase(pascalCase(words)));
  for (let number = numbers.get(name) ?? 1; ; number++) {
    const candidate = number === 1 ? name : `${name}${number}`;
    if (taken.has(candidate)) continue;
    numbers.set(name, number + 1);
    return candidate;
  }
}
