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
  LaunchConfigurationCreateRequest,
  LaunchConfigurationDetailShowResponse,
  LaunchConfigurationListResponse,
  LaunchConfigurationShowResponse,
} from "../models.ts";

const listLaunchConfigurationsSpec: OperationSpec = {
  id: "listLaunchConfigurations",
  method: "GET",
  path: "/v1/launch-configurations",
  parameters: [
    ["name", inQuery],
    ["image_id", inQuery],
    ["offset", inQuery],
    ["limit", inQuery],
    ["sort", inQuery],
  ],
  replies: { 200: readJson },
};

export interface ListLaunchConfigurationsParams {
  /** @example "launch-configuration-name" */
  name?: string | null;
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  image_id?: string | null;
  /**
   * @default 0
   * @example 0
   */
  offset?: number | null;
  /**
   * @default 20
   * @example 20
   */
  limit?: number | null;
  /**
   * @default "created_at:asc"
   * @example "created_at:asc"
   */
  sort?: string | null;
}

export type ListLaunchConfigurationsReply = Reply<200, LaunchConfigurationListResponse>;
export type ListLaunchConfigurationsFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * List Launch Configurations
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listLaunchConfigurations(
  context: Context,
  params: ListLaunchConfigurationsParams = {},
  options?: CallOptions,
): ApiPromise<ListLaunchConfigurationsReply, ListLaunchConfigurationsFailure> {
  return call(context, listLaunchConfigurationsSpec, params, options);
}

/**
 * List Launch Configurations: every item of every page.
 *
 * @see listLaunchConfigurations
 * @deprecated
 */
export function listAllLaunchConfigurations(
  context: Context,
  params: ListLaunchConfigurationsParams = {},
  options?: CallOptions,
): Pages<LaunchConfigurationShowResponse, LaunchConfigurationListResponse> {
  return paginate(
    context,
    listLaunchConfigurationsSpec,
    {
      kind: "offset",
      offset: "offset",
      limit: "limit",
      items: "launch_configurations",
      total: "count",
    },
    params,
    options,
  );
}

export interface CreateLaunchConfigurationParams {
  body: LaunchConfigurationCreateRequest;
}

export type CreateLaunchConfigurationReply = Reply<201, LaunchConfigurationDetailShowResponse>;
export type CreateLaunchConfigurationFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Create Launch Configuration
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function createLaunchConfiguration(
  context: Context,
  params: CreateLaunchConfigurationParams,
  options?: CallOptions,
): ApiPromise<CreateLaunchConfigurationReply, CreateLaunchConfigurationFailure> {
  const spec: OperationSpec = {
    id: "createLaunchConfiguration",
    method: "POST",
    path: "/v1/launch-configurations",
    parameters: [["body", json, true]],
    replies: { 201: readJson },
  };
  return call(context, spec, params, options);
}

export interface ShowLaunchConfigurationParams {
  /** @example "b5aea5a675fc4f6b9e0fcd1288354c5f" */
  launch_configuration_id: string;
}

export type ShowLaunchConfigurationReply = Reply<200, LaunchConfigurationDetailShowResponse>;
export type ShowLaunchConfigurationFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Show Launch Configuration
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showLaunchConfiguration(
  context: Context,
  params: ShowLaunchConfigurationParams,
  options?: CallOptions,
): ApiPromise<ShowLaunchConfigurationReply, ShowLaunchConfigurationFailure> {
  const spec: OperationSpec = {
    id: "showLaunchConfiguration",
    method: "GET",
    path: "/v1/launch-configurations/{launch_configuration_id}",
    parameters: [["launch_configuration_id", inPath, true]],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

/**
 * Waits until `state` is one of the given, or the resource is gone.
 *
 * @see showLaunchConfiguration
 * @deprecated
 */
export function waitForLaunchConfiguration<Options extends WaitOptions<string>>(
  context: Context,
  params: ShowLaunchConfigurationParams,
  options: Options,
): Promise<Waited<ShowLaunchConfigurationReply["data"], Options>> {
  const look = (call: CallOptions) => showLaunchConfiguration(context, params, call);
  return waitFor(context, look, "state", options);
}

export interface DeleteLaunchConfigurationParams {
  /** @example "b5aea5a675fc4f6b9e0fcd1288354c5f" */
  launch_configuration_id: string;
}

export type DeleteLaunchConfigurationReply = Reply<204, unknown>;
export type DeleteLaunchConfigurationFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Delete Launch Configuration
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function deleteLaunchConfiguration(
  context: Context,
  params: DeleteLaunchConfigurationParams,
  options?: CallOptions,
): ApiPromise<DeleteLaunchConfigurationReply, DeleteLaunchConfigurationFailure> {
  const spec: OperationSpec = {
    id: "deleteLaunchConfiguration",
    method: "DELETE",
    path: "/v1/launch-configurations/{launch_configuration_id}",
    parameters: [["launch_configuration_id", inPath, true]],
  };
  return call(context, spec, params, options);
}
