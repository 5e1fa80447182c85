import { multipart } from "../../../runtime/body-multipart.ts";
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
import type { DetachBlockStorageResponse } from "../models.ts";

export interface DetachBlockStorageParams {
  block_storage_id: string;
  body?: Record<string, unknown>;
}

export type DetachBlockStorageReply = Reply<202, DetachBlockStorageResponse>;

/** Detach Block Storage */
export function detachBlockStorage(
  context: Context,
  params: DetachBlockStorageParams,
  options?: CallOptions,
): ApiPromise<DetachBlockStorageReply> {
  const spec: OperationSpec = {
    id: "detachBlockStorage",
    method: "POST",
    path: "/v1/block-storages/{block_storage_id}/detach",
    parameters: [
      ["block_storage_id", inPath, true],
      ["body", multipart],
    ],
    replies: { 202: readJson },
  };
  return call(context, spec, params, options);
}
