import { call } from "../../../runtime/call.ts";
import { inQuery } from "../../../runtime/places.ts";
import { readJson } from "../../../runtime/replies.ts";
import type {
  ApiPromise,
  CallOptions,
  Context,
  OperationSpec,
  Reply,
} from "../../../runtime/types.ts";
import type { DefaultConfigListResponse } from "../models.ts";

export interface ListDefaultConfigsParams {
  /** @example "key" */
  name?: string | null;
  /** @example "AUTO_SCALING_GROUP" */
  category?: string | null;
}

export type ListDefaultConfigsReply = Reply<200, DefaultConfigListResponse>;
export type ListDefaultConfigsFailure = Reply<400 | 401 | 403, unknown>;

/**
 * List Default Configs
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listDefaultConfigs(
  context: Context,
  params: ListDefaultConfigsParams = {},
  options?: CallOptions,
): ApiPromise<ListDefaultConfigsReply, ListDefaultConfigsFailure> {
  const spec: OperationSpec = {
    id: "listDefaultConfigs",
    method: "GET",
    path: "/v1/default-configs",
    parameters: [
      ["name", inQuery],
      ["category", inQuery],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}
