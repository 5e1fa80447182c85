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
import type { VolumeTypeDetailResponse, VolumeTypeListResponse } from "../models.ts";

const listVolumeTypesAndDetailsSpec: OperationSpec = {
  id: "listVolumeTypesAndDetails",
  method: "GET",
  path: "/v1/volume-types",
  parameters: [
    ["limit", inQuery],
    ["offset", inQuery],
    ["marker", inQuery],
    ["sort", inQuery],
  ],
  replies: { 200: readJson },
};

export interface ListVolumeTypesAndDetailsParams {
  /**
   * @default 20
   * @example 20
   */
  limit?: number | null;
  /** @example 0 */
  offset?: number | null;
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  marker?: string | null;
  /**
   * @default "name:asc"
   * @example "created_at:desc"
   */
  sort?: string | null;
}

export type ListVolumeTypesAndDetailsReply = Reply<200, VolumeTypeListResponse>;
export type ListVolumeTypesAndDetailsFailure = Reply<400 | 401 | 500, unknown>;

/**
 * List volume types and details
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listVolumeTypesAndDetails(
  context: Context,
  params: ListVolumeTypesAndDetailsParams = {},
  options?: CallOptions,
): ApiPromise<ListVolumeTypesAndDetailsReply, ListVolumeTypesAndDetailsFailure> {
  return call(context, listVolumeTypesAndDetailsSpec, params, options);
}

/**
 * List volume types and details: every item of every page.
 *
 * @see listVolumeTypesAndDetails
 * @deprecated
 */
export function listAllVolumeTypesAndDetails(
  context: Context,
  params: ListVolumeTypesAndDetailsParams = {},
  options?: CallOptions,
): Pages<VolumeTypeDetailResponse, VolumeTypeListResponse> {
  return paginate(
    context,
    listVolumeTypesAndDetailsSpec,
    { kind: "offset", offset: "offset", limit: "limit", items: "volume_types" },
    params,
    options,
  );
}

export type ShowDefaultVolumeTypeDetailsParams = Record<string, never>;
export type ShowDefaultVolumeTypeDetailsReply = Reply<200, VolumeTypeDetailResponse>;
export type ShowDefaultVolumeTypeDetailsFailure = Reply<401 | 500, unknown>;

/**
 * Show default Volume type’s details
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showDefaultVolumeTypeDetails(
  context: Context,
  params: ShowDefaultVolumeTypeDetailsParams = {},
  options?: CallOptions,
): ApiPromise<ShowDefaultVolumeTypeDetailsReply, ShowDefaultVolumeTypeDetailsFailure> {
  const spec: OperationSpec = {
    id: "showDefaultVolumeTypeDetails",
    method: "GET",
    path: "/v1/volume-types/default",
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface ShowVolumeTypeDetailsParams {
  /** @example "c643ac35-3aec-43e6-b97a-3d6f666c5207" */
  volume_type_id: string;
}

export type ShowVolumeTypeDetailsReply = Reply<200, VolumeTypeDetailResponse>;
export type ShowVolumeTypeDetailsFailure = Reply<400 | 401 | 500, unknown>;

/**
 * Show Volume type’s details
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showVolumeTypeDetails(
  context: Context,
  params: ShowVolumeTypeDetailsParams,
  options?: CallOptions,
): ApiPromise<ShowVolumeTypeDetailsReply, ShowVolumeTypeDetailsFailure> {
  const spec: OperationSpec = {
    id: "showVolumeTypeDetails",
    method: "GET",
    path: "/v1/volume-types/{volume_type_id}",
    parameters: [["volume_type_id", inPath, true]],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}
