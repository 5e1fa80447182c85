import { hasCredentials, withoutCredentials } from "./credentials.ts";
import type { Locator } from "./provenance.ts";

/**
 * `error`: facts were lost or the output is not what the pages say (exit code 1);
 * `warning`: something on the page is doubtful and was handled by a rule; `info`: worth knowing.
 */
export type Severity = "error" | "warning" | "info";

/** The stages of the pipeline, in the order of the flow. */
export type Stage =
  | "config"
  | "capture"
  | "document"
  | "platform"
  | "assemble"
  | "openapi"
  | "evidence"
  | "diff"
  | "plan"
  | "render"
  | "write";

/** One thing that a stage has to say. Returned, never printed or thrown. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** What to do next, in one sentence. */
  readonly remedy?: string;
  readonly stage: Stage;
  readonly locator?: Locator;
  /** The parameters of the message, for machines. */
  readonly data: Readonly<Record<string, string | number>>;
}

/** What every pure stage returns. */
export interface Staged<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** A message with typed parameters. */
export interface MessageTemplate<Key extends string> {
  (params: Readonly<Record<Key, string | number>>): string;
}

interface Definition {
  readonly severity: Severity;
  /** `never`: a definition may ask for any parameters; {@link ParamsOf} tells which. */
  readonly message: (params: never) => string;
  /** A function where it depends on what happened. */
  readonly remedy?: string | ((params: Readonly<Record<string, string>>) => string);
}

type ParamsOf<D extends Definition> = D["message"] extends (params: infer Params) => string ? Params : never;

/** The codes of one stage: raises diagnostics; a wrong code or a missing parameter does not compile. */
export interface Catalogue<C extends Record<string, Definition>> {
  readonly stage: Stage;
  readonly definitions: C;
  create<K extends keyof C & string>(code: K, params: ParamsOf<C[K]>, locator?: Locator): Diagnostic;
}

/**
 * Tag for the message of a diagnostic; the placeholders become the parameters' names.
 *
 * @returns a function from the parameters to the finished sentence
 * @example message`${"url"} is empty`({ url: "page.html" }) // "page.html is empty"
 */
export function message<const Keys extends readonly string[]>(
  strings: TemplateStringsArray,
  ...keys: Keys
): MessageTemplate<Keys[number]> {
  return (params) =>
    strings.reduce((text, part, index) => {
      const key = keys[index - 1] as Keys[number];
      return `${text}${String(params[key])}${part}`;
    });
}

/**
 * Declares the diagnostics of a stage.
 *
 * @param stage the stage that raises them
 * @param definitions code → severity, message, remedy
 * @returns the catalogue, whose `create` is the only way to make a {@link Diagnostic}
 * @example
 * const documentDiagnostics = defineDiagnostics("document", {
 *   "page-empty": { severity: "error", message: message`${"url"} is empty`, remedy: "Capture the page again." },
 * });
 * documentDiagnostics.create("page-empty", { url: "page.html" });
 */
export function defineDiagnostics<const C extends Record<string, Definition>>(
  stage: Stage,
  definitions: C,
): Catalogue<C> {
  return {
    stage,
    definitions,
    create(code, params, locator) {
      const { severity, message: template, remedy } = definitions[code] as Definition;
      const data = printable(params as Diagnostic["data"]);
      return {
        code,
        severity,
        message: (template as MessageTemplate<string>)(data),
        ...(remedy === undefined
          ? {}
          : {
              remedy: typeof remedy === "string" ? remedy : remedy(data as Readonly<Record<string, string>>),
            }),
        stage,
        ...(locator === undefined ? {} : { locator }),
        data,
      };
    },
  };
}

/** What is said goes to logs, reports and pull requests: an address that lets somebody in does not. */
function printable(params: Diagnostic["data"]): Diagnostic["data"] {
  const isTelling = (value: string | number): boolean => typeof value === "string" && hasCredentials(value);
  if (!Object.values(params).some(isTelling)) return params;
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === "string" ? withoutCredentials(value) : value,
    ]),
  );
}
