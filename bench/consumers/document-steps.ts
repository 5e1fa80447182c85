/** What a reader of a page does: run a command, or save a file. */
export type DocumentStep =
  | { readonly kind: "run"; readonly command: string; readonly prints?: RegExp }
  | { readonly kind: "file"; readonly name: string; readonly text: string };

/**
 * The steps of a page in Markdown: each line of an `sh` block is a command, a `text` block is what the last command before it
 * prints (`…` stands for anything), a `ts` block whose first line is a comment with a file's name is that file.
 *
 * @param markdown the page
 * @returns in the order of the page
 * @example stepsOf("```sh\nnpm test\n```\n") // [{ kind: "run", command: "npm test" }]
 */
export function stepsOf(markdown: string): readonly DocumentStep[] {
  const steps: DocumentStep[] = [];
  for (const [, language, text = ""] of markdown.matchAll(/^```(sh|text|ts)\n(.*?)^```$/gmsu)) {
    const last = steps.at(-1);
    if (language === "sh")
      for (const command of text.trim().split("\n")) steps.push({ kind: "run", command });
    else if (language === "text" && last?.kind === "run")
      steps[steps.length - 1] = { ...last, prints: patternOf(text) };
    else {
      const name = /^\/\/ (\S+\.\w+)\n/u.exec(text)?.[1];
      if (name !== undefined) steps.push({ kind: "file", name, text });
    }
  }
  return steps;
}

/** Line by line, in order; other lines may stand between. */
function patternOf(text: string): RegExp {
  const lines = text.trim().split("\n");
  const quoted = lines.map((line) =>
    line
      .split("…")
      .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`))
      .join(".*"),
  );
  return new RegExp(quoted.map((line) => `^${line}$`).join(String.raw`[\s\S]*?`), "mu");
}
