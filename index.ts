/**
 * docs2sdk as a library. Everything here is small: what reads pages, compares documents or renders packages is loaded by the
 * first call that needs it.
 *
 * @module docs2sdk
 */
export { build, type BuildOptions, type BuildReport } from "./cli/api/build.ts";
export { diffDocuments, type DiffOptions } from "./cli/api/diff-documents.ts";
export { generate, writeSdk } from "./cli/api/generate.ts";
export { builtIns, readPage, type PageInput, type ReadPageOptions } from "./cli/api/read-page.ts";
export { defineConfig, type Config } from "./cli/config/config.ts";
export { defineProvider } from "./scraper/providers/provider.ts";
export { definePlatform } from "./scraper/platforms/platform.ts";
export { emptyFacts } from "./scraper/platforms/empty-facts.ts";
export { locate } from "./scraper/document/locate.ts";
export { listCandidates } from "./scraper/document/candidates.ts";

export type { BuildEvent, ServiceResult } from "./cli/build/result.ts";
export type { BuildSummary, ServiceSummary } from "./cli/build/summary.ts";
export type { SeverityCounts } from "./cli/report/diagnostics.ts";
export type { DocumentFigures } from "./cli/report/figures.ts";
export type { Hooks } from "./cli/config/hooks.ts";
export type { EditableFile, SdkInput, SdkOptions } from "./generator/generate-sdk.ts";
export type { RelPath } from "./generator/emit/branded.ts";
export type { SdkPlan } from "./generator/plan/sdk-plan.ts";
export type { Emit, Layout } from "./generator/render/choice.ts";
export type { FileKind, GeneratedFile } from "./generator/generated-file.ts";
export type { WriteOptions, WriteResult } from "./generator/write/write-files.ts";
export type { Capture, CapturedBody } from "./scraper/capture/capture.ts";
export type { PagePattern, SiteRules, SiteSeed } from "./scraper/capture/site-rules.ts";
export type * from "./scraper/document/doc-page.ts";
export type { Platform, ReadContext } from "./scraper/platforms/platform.ts";
export type { BuiltInCapture, Correction, Provider, ProviderService } from "./scraper/providers/provider.ts";
export type { ReadPage } from "./scraper/read-capture.ts";
export type { Diagnostic, Severity, Stage, Staged } from "./spec/diagnostic.ts";
export type { Area, ChangeArg, ChangeLocator, Level, Reach, SpecChange } from "./spec/diff/change.ts";
export type { DiffSide, Position } from "./spec/diff/diff.ts";
export type * from "./spec/model/api-model.ts";
export type {
  ClientConventions,
  CredentialRule,
  PaginationRule,
  SecurityRule,
  SignedPart,
  SigningRule,
} from "./spec/model/conventions.ts";
export type { JsonObject, JsonScalar, JsonType, JsonValue } from "./spec/model/json.ts";
export type { EnumValue, PropertyNode, SchemaNode, TypeNode } from "./spec/model/schema-node.ts";
export type { DocumentIdentity } from "./spec/openapi/extensions.ts";
export type { SourceEntry, Sources, SpecBundle } from "./spec/openapi/spec-bundle.ts";
export type { Basis, Fact, Locator } from "./spec/provenance.ts";
