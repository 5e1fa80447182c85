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
  ImageCreateRequest,
  ImageImportRequest,
  ImageListResponse,
  ImageMemberCreateRequest,
  ImageMemberListResponse,
  ImageMemberSetRequest,
  ImageMemberShowResponse,
  ImageSetRequest,
  ImageShowResponse,
  ImagesVisibility,
} from "../models.ts";

const listImagesSpec: OperationSpec = {
  id: "listImages",
  method: "GET",
  path: "/v1/images",
  parameters: [
    ["limit", inQuery],
    ["marker", inQuery],
    ["scp_image_type", inQuery],
    ["scp_original_image_type", inQuery],
    ["name", inQuery],
    ["os_distro", inQuery],
    ["status", inQuery],
    ["visibility", inQuery],
    ["sort", inQuery],
  ],
  replies: { 200: readJson },
};

export interface ListImagesParams {
  /**
   * @default 20
   * @example 20
   */
  limit?: number | null;
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  marker?: string | null;
  /** @example "custom" */
  scp_image_type?: string | null;
  /** @example "standard" */
  scp_original_image_type?: string | null;
  /** @example "imagename" */
  name?: string | null;
  /** @example "alma" */
  os_distro?: string | null;
  /** @example "active" */
  status?: string | null;
  /** @example "private" */
  visibility?: ImagesVisibility | null;
  /**
   * @default "created_at:desc"
   * @example "created_at:desc"
   */
  sort?: string | null;
}

export type ListImagesReply = Reply<200, ImageListResponse>;
export type ListImagesFailure = Reply<400 | 401 | 403, unknown>;

/**
 * List Images
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listImages(
  context: Context,
  params: ListImagesParams = {},
  options?: CallOptions,
): ApiPromise<ListImagesReply, ListImagesFailure> {
  return call(context, listImagesSpec, params, options);
}

/**
 * List Images: every item of every page.
 *
 * @see listImages
 * @deprecated
 */
export function listAllImages(
  context: Context,
  params: ListImagesParams = {},
  options?: CallOptions,
): Pages<ImageShowResponse, ImageListResponse> {
  return paginate(
    context,
    listImagesSpec,
    { kind: "marker", marker: "marker", limit: "limit", items: "images", next: "images.-1.id" },
    params,
    options,
  );
}

export interface CreateImageParams {
  body: ImageCreateRequest;
}

export type CreateImageReply = Reply<200, ImageShowResponse>;
export type CreateImageFailure = Reply<400 | 401 | 403, unknown>;

/**
 * Create Image
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function createImage(
  context: Context,
  params: CreateImageParams,
  options?: CallOptions,
): ApiPromise<CreateImageReply, CreateImageFailure> {
  const spec: OperationSpec = {
    id: "createImage",
    method: "POST",
    path: "/v1/images",
    parameters: [["body", json, true]],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface ShowImageParams {
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  image_id: string;
}

export type ShowImageReply = Reply<200, ImageShowResponse>;
export type ShowImageFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Show Image
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showImage(
  context: Context,
  params: ShowImageParams,
  options?: CallOptions,
): ApiPromise<ShowImageReply, ShowImageFailure> {
  const spec: OperationSpec = {
    id: "showImage",
    method: "GET",
    path: "/v1/images/{image_id}",
    parameters: [["image_id", inPath, true]],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

/**
 * Waits until `status` is one of the given, or the resource is gone.
 *
 * @see showImage
 * @deprecated
 */
export function waitForImage<Options extends WaitOptions<string>>(
  context: Context,
  params: ShowImageParams,
  options: Options,
): Promise<Waited<ShowImageReply["data"], Options>> {
  const look = (call: CallOptions) => showImage(context, params, call);
  return waitFor(context, look, "status", options);
}

export interface UpdateImageParams {
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  image_id: string;
  body: ImageSetRequest;
}

export type UpdateImageReply = Reply<200, ImageShowResponse>;
export type UpdateImageFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Update Image
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function updateImage(
  context: Context,
  params: UpdateImageParams,
  options?: CallOptions,
): ApiPromise<UpdateImageReply, UpdateImageFailure> {
  const spec: OperationSpec = {
    id: "updateImage",
    method: "PUT",
    path: "/v1/images/{image_id}",
    parameters: [
      ["image_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface DeleteImageParams {
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  image_id: string;
}

export type DeleteImageReply = Reply<204, unknown>;
export type DeleteImageFailure = Reply<400 | 401 | 403 | 404 | 409, unknown>;

/**
 * Delete Image
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function deleteImage(
  context: Context,
  params: DeleteImageParams,
  options?: CallOptions,
): ApiPromise<DeleteImageReply, DeleteImageFailure> {
  const spec: OperationSpec = {
    id: "deleteImage",
    method: "DELETE",
    path: "/v1/images/{image_id}",
    parameters: [["image_id", inPath, true]],
  };
  return call(context, spec, params, options);
}

export interface ImportImageParams {
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  image_id: string;
  body: ImageImportRequest;
}

export type ImportImageReply = Reply<202, unknown>;
export type ImportImageFailure = Reply<400 | 401 | 403 | 404 | 409, unknown>;

/**
 * Import Image
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function importImage(
  context: Context,
  params: ImportImageParams,
  options?: CallOptions,
): ApiPromise<ImportImageReply, ImportImageFailure> {
  const spec: OperationSpec = {
    id: "importImage",
    method: "POST",
    path: "/v1/images/{image_id}/import",
    parameters: [
      ["image_id", inPath, true],
      ["body", json, true],
    ],
  };
  return call(context, spec, params, options);
}

export interface CreateSharingImageParams {
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  image_id: string;
}

export type CreateSharingImageReply = Reply<202, unknown>;
export type CreateSharingImageFailure = Reply<400 | 401 | 403 | 404 | 409, unknown>;

/**
 * Create Sharing Image
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function createSharingImage(
  context: Context,
  params: CreateSharingImageParams,
  options?: CallOptions,
): ApiPromise<CreateSharingImageReply, CreateSharingImageFailure> {
  const spec: OperationSpec = {
    id: "createSharingImage",
    method: "POST",
    path: "/v1/images/{image_id}/share",
    parameters: [["image_id", inPath, true]],
  };
  return call(context, spec, params, options);
}

export interface ListImageMembersParams {
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  image_id: string;
}

export type ListImageMembersReply = Reply<200, ImageMemberListResponse>;
export type ListImageMembersFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * List Image members
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listImageMembers(
  context: Context,
  params: ListImageMembersParams,
  options?: CallOptions,
): ApiPromise<ListImageMembersReply, ListImageMembersFailure> {
  const spec: OperationSpec = {
    id: "listImageMembers",
    method: "GET",
    path: "/v1/images/{image_id}/members",
    parameters: [["image_id", inPath, true]],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface CreateImageMemberParams {
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  image_id: string;
  body: ImageMemberCreateRequest;
}

export type CreateImageMemberReply = Reply<200, ImageMemberShowResponse>;
export type CreateImageMemberFailure = Reply<400 | 401 | 403 | 404 | 409, unknown>;

/**
 * Create Image member
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function createImageMember(
  context: Context,
  params: CreateImageMemberParams,
  options?: CallOptions,
): ApiPromise<CreateImageMemberReply, CreateImageMemberFailure> {
  const spec: OperationSpec = {
    id: "createImageMember",
    method: "POST",
    path: "/v1/images/{image_id}/members",
    parameters: [
      ["image_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface ShowImageMemberParams {
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  image_id: string;
  /** @example "a8f10467abfc4b87b64614ab36eb9ae4" */
  member_id: string;
}

export type ShowImageMemberReply = Reply<200, ImageMemberShowResponse>;
export type ShowImageMemberFailure = Reply<400 | 401 | 404, unknown>;

/**
 * Show Image member
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showImageMember(
  context: Context,
  params: ShowImageMemberParams,
  options?: CallOptions,
): ApiPromise<ShowImageMemberReply, ShowImageMemberFailure> {
  const spec: OperationSpec = {
    id: "showImageMember",
    method: "GET",
    path: "/v1/images/{image_id}/members/{member_id}",
    parameters: [
      ["image_id", inPath, true],
      ["member_id", inPath, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

/**
 * Waits until `status` is one of the given, or the resource is gone.
 *
 * @see showImageMember
 * @deprecated
 */
export function waitForImageMember<Options extends WaitOptions<string>>(
  context: Context,
  params: ShowImageMemberParams,
  options: Options,
): Promise<Waited<ShowImageMemberReply["data"], Options>> {
  const look = (call: CallOptions) => showImageMember(context, params, call);
  return waitFor(context, look, "status", options);
}

export interface UpdateImageMemberParams {
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  image_id: string;
  /** @example "a8f10467abfc4b87b64614ab36eb9ae4" */
  member_id: string;
  body: ImageMemberSetRequest;
}

export type UpdateImageMemberReply = Reply<200, ImageMemberShowResponse>;
export type UpdateImageMemberFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Update Image member
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function updateImageMember(
  context: Context,
  params: UpdateImageMemberParams,
  options?: CallOptions,
): ApiPromise<UpdateImageMemberReply, UpdateImageMemberFailure> {
  const spec: OperationSpec = {
    id: "updateImageMember",
    method: "PUT",
    path: "/v1/images/{image_id}/members/{member_id}",
    parameters: [
      ["image_id", inPath, true],
      ["member_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface DeleteImageMemberParams {
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  image_id: string;
  /** @example "a8f10467abfc4b87b64614ab36eb9ae4" */
  member_id: string;
}

export type DeleteImageMemberReply = Reply<204, unknown>;
export type DeleteImageMemberFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Delete Image member
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function deleteImageMember(
  context: Context,
  params: DeleteImageMemberParams,
  options?: CallOptions,
): ApiPromise<DeleteImageMemberReply, DeleteImageMemberFailure> {
  const spec: OperationSpec = {
    id: "deleteImageMember",
    method: "DELETE",
    path: "/v1/images/{image_id}/members/{member_id}",
    parameters: [
      ["image_id", inPath, true],
      ["member_id", inPath, true],
    ],
  };
  return call(context, spec, params, options);
}
