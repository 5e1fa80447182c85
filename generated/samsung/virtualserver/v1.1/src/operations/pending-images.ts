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
import type { ImageListResponse } from "../models.ts";

export interface ListPendingImagesParams {
  /** @example "custom" */
  scp_image_type?: string | null;
  /** @example "standard" */
  scp_original_image_type?: string | null;
}

export type ListPendingImagesReply = Reply<200, ImageListResponse>;
export type ListPendingImagesFailure = Reply<400 | 401 | 403, unknown>;

/**
 * List pending Images
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listPendingImages(
  context: Context,
  params: ListPendingImagesParams = {},
  options?: CallOptions,
): ApiPromise<ListPendingImagesReply, ListPendingImagesFailure> {
  const spec: OperationSpec = {
    id: "listPendingImages",
    method: "GET",
    path: "/v1/pending-images",
    parameters: [
      ["scp_image_type", inQuery],
      ["scp_original_image_type", inQuery],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}
