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
  WaitOptions,
} from "../../../runtime/types.ts";
import { waitFor, type Waited } from "../../../runtime/wait.ts";
import type {
  VolumeCreateRequest,
  VolumeExtendRequest,
  VolumeListResponse,
  VolumeQuotaSet,
  VolumeRevertRequest,
  VolumeServerAttachRequest,
  VolumeServerAttachResponse,
  VolumeShowResponse,
  VolumeUpdateRequest,
} from "../models.ts";

const listVolumesAndDetailsSpec: OperationSpec = {
  id: "listVolumesAndDetails",
  method: "GET",
  path: "/v1/volumes",
  parameters: [
    ["with_count", inQuery],
    ["limit", inQuery],
    ["marker", inQuery],
    ["sort", inQuery],
    ["offset", inQuery],
    ["name", inQuery],
    ["state", inQuery],
    ["bootable", inQuery],
  ],
  replies: { 200: readJson },
};

export interface ListVolumesAndDetailsParams {
  /**
   * @default true
   * @example true
   */
  with_count?: boolean | null;
  /**
   * @default 20
   * @example 20
   */
  limit?: number | null;
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  marker?: string | null;
  /** @example "created_at:desc" */
  sort?: string | null;
  /** @example 0 */
  offset?: number | null;
  /** @example "volume01" */
  name?: string | null;
  /** @example "available" */
  state?: string | null;
  /** @example false */
  bootable?: boolean | null;
}

export type ListVolumesAndDetailsReply = Reply<200, VolumeListResponse>;
export type ListVolumesAndDetailsFailure = Reply<400 | 401, unknown>;

/**
 * List volumes and details
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listVolumesAndDetails(
  context: Context,
  params: ListVolumesAndDetailsParams = {},
  options?: CallOptions,
): ApiPromise<ListVolumesAndDetailsReply, ListVolumesAndDetailsFailure> {
  return call(context, listVolumesAndDetailsSpec, params, options);
}

/**
 * List volumes and details: every item of every page.
 * @see listVolumesAndDetails
 */
export function listAllVolumesAndDetails(
  context: Context,
  params: ListVolumesAndDetailsParams = {},
  options?: CallOptions,
): Pages<VolumeShowResponse, VolumeListResponse> {
  return paginate(
    context,
    listVolumesAndDetailsSpec,
    { kind: "offset", offset: "offset", limit: "limit", items: "volumes", total: "count" },
    params,
    options,
  );
}

export interface CreateVolumeParams {
  body: VolumeCreateRequest;
}

export type CreateVolumeReply = Reply<202, VolumeShowResponse>;
export type CreateVolumeFailure = Reply<400 | 401, unknown>;

/**
 * Create Volume
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function createVolume(
  context: Context,
  params: CreateVolumeParams,
  options?: CallOptions,
): ApiPromise<CreateVolumeReply, CreateVolumeFailure> {
  const spec: OperationSpec = {
    id: "createVolume",
    method: "POST",
    path: "/v1/volumes",
    parameters: [["body", json, true]],
    replies: { 202: readJson },
  };
  return call(context, spec, params, options);
}

export interface ShowVolumeDetailsParams {
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  volume_id: string;
}

export type ShowVolumeDetailsReply = Reply<200, VolumeShowResponse>;
export type ShowVolumeDetailsFailure = Reply<400 | 401, unknown>;

/**
 * Show Volume's details
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showVolumeDetails(
  context: Context,
  params: ShowVolumeDetailsParams,
  options?: CallOptions,
): ApiPromise<ShowVolumeDetailsReply, ShowVolumeDetailsFailure> {
  const spec: OperationSpec = {
    id: "showVolumeDetails",
    method: "GET",
    path: "/v1/volumes/{volume_id}",
    parameters: [["volume_id", inPath, true]],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

/**
 * Waits until `state` is one of the given, or the resource is gone.
 * @see showVolumeDetails
 */
export function waitForVolumeDetails<Options extends WaitOptions<string>>(
  context: Context,
  params: ShowVolumeDetailsParams,
  options: Options,
): Promise<Waited<ShowVolumeDetailsReply["data"], Options>> {
  const look = (call: CallOptions) => showVolumeDetails(context, params, call);
  return waitFor(context, look, "state", options);
}

export interface UpdateVolumeParams {
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  volume_id: string;
  body: VolumeUpdateRequest;
}

export type UpdateVolumeReply = Reply<200, VolumeShowResponse>;
export type UpdateVolumeFailure = Reply<400 | 401, unknown>;

/**
 * Update Volume
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function updateVolume(
  context: Context,
  params: UpdateVolumeParams,
  options?: CallOptions,
): ApiPromise<UpdateVolumeReply, UpdateVolumeFailure> {
  const spec: OperationSpec = {
    id: "updateVolume",
    method: "PUT",
    path: "/v1/volumes/{volume_id}",
    parameters: [
      ["volume_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface DeleteVolumeParams {
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  volume_id: string;
  /**
   * @default true
   * @example true
   */
  cascade?: boolean | null;
}

export type DeleteVolumeReply = Reply<202, unknown>;
export type DeleteVolumeFailure = Reply<400 | 401 | 409, unknown>;

/**
 * Delete Volume
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function deleteVolume(
  context: Context,
  params: DeleteVolumeParams,
  options?: CallOptions,
): ApiPromise<DeleteVolumeReply, DeleteVolumeFailure> {
  const spec: OperationSpec = {
    id: "deleteVolume",
    method: "DELETE",
    path: "/v1/volumes/{volume_id}",
    parameters: [
      ["volume_id", inPath, true],
      ["cascade", inQuery],
    ],
  };
  return call(context, spec, params, options);
}

export interface RevertVolumeToSnapshotParams {
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  volume_id: string;
  body: VolumeRevertRequest;
}

export type RevertVolumeToSnapshotReply = Reply<202, unknown>;
export type RevertVolumeToSnapshotFailure = Reply<400 | 401 | 409, unknown>;

/**
 * Revert Volume to snapshot
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function revertVolumeToSnapshot(
  context: Context,
  params: RevertVolumeToSnapshotParams,
  options?: CallOptions,
): ApiPromise<RevertVolumeToSnapshotReply, RevertVolumeToSnapshotFailure> {
  const spec: OperationSpec = {
    id: "revertVolumeToSnapshot",
    method: "POST",
    path: "/v1/volumes/{volume_id}/revert",
    parameters: [
      ["volume_id", inPath, true],
      ["body", json, true],
    ],
  };
  return call(context, spec, params, options);
}

export interface ExtendVolumeParams {
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  volume_id: string;
  body: VolumeExtendRequest;
}

export type ExtendVolumeReply = Reply<202, VolumeShowResponse>;
export type ExtendVolumeFailure = Reply<400 | 401 | 409, unknown>;

/**
 * Extend Volume
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function extendVolume(
  context: Context,
  params: ExtendVolumeParams,
  options?: CallOptions,
): ApiPromise<ExtendVolumeReply, ExtendVolumeFailure> {
  const spec: OperationSpec = {
    id: "extendVolume",
    method: "PUT",
    path: "/v1/volumes/{volume_id}/size",
    parameters: [
      ["volume_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 202: readJson },
  };
  return call(context, spec, params, options);
}

export type ShowVolumeQuotaSetParams = Record<string, never>;
export type ShowVolumeQuotaSetReply = Reply<200, VolumeQuotaSet>;
export type ShowVolumeQuotaSetFailure = Reply<401 | 403, unknown>;

/**
 * Show Volume Quota Set
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showVolumeQuotaSet(
  context: Context,
  params: ShowVolumeQuotaSetParams = {},
  options?: CallOptions,
): ApiPromise<ShowVolumeQuotaSetReply, ShowVolumeQuotaSetFailure> {
  const spec: OperationSpec = {
    id: "showVolumeQuotaSet",
    method: "GET",
    path: "/v1/volumes/quota-sets",
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface AttachVolumeToVirtualServerParams {
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  volume_id: string;
  body: VolumeServerAttachRequest;
}

export type AttachVolumeToVirtualServerReply = Reply<202, VolumeServerAttachResponse>;
export type AttachVolumeToVirtualServerFailure = Reply<400 | 401 | 409, unknown>;

/**
 * Attach Volume to Virtual Server
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function attachVolumeToVirtualServer(
  context: Context,
  params: AttachVolumeToVirtualServerParams,
  options?: CallOptions,
): ApiPromise<AttachVolumeToVirtualServerReply, AttachVolumeToVirtualServerFailure> {
  const spec: OperationSpec = {
    id: "attachVolumeToVirtualServer",
    method: "POST",
    path: "/v1/volumes/{volume_id}/servers",
    parameters: [
      ["volume_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 202: readJson },
  };
  return call(context, spec, params, options);
}

export interface DetachVolumeFromVirtualServerParams {
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  volume_id: string;
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
}

export type DetachVolumeFromVirtualServerReply = Reply<202, unknown>;
export type DetachVolumeFromVirtualServerFailure = Reply<400 | 401 | 409, unknown>;

/**
 * Detach Volume from Virtual Server
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function detachVolumeFromVirtualServer(
  context: Context,
  params: DetachVolumeFromVirtualServerParams,
  options?: CallOptions,
): ApiPromise<DetachVolumeFromVirtualServerReply, DetachVolumeFromVirtualServerFailure> {
  const spec: OperationSpec = {
    id: "detachVolumeFromVirtualServer",
    method: "DELETE",
    path: "/v1/volumes/{volume_id}/servers/{server_id}",
    parameters: [
      ["volume_id", inPath, true],
      ["server_id", inPath, true],
    ],
  };
  return call(context, spec, params, options);
}
