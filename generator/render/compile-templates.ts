import { readFileSync } from "node:fs";
import Handlebars from "handlebars";
import { COMPILING, TEMPLATE_FOLDER, TEMPLATE_NAMES } from "./templates.ts";

/** Where in a template a value stands that is missing is left out, for room: the message names the value. */
const NOWHERE = { start: {}, end: {} };

/** Stands in every function, for the runtimes before 4.6, which have no `lookupProperty`. */
const OLD_LOOKUP =
  / \|\| function\(parent, propertyName\) \{\s*if \([^{}]*\{[^{}]*\}\s*return undefined\s*\}/gu;

/**
 * The templates as the text of a module that exports `compiled`, for where this tool is bundled or packed.
 *
 * @returns JavaScript without imports
 * @throws Error for a template that does not compile
 * @see https://handlebarsjs.com/api-reference/compilation.html#handlebars-precompile-template-options
 */
export function compiledTemplatesModule(): string {
  if (TEMPLATE_FOLDER === undefined) throw new Error("there is no folder with templates");
  const members = TEMPLATE_NAMES.map((name) => {
    const text = readFileSync(new URL(`${name}.hbs`, TEMPLATE_FOLDER), "utf8");
    const short: unknown = JSON.parse(
      JSON.stringify(Handlebars.parse(text), (key, value: unknown) => (key === "loc" ? NOWHERE : value)),
    );
    // A text, although its type does not say so.
    const code = Handlebars.precompile(short, COMPILING) as string;
    const lean = code.replaceAll(OLD_LOOKUP, "").replaceAll(JSON.stringify(NOWHERE), "nowhere");
    return `${JSON.stringify(name)}: ${lean}`;
  });
  return `const nowhere = ${JSON.stringify(NOWHERE)};\nexport const compiled = {\n${members.join(",\n")}\n};\n`;
}
