import { cancel, confirm, intro, isCancel, multiselect, select, text } from "@clack/prompts";
import type { Prompter } from "./answers.ts";

/**
 * Questions on the terminal.
 *
 * @returns the prompter
 * @example const out = await clackPrompter().text("Where do the packages go?", "generated");
 */
export function clackPrompter(): Prompter {
  intro("docs2sdk");
  const answered = <T>(value: T): Exclude<T, symbol> | undefined => {
    if (!isCancel(value)) return value as Exclude<T, symbol>;
    cancel("Nothing was changed.");
    return undefined;
  };
  return {
    many: async (question, choices) =>
      answered(await multiselect({ message: question, options: [...choices], required: false })),
    one: async (question, choices) => answered(await select({ message: question, options: [...choices] })),
    text: async (question, initial) =>
      answered(await text({ message: question, initialValue: initial, placeholder: initial })),
    yes: async (question) => answered(await confirm({ message: question, initialValue: false })),
  };
}
