import { createRequire } from "node:module";
import { load, type CheerioAPI } from "cheerio";
import type { Element } from "domhandler";

/** Formats of texts, each with what reads it. */
export type TextFormat = "text" | "markdown" | "json" | "junit" | "github" | "sarif";

/** The parser of Markdown, as far as it is used here; it has no types of its own. */
type Markdown = new (options: { readonly html: boolean; readonly linkify: boolean }) => {
  validateLink: (address: string) => boolean;
  render(text: string): string;
};

const MarkdownIt = createRequire(import.meta.url)("markdown-it") as Markdown;
const markdown = new MarkdownIt({ html: true, linkify: false });
// Every link is to be seen, also one that the parser would not make.
markdown.validateLink = () => true;

/** What our Markdown is made of. */
const ELEMENTS =
  /^(?:html|head|body|h[1-6]|p|ul|ol|li|strong|em|code|pre|a|br|blockquote|table|thead|tbody|tr|th|td|details|summary)$/u;
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
const COMMAND = /^::(?:error|warning|notice) file=[^,:]*(?:,line=\d+,col=\d+)?,title=[^,:]*::/u;
const XML =
  /<\?xml [^<>]*\?>|<\/?[a-z]+(?:\s+[a-z]+="[^"<]*")*\s*\/?>|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/giu;

/** What a text is, to whatever reads it. */
export interface TextFacts {
  /**
   * Characters that nobody sees, JSON or XML that is none, markup or links to elsewhere than the web in Markdown, commands to
   * the runner that are not ours.
   */
  readonly problems: readonly string[];
  /**
   * What it is made of: the elements of Markdown and XML in their order, the members of JSON, the commands to a runner, the
   * number of lines.
   */
  readonly shape: string;
}

/**
 * Reads a text once for everything that the matrix asks of it.
 *
 * @example readText("markdown", "<script>x</script>").problems // ["an element script"]
 */
export function readText(format: TextFormat, text: string): TextFacts {
  if (format === "json" || format === "sarif") return readJson(text);
  const problems = text.split("\n").some((line) => UNSEEN.test(line)) ? ["a character that nobody sees"] : [];
  if (format === "markdown") {
    const elements = elementsIn(load(markdown.render(text), null, false));
    return {
      problems: [...problems, ...elements.flatMap(problemsOfElement)],
      shape: shapeOfElements(elements),
    };
  }
  if (format === "junit") {
    const isXml = !/[<&]/u.test(text.replace(XML, ""));
    const shape = shapeOfElements(elementsIn(load(text, { xml: true })));
    return { problems: [...problems, ...(isXml ? [] : ["no XML"])], shape };
  }
  const commands = text.split("\n").map((line) => (line.startsWith("::") ? line : ""));
  const foreign = commands.filter((line) => format === "github" && line !== "" && !COMMAND.test(line));
  return {
    problems: [...problems, ...foreign.map((line) => `a command: ${line.slice(0, 80)}`)],
    shape: commands.map((line) => /^::[a-z]+/u.exec(line)?.[0] ?? "").join("\n"),
  };
}

function problemsOfElement({ name, attribs }: Element): readonly string[] {
  if (!ELEMENTS.test(name)) return [`an element ${name}`];
  return Object.entries(attribs).flatMap(([attribute, value]) =>
    name === "a" && attribute === "href" && /^(?:https?:\/\/|#|[\w./-]+$)/iu.test(value)
      ? []
      : [`${name} with ${attribute}="${value.slice(0, 60)}"`],
  );
}

/** A page's own back-ticks may make code of a text; nothing happens in code. */
function shapeOfElements(elements: readonly Element[]): string {
  return elements
    .filter(({ name }) => name !== "code")
    .map(({ name, attribs }) => `${name} ${Object.keys(attribs).join()}`)
    .join("\n");
}

const elementsIn = (page: CheerioAPI): readonly Element[] => page<Element, string>("*").toArray();

function readJson(text: string): TextFacts {
  try {
    return { problems: [], shape: shapeOfJson(JSON.parse(text)) };
  } catch {
    return { problems: ["no JSON"], shape: "" };
  }
}

function shapeOfJson(value: unknown): string {
  if (value === null || typeof value !== "object") return typeof value;
  if (Array.isArray(value)) return `[${value.map(shapeOfJson).join()}]`;
  return `{${Object.values(value).map(shapeOfJson).join()}}`;
}
