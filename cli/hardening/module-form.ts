import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { ts } from "ts-morph";

/**
 * A module with its names and texts taken out. Two packages that differ only in what names and texts say, with equal ones in
 * equal places, are one package to the compiler: it asks whether two texts are equal, never what they say, but for the few
 * that {@link createTexts} leaves where they are.
 */
export interface ModuleForm {
  /** The code between names and texts. */
  readonly frame: string;
  /** Numbers of the names and texts in it, in their order. */
  readonly texts: Uint32Array;
}

/** The names and texts of all modules, each with its number. */
export interface Texts {
  /** @param code a module without comments */
  formOf(code: string): ModuleForm;
  /** The text, where it means something to the compiler itself. */
  meaningOf(number: number): string | undefined;
}

/** Nothing, what could be a number as a key, what need not be used, a module that is not of the package. */
const MEANS = /^$|^[-+]?\.?\d|^_|^node:|^(?:\.\.\/)+(?:runtime|test-support)\//u;

/**
 * Knows which texts mean something to the compiler: the words of its own library and of ours below every package, numbers,
 * names that begin with an underscore.
 *
 * @param ours sources whose words mean something
 */
export function createTexts(ours: Iterable<string>): Texts {
  const words = new Set<string>();
  for (const text of [...ours, ...libraries()])
    for (const [word] of text.matchAll(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu)) words.add(word);
  const numbers = new Map<string, number>();
  const list: (string | undefined)[] = [];
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    // A copy: a part of a string keeps all of it alive.
    const own = Buffer.from(text, "utf16le").toString("utf16le");
    numbers.set(own, list.length);
    return list.push(words.has(own) || MEANS.test(own) ? own : undefined) - 1;
  };
  return {
    formOf(code) {
      const frame: string[] = [];
      const texts: number[] = [];
      const scanner = ts.createScanner(ts.ScriptTarget.ESNext, true, ts.LanguageVariant.Standard, code);
      for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
        if (token === ts.SyntaxKind.Identifier || token === ts.SyntaxKind.StringLiteral) {
          frame.push(token === ts.SyntaxKind.Identifier ? "n" : "t");
          texts.push(numberOf(scanner.getTokenValue()));
        } else if (PARSER_NEEDED.has(token)) return { frame: code, texts: new Uint32Array() };
        else frame.push(scanner.getTokenText());
      }
      return { frame: frame.join(" "), texts: Uint32Array.from(texts) };
    },
    meaningOf: (number) => list[number],
  };
}

/** Where only the parser knows what follows; such a module stays as it is. */
const PARSER_NEEDED: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.SlashEqualsToken,
  ts.SyntaxKind.TemplateHead,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.Unknown,
]);

function libraries(): readonly string[] {
  const require = createRequire(import.meta.url);
  const compiler = path.dirname(require.resolve("typescript"));
  const node = path.dirname(require.resolve("@types/node/package.json"));
  return [compiler, node].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".d.ts") && (folder === node || /^lib\./u.test(name)))
      .map((name) => readFileSync(path.join(folder, name), "utf8")),
  );
}
