import { Parser } from "htmlparser2";

/** What the capture has to know of a body; the facts are read elsewhere. */
export interface PageSketch {
  readonly title: string;
  /** Absolute or relative, as written. */
  readonly hrefs: readonly string[];
  /** Links beyond {@link MAX_LINKS}, which are not kept. */
  readonly linksLeft: number;
  /** `<base href>`. */
  readonly base?: string;
  /** Characters of visible text, white space aside; counted up to {@link TEXT_ENOUGH}. */
  readonly textLength: number;
  /** Content of `<meta name=robots>`, lower case. */
  readonly robots: string;
  readonly passwordField: boolean;
  /** The page asks for a human: the widget that it loads. */
  readonly captcha?: string;
  readonly tables: number;
  readonly charset?: string;
}

/** A page with more text than this is not empty, not a bare login form and not a challenge. */
export const TEXT_ENOUGH = 20_000;

/** Links of one page that are kept. The largest known menu has some 20,000. */
export const MAX_LINKS = 100_000;

const SILENT = new Set(["script", "style", "noscript", "template"]);

const CHALLENGES: readonly (readonly [mark: string, name: string])[] = [
  ["g-recaptcha", "reCAPTCHA"],
  ["recaptcha/api", "reCAPTCHA"],
  ["h-captcha", "hCaptcha"],
  ["hcaptcha.com", "hCaptcha"],
  ["cf-turnstile", "Turnstile"],
  ["challenges.cloudflare.com", "Turnstile"],
  ["cdn-cgi/challenge-platform", "a browser challenge"],
  ["captcha-delivery.com", "a bot challenge"],
  ["awswaf", "a bot challenge"],
];

/** The parser moves all open elements for each that is opened: 300,000 of them take it minutes. Readers stop far earlier. */
const MAX_DEPTH = 5_000;

/**
 * Looks over an HTML page in one pass without building a tree, so that depth and size do no harm.
 *
 * @param html the page
 * @returns what decides whether the page is taken and which links it has
 * @example sketchHtml("<title>T</title><a href=b.html>b</a>").hrefs // ["b.html"]
 */
export function sketchHtml(html: string): PageSketch {
  const sketch = {
    title: "",
    hrefs: [] as string[],
    linksLeft: 0,
    textLength: 0,
    robots: "",
    passwordField: false,
    tables: 0,
  } as { -readonly [Key in keyof PageSketch]: PageSketch[Key] } & { hrefs: string[] };
  let silent = 0;
  let depth = 0;
  let inTitle = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > MAX_DEPTH) parser.pause();
        if (SILENT.has(name)) silent++;
        inTitle = name === "title";
        readTag(sketch, name, attributes);
      },
      ontext(text) {
        if (inTitle && sketch.title.length < 300) sketch.title += text;
        else if (silent === 0 && sketch.textLength < TEXT_ENOUGH) {
          sketch.textLength += text.replace(/\s+/gu, "").length;
        }
      },
      onclosetag(name) {
        depth--;
        if (SILENT.has(name) && silent > 0) silent--;
        if (name === "title") inTitle = false;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return { ...sketch, title: sketch.title.trim() };
}

type Draft = { -readonly [Key in keyof PageSketch]: PageSketch[Key] } & { hrefs: string[] };

function readTag(sketch: Draft, name: string, attributes: Readonly<Record<string, string>>): void {
  switch (name) {
    case "a":
    case "area":
      if (attributes["href"] === undefined) break;
      if (sketch.hrefs.length < MAX_LINKS) sketch.hrefs.push(attributes["href"]);
      else sketch.linksLeft++;
      break;
    case "base":
      if (attributes["href"] !== undefined) sketch.base ??= attributes["href"];
      break;
    case "meta":
      readMeta(sketch, attributes);
      break;
    case "input":
      if (attributes["type"]?.toLowerCase() === "password") sketch.passwordField = true;
      break;
    case "table":
      sketch.tables++;
      break;
    case "script":
    case "iframe":
    case "div":
    case "form":
      readChallenge(
        sketch,
        `${attributes["class"] ?? ""} ${attributes["src"] ?? ""} ${attributes["action"] ?? ""}`,
      );
      break;
    default:
  }
}

function readMeta(sketch: Draft, attributes: Readonly<Record<string, string>>): void {
  const content = attributes["content"] ?? "";
  if (attributes["name"]?.toLowerCase() === "robots") sketch.robots = content.toLowerCase();
  const charset =
    attributes["charset"] ??
    (attributes["http-equiv"]?.toLowerCase() === "content-type" ? content.split("charset=")[1] : undefined);
  if (charset !== undefined) sketch.charset ??= charset.trim().toLowerCase();
}

function readChallenge(sketch: Draft, marks: string): void {
  const found = CHALLENGES.find(([mark]) => marks.includes(mark));
  if (found !== undefined) sketch.captcha ??= found[1];
}
