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
  AutoScalingGroup,
  AutoScalingGroupCreateRequest,
  AutoScalingGroupLbServerGroupListResponse,
  AutoScalingGroupLbServerGroupSetRequest,
  AutoScalingGroupLbServerGroupShowResponse,
  AutoScalingGroupListResponse,
  AutoScalingGroupNotificationCreateRequest,
  AutoScalingGroupNotificationListResponse,
  AutoScalingGroupNotificationShowResponse,
  AutoScalingGroupNotificationUpdateRequest,
  AutoScalingGroupPolicyCreateRequest,
  AutoScalingGroupPolicyListResponse,
  AutoScalingGroupPolicyShowResponse,
  AutoScalingGroupPolicyUpdateRequest,
  AutoScalingGroupScheduleCreateRequest,
  AutoScalingGroupScheduleFrequency,
  AutoScalingGroupScheduleListResponse,
  AutoScalingGroupScheduleShowResponse,
  AutoScalingGroupScheduleUpdateRequest,
  AutoScalingGroupSetRequest,
  AutoScalingGroupSetServerCountRequest,
  AutoScalingGroupShowResponse,
  AutoScalingGroupVirtualServerListResponse,
  AutoScalingGroupVirtualServerShowResponse,
  MetricMethod,
  ScaleType,
} from "../models.ts";

const listAutoScalingGroupsSpec: OperationSpec = {
  id: "listAutoScalingGroups",
  method: "GET",
  path: "/v1/auto-scaling-groups",
  parameters: [
    ["name", inQuery],
    ["state", inQuery],
    ["launch_configuration_id", inQuery],
    ["launch_configuration_name", inQuery],
    ["lb_server_group_id", inQuery],
    ["security_group_id", inQuery],
    ["subnet_id", inQuery],
    ["vpc_id", inQuery],
    ["created_by", inQuery],
    ["offset", inQuery],
    ["limit", inQuery],
    ["sort", inQuery],
  ],
  replies: { 200: readJson },
};

export interface ListAutoScalingGroupsParams {
  /** @example "auto-scaling-group-name" */
  name?: string | null;
  /** @example "IN_SERVICE" */
  state?: string | null;
  /** @example "b5aea5a675fc4f6b9e0fcd1288354c5f" */
  launch_configuration_id?: string | null;
  /** @example "launch-configuration-name" */
  launch_configuration_name?: string | null;
  /** @example "d06e87d3-ca9a-461b-8e88-077a542a7335" */
  lb_server_group_id?: string | null;
  /** @example "c09c3f05-03d9-443f-b27a-40e0f973c75f" */
  security_group_id?: string | null;
  /** @example "78b2ee3f074145c580ab6abac4821f97" */
  subnet_id?: string | null;
  /** @example "cc976b621087484ea5fd527f4b78708b" */
  vpc_id?: string | null;
  /** @example "97e6b22c9a4143789ca522df7457a32f" */
  created_by?: string | null;
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
   * @default "created_at:desc,id:desc"
   * @example "created_at:desc"
   */
  sort?: string | null;
}

export type ListAutoScalingGroupsReply = Reply<200, AutoScalingGroupListResponse>;
export type ListAutoScalingGroupsFailure = Reply<400 | 401 | 403, unknown>;

/**
 * List Auto-Scaling Groups
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listAutoScalingGroups(
  context: Context,
  params: ListAutoScalingGroupsParams = {},
  options?: CallOptions,
): ApiPromise<ListAutoScalingGroupsReply, ListAutoScalingGroupsFailure> {
  return call(context, listAutoScalingGroupsSpec, params, options);
}

/**
 * List Auto-Scaling Groups: every item of every page.
 *
 * @see listAutoScalingGroups
 * @deprecated
 */
export function listAllAutoScalingGroups(
  context: Context,
  params: ListAutoScalingGroupsParams = {},
  options?: CallOptions,
): Pages<AutoScalingGroup, AutoScalingGroupListResponse> {
  return paginate(
    context,
    listAutoScalingGroupsSpec,
    {
      kind: "offset",
      offset: "offset",
      limit: "limit",
      items: "auto_scaling_groups",
      total: "count",
    },
    params,
    options,
  );
}

export interface CreateAutoScalingGroupParams {
  body: AutoScalingGroupCreateRequest;
}

export type CreateAutoScalingGroupReply = Reply<201, AutoScalingGroupShowResponse>;
export type CreateAutoScalingGroupFailure = Reply<400 | 401 | 403, unknown>;

/**
 * Create Auto-Scaling Group
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function createAutoScalingGroup(
  context: Context,
  params: CreateAutoScalingGroupParams,
  options?: CallOptions,
): ApiPromise<CreateAutoScalingGroupReply, CreateAutoScalingGroupFailure> {
  const spec: OperationSpec = {
    id: "createAutoScalingGroup",
    method: "POST",
    path: "/v1/auto-scaling-groups",
    parameters: [["body", json, true]],
    replies: { 201: readJson },
  };
  return call(context, spec, params, options);
}

export interface ShowAutoScalingGroupParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
}

export type ShowAutoScalingGroupReply = Reply<200, AutoScalingGroupShowResponse>;
export type ShowAutoScalingGroupFailure = Reply<401 | 403 | 404, unknown>;

/**
 * Show Auto-Scaling Group
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showAutoScalingGroup(
  context: Context,
  params: ShowAutoScalingGroupParams,
  options?: CallOptions,
): ApiPromise<ShowAutoScalingGroupReply, ShowAutoScalingGroupFailure> {
  const spec: OperationSpec = {
    id: "showAutoScalingGroup",
    method: "GET",
    path: "/v1/auto-scaling-groups/{auto_scaling_group_id}",
    parameters: [["auto_scaling_group_id", inPath, true]],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

/**
 * Waits until `state` is one of the given, or the resource is gone.
 *
 * @see showAutoScalingGroup
 * @deprecated
 */
export function waitForAutoScalingGroup<Options extends WaitOptions<string>>(
  context: Context,
  params: ShowAutoScalingGroupParams,
  options: Options,
): Promise<Waited<ShowAutoScalingGroupReply["data"], Options>> {
  const look = (call: CallOptions) => showAutoScalingGroup(context, params, call);
  return waitFor(context, look, "state", options);
}

export interface UpdateAutoScalingGroupParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  body: AutoScalingGroupSetRequest;
}

export type UpdateAutoScalingGroupReply = Reply<200, AutoScalingGroupShowResponse>;
export type UpdateAutoScalingGroupFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Update Auto-Scaling Group
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function updateAutoScalingGroup(
  context: Context,
  params: UpdateAutoScalingGroupParams,
  options?: CallOptions,
): ApiPromise<UpdateAutoScalingGroupReply, UpdateAutoScalingGroupFailure> {
  const spec: OperationSpec = {
    id: "updateAutoScalingGroup",
    method: "PUT",
    path: "/v1/auto-scaling-groups/{auto_scaling_group_id}",
    parameters: [
      ["auto_scaling_group_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface DeleteAutoScalingGroupParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
}

export type DeleteAutoScalingGroupReply = Reply<204, unknown>;
export type DeleteAutoScalingGroupFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Delete Auto-Scaling Group
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function deleteAutoScalingGroup(
  context: Context,
  params: DeleteAutoScalingGroupParams,
  options?: CallOptions,
): ApiPromise<DeleteAutoScalingGroupReply, DeleteAutoScalingGroupFailure> {
  const spec: OperationSpec = {
    id: "deleteAutoScalingGroup",
    method: "DELETE",
    path: "/v1/auto-scaling-groups/{auto_scaling_group_id}",
    parameters: [["auto_scaling_group_id", inPath, true]],
  };
  return call(context, spec, params, options);
}

export interface UpdateAutoScalingGroupServerCountParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  body: AutoScalingGroupSetServerCountRequest;
}

export type UpdateAutoScalingGroupServerCountReply = Reply<200, AutoScalingGroupShowResponse>;
export type UpdateAutoScalingGroupServerCountFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Update Auto-Scaling Group server count
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function updateAutoScalingGroupServerCount(
  context: Context,
  params: UpdateAutoScalingGroupServerCountParams,
  options?: CallOptions,
): ApiPromise<UpdateAutoScalingGroupServerCountReply, UpdateAutoScalingGroupServerCountFailure> {
  const spec: OperationSpec = {
    id: "updateAutoScalingGroupServerCount",
    method: "PUT",
    path: "/v1/auto-scaling-groups/{auto_scaling_group_id}/server-count",
    parameters: [
      ["auto_scaling_group_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

const listAutoScalingGroupLbServerGroupsSpec: OperationSpec = {
  id: "listAutoScalingGroupLbServerGroups",
  method: "GET",
  path: "/v1/auto-scaling-groups/{auto_scaling_group_id}/lb-server-groups",
  parameters: [
    ["auto_scaling_group_id", inPath, true],
    ["offset", inQuery],
    ["limit", inQuery],
    ["sort", inQuery],
  ],
  replies: { 200: readJson },
};

export interface ListAutoScalingGroupLbServerGroupsParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
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
   * @default "created_at:desc,id:desc"
   * @example "created_at:desc"
   */
  sort?: string | null;
}

export type ListAutoScalingGroupLbServerGroupsReply = Reply<
  200,
  AutoScalingGroupLbServerGroupListResponse
>;
export type ListAutoScalingGroupLbServerGroupsFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * List Auto-Scaling Group LB Server Groups
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listAutoScalingGroupLbServerGroups(
  context: Context,
  params: ListAutoScalingGroupLbServerGroupsParams,
  options?: CallOptions,
): ApiPromise<ListAutoScalingGroupLbServerGroupsReply, ListAutoScalingGroupLbServerGroupsFailure> {
  return call(context, listAutoScalingGroupLbServerGroupsSpec, params, options);
}

/**
 * List Auto-Scaling Group LB Server Groups: every item of every page.
 *
 * @see listAutoScalingGroupLbServerGroups
 * @deprecated
 */
export function listAllAutoScalingGroupLbServerGroups(
  context: Context,
  params: ListAutoScalingGroupLbServerGroupsParams,
  options?: CallOptions,
): Pages<AutoScalingGroupLbServerGroupShowResponse, AutoScalingGroupLbServerGroupListResponse> {
  return paginate(
    context,
    listAutoScalingGroupLbServerGroupsSpec,
    { kind: "offset", offset: "offset", limit: "limit", items: "lb_server_groups", total: "count" },
    params,
    options,
  );
}

export interface UpdateAutoScalingGroupLbServerGroupsParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  body: AutoScalingGroupLbServerGroupSetRequest;
}

export type UpdateAutoScalingGroupLbServerGroupsReply = Reply<202, unknown>;
export type UpdateAutoScalingGroupLbServerGroupsFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Update Auto-Scaling Group LB Server Groups
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function updateAutoScalingGroupLbServerGroups(
  context: Context,
  params: UpdateAutoScalingGroupLbServerGroupsParams,
  options?: CallOptions,
): ApiPromise<
  UpdateAutoScalingGroupLbServerGroupsReply,
  UpdateAutoScalingGroupLbServerGroupsFailure
> {
  const spec: OperationSpec = {
    id: "updateAutoScalingGroupLbServerGroups",
    method: "PUT",
    path: "/v1/auto-scaling-groups/{auto_scaling_group_id}/lb-server-groups",
    parameters: [
      ["auto_scaling_group_id", inPath, true],
      ["body", json, true],
    ],
  };
  return call(context, spec, params, options);
}

const listAutoScalingGroupNotificationsSpec: OperationSpec = {
  id: "listAutoScalingGroupNotifications",
  method: "GET",
  path: "/v1/auto-scaling-groups/{auto_scaling_group_id}/notifications",
  parameters: [
    ["auto_scaling_group_id", inPath, true],
    ["user_ids", inQuery],
    ["notification_state", inQuery],
    ["notification_event", inQuery],
    ["offset", inQuery],
    ["limit", inQuery],
    ["sort", inQuery],
  ],
  replies: { 200: readJson },
};

export interface ListAutoScalingGroupNotificationsParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  /**
   * @default []
   * @example ["570907805e5447be84b618450ef52o0t"]
   */
  user_ids?: string[] | null;
  /** @example "ACTIVE" */
  notification_state?: string | null;
  /** @example "SCALE_OUT" */
  notification_event?: string | null;
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
   * @default "created_at:desc"
   * @example "created_at:desc"
   */
  sort?: string | null;
}

export type ListAutoScalingGroupNotificationsReply = Reply<
  200,
  AutoScalingGroupNotificationListResponse
>;
export type ListAutoScalingGroupNotificationsFailure = Reply<400 | 401 | 403, unknown>;

/**
 * List Auto-Scaling Group Notifications
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listAutoScalingGroupNotifications(
  context: Context,
  params: ListAutoScalingGroupNotificationsParams,
  options?: CallOptions,
): ApiPromise<ListAutoScalingGroupNotificationsReply, ListAutoScalingGroupNotificationsFailure> {
  return call(context, listAutoScalingGroupNotificationsSpec, params, options);
}

/**
 * List Auto-Scaling Group Notifications: every item of every page.
 *
 * @see listAutoScalingGroupNotifications
 * @deprecated
 */
export function listAllAutoScalingGroupNotifications(
  context: Context,
  params: ListAutoScalingGroupNotificationsParams,
  options?: CallOptions,
): Pages<AutoScalingGroupNotificationShowResponse, AutoScalingGroupNotificationListResponse> {
  return paginate(
    context,
    listAutoScalingGroupNotificationsSpec,
    { kind: "offset", offset: "offset", limit: "limit", items: "notifications", total: "count" },
    params,
    options,
  );
}

export interface CreateAutoScalingGroupNotificationParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  body: AutoScalingGroupNotificationCreateRequest;
}

export type CreateAutoScalingGroupNotificationReply = Reply<
  201,
  AutoScalingGroupNotificationListResponse
>;
export type CreateAutoScalingGroupNotificationFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Create Auto-Scaling Group Notification
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function createAutoScalingGroupNotification(
  context: Context,
  params: CreateAutoScalingGroupNotificationParams,
  options?: CallOptions,
): ApiPromise<CreateAutoScalingGroupNotificationReply, CreateAutoScalingGroupNotificationFailure> {
  const spec: OperationSpec = {
    id: "createAutoScalingGroupNotification",
    method: "POST",
    path: "/v1/auto-scaling-groups/{auto_scaling_group_id}/notifications",
    parameters: [
      ["auto_scaling_group_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 201: readJson },
  };
  return call(context, spec, params, options);
}

export interface ShowAutoScalingGroupNotificationParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  /** @example "fa7fd191410744cd810a290c0b4d22b9" */
  notification_id: string;
}

export type ShowAutoScalingGroupNotificationReply = Reply<
  200,
  AutoScalingGroupNotificationShowResponse
>;
export type ShowAutoScalingGroupNotificationFailure = Reply<401 | 403 | 404, unknown>;

/**
 * Show Auto-Scaling Group Notification
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showAutoScalingGroupNotification(
  context: Context,
  params: ShowAutoScalingGroupNotificationParams,
  options?: CallOptions,
): ApiPromise<ShowAutoScalingGroupNotificationReply, ShowAutoScalingGroupNotificationFailure> {
  const spec: OperationSpec = {
    id: "showAutoScalingGroupNotification",
    method: "GET",
    path: "/v1/auto-scaling-groups/{auto_scaling_group_id}/notifications/{notification_id}",
    parameters: [
      ["auto_scaling_group_id", inPath, true],
      ["notification_id", inPath, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface UpdateAutoScalingGroupNotificationParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  /** @example "fa7fd191410744cd810a290c0b4d22b9" */
  notification_id: string;
  body: AutoScalingGroupNotificationUpdateRequest;
}

export type UpdateAutoScalingGroupNotificationReply = Reply<
  200,
  AutoScalingGroupNotificationShowResponse
>;
export type UpdateAutoScalingGroupNotificationFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Update Auto-Scaling Group Notification
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function updateAutoScalingGroupNotification(
  context: Context,
  params: UpdateAutoScalingGroupNotificationParams,
  options?: CallOptions,
): ApiPromise<UpdateAutoScalingGroupNotificationReply, UpdateAutoScalingGroupNotificationFailure> {
  const spec: OperationSpec = {
    id: "updateAutoScalingGroupNotification",
    method: "PUT",
    path: "/v1/auto-scaling-groups/{auto_scaling_group_id}/notifications/{notification_id}",
    parameters: [
      ["auto_scaling_group_id", inPath, true],
      ["notification_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface DeleteAutoScalingGroupNotificationParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  /** @example "fa7fd191410744cd810a290c0b4d22b9" */
  notification_id: string;
}

export type DeleteAutoScalingGroupNotificationReply = Reply<204, unknown>;
export type DeleteAutoScalingGroupNotificationFailure = Reply<401 | 403 | 404, unknown>;

/**
 * Delete Auto-Scaling Group Notification
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function deleteAutoScalingGroupNotification(
  context: Context,
  params: DeleteAutoScalingGroupNotificationParams,
  options?: CallOptions,
): ApiPromise<DeleteAutoScalingGroupNotificationReply, DeleteAutoScalingGroupNotificationFailure> {
  const spec: OperationSpec = {
    id: "deleteAutoScalingGroupNotification",
    method: "DELETE",
    path: "/v1/auto-scaling-groups/{auto_scaling_group_id}/notifications/{notification_id}",
    parameters: [
      ["auto_scaling_group_id", inPath, true],
      ["notification_id", inPath, true],
    ],
  };
  return call(context, spec, params, options);
}

const listAutoScalingGroupPoliciesSpec: OperationSpec = {
  id: "listAutoScalingGroupPolicies",
  method: "GET",
  path: "/v1/auto-scaling-groups/{auto_scaling_group_id}/policies",
  parameters: [
    ["auto_scaling_group_id", inPath, true],
    ["name", inQuery],
    ["metric_method", inQuery],
    ["metric_type", inQuery],
    ["scale_type", inQuery],
    ["offset", inQuery],
    ["limit", inQuery],
    ["sort", inQuery],
  ],
  replies: { 200: readJson },
};

export interface ListAutoScalingGroupPoliciesParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  /** @example "policy-name" */
  name?: string | null;
  /** @example "AVG" */
  metric_method?: MetricMethod | null;
  /** @example "CPU" */
  metric_type?: string | null;
  /** @example "SCALE_OUT" */
  scale_type?: ScaleType | null;
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
   * @default "created_at:desc,id:desc"
   * @example "created_at:desc"
   */
  sort?: string | null;
}

export type ListAutoScalingGroupPoliciesReply = Reply<200, AutoScalingGroupPolicyListResponse>;
export type ListAutoScalingGroupPoliciesFailure = Reply<400 | 401 | 403, unknown>;

/**
 * List Auto-Scaling Group Policies
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listAutoScalingGroupPolicies(
  context: Context,
  params: ListAutoScalingGroupPoliciesParams,
  options?: CallOptions,
): ApiPromise<ListAutoScalingGroupPoliciesReply, ListAutoScalingGroupPoliciesFailure> {
  return call(context, listAutoScalingGroupPoliciesSpec, params, options);
}

/**
 * List Auto-Scaling Group Policies: every item of every page.
 *
 * @see listAutoScalingGroupPolicies
 * @deprecated
 */
export function listAllAutoScalingGroupPolicies(
  context: Context,
  params: ListAutoScalingGroupPoliciesParams,
  options?: CallOptions,
): Pages<AutoScalingGroupPolicyShowResponse, AutoScalingGroupPolicyListResponse> {
  return paginate(
    context,
    listAutoScalingGroupPoliciesSpec,
    { kind: "offset", offset: "offset", limit: "limit", items: "policies", total: "count" },
    params,
    options,
  );
}

export interface CreateAutoScalingGroupPolicyParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  body: AutoScalingGroupPolicyCreateRequest;
}

export type CreateAutoScalingGroupPolicyReply = Reply<201, AutoScalingGroupPolicyShowResponse>;
export type CreateAutoScalingGroupPolicyFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Create Auto-Scaling Group Policy
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function createAutoScalingGroupPolicy(
  context: Context,
  params: CreateAutoScalingGroupPolicyParams,
  options?: CallOptions,
): ApiPromise<CreateAutoScalingGroupPolicyReply, CreateAutoScalingGroupPolicyFailure> {
  const spec: OperationSpec = {
    id: "createAutoScalingGroupPolicy",
    method: "POST",
    path: "/v1/auto-scaling-groups/{auto_scaling_group_id}/policies",
    parameters: [
      ["auto_scaling_group_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 201: readJson },
  };
  return call(context, spec, params, options);
}

export interface ShowAutoScalingGroupPolicyParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  /** @example "0761d76085f54363bab07909baf69841" */
  policy_id: string;
}

export type ShowAutoScalingGroupPolicyReply = Reply<200, AutoScalingGroupPolicyShowResponse>;
export type ShowAutoScalingGroupPolicyFailure = Reply<401 | 403 | 404, unknown>;

/**
 * Show Auto-Scaling Group Policy
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showAutoScalingGroupPolicy(
  context: Context,
  params: ShowAutoScalingGroupPolicyParams,
  options?: CallOptions,
): ApiPromise<ShowAutoScalingGroupPolicyReply, ShowAutoScalingGroupPolicyFailure> {
  const spec: OperationSpec = {
    id: "showAutoScalingGroupPolicy",
    method: "GET",
    path: "/v1/auto-scaling-groups/{auto_scaling_group_id}/policies/{policy_id}",
    parameters: [
      ["auto_scaling_group_id", inPath, true],
      ["policy_id", inPath, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

/**
 * Waits until `state` is one of the given, or the resource is gone.
 *
 * @see showAutoScalingGroupPolicy
 * @deprecated
 */
export function waitForAutoScalingGroupPolicy<Options extends WaitOptions<string>>(
  context: Context,
  params: ShowAutoScalingGroupPolicyParams,
  options: Options,
): Promise<Waited<ShowAutoScalingGroupPolicyReply["data"], Options>> {
  const look = (call: CallOptions) => showAutoScalingGroupPolicy(context, params, call);
  return waitFor(context, look, "state", options);
}

export interface UpdateAutoScalingGroupPolicyParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  /** @example "0761d76085f54363bab07909baf69841" */
  policy_id: string;
  body: AutoScalingGroupPolicyUpdateRequest;
}

export type UpdateAutoScalingGroupPolicyReply = Reply<200, AutoScalingGroupPolicyShowResponse>;
export type UpdateAutoScalingGroupPolicyFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Update Auto-Scaling Group Policy
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function updateAutoScalingGroupPolicy(
  context: Context,
  params: UpdateAutoScalingGroupPolicyParams,
  options?: CallOptions,
): ApiPromise<UpdateAutoScalingGroupPolicyReply, UpdateAutoScalingGroupPolicyFailure> {
  const spec: OperationSpec = {
    id: "updateAutoScalingGroupPolicy",
    method: "PUT",
    path: "/v1/auto-scaling-groups/{auto_scaling_group_id}/policies/{policy_id}",
    parameters: [
      ["auto_scaling_group_id", inPath, true],
      ["policy_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface DeleteAutoScalingGroupPolicyParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  /** @example "0761d76085f54363bab07909baf69841" */
  policy_id: string;
}

export type DeleteAutoScalingGroupPolicyReply = Reply<204, unknown>;
export type DeleteAutoScalingGroupPolicyFailure = Reply<401 | 403 | 404, unknown>;

/**
 * Delete Auto-Scaling Group Policy
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function deleteAutoScalingGroupPolicy(
  context: Context,
  params: DeleteAutoScalingGroupPolicyParams,
  options?: CallOptions,
): ApiPromise<DeleteAutoScalingGroupPolicyReply, DeleteAutoScalingGroupPolicyFailure> {
  const spec: OperationSpec = {
    id: "deleteAutoScalingGroupPolicy",
    method: "DELETE",
    path: "/v1/auto-scaling-groups/{auto_scaling_group_id}/policies/{policy_id}",
    parameters: [
      ["auto_scaling_group_id", inPath, true],
      ["policy_id", inPath, true],
    ],
  };
  return call(context, spec, params, options);
}

const listAutoScalingGroupSchedulesSpec: OperationSpec = {
  id: "listAutoScalingGroupSchedules",
  method: "GET",
  path: "/v1/auto-scaling-groups/{auto_scaling_group_id}/schedules",
  parameters: [
    ["auto_scaling_group_id", inPath, true],
    ["size", inQuery],
    ["page", inQuery],
    ["sort", inQuery],
    ["frequency", inQuery],
  ],
  replies: { 200: readJson },
};

export interface ListAutoScalingGroupSchedulesParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  /**
   * @default 20
   * @example 20
   */
  size?: number | null;
  /**
   * @default 0
   * @example 0
   */
  page?: number | null;
  /** @example "created_at:desc" */
  sort?: string | null;
  /** @example "WEEKLY" */
  frequency?: AutoScalingGroupScheduleFrequency | null;
}

export type ListAutoScalingGroupSchedulesReply = Reply<200, AutoScalingGroupScheduleListResponse>;
export type ListAutoScalingGroupSchedulesFailure = Reply<400 | 401 | 403, unknown>;

/**
 * List Auto-Scaling Group Schedules
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listAutoScalingGroupSchedules(
  context: Context,
  params: ListAutoScalingGroupSchedulesParams,
  options?: CallOptions,
): ApiPromise<ListAutoScalingGroupSchedulesReply, ListAutoScalingGroupSchedulesFailure> {
  return call(context, listAutoScalingGroupSchedulesSpec, params, options);
}

/**
 * List Auto-Scaling Group Schedules: every item of every page.
 *
 * @see listAutoScalingGroupSchedules
 * @deprecated
 */
export function listAllAutoScalingGroupSchedules(
  context: Context,
  params: ListAutoScalingGroupSchedulesParams,
  options?: CallOptions,
): Pages<AutoScalingGroupScheduleShowResponse, AutoScalingGroupScheduleListResponse> {
  return paginate(
    context,
    listAutoScalingGroupSchedulesSpec,
    { kind: "page", page: "page", size: "size", items: "schedules", total: "count", first: 0 },
    params,
    options,
  );
}

export interface CreateAutoScalingGroupScheduleParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  body: AutoScalingGroupScheduleCreateRequest;
}

export type CreateAutoScalingGroupScheduleReply = Reply<201, AutoScalingGroupScheduleShowResponse>;
export type CreateAutoScalingGroupScheduleFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Create Auto-Scaling Group Schedule
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function createAutoScalingGroupSchedule(
  context: Context,
  params: CreateAutoScalingGroupScheduleParams,
  options?: CallOptions,
): ApiPromise<CreateAutoScalingGroupScheduleReply, CreateAutoScalingGroupScheduleFailure> {
  const spec: OperationSpec = {
    id: "createAutoScalingGroupSchedule",
    method: "POST",
    path: "/v1/auto-scaling-groups/{auto_scaling_group_id}/schedules",
    parameters: [
      ["auto_scaling_group_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 201: readJson },
  };
  return call(context, spec, params, options);
}

export interface ShowAutoScalingGroupScheduleParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  /** @example "43d4841abd404220af5f0904037aba71" */
  schedule_id: string;
}

export type ShowAutoScalingGroupScheduleReply = Reply<200, AutoScalingGroupScheduleShowResponse>;
export type ShowAutoScalingGroupScheduleFailure = Reply<401 | 403 | 404, unknown>;

/**
 * Show Auto-Scaling Group Schedule
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showAutoScalingGroupSchedule(
  context: Context,
  params: ShowAutoScalingGroupScheduleParams,
  options?: CallOptions,
): ApiPromise<ShowAutoScalingGroupScheduleReply, ShowAutoScalingGroupScheduleFailure> {
  const spec: OperationSpec = {
    id: "showAutoScalingGroupSchedule",
    method: "GET",
    path: "/v1/auto-scaling-groups/{auto_scaling_group_id}/schedules/{schedule_id}",
    parameters: [
      ["auto_scaling_group_id", inPath, true],
      ["schedule_id", inPath, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

/**
 * Waits until `state` is one of the given, or the resource is gone.
 *
 * @see showAutoScalingGroupSchedule
 * @deprecated
 */
export function waitForAutoScalingGroupSchedule<Options extends WaitOptions<string>>(
  context: Context,
  params: ShowAutoScalingGroupScheduleParams,
  options: Options,
): Promise<Waited<ShowAutoScalingGroupScheduleReply["data"], Options>> {
  const look = (call: CallOptions) => showAutoScalingGroupSchedule(context, params, call);
  return waitFor(context, look, "state", options);
}

export interface UpdateAutoScalingGroupScheduleParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  /** @example "43d4841abd404220af5f0904037aba71" */
  schedule_id: string;
  body: AutoScalingGroupScheduleUpdateRequest;
}

export type UpdateAutoScalingGroupScheduleReply = Reply<200, AutoScalingGroupScheduleShowResponse>;
export type UpdateAutoScalingGroupScheduleFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Update Auto-Scaling Group Schedule
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function updateAutoScalingGroupSchedule(
  context: Context,
  params: UpdateAutoScalingGroupScheduleParams,
  options?: CallOptions,
): ApiPromise<UpdateAutoScalingGroupScheduleReply, UpdateAutoScalingGroupScheduleFailure> {
  const spec: OperationSpec = {
    id: "updateAutoScalingGroupSchedule",
    method: "PUT",
    path: "/v1/auto-scaling-groups/{auto_scaling_group_id}/schedules/{schedule_id}",
    parameters: [
      ["auto_scaling_group_id", inPath, true],
      ["schedule_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface DeleteAutoScalingGroupScheduleParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  /** @example "43d4841abd404220af5f0904037aba71" */
  schedule_id: string;
}

export type DeleteAutoScalingGroupScheduleReply = Reply<204, unknown>;
export type DeleteAutoScalingGroupScheduleFailure = Reply<401 | 403 | 404, unknown>;

/**
 * Delete Auto-Scaling Group Schedule
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function deleteAutoScalingGroupSchedule(
  context: Context,
  params: DeleteAutoScalingGroupScheduleParams,
  options?: CallOptions,
): ApiPromise<DeleteAutoScalingGroupScheduleReply, DeleteAutoScalingGroupScheduleFailure> {
  const spec: OperationSpec = {
    id: "deleteAutoScalingGroupSchedule",
    method: "DELETE",
    path: "/v1/auto-scaling-groups/{auto_scaling_group_id}/schedules/{schedule_id}",
    parameters: [
      ["auto_scaling_group_id", inPath, true],
      ["schedule_id", inPath, true],
    ],
  };
  return call(context, spec, params, options);
}

const listAutoScalingGroupVirtualServersSpec: OperationSpec = {
  id: "listAutoScalingGroupVirtualServers",
  method: "GET",
  path: "/v1/auto-scaling-groups/{auto_scaling_group_id}/virtual-servers",
  parameters: [
    ["auto_scaling_group_id", inPath, true],
    ["marker", inQuery],
    ["limit", inQuery],
    ["sort", inQuery],
  ],
  replies: { 200: readJson },
};

export interface ListAutoScalingGroupVirtualServersParams {
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  marker?: string | null;
  /**
   * @default 20
   * @example 20
   */
  limit?: number | null;
  /**
   * @default "created_at:desc"
   * @example "created_at:desc"
   */
  sort?: string | null;
}

export type ListAutoScalingGroupVirtualServersReply = Reply<
  200,
  AutoScalingGroupVirtualServerListResponse
>;
export type ListAutoScalingGroupVirtualServersFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * List Auto-Scaling Group Virtual Servers
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listAutoScalingGroupVirtualServers(
  context: Context,
  params: ListAutoScalingGroupVirtualServersParams,
  options?: CallOptions,
): ApiPromise<ListAutoScalingGroupVirtualServersReply, ListAutoScalingGroupVirtualServersFailure> {
  return call(context, listAutoScalingGroupVirtualServersSpec, params, options);
}

/**
 * List Auto-Scaling Group Virtual Servers: every item of every page.
 *
 * @see listAutoScalingGroupVirtualServers
 * @deprecated
 */
export function listAllAutoScalingGroupVirtualServers(
  context: Context,
  params: ListAutoScalingGroupVirtualServersParams,
  options?: CallOptions,
): Pages<AutoScalingGroupVirtualServerShowResponse, AutoScalingGroupVirtualServerListResponse> {
  return paginate(
    context,
    listAutoScalingGroupVirtualServersSpec,
    { kind: "marker", marker: "marker", limit: "limit", items: "servers", next: "servers.-1.id" },
    params,
    options,
  );
}
