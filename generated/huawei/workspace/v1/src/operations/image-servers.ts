import { call } from "../../../runtime/call.ts";
import { paginate } from "../../../runtime/paginate.ts";
import { inPath, inQuery } from "../../../runtime/places.ts";
import { readJson } from "../../../runtime/replies.ts";
import type {
  ApiPromise,
  CallOptions,
  Context,
  OperationSpec,
  Pages,
  Reply,
} from "../../../runtime/types.ts";
import type { ErrorResponse, ImageServer, ListImageInstancesResponse } from "../models.ts";

const listImageInstancesSpec: OperationSpec = {
  id: "listImageInstances",
  method: "GET",
  path: "/v1/{project_id}/image-servers",
  parameters: [
    ["project_id", inPath, true],
    ["offset", inQuery],
    ["limit", inQuery],
    ["server_name", inQuery],
    ["server_id", inQuery],
    ["enterprise_project_id", inQuery],
  ],
  replies: { 200: readJson },
};

export interface ListImageInstancesParams {
  project_id: string;
  /**
   * The default value is 0.
   * @default 0
   */
  offset?: number;
  /**
   * The default value is 10. The value ranges from 1 to 100.
   *
   * 1 to 100.
   *
   * @default 10
   */
  limit?: number;
  server_name?: string;
  server_id?: string;
  enterprise_project_id?: string;
}

export type ListImageInstancesReply = Reply<200, ListImageInstancesResponse>;
export type ListImageInstancesFailure = Reply<
  400 | 401 | 403 | 404 | 405 | 500 | 503,
  ErrorResponse
>;

/**
 * Querying Image Instances
 *
 * Needs the permission `workspace:imageServer:list`.
 */
export function listImageInstances(
  context: Context,
  params: ListImageInstancesParams,
  options?: CallOptions,
): ApiPromise<ListImageInstancesReply, ListImageInstancesFailure> {
  return call(context, listImageInstancesSpec, params, options);
}

/**
 * Querying Image Instances: every item of every page.
 * @see listImageInstances
 */
export function listAllImageInstances(
  context: Context,
  params: ListImageInstancesParams,
  options?: CallOptions,
): Pages<ImageServer, ListImageInstancesResponse> {
  return paginate(
    context,
    listImageInstancesSpec,
    { kind: "offset", offset: "offset", limit: "limit", items: "items", total: "count" },
    params,
    options,
  );
}
