import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type Handlebars from "handlebars";
import type { Code, Identifier, MarkdownText } from "../emit/branded.ts";
import { checkIdentifier } from "../emit/identifier.ts";
import { literalOf, memberAccess, propertyKey, stringLiteral } from "../emit/literal.ts";
import { markdownCode, markdownLink, markdownText } from "../emit/markdown.ts";
import type { JsonValue } from "../../spec/model/json.ts";
import { compiled } from "./compiled-templates.ts";

/** What stands in `templates/`: whole files with placeholders, and modules that are copied. */
export interface TemplateSet {
  /** Fills a template. */
  fill(name: TemplateName, values: object): string;
  /** File name → text of the runtime's modules, without tests. */
  readonly runtime: ReadonlyMap<string, string>;
  /** File name → text of what generated tests share. */
  readonly support: ReadonlyMap<string, string>;
  /** Names that the runtime declares. */
  readonly reservedNames: readonly string[];
}

export const TEMPLATE_NAMES = [
  "changelog.md",
  "client.test.ts",
  "license",
  "operations.test.ts",
  "readme-types.md",
  "readme.md",
  "setup.ts",
] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/**
 * The only ways in which a value gets into a template; each is an encoder. A template with a bare value does not compile
 * (see the test beside it).
 */
const ENCODERS = {
  /** A JSON value as an expression. */
  literal: (value: JsonValue): Code => literalOf(value),
  string: (value: string): Code => stringLiteral(given(value)),
  /** The key of a member in an object literal. */
  key: (value: string): Code => propertyKey(value),
  identifier: (value: string): Identifier => checkIdentifier(value),
  /** A chain of members: `.servers.list`. */
  members: (value: readonly string[]): string => value.map((name) => memberAccess(name)).join(""),
  /** The same from one text, for examples: `client.servers.list`. */
  member: (value: string): string => {
    const [first = "", ...rest] = value.split(".");
    return checkIdentifier(first) + rest.map((name) => memberAccess(name)).join("");
  },
  /** A package name in a shell line. */
  package: (value: string): string => packageName(value),
  text: (value: string): MarkdownText => markdownText(given(value)),
  code: (value: string): MarkdownText => markdownCode(given(value)),
  link: (value: string, address: unknown): MarkdownText =>
    typeof address === "string" ? markdownLink(given(value), address) : markdownText(given(value)),
} as const;

/** Names of the encoders, for the test that greps the templates. */
export const ENCODER_NAMES: readonly string[] = Object.keys(ENCODERS);

/** How templates are compiled: nothing but our helpers, and a value that is missing is an error. */
export const COMPILING: CompileOptions = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(ENCODER_NAMES.map((name) => [name, true])),
};

/** Two folders up from the sources, three from the built package. */
export const TEMPLATE_FOLDER = ["../../templates/", "../../../templates/"]
  .map((relative) => new URL(relative, import.meta.url))
  .find((folder) => existsSync(folder));

/** A template of the user's that cannot be read or filled; ours never throw it. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
  readonly template: string;

  constructor(template: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.template = template;
  }
}

/**
 * Reads the templates; do it once per run.
 *
 * @param own folder with templates of the user's, absolute: one that is there takes the place of ours
 * @param folder where ours are; default: beside the tool
 * @throws TemplateError where a template of the user's does not compile
 */
export async function loadTemplates(
  own?: string,
  folder: URL | undefined = TEMPLATE_FOLDER,
): Promise<TemplateSet> {
  if (folder === undefined) throw new Error("docs2sdk is installed without its templates");
  const [runtime, support, fillers] = await Promise.all([
    readModules(new URL("runtime/", folder)),
    readModules(new URL("test-support/", folder)),
    templatesOf(own, folder),
  ]);
  return {
    fill(name, values) {
      const template = fillers.get(name);
      if (template === undefined) throw new RangeError(`No template ${name}`);
      if (own === undefined) return template(values);
      try {
        return template(values);
      } catch (error) {
        throw new TemplateError(name, error);
      }
    },
    runtime,
    support,
    reservedNames: [...new Set([...runtime.values()].flatMap(declaredNames))],
  };
}

type Filler = Handlebars.TemplateDelegate<object>;

/** The compiler is loaded where something is to be compiled; filling needs a tenth of it. */
async function templatesOf(own: string | undefined, folder: URL): Promise<ReadonlyMap<TemplateName, Filler>> {
  const texts = new Map<TemplateName, string>();
  for (const name of TEMPLATE_NAMES) {
    const text = await ownTemplate(own, name);
    if (text !== undefined) texts.set(name, text);
    else if (compiled === undefined) texts.set(name, await readFile(new URL(`${name}.hbs`, folder), "utf8"));
  }
  const environment =
    texts.size === 0 ? await createRuntime() : (await import("handlebars")).default.create();
  for (const [name, encode] of Object.entries(ENCODERS))
    environment.registerHelper(name, encode as Handlebars.HelperDelegate);
  return new Map(
    TEMPLATE_NAMES.map((name) => {
      const text = texts.get(name);
      if (text !== undefined) return [name, environment.compile<object>(text, COMPILING)];
      return [name, environment.template<object>(compiled?.[name] as TemplateSpecification)];
    }),
  );
}

async function createRuntime(): Promise<typeof Handlebars> {
  // Its types say nothing; it is Handlebars without what compiles.
  const module: unknown = await import("handlebars/runtime.js");
  const { default: runtime } = module as { readonly default: typeof Handlebars };
  return runtime.create();
}

async function ownTemplate(folder: string | undefined, name: TemplateName): Promise<string | undefined> {
  if (folder === undefined) return undefined;
  // One that is not there is not overridden; whether the folder holds what has no meaning is the caller's question.
  return readFile(join(folder, `${name}.hbs`), "utf8").catch(() => undefined);
}

/** Strict templates do not look at the arguments of helpers: a value that is missing is a bug of ours here as well. */
function given(value: unknown): string {
  if (typeof value !== "string") throw new TypeError(`A template got ${typeof value} for a text`);
  return value;
}

/** As npm has it: lower case, digits and dashes, with a scope. */
function packageName(value: string): string {
  if (!/^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/u.test(value))
    throw new RangeError(`Not a package name: ${JSON.stringify(value)}`);
  return value;
}

async function readModules(folder: URL): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(fileURLToPath(folder)))
    .filter((name) => name.endsWith(".ts") && !/\.(?:test|d)\.ts$/u.test(name))
    .sort();
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(new URL(name, folder), "utf8")] as const),
  );
  return new Map(texts);
}

function declaredNames(text: string): readonly string[] {
  return [
    ...text.matchAll(
      /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|class|interface|type|const) (\w+)/gmu,
    ),
  ].map(([, name = ""]) => name);
}
