import type { ApiModel } from "../../model/api-model.ts";
import type { JsonObject } from "../../model/json.ts";
import { objectOf, type BuildContext } from "../build-context.ts";
import { extension, type DocumentIdentity } from "../extensions.ts";
import { asJson } from "./security.ts";

/**
 * Info Object, with the identity of the document.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#info-object
 * @example buildInfo(model, context.under("info"))
 */
export function buildInfo(model: ApiModel, context: BuildContext): JsonObject {
  context.record(model.version, "version");
  return objectOf([
    ["title", model.service.title],
    ["version", model.version.id],
    [extension.identity, asJson(identityOf(model))],
  ]);
}

/**
 * Which document a model becomes.
 *
 * @example identityOf(model).version.id // "1.1"
 */
export function identityOf(model: ApiModel): DocumentIdentity {
  const { id, state, supportedUntil, notBefore } = model.version;
  return {
    provider: { id: model.provider.id, title: model.provider.title },
    service: { id: model.service.id, title: model.service.title },
    version: {
      id,
      ...(state === undefined ? {} : { state }),
      ...(supportedUntil === undefined ? {} : { supportedUntil }),
      ...(notBefore === undefined ? {} : { notBefore }),
    },
  };
}
