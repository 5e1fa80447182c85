import type { EditableFile } from "../../generator/generate-sdk.ts";
import type { SdkPlan } from "../../generator/plan/sdk-plan.ts";
import type { Diagnostic } from "../../spec/diagnostic.ts";
import type { ApiModel, PageFacts } from "../../spec/model/api-model.ts";
import type { JsonObject } from "../../spec/model/json.ts";
import type { DocumentIdentity } from "../../spec/openapi/extensions.ts";
import { configDiagnostics } from "./diagnostics.ts";

/**
 * One function per stage. Each gets what the stage gave and returns what goes on; it must not change its argument, and be pure:
 * a build that has nothing to do does not call it.
 */
export interface Hooks {
  /** Facts of one page, before pages are put together. */
  readonly facts?: (facts: PageFacts) => PageFacts;
  /** One version of one service, before it becomes a document. */
  readonly model?: (model: ApiModel) => ApiModel;
  /** The OpenAPI document, before it is checked and written. */
  readonly document?: (document: JsonObject, identity: DocumentIdentity) => JsonObject;
  /** Names, types, operations, tests: every decision about a package, before anything is printed. */
  readonly plan?: (plan: SdkPlan) => SdkPlan;
  /** The finished files of a package, before they are written. */
  readonly files?: (files: readonly EditableFile[]) => readonly EditableFile[];
}

/**
 * Calls a hook. One that throws changes nothing and leaves a diagnostic.
 *
 * @param name of the hook, for the message
 * @param hook absent: the value goes on as it is
 * @param value what the stage gave
 * @param report gets the diagnostic
 * @example runHook("model", hooks.model, model, (diagnostic) => diagnostics.push(diagnostic))
 */
export function runHook<T>(
  name: keyof Hooks,
  hook: ((value: T) => T) | undefined,
  value: T,
  report: (diagnostic: Diagnostic) => void,
): T {
  if (hook === undefined) return value;
  try {
    return hook(value);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report(configDiagnostics.create("hook-failed", { hook: name, reason }));
    return value;
  }
}
