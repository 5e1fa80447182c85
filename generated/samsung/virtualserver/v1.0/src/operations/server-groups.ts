import { json } from "../../../runtime/body-json.ts";
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
import type {
  ServerGroup,
  ServerGroupCreateRequest,
  ServerGroupListResponse,
  ServerGroupPartitionSizeResponse,
} from "../models.ts";

const listServerGroupsSpec: OperationSpec = {
  id: "listServerGroups",
  method: "GET",
  path: "/v1/server-groups",
  parameters: [
    ["limit", inQuery],
    ["offset", inQuery],
  ],
  replies: { 200: readJson },
};

export interface ListServerGroupsParams {
  /** @example 20 */
  limit?: number | null;
  /** @example 0 */
  offset?: number | null;
}

export type ListServerGroupsReply = Reply<200, ServerGroupListResponse>;
export type ListServerGroupsFailure = Reply<401 | 403, unknown>;

/**
 * List Server Groups
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listServerGroups(
  context: Context,
  params: ListServerGroupsParams = {},
  options?: CallOptions,
): ApiPromise<ListServerGroupsReply, ListServerGroupsFailure> {
  return call(context, listServerGroupsSpec, params, options);
}

/**
 * List Server Groups: every item of every page.
 *
 * @see listServerGroups
 * @deprecated
 */
export function listAllServerGroups(
  context: Context,
  params: ListServerGroupsParams = {},
  options?: CallOptions,
): Pages<ServerGroup, ServerGroupListResponse> {
  return paginate(
    context,
    listServerGroupsSpec,
    { kind: "offset", offset: "offset", limit: "limit", items: "server_groups" },
    params,
    options,
  );
}

export interface CreateServerGroupParams {
  body: ServerGroupCreateRequest;
}

export type CreateServerGroupReply = Reply<201, ServerGroup>;
export type CreateServerGroupFailure = Reply<400 | 401 | 403 | 409, unknown>;

/**
 * Create Server Group
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function createServerGroup(
  context: Context,
  params: CreateServerGroupParams,
  options?: CallOptions,
): ApiPromise<CreateServerGroupReply, CreateServerGroupFailure> {
  const spec: OperationSpec = {
    id: "createServerGroup",
    method: "POST",
    path: "/v1/server-groups",
    parameters: [["body", json, true]],
    replies: { 201: readJson },
  };
  return call(context, spec, params, options);
}

export type GetRegionMaximumPartitionSizeParams = Record<string, never>;
export type GetRegionMaximumPartitionSizeReply = Reply<200, ServerGroupPartitionSizeResponse>;
export type GetRegionMaximumPartitionSizeFailure = Reply<401 | 403, unknown>;

/**
 * Get region's maximum partition size.
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function getRegionMaximumPartitionSize(
  context: Context,
  params: GetRegionMaximumPartitionSizeParams = {},
  options?: CallOptions,
): ApiPromise<GetRegionMaximumPartitionSizeReply, GetRegionMaximumPartitionSizeFailure> {
  const spec: OperationSpec = {
    id: "getRegionMaximumPartitionSize",
    method: "GET",
    path: "/v1/server-groups/partition-size",
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface ShowServerGroupParams {
  /** @example "616fb98f-46ca-475e-917e-2563e5a8cd19" */
  server_group_id: string;
}

export type ShowServerGroupReply = Reply<200, ServerGroup>;
export type ShowServerGroupFailure = Reply<401 | 403 | 404, unknown>;

/**
 * Show Server Group
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showServerGroup(
  context: Context,
  params: ShowServerGroupParams,
  options?: CallOptions,
): ApiPromise<ShowServerGroupReply, ShowServerGroupFailure> {
  const spec: OperationSpec = {
    id: "showServerGroup",
    method: "GET",
    path: "/v1/server-groups/{server_group_id}",
    parameters: [["server_group_id", inPath, true]],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface DeleteServerGroupParams {
  /** @example "616fb98f-46ca-475e-917e-2563e5a8cd19" */
  server_group_id: string;
}

export type DeleteServerGroupReply = Reply<200, unknown>;
export type DeleteServerGroupFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Delete Server Group
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function deleteServerGroup(
  context: Context,
  params: DeleteServerGroupParams,
  options?: CallOptions,
): ApiPromise<DeleteServerGroupReply, DeleteServerGroupFailure> {
  const spec: OperationSpec = {
    id: "deleteServerGroup",
    method: "DELETE",
    path: "/v1/server-groups/{server_group_id}",
    parameters: [["server_group_id", inPath, true]],
  };
  return call(context, spec, params, options);
}
