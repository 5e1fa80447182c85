import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** A place where text becomes something else than text. */
export interface Sink {
  /** `takes Code`, `RegExp`, `file`, `process`, … */
  readonly kind: string;
  /** File, and the function or constant in it where no type guards it. */
  readonly at: string;
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FOLDERS = ["scraper", "spec", "generator", "cli"];
const LEFT_OUT =
  /\.test\.ts$|\/(?:hardening|testing|conformance)\/|(?:^|\/)(?:test-|kill|fuzz)[^/]*$|html-fixture/u;

/** Texts that only encoders make. */
const BRANDS = [
  "Code",
  "DocText",
  "FolderName",
  "Identifier",
  "Markdown",
  "MarkdownText",
  "Markup",
  "RelPath",
];
const BRANDED = new RegExp(String.raw`\b(${BRANDS.join("|")})\b`, "u");

/** Calls that give text to somebody else, by the name that is called. */
const CALLS: Readonly<Record<string, string>> = {
  RegExp: "RegExp",
  writeFile: "file",
  writeWhole: "file",
  writeFileSync: "file",
  appendFile: "file",
  createWriteStream: "file",
  createRequire: "code at run time",
  makeFolder: "folder",
  mkdir: "folder",
  mkdirSync: "folder",
  execFile: "process",
  execFileSync: "process",
  exec: "process",
  spawn: "process",
  spawnSync: "process",
  fork: "process",
  Worker: "code at run time",
  Function: "code at run time",
  eval: "code at run time",
  runInContext: "code at run time",
  runInNewContext: "code at run time",
  writeHead: "HTTP answer",
  stringify: "YAML",
};

/** Libraries that take bare strings as code, YAML or paths: each has one door. */
const DOORS = new Set([
  "handlebars",
  "jiti",
  "node:child_process",
  "node:vm",
  "node:worker_threads",
  "ts-morph",
  "yaml",
]);

/** What a browser reads as markup or code, in the scripts of our pages. */
const DOM =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|srcdoc|eval\()/u;
const MARKUP = /<\/?[a-z!]/iu;
const MARKDOWN = /\*\*|\]\(|^#{1,6} /mu;

/** The sources of the tool, relative to the project, without tests. */
export function toolSources(): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((name) => name.endsWith(".ts") && !LEFT_OUT.test(name)),
  ).sort();
}

/**
 * Every sink of a module, found by its syntax: what takes a branded text, what makes one by a cast, what compiles, writes,
 * starts or answers, and templates that look like markup or Markdown without the tag that encodes.
 *
 * @param name relative to the project
 * @param text the module; default: what lies there
 * @example findSinks("a.ts", "new RegExp(text)") // [{ kind: "RegExp", at: "a.ts" }]
 */
export function findSinks(name: string, text = readFileSync(path.join(ROOT, name), "utf8")): readonly Sink[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
  const found = new Map<string, Sink>();
  const add = (kind: string, node: ts.Node): void => {
    // Where a bare string does not type-check, the file says enough.
    const owner = kind.startsWith("takes ") ? "" : ownerOf(node);
    const at = owner === "" ? name : `${name} ${owner}`;
    found.set(`${kind} ${at}`, { kind, at });
  };
  const visit = (node: ts.Node): void => {
    for (const kind of kindsOf(node)) add(kind, node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found.values()];
}

function kindsOf(node: ts.Node): readonly string[] {
  if (ts.isParameter(node) || ts.isPropertySignature(node)) return takes(node.type);
  if (ts.isAsExpression(node))
    return ts.isTypeReferenceNode(node.type) ? brandOf(node.type).map((brand) => `makes ${brand}`) : [];
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return called(node);
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const { text } = node.moduleSpecifier;
    return DOORS.has(text) && node.importClause?.isTypeOnly !== true ? [`door to ${text}`] : [];
  }
  if (ts.isTemplateExpression(node)) return untagged(node);
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) return DOM.test(node.text) ? ["DOM"] : [];
  return [];
}

function takes(type: ts.TypeNode | undefined): readonly string[] {
  if (type === undefined || ts.isTypeLiteralNode(type)) return [];
  const brand = BRANDED.exec(type.getText())?.[1];
  return brand === undefined ? [] : [`takes ${brand}`];
}

function brandOf(type: ts.TypeReferenceNode): readonly string[] {
  const name = type.typeName.getText();
  return BRANDS.includes(name) ? [name] : [];
}

function called(node: ts.CallExpression | ts.NewExpression): readonly string[] {
  const target = node.expression;
  if (target.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments ?? [];
    if (argument === undefined || !ts.isStringLiteralLike(argument)) return ["code at run time"];
    return DOORS.has(argument.text) ? [`door to ${argument.text}`] : [];
  }
  const name = ts.isIdentifier(target)
    ? target.text
    : ts.isPropertyAccessExpression(target)
      ? target.name.text
      : "";
  const kind = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
  if (kind === undefined) return [];
  // JSON is made by the language; `expression.exec(text)` starts no process.
  if (name === "stringify" && target.getText() === "JSON.stringify") return [];
  if (name === "exec" && ts.isPropertyAccessExpression(target)) return [];
  const [first] = node.arguments ?? [];
  return kind === "RegExp" && first !== undefined && isOurs(first) ? [] : [kind];
}

/** A text of which every part stands in the module itself. */
function isOurs(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node);
}

function untagged(node: ts.TemplateExpression): readonly string[] {
  if (ts.isTaggedTemplateExpression(node.parent)) return [];
  const text = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("x");
  return [
    ...(MARKUP.test(text) ? ["markup without html"] : []),
    ...(MARKDOWN.test(text) ? ["Markdown without markdownOf"] : []),
  ];
}

/** The outermost function, class, interface or constant around a node. */
function ownerOf(node: ts.Node): string {
  let name = "";
  for (let at: ts.Node | undefined = node; at !== undefined; at = at.parent) {
    if (
      (ts.isFunctionDeclaration(at) ||
        ts.isClassDeclaration(at) ||
        ts.isInterfaceDeclaration(at) ||
        ts.isTypeAliasDeclaration(at) ||
        ts.isVariableDeclaration(at)) &&
      at.name !== undefined
    )
      name = at.name.getText();
  }
  return name;
}
