import { readFileSync } from "node:fs";
import Handlebars from "handlebars";
import { COMPILING, TEMPLATE_FOLDER, TEMPLATE_NAMES } from "./templates.ts";

/** Where in a template a value stands that is missing is left out, for room: the message names the value. */
const NOWHERE = { start: {}, end: {} };

/** Stands in every function, for the runtimes before 4.6, which have no `lookupProperty`. */
const OLD_LOOKUP =
  / \|\| function\(parent, propertyName\) \{\s*if \([^{}]*\{[^{}]*\}\s*return undefined\s*\}/gu;

/** `((stack1 = lookupProperty(helpers,"name").call(self, value, options)) != null ? stack1 : "")`, which is all that templates of ours do. */
const SHORTER = [
  [OLD_LOOKUP, ""],
  [/container\.nullContext \|\| \{\}/gu, "container.nullContext"],
  [/\(\(stack1 = lookupProperty\(helpers,("\w+")\)\.call\(/gu, "filled(helpers[$1],"],
  [/\{"name":"\w+","hash":\{\},/gu, "{"],
  [/"data":data,"loc":\{"start":\{\},"end":\{\}\}\}\)\) != null \? stack1 : ""\)/gu, "data})"],
  [/var stack1, /gu, "var "],
] as const;

/** No helper that our templates call has more than two arguments, or asks for more than this of its options. */
const FILLED = `function filled(helper, self, ...given) {
  given.at(-1).hash = {};
  return helper.apply(self, given) ?? "";
}`;

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
    const tree: unknown = JSON.parse(
      JSON.stringify(Handlebars.parse(text), (key, value: unknown) => (key === "loc" ? NOWHERE : value)),
    );
    // A text, although its type does not say so.
    const code = Handlebars.precompile(tree, COMPILING) as string;
    const short = SHORTER.reduce((text, [long, now]) => text.replaceAll(long, now), code);
    return `${JSON.stringify(name)}: ${short}`;
  });
  return `${FILLED}\nexport const compiled = {\n${members.join(",\n")}\n};\n`;
}
