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
import type { ServerType, ServerTypeListResponse } from "../models.ts";

const listServerTypesSpec: OperationSpec = {
  id: "listServerTypes",
  method: "GET",
  path: "/v1/server-types",
  parameters: [
    ["limit", inQuery],
    ["marker", inQuery],
    ["min_disk", inQuery],
    ["min_ram", inQuery],
    ["sort", inQuery],
  ],
  replies: { 200: readJson },
};

export interface ListServerTypesParams {
  /** @example 20 */
  limit?: number;
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  marker?: string;
  /** @example 0 */
  min_disk?: number;
  /** @example 2048 */
  min_ram?: number;
  /** @example "created_at:desc" */
  sort?: string;
}

export type ListServerTypesReply = Reply<200, ServerTypeListResponse>;
export type ListServerTypesFailure = Reply<401 | 403, unknown>;

/**
 * List Server Types
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listServerTypes(
  context: Context,
  params: ListServerTypesParams = {},
  options?: CallOptions,
): ApiPromise<ListServerTypesReply, ListServerTypesFailure> {
  return call(context, listServerTypesSpec, params, options);
}

/**
 * List Server Types: every item of every page.
 * @see listServerTypes
 */
export function listAllServerTypes(
  context: Context,
  params: ListServerTypesParams = {},
  options?: CallOptions,
): Pages<ServerType, ServerTypeListResponse> {
  return paginate(
    context,
    listServerTypesSpec,
    {
      kind: "marker",
      marker: "marker",
      limit: "limit",
      items: "server_types",
      next: "server_types.-1.id",
    },
    params,
    options,
  );
}

export interface ShowServerTypeParams {
  /** @example "s1v1m2" */
  server_type_id: string;
}

export type ShowServerTypeReply = Reply<200, ServerType>;
export type ShowServerTypeFailure = Reply<401 | 403 | 404, unknown>;

/**
 * Show Server Type
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showServerType(
  context: Context,
  params: ShowServerTypeParams,
  options?: CallOptions,
): ApiPromise<ShowServerTypeReply, ShowServerTypeFailure> {
  const spec: OperationSpec = {
    id: "showServerType",
    method: "GET",
    path: "/v1/server-types/{server_type_id}",
    parameters: [["server_type_id", inPath, true]],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}
