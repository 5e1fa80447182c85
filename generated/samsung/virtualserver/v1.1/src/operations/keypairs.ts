import { json } from "../../../runtime/body-json.ts";
import { call } from "../../../runtime/call.ts";
import { inPath, inQuery } from "../../../runtime/places.ts";
import { readJson } from "../../../runtime/replies.ts";
import type {
  ApiPromise,
  CallOptions,
  Context,
  OperationSpec,
  Reply,
} from "../../../runtime/types.ts";
import type {
  KeypairCreateRequest,
  KeypairCreateResponse,
  KeypairListResponse,
  KeypairShowResponse,
} from "../models.ts";

export interface ListKeypairsParams {
  /** @example 20 */
  limit?: number | null;
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  marker?: string | null;
}

export type ListKeypairsReply = Reply<200, KeypairListResponse>;
export type ListKeypairsFailure = Reply<400 | 401 | 403, unknown>;

/**
 * List Keypairs
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listKeypairs(
  context: Context,
  params: ListKeypairsParams = {},
  options?: CallOptions,
): ApiPromise<ListKeypairsReply, ListKeypairsFailure> {
  const spec: OperationSpec = {
    id: "listKeypairs",
    method: "GET",
    path: "/v1/keypairs",
    parameters: [
      ["limit", inQuery],
      ["marker", inQuery],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface CreateKeypairParams {
  body: KeypairCreateRequest;
}

export type CreateKeypairReply = Reply<201, KeypairCreateResponse>;
export type CreateKeypairFailure = Reply<400 | 401 | 403 | 409, unknown>;

/**
 * Create Keypair
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function createKeypair(
  context: Context,
  params: CreateKeypairParams,
  options?: CallOptions,
): ApiPromise<CreateKeypairReply, CreateKeypairFailure> {
  const spec: OperationSpec = {
    id: "createKeypair",
    method: "POST",
    path: "/v1/keypairs",
    parameters: [["body", json, true]],
    replies: { 201: readJson },
  };
  return call(context, spec, params, options);
}

export interface ShowKeypairParams {
  /** @example "keypairname" */
  keypair_name: string;
}

export type ShowKeypairReply = Reply<200, KeypairShowResponse>;
export type ShowKeypairFailure = Reply<401 | 403 | 404, unknown>;

/**
 * Show Keypair
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showKeypair(
  context: Context,
  params: ShowKeypairParams,
  options?: CallOptions,
): ApiPromise<ShowKeypairReply, ShowKeypairFailure> {
  const spec: OperationSpec = {
    id: "showKeypair",
    method: "GET",
    path: "/v1/keypairs/{keypair_name}",
    parameters: [["keypair_name", inPath, true]],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface DeleteKeypairParams {
  /** @example "keypairname" */
  keypair_name: string;
}

export type DeleteKeypairReply = Reply<204, unknown>;
export type DeleteKeypairFailure = Reply<401 | 403 | 404, unknown>;

/**
 * Delete Keypair
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function deleteKeypair(
  context: Context,
  params: DeleteKeypairParams,
  options?: CallOptions,
): ApiPromise<DeleteKeypairReply, DeleteKeypairFailure> {
  const spec: OperationSpec = {
    id: "deleteKeypair",
    method: "DELETE",
    path: "/v1/keypairs/{keypair_name}",
    parameters: [["keypair_name", inPath, true]],
  };
  return call(context, spec, params, options);
}
