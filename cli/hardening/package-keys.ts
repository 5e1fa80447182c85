import path from "node:path";
import { digestOf } from "../../spec/digest.ts";
import type { Rendered } from "./render-one.ts";

/** A module and everything of its package that it imports, however far, in the order in which it is found. */
function reachOf({ modules }: Rendered, name: string): readonly string[] {
  const reached = new Set([name]);
  for (const each of reached) {
    for (const target of modules.get(each)?.imports ?? []) {
      const found = resolved(modules, each, target);
      if (found !== undefined) reached.add(found);
    }
  }
  return [...reached];
}

function resolved(modules: Rendered["modules"], from: string, target: string): string | undefined {
  const file = path.posix.join(path.posix.dirname(from), target);
  return [file, file.replace(/\.ts$/u, ".d.ts"), `${file}.ts`, `${file}.d.ts`].find((one) =>
    modules.has(one),
  );
}

/**
 * What a module does depends on: its own code and that of all that it imports, with their names.
 *
 * @param codeOf of a module; equal texts for modules that run alike
 */
export function runKey(rendered: Rendered, name: string, codeOf: (name: string) => string): string {
  return digestOf([name, ...[...reachOf(rendered, name)].sort().map(codeOf)].join("\n"));
}

/**
 * What the compiler's verdict on a module depends on: the frames of it and of all that it imports, which of their names and
 * texts are equal, who imports whom, and the texts that mean something to the compiler. See `ModuleForm`.
 */
export function compileKey(rendered: Rendered, name: string): string {
  const { modules, texts } = rendered;
  const reached = reachOf(rendered, name);
  const numbers = new Map<number, number>();
  const numberOf = (text: number): number | string => {
    const meaning = texts.meaningOf(text);
    if (meaning !== undefined) return JSON.stringify(meaning);
    if (!numbers.has(text)) numbers.set(text, numbers.size);
    return numbers.get(text) ?? 0;
  };
  const parts = reached.map((each) => {
    const facts = modules.get(each);
    const targets = facts?.imports.map((target) =>
      reached.indexOf(resolved(modules, each, target) ?? target),
    );
    // A declaration file is read as another language.
    const language = each.endsWith(".d.ts") ? "d" : "";
    return [language, facts?.form.frame, targets, [...(facts?.form.texts ?? [])].map(numberOf)].join();
  });
  return digestOf(parts.join("\n"));
}
