import { readdir } from "node:fs/promises";
import type { SdkInput, SdkOptions } from "../../generator/generate-sdk.ts";
import type { GeneratedFile } from "../../generator/generated-file.ts";
import type { CodeThread } from "../../generator/render/code-thread.ts";
import type { Diagnostic, Staged } from "../../spec/diagnostic.ts";
import type { Sources } from "../../spec/openapi/spec-bundle.ts";
import { operationCount, selectOperations, type Selection } from "../../spec/openapi/select.ts";
import type { Config } from "../config/config.ts";
import { configDiagnostics } from "../config/diagnostics.ts";
import { runHook, type Hooks } from "../config/hooks.ts";
import { nearest } from "../config/nearest.ts";
import { faultOf } from "./faulty-file.ts";

/** What of a service's documents becomes code, and in which form. */
export interface SdkChoice {
  readonly selection: Selection;
  readonly emit?: SdkOptions["emit"];
  readonly layout?: SdkOptions["layout"];
  /** Pattern with `{provider}` and `{service}`. */
  readonly packageName?: string;
  /** Folder, absolute. */
  readonly templates?: string;
  readonly hooks?: Hooks;
}

/**
 * The part of a configuration that says what comes out.
 *
 * @example sdkChoice({ tags: "servers", emit: "client" }).selection // { tags: ["servers"] }
 */
export function sdkChoice(config: Config): SdkChoice {
  const { emit, layout, packageName, templates, hooks } = config;
  const selection = Object.fromEntries(
    (["tags", "paths", "operations"] as const).flatMap((key) => {
      const value = config[key];
      if (value === undefined) return [];
      return [[key, typeof value === "string" ? value.split(",").map((item) => item.trim()) : value]];
    }),
  );
  return {
    selection,
    ...(emit === undefined ? {} : { emit }),
    ...(layout === undefined ? {} : { layout }),
    ...(packageName === undefined ? {} : { packageName }),
    ...(templates === undefined ? {} : { templates }),
    ...(hooks === undefined ? {} : { hooks }),
  };
}

/**
 * Tells what of a choice cannot be: a folder of templates that is not there or holds what has no meaning, a package name that npm
 * would refuse.
 */
export async function checkSdkChoice({ templates, packageName }: SdkChoice): Promise<readonly Diagnostic[]> {
  const name = packageName?.replaceAll(/\{(?:provider|service)\}/gu, "x");
  return [
    ...(name === undefined || PACKAGE_NAME.test(name)
      ? []
      : [configDiagnostics.create("bad-package-name", { name: packageName ?? "" })]),
    ...(templates === undefined ? [] : await checkTemplates(templates)),
  ];
}

const PACKAGE_NAME = /^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/u;

async function checkTemplates(folder: string): Promise<readonly Diagnostic[]> {
  const names = await readdir(folder).catch(() => undefined);
  if (names === undefined) return [configDiagnostics.create("templates-missing", { folder })];
  const { TEMPLATE_NAMES } = await import("../../generator/render/templates.ts");
  const known = TEMPLATE_NAMES.map((name) => `${name}.hbs`);
  return names
    .filter((name) => name.endsWith(".hbs") && !known.includes(name))
    .map((name) => {
      const near = nearest(name, known);
      const suggestion = near === undefined ? "" : `; did you mean "${near}"?`;
      return configDiagnostics.create("unknown-template", {
        folder,
        name,
        suggestion,
        known: known.join(", "),
      });
    });
}

/** A document on its way into a package, with whose it is. */
export interface ChosenInput extends SdkInput {
  readonly provider: string;
  readonly service: string;
  /** Where its facts stand on the pages, for the message of a failure. */
  readonly sources?: Sources;
}

/** The files of a package, and how many operations of each document are in it. */
export interface ChosenFiles extends Staged<readonly GeneratedFile[]> {
  readonly operations: readonly number[];
}

/**
 * Generates the files of a package as the choice has it.
 *
 * @param inputs all versions of one service
 * @param choice what of them, in which form
 * @param shared what a run has once for all packages
 * @returns the files; without any where a template of the user's failed, or a finished file is not as planned
 */
export async function generateChosen(
  inputs: readonly ChosenInput[],
  choice: SdkChoice,
  shared: { readonly thread?: CodeThread } = {},
): Promise<ChosenFiles> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const chosen = inputs.map((input) => {
    const { value: document, diagnostics: found } = selectOperations(input.document, choice.selection);
    diagnostics.push(...found);
    return { ...input, document };
  });
  const operations = chosen.map(({ document }) => operationCount(document));
  // A package without anything in it, over one that works, helps nobody.
  if (diagnostics.some(({ code }) => code === "nothing-selected"))
    return { value: [], operations, diagnostics };
  const [{ generateSdk }, { TemplateError }, { isFaultyFile }] = await Promise.all([
    import("../../generator/generate-sdk.ts"),
    import("../../generator/render/templates.ts"),
    import("../../generator/render/faulty-file.ts"),
  ]);
  try {
    const sdk = await generateSdk(chosen, { ...optionsOf(choice, inputs[0], report), ...shared });
    return { value: sdk.value, operations, diagnostics: [...diagnostics, ...sdk.diagnostics] };
  } catch (error) {
    if (isFaultyFile(error)) report(faultOf(error, inputs));
    else if (error instanceof TemplateError)
      report(configDiagnostics.create("template-failed", { name: error.template, reason: error.message }));
    else throw error;
    return { value: [], operations, diagnostics };
  }
}

function optionsOf(
  { emit, layout, packageName, templates, hooks = {} }: SdkChoice,
  first: ChosenInput | undefined,
  report: (diagnostic: Diagnostic) => void,
): SdkOptions {
  const name = packageName
    ?.replaceAll("{provider}", first?.provider ?? "")
    .replaceAll("{service}", first?.service ?? "");
  return {
    ...(emit === undefined ? {} : { emit }),
    ...(layout === undefined ? {} : { layout }),
    ...(name === undefined ? {} : { packageName: name }),
    ...(templates === undefined ? {} : { templates }),
    ...(hooks.plan === undefined ? {} : { editPlan: (plan) => runHook("plan", hooks.plan, plan, report) }),
    ...(hooks.files === undefined
      ? {}
      : { editFiles: (files) => runHook("files", hooks.files, files, report) }),
  };
}
