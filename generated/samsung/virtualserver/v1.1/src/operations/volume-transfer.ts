import { json } from "../../../runtime/body-json.ts";
import { call } from "../../../runtime/call.ts";
import { inPath } from "../../../runtime/places.ts";
import { readJson } from "../../../runtime/replies.ts";
import type {
  ApiPromise,
  CallOptions,
  Context,
  OperationSpec,
  Reply,
} from "../../../runtime/types.ts";
import type {
  VolumeTransferAcceptResponse,
  VolumeTransferAccessRequest,
  VolumeTransferCreateResponse,
  VolumeTransferListResponse,
  VolumeTransferRequest,
  VolumeTransferShowResponse,
} from "../models.ts";

export type ListVolumeTransfersParams = Record<string, never>;
export type ListVolumeTransfersReply = Reply<200, VolumeTransferListResponse>;
export type ListVolumeTransfersFailure = Reply<400 | 401, unknown>;

/**
 * List volume transfers
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listVolumeTransfers(
  context: Context,
  params: ListVolumeTransfersParams = {},
  options?: CallOptions,
): ApiPromise<ListVolumeTransfersReply, ListVolumeTransfersFailure> {
  const spec: OperationSpec = {
    id: "listVolumeTransfers",
    method: "GET",
    path: "/v1/volume-transfer",
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface CreateVolumeTransferParams {
  body: VolumeTransferRequest;
}

export type CreateVolumeTransferReply = Reply<202, VolumeTransferCreateResponse>;
export type CreateVolumeTransferFailure = Reply<400 | 401, unknown>;

/**
 * Create a volume transfer
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function createVolumeTransfer(
  context: Context,
  params: CreateVolumeTransferParams,
  options?: CallOptions,
): ApiPromise<CreateVolumeTransferReply, CreateVolumeTransferFailure> {
  const spec: OperationSpec = {
    id: "createVolumeTransfer",
    method: "POST",
    path: "/v1/volume-transfer",
    parameters: [["body", json, true]],
    replies: { 202: readJson },
  };
  return call(context, spec, params, options);
}

export interface ShowVolumeTransferDetailParams {
  /** @example "1ac231be-823b-4a4d-8ff0-aac503a7118a" */
  transfer_id: string;
}

export type ShowVolumeTransferDetailReply = Reply<200, VolumeTransferShowResponse>;
export type ShowVolumeTransferDetailFailure = Reply<400 | 401, unknown>;

/**
 * Show volume transfer detail
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showVolumeTransferDetail(
  context: Context,
  params: ShowVolumeTransferDetailParams,
  options?: CallOptions,
): ApiPromise<ShowVolumeTransferDetailReply, ShowVolumeTransferDetailFailure> {
  const spec: OperationSpec = {
    id: "showVolumeTransferDetail",
    method: "GET",
    path: "/v1/volume-transfer/{transfer_id}",
    parameters: [["transfer_id", inPath, true]],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface DeleteVolumeTransferParams {
  /** @example "1ac231be-823b-4a4d-8ff0-aac503a7118a" */
  transfer_id: string;
}

export type DeleteVolumeTransferReply = Reply<202, unknown>;
export type DeleteVolumeTransferFailure = Reply<400 | 401, unknown>;

/**
 * Delete a volume transfer
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function deleteVolumeTransfer(
  context: Context,
  params: DeleteVolumeTransferParams,
  options?: CallOptions,
): ApiPromise<DeleteVolumeTransferReply, DeleteVolumeTransferFailure> {
  const spec: OperationSpec = {
    id: "deleteVolumeTransfer",
    method: "DELETE",
    path: "/v1/volume-transfer/{transfer_id}",
    parameters: [["transfer_id", inPath, true]],
  };
  return call(context, spec, params, options);
}

export interface AcceptVolumeTransferParams {
  /** @example "1ac231be-823b-4a4d-8ff0-aac503a7118a" */
  transfer_id: string;
  body: VolumeTransferAccessRequest;
}

export type AcceptVolumeTransferReply = Reply<202, VolumeTransferAcceptResponse>;
export type AcceptVolumeTransferFailure = Reply<400 | 401, unknown>;

/**
 * Accept a volume transfer
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function acceptVolumeTransfer(
  context: Context,
  params: AcceptVolumeTransferParams,
  options?: CallOptions,
): ApiPromise<AcceptVolumeTransferReply, AcceptVolumeTransferFailure> {
  const spec: OperationSpec = {
    id: "acceptVolumeTransfer",
    method: "POST",
    path: "/v1/volume-transfer/{transfer_id}/accept",
    parameters: [
      ["transfer_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 202: readJson },
  };
  return call(context, spec, params, options);
}
