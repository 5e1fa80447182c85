import { call } from "../../../runtime/call.ts";
import { readJson } from "../../../runtime/replies.ts";
import type {
  ApiPromise,
  CallOptions,
  Context,
  OperationSpec,
  Reply,
} from "../../../runtime/types.ts";
import type { ServerQuotaSet } from "../models.ts";

export type ShowServerQuotaSetParams = Record<string, never>;
export type ShowServerQuotaSetReply = Reply<200, ServerQuotaSet>;
export type ShowServerQuotaSetFailure = Reply<401 | 403, unknown>;

/**
 * Show Server Quota Set
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showServerQuotaSet(
  context: Context,
  params: ShowServerQuotaSetParams = {},
  options?: CallOptions,
): ApiPromise<ShowServerQuotaSetReply, ShowServerQuotaSetFailure> {
  const spec: OperationSpec = {
    id: "showServerQuotaSet",
    method: "GET",
    path: "/v1/quota-sets",
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}
