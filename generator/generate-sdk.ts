import type { Staged } from "../spec/diagnostic.ts";
import type { JsonObject } from "../spec/model/json.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { identityOf, planSdk, versionFolder, type PlanOptions } from "./plan/plan-sdk.ts";
import type { DocumentTexts } from "./render/render-sdk.ts";
import { createSchemaTypesRenderer, type SchemaTypesRenderer } from "./render/schema-types.ts";
import { loadTemplates } from "./render/templates.ts";

/** A document with the texts that stand beside it in the package. */
export interface SdkInput {
  /** OpenAPI 3.0 or 3.1. */
  readonly document: JsonObject;
  /** Text of `openapi.json`; default: the document, indented. */
  readonly documentText?: string;
  /** Text of `openapi.sources.json`; absent: the file is left out. */
  readonly sourcesText?: string;
}

export interface SdkOptions extends Omit<PlanOptions, "reservedNames"> {
  /** Semantic version in `package.json`; default 0.1.0. */
  readonly packageVersion?: string;
  /** For many packages in one run; default: one that is started for this package. */
  readonly schemaTypes?: SchemaTypesRenderer;
}

/**
 * Generates the package of one service: all its versions, their clients, models and tests.
 *
 * @param inputs every version of the service, in any order
 * @returns the files, sorted by path, to be handed to `writeFiles`; diagnostics tell what was detected
 * @throws Error where a file would not be as planned: a bug of ours
 * @example
 * const { value, diagnostics } = await generateSdk([{ document }], {});
 * await writeFiles(value, "/packages/compute");
 */
export async function generateSdk(
  inputs: readonly SdkInput[],
  options: SdkOptions = {},
): Promise<Staged<readonly GeneratedFile[]>> {
  // The worker starts before anything else is loaded: the two then load at the same time.
  const renderer = options.schemaTypes ?? createSchemaTypesRenderer();
  const templates = await loadTemplates();
  const documents = inputs.map(({ document }) => document);
  const { value: plan, diagnostics } = planSdk(documents, {
    ...options,
    reservedNames: templates.reservedNames,
  });
  const schemaTypes = renderer.render(plan.versions.map((version) => version.typesDocument));
  // Its failure is reported where it is awaited, not as an unhandled rejection while the rest is still at work.
  schemaTypes.catch(() => undefined);
  const { renderSdk } = await import("./render/render-sdk.ts");
  const files = await renderSdk(plan, templates, {
    schemaTypes,
    texts: textsOf(inputs),
    ...version(options),
  });
  return { value: files, diagnostics };
}

function version({ packageVersion }: SdkOptions): { readonly packageVersion?: string } {
  return packageVersion === undefined ? {} : { packageVersion };
}

function textsOf(inputs: readonly SdkInput[]): ReadonlyMap<string, DocumentTexts> {
  return new Map(
    inputs.map(({ document, documentText, sourcesText }) => [
      versionFolder(identityOf(document).version.id),
      {
        document: documentText ?? `${JSON.stringify(document, null, 2)}\n`,
        ...(sourcesText === undefined ? {} : { sources: sourcesText }),
      },
    ]),
  );
}
