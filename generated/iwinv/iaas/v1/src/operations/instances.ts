import { multipart } from "../../../runtime/body-multipart.ts";
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
import type { EditInstanceInfoRequest, EditInstanceInfoResponse } from "../models.ts";

export interface EditInstanceInfoParams {
  instance_id: string;
  fields?: number;
  body?: EditInstanceInfoRequest;
}

export type EditInstanceInfoReply = Reply<200, EditInstanceInfoResponse>;

/** Edit Instance Info */
export function editInstanceInfo(
  context: Context,
  params: EditInstanceInfoParams,
  options?: CallOptions,
): ApiPromise<EditInstanceInfoReply> {
  const spec: OperationSpec = {
    id: "editInstanceInfo",
    method: "PUT",
    path: "/v1/instances/{instance_id}",
    parameters: [
      ["instance_id", inPath, true],
      ["fields", inQuery],
      ["body", multipart],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}
