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
  SnapshotCreateRequest,
  SnapshotDetailResponse,
  SnapshotListResponse,
  SnapshotUpdateRequest,
} from "../models.ts";

const listSnapshotsAndDetailsSpec: OperationSpec = {
  id: "listSnapshotsAndDetails",
  method: "GET",
  path: "/v1/snapshots",
  parameters: [
    ["volume_id", inQuery],
    ["limit", inQuery],
    ["offset", inQuery],
    ["marker", inQuery],
    ["with_count", inQuery],
    ["name", inQuery],
  ],
  replies: { 200: readJson },
};

export interface ListSnapshotsAndDetailsParams {
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  volume_id?: string | null;
  /** @example 20 */
  limit?: number | null;
  /** @example 0 */
  offset?: number | null;
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  marker?: string | null;
  /**
   * @default true
   * @example true
   */
  with_count?: boolean | null;
  /** @example "snapshot-1" */
  name?: string | null;
}

export type ListSnapshotsAndDetailsReply = Reply<200, SnapshotListResponse>;
export type ListSnapshotsAndDetailsFailure = Reply<400 | 401, unknown>;

/**
 * List snapshots and details
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listSnapshotsAndDetails(
  context: Context,
  params: ListSnapshotsAndDetailsParams = {},
  options?: CallOptions,
): ApiPromise<ListSnapshotsAndDetailsReply, ListSnapshotsAndDetailsFailure> {
  return call(context, listSnapshotsAndDetailsSpec, params, options);
}

/**
 * List snapshots and details: every item of every page.
 *
 * @see listSnapshotsAndDetails
 * @deprecated
 */
export function listAllSnapshotsAndDetails(
  context: Context,
  params: ListSnapshotsAndDetailsParams = {},
  options?: CallOptions,
): Pages<SnapshotDetailResponse, SnapshotListResponse> {
  return paginate(
    context,
    listSnapshotsAndDetailsSpec,
    { kind: "offset", offset: "offset", limit: "limit", items: "snapshots", total: "count" },
    params,
    options,
  );
}

export interface CreateSnapshotParams {
  body: SnapshotCreateRequest;
}

export type CreateSnapshotReply = Reply<202, SnapshotDetailResponse>;
export type CreateSnapshotFailure = Reply<400 | 401, unknown>;

/**
 * Create a snapshot
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function createSnapshot(
  context: Context,
  params: CreateSnapshotParams,
  options?: CallOptions,
): ApiPromise<CreateSnapshotReply, CreateSnapshotFailure> {
  const spec: OperationSpec = {
    id: "createSnapshot",
    method: "POST",
    path: "/v1/snapshots",
    parameters: [["body", json, true]],
    replies: { 202: readJson },
  };
  return call(context, spec, params, options);
}

export interface ShowSnapshotDetailsParams {
  /** @example "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790" */
  snapshot_id: string;
}

export type ShowSnapshotDetailsReply = Reply<200, SnapshotDetailResponse>;
export type ShowSnapshotDetailsFailure = Reply<400 | 401, unknown>;

/**
 * Show a snapshot’s details
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showSnapshotDetails(
  context: Context,
  params: ShowSnapshotDetailsParams,
  options?: CallOptions,
): ApiPromise<ShowSnapshotDetailsReply, ShowSnapshotDetailsFailure> {
  const spec: OperationSpec = {
    id: "showSnapshotDetails",
    method: "GET",
    path: "/v1/snapshots/{snapshot_id}",
    parameters: [["snapshot_id", inPath, true]],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

/**
 * Waits until `status` is one of the given, or the resource is gone.
 *
 * @see showSnapshotDetails
 * @deprecated
 */
export function waitForSnapshotDetails<Options extends WaitOptions<string>>(
  context: Context,
  params: ShowSnapshotDetailsParams,
  options: Options,
): Promise<Waited<ShowSnapshotDetailsReply["data"], Options>> {
  const look = (call: CallOptions) => showSnapshotDetails(context, params, call);
  return waitFor(context, look, "status", options);
}

export interface UpdateSnapshotParams {
  /** @example "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790" */
  snapshot_id: string;
  body: SnapshotUpdateRequest;
}

export type UpdateSnapshotReply = Reply<200, SnapshotDetailResponse>;
export type UpdateSnapshotFailure = Reply<400 | 401, unknown>;

/**
 * Update a snapshot
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function updateSnapshot(
  context: Context,
  params: UpdateSnapshotParams,
  options?: CallOptions,
): ApiPromise<UpdateSnapshotReply, UpdateSnapshotFailure> {
  const spec: OperationSpec = {
    id: "updateSnapshot",
    method: "PUT",
    path: "/v1/snapshots/{snapshot_id}",
    parameters: [
      ["snapshot_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface DeleteSnapshotParams {
  /** @example "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790" */
  snapshot_id: string;
}

export type DeleteSnapshotReply = Reply<202, unknown>;
export type DeleteSnapshotFailure = Reply<400 | 401, unknown>;

/**
 * Delete a snapshot
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function deleteSnapshot(
  context: Context,
  params: DeleteSnapshotParams,
  options?: CallOptions,
): ApiPromise<DeleteSnapshotReply, DeleteSnapshotFailure> {
  const spec: OperationSpec = {
    id: "deleteSnapshot",
    method: "DELETE",
    path: "/v1/snapshots/{snapshot_id}",
    parameters: [["snapshot_id", inPath, true]],
  };
  return call(context, spec, params, options);
}
