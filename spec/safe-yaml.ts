import type * as Yaml from "yaml";
import { scanYaml, type YamlScan } from "./yaml-scan.ts";

/** What a text is that nobody vouches for; offsets are those of characters. */
export type SafeYaml = { readonly lines: Yaml.LineCounter } & (
  | {
      readonly value: unknown;
      readonly document: Yaml.Document.Parsed;
      readonly targets: YamlScan["targets"];
      readonly problem?: undefined;
    }
  | {
      readonly problem: "syntax" | "duplicate" | "aliases";
      readonly reason: string;
      readonly offset: number;
    }
);

/**
 * Reads YAML 1.2 of a stranger: its keys are held against each other, and what its aliases make of it is looked at, before it
 * becomes values.
 *
 * @param text the document
 * @param yaml the library: who reads YAML loads it when there is some
 * @param options of the library's parser
 * @returns values and where they stand, or the first thing that is wrong
 * @example parseSafely("a: 1", await import("yaml")).value // { a: 1 }
 */
export function parseSafely(
  text: string,
  yaml: typeof Yaml,
  options: Pick<Yaml.SchemaOptions, "merge"> = {},
): SafeYaml {
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text, {
    ...options,
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
    // Its warnings would go past our diagnostics to standard error.
    logLevel: "error",
  });
  const [error] = document.errors;
  if (error !== undefined) return { lines, problem: "syntax", reason: error.message, offset: error.pos[0] };
  const { repeated, multiplies, targets } = scanYaml(document.contents, yaml);
  if (repeated !== undefined)
    return { lines, problem: "duplicate", reason: "Map keys must be unique", offset: repeated };
  const refused = { lines, problem: "aliases", offset: 0 } as const;
  if (multiplies) return { ...refused, reason: "its aliases multiply what is written" };
  resolveAtOnce(targets, yaml);
  try {
    // What aliases may make of it has been looked at.
    return { lines, value: document.toJS({ maxAliasCount: -1 }) as unknown, document, targets };
  } catch (failure) {
    // The library throws for an alias without its anchor.
    return { ...refused, reason: failure instanceof Error ? failure.message : String(failure) };
  }
}

/** The library looks through all anchors and aliases for each alias; what each stands for is known already. */
function resolveAtOnce(targets: YamlScan["targets"], { Alias }: typeof Yaml): void {
  for (const [alias, target] of targets) {
    alias.resolve = (document, context) =>
      context?.anchors.get(target)?.res === undefined
        ? Alias.prototype.resolve.call(alias, document, context)
        : (target as ReturnType<Yaml.Alias["resolve"]>);
  }
}
