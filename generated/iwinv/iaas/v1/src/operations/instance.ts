import { call } from "../../../runtime/call.ts";
import { paginate } from "../../../runtime/paginate.ts";
import { inQuery } from "../../../runtime/places.ts";
import { readJson } from "../../../runtime/replies.ts";
import type {
  ApiPromise,
  CallOptions,
  Context,
  OperationSpec,
  Pages,
  Reply,
} from "../../../runtime/types.ts";
import type { ListUserScriptsResponse, ListUserScriptsResponseResult } from "../models.ts";

const listUserScriptsSpec: OperationSpec = {
  id: "listUserScripts",
  method: "GET",
  path: "/v1/instance/script",
  parameters: [
    ["name", inQuery],
    ["page_no", inQuery],
    ["page_size", inQuery],
  ],
  replies: { 200: readJson },
};

export interface ListUserScriptsParams {
  name?: string;
  page_no?: string;
  page_size?: string;
}

export type ListUserScriptsReply = Reply<200, ListUserScriptsResponse>;

/** User Script List */
export function listUserScripts(
  context: Context,
  params: ListUserScriptsParams = {},
  options?: CallOptions,
): ApiPromise<ListUserScriptsReply> {
  return call(context, listUserScriptsSpec, params, options);
}

/**
 * User Script List: every item of every page.
 * @see listUserScripts
 */
export function listAllUserScripts(
  context: Context,
  params: ListUserScriptsParams = {},
  options?: CallOptions,
): Pages<ListUserScriptsResponseResult, ListUserScriptsResponse> {
  return paginate(
    context,
    listUserScriptsSpec,
    { kind: "page", page: "page_no", size: "page_size", items: "result", total: "count", first: 1 },
    params,
    options,
  );
}
