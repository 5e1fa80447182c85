import { canonicalJson, digestOf } from "../digest.ts";
import type { Staged } from "../diagnostic.ts";
import type { ApiModel } from "../model/api-model.ts";
import type { Correction } from "../model/correction.ts";
import type { JsonObject } from "../model/json.ts";
import { BuildContext, objectOf, type BuildState } from "./build-context.ts";
import { applyCorrections } from "./corrections.ts";
import { extension } from "./extensions.ts";
import { planNames } from "./name-plan.ts";
import { unifyPlaceholders } from "./path-templates.ts";
import { SourceRecorder } from "./source-recorder.ts";
import type { SpecBundle } from "./spec-bundle.ts";
import { buildComponents, buildTypes } from "./transform/components.ts";
import { buildInfo, identityOf } from "./transform/info.ts";
import { buildPaths } from "./transform/paths.ts";
import { asJson, buildSecurity } from "./transform/security.ts";
import { buildServers } from "./transform/servers.ts";
import { buildTags } from "./transform/tags.ts";

export interface BuildOptions {
  /** Whether the vendor's sentences go into the document. */
  readonly descriptions: boolean;
  readonly corrections?: readonly Correction[];
}

/**
 * Builds the OpenAPI 3.1 document of one service in one version, and beside it where each fact of it stands.
 * The order of pages, operations and types in the model does not change the document.
 *
 * @param pages what the pages say
 * @returns document, sources and digest; facts that could not stand are diagnostics
 * @see https://spec.openapis.org/oas/v3.1.1.html#openapi-object
 * @example const { value, diagnostics } = buildSpec(model, { descriptions: false });
 */
export function buildSpec(pages: ApiModel, options: BuildOptions): Staged<SpecBundle> {
  const operations = unifyPlaceholders(pages.operations);
  const model = { ...pages, operations: operations.value };
  const state: BuildState = {
    model,
    descriptions: options.descriptions,
    plan: planNames(model),
    diagnostics: [...operations.diagnostics],
    leftOut: [],
    schemas: new Map(),
  };
  const sources = new SourceRecorder();
  const document = buildDocument(model, new BuildContext(state, sources));
  const identity = identityOf(model);
  const built = { identity, document, sources: sources.entries(), leftOut: state.leftOut };
  const corrected = applyCorrections(built, options.corrections ?? []);
  return {
    value: withDigest(corrected.value),
    diagnostics: [...state.diagnostics, ...corrected.diagnostics],
  };
}

/** Computed when somebody asks: a first build has nothing to compare with. */
function withDigest(bundle: Omit<SpecBundle, "digest">): SpecBundle {
  let digest: string | undefined;
  return {
    ...bundle,
    get digest() {
      return (digest ??= documentDigest(bundle.document));
    },
  };
}

/**
 * The digest of a document: equal for equal documents, whatever the order of their members.
 *
 * @example documentDigest({ openapi: "3.1.1" }).length // 64
 */
export function documentDigest(document: JsonObject): string {
  return digestOf(canonicalJson(document));
}

function buildDocument(model: ApiModel, context: BuildContext): JsonObject {
  // Types first: what is hoisted from bodies may not take their names.
  buildTypes(context);
  const paths = buildPaths(model.operations, context.under("paths"));
  const hasConventions = Object.keys(model.conventions).length > 0;
  return objectOf([
    ["openapi", "3.1.1"],
    ["info", buildInfo(model, context.under("info"))],
    [
      "externalDocs",
      model.service.docsUrl === undefined ? undefined : objectOf([["url", model.service.docsUrl]]),
    ],
    ["servers", buildServers(model.servers, context.under("servers"))],
    ["security", buildSecurity(model.security, context)],
    ["tags", buildTags(model, context)],
    ["paths", paths],
    ["components", buildComponents(model, context)],
    [extension.conventions, hasConventions ? asJson(model.conventions) : undefined],
  ]);
}
