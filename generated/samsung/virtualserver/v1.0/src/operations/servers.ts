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
  InterfaceResponse,
  ProductCategory,
  ProductOffering,
  ServerConsoleLogResponse,
  ServerCreateImageRequestBody,
  ServerCreateImageResponse,
  ServerCreateRequest,
  ServerCreateResponse,
  ServerInterfaceCreateRequest,
  ServerInterfaceListResponse,
  ServerInterfaceUpdateRequest,
  ServerIpsResponse,
  ServerListResponse,
  ServerPasswordRequest,
  ServerPasswordResponse,
  ServerPrivateStaticNatCreateRequest,
  ServerRebootRequestBody,
  ServerSecurityGroupActionRequestBody,
  ServerSecurityGroupListResponse,
  ServerSetServerTypeRequestBody,
  ServerShowResponse,
  ServerShowResponseAddress,
  ServerStaticNatCreateRequest,
  ServerUpdateRequest,
  ServerVolumesCreateRequest,
  ServerVolumesResponse,
  ServerVolumesUpdateRequest,
  ServersVolumeResponse,
} from "../models.ts";

const listVirtualServersSpec: OperationSpec = {
  id: "listVirtualServers",
  method: "GET",
  path: "/v1/servers",
  parameters: [
    ["name", inQuery],
    ["ip", inQuery],
    ["state", inQuery],
    ["product_category", inQuery],
    ["product_offering", inQuery],
    ["vpc_id", inQuery],
    ["server_type_id", inQuery],
    ["limit", inQuery],
    ["marker", inQuery],
    ["sort", inQuery],
    ["auto_scaling_group_id", inQuery],
  ],
  replies: { 200: readJson },
};

export interface ListVirtualServersParams {
  /** @example "servername" */
  name?: string | null;
  /** @example "192.169.3.2" */
  ip?: string | null;
  /** @example "ACTIVE" */
  state?: string | null;
  /** @example "compute" */
  product_category?: ProductCategory | null;
  /** @example "virtual_server" */
  product_offering?: ProductOffering[] | ProductOffering | null;
  /** @example "cc976b621087484ea5fd527f4b78708b" */
  vpc_id?: string | null;
  /** @example "s1v1m2" */
  server_type_id?: string | null;
  /** @example 20 */
  limit?: number | null;
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  marker?: string | null;
  /**
   * @default "created_at:desc"
   * @example "created_at:desc"
   */
  sort?: string | null;
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id?: string | null;
}

export type ListVirtualServersReply = Reply<200, ServerListResponse>;
export type ListVirtualServersFailure = Reply<400 | 401 | 403, unknown>;

/**
 * List Virtual Servers
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listVirtualServers(
  context: Context,
  params: ListVirtualServersParams = {},
  options?: CallOptions,
): ApiPromise<ListVirtualServersReply, ListVirtualServersFailure> {
  return call(context, listVirtualServersSpec, params, options);
}

/**
 * List Virtual Servers: every item of every page.
 *
 * @see listVirtualServers
 * @deprecated
 */
export function listAllVirtualServers(
  context: Context,
  params: ListVirtualServersParams = {},
  options?: CallOptions,
): Pages<ServerShowResponse, ServerListResponse> {
  return paginate(
    context,
    listVirtualServersSpec,
    { kind: "marker", marker: "marker", limit: "limit", items: "servers", next: "servers.-1.id" },
    params,
    options,
  );
}

export interface CreateVirtualServerParams {
  body: ServerCreateRequest;
}

export type CreateVirtualServerReply = Reply<202, ServerCreateResponse>;
export type CreateVirtualServerFailure = Reply<400 | 401 | 403 | 404 | 409, unknown>;

/**
 * Create Virtual Server
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function createVirtualServer(
  context: Context,
  params: CreateVirtualServerParams,
  options?: CallOptions,
): ApiPromise<CreateVirtualServerReply, CreateVirtualServerFailure> {
  const spec: OperationSpec = {
    id: "createVirtualServer",
    method: "POST",
    path: "/v1/servers",
    parameters: [["body", json, true]],
    replies: { 202: readJson },
  };
  return call(context, spec, params, options);
}

export interface ShowVirtualServerParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
}

export type ShowVirtualServerReply = Reply<200, ServerShowResponse>;
export type ShowVirtualServerFailure = Reply<401 | 403 | 404, unknown>;

/**
 * Show Virtual Server
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showVirtualServer(
  context: Context,
  params: ShowVirtualServerParams,
  options?: CallOptions,
): ApiPromise<ShowVirtualServerReply, ShowVirtualServerFailure> {
  const spec: OperationSpec = {
    id: "showVirtualServer",
    method: "GET",
    path: "/v1/servers/{server_id}",
    parameters: [["server_id", inPath, true]],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

/**
 * Waits until `state` is one of the given, or the resource is gone.
 *
 * @see showVirtualServer
 * @deprecated
 */
export function waitForVirtualServer<Options extends WaitOptions<string>>(
  context: Context,
  params: ShowVirtualServerParams,
  options: Options,
): Promise<Waited<ShowVirtualServerReply["data"], Options>> {
  const look = (call: CallOptions) => showVirtualServer(context, params, call);
  return waitFor(context, look, "state", options);
}

export interface UpdateVirtualServerParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  body: ServerUpdateRequest;
}

export type UpdateVirtualServerReply = Reply<200, ServerShowResponse>;
export type UpdateVirtualServerFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Update Virtual Server
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function updateVirtualServer(
  context: Context,
  params: UpdateVirtualServerParams,
  options?: CallOptions,
): ApiPromise<UpdateVirtualServerReply, UpdateVirtualServerFailure> {
  const spec: OperationSpec = {
    id: "updateVirtualServer",
    method: "PUT",
    path: "/v1/servers/{server_id}",
    parameters: [
      ["server_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface DeleteVirtualServerParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
}

export type DeleteVirtualServerReply = Reply<202, unknown>;
export type DeleteVirtualServerFailure = Reply<401 | 403 | 404 | 409, unknown>;

/**
 * Delete Virtual Server
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function deleteVirtualServer(
  context: Context,
  params: DeleteVirtualServerParams,
  options?: CallOptions,
): ApiPromise<DeleteVirtualServerReply, DeleteVirtualServerFailure> {
  const spec: OperationSpec = {
    id: "deleteVirtualServer",
    method: "DELETE",
    path: "/v1/servers/{server_id}",
    parameters: [["server_id", inPath, true]],
  };
  return call(context, spec, params, options);
}

export interface ShowVirtualServerConsoleLogParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  /** @example 1 */
  line_size?: number | null;
}

export type ShowVirtualServerConsoleLogReply = Reply<200, ServerConsoleLogResponse>;
export type ShowVirtualServerConsoleLogFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Show Virtual Server Console Log
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showVirtualServerConsoleLog(
  context: Context,
  params: ShowVirtualServerConsoleLogParams,
  options?: CallOptions,
): ApiPromise<ShowVirtualServerConsoleLogReply, ShowVirtualServerConsoleLogFailure> {
  const spec: OperationSpec = {
    id: "showVirtualServerConsoleLog",
    method: "GET",
    path: "/v1/servers/{server_id}/console-log",
    parameters: [
      ["server_id", inPath, true],
      ["line_size", inQuery],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface CreateVirtualServerDumpParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
}

export type CreateVirtualServerDumpReply = Reply<202, unknown>;
export type CreateVirtualServerDumpFailure = Reply<400 | 401 | 403 | 404 | 409, unknown>;

/**
 * Create Virtual Server Dump
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function createVirtualServerDump(
  context: Context,
  params: CreateVirtualServerDumpParams,
  options?: CallOptions,
): ApiPromise<CreateVirtualServerDumpReply, CreateVirtualServerDumpFailure> {
  const spec: OperationSpec = {
    id: "createVirtualServerDump",
    method: "POST",
    path: "/v1/servers/{server_id}/dump",
    parameters: [["server_id", inPath, true]],
  };
  return call(context, spec, params, options);
}

export interface LockVirtualServerParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
}

export type LockVirtualServerReply = Reply<202, unknown>;
export type LockVirtualServerFailure = Reply<401 | 403 | 404, unknown>;

/**
 * Lock Virtual Server
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function lockVirtualServer(
  context: Context,
  params: LockVirtualServerParams,
  options?: CallOptions,
): ApiPromise<LockVirtualServerReply, LockVirtualServerFailure> {
  const spec: OperationSpec = {
    id: "lockVirtualServer",
    method: "POST",
    path: "/v1/servers/{server_id}/lock",
    parameters: [["server_id", inPath, true]],
  };
  return call(context, spec, params, options);
}

export interface ShowVirtualServerPasswordParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  body: ServerPasswordRequest;
}

export type ShowVirtualServerPasswordReply = Reply<200, ServerPasswordResponse>;
export type ShowVirtualServerPasswordFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Show Virtual Server Password
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showVirtualServerPassword(
  context: Context,
  params: ShowVirtualServerPasswordParams,
  options?: CallOptions,
): ApiPromise<ShowVirtualServerPasswordReply, ShowVirtualServerPasswordFailure> {
  const spec: OperationSpec = {
    id: "showVirtualServerPassword",
    method: "POST",
    path: "/v1/servers/{server_id}/password",
    parameters: [
      ["server_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface RebootVirtualServerParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  body: ServerRebootRequestBody;
}

export type RebootVirtualServerReply = Reply<202, unknown>;
export type RebootVirtualServerFailure = Reply<401 | 403 | 404 | 409, unknown>;

/**
 * Reboot Virtual Server
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function rebootVirtualServer(
  context: Context,
  params: RebootVirtualServerParams,
  options?: CallOptions,
): ApiPromise<RebootVirtualServerReply, RebootVirtualServerFailure> {
  const spec: OperationSpec = {
    id: "rebootVirtualServer",
    method: "POST",
    path: "/v1/servers/{server_id}/reboot",
    parameters: [
      ["server_id", inPath, true],
      ["body", json, true],
    ],
  };
  return call(context, spec, params, options);
}

export interface RebuildVirtualServerParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
}

export type RebuildVirtualServerReply = Reply<202, unknown>;
export type RebuildVirtualServerFailure = Reply<400 | 401 | 403 | 404 | 409, unknown>;

/**
 * Rebuild Virtual Server
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function rebuildVirtualServer(
  context: Context,
  params: RebuildVirtualServerParams,
  options?: CallOptions,
): ApiPromise<RebuildVirtualServerReply, RebuildVirtualServerFailure> {
  const spec: OperationSpec = {
    id: "rebuildVirtualServer",
    method: "POST",
    path: "/v1/servers/{server_id}/rebuild",
    parameters: [["server_id", inPath, true]],
  };
  return call(context, spec, params, options);
}

export interface UpdateVirtualServerTypeParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  body: ServerSetServerTypeRequestBody;
}

export type UpdateVirtualServerTypeReply = Reply<202, unknown>;
export type UpdateVirtualServerTypeFailure = Reply<400 | 401 | 403 | 404 | 409, unknown>;

/**
 * Update Virtual Server type
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function updateVirtualServerType(
  context: Context,
  params: UpdateVirtualServerTypeParams,
  options?: CallOptions,
): ApiPromise<UpdateVirtualServerTypeReply, UpdateVirtualServerTypeFailure> {
  const spec: OperationSpec = {
    id: "updateVirtualServerType",
    method: "POST",
    path: "/v1/servers/{server_id}/server-type",
    parameters: [
      ["server_id", inPath, true],
      ["body", json, true],
    ],
  };
  return call(context, spec, params, options);
}

export interface StartVirtualServerParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
}

export type StartVirtualServerReply = Reply<202, unknown>;
export type StartVirtualServerFailure = Reply<400 | 401 | 403 | 404 | 409, unknown>;

/**
 * Start Virtual Server
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function startVirtualServer(
  context: Context,
  params: StartVirtualServerParams,
  options?: CallOptions,
): ApiPromise<StartVirtualServerReply, StartVirtualServerFailure> {
  const spec: OperationSpec = {
    id: "startVirtualServer",
    method: "POST",
    path: "/v1/servers/{server_id}/start",
    parameters: [["server_id", inPath, true]],
  };
  return call(context, spec, params, options);
}

export interface StopVirtualServerParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
}

export type StopVirtualServerReply = Reply<202, unknown>;
export type StopVirtualServerFailure = Reply<400 | 401 | 403 | 404 | 409, unknown>;

/**
 * Stop Virtual Server
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function stopVirtualServer(
  context: Context,
  params: StopVirtualServerParams,
  options?: CallOptions,
): ApiPromise<StopVirtualServerReply, StopVirtualServerFailure> {
  const spec: OperationSpec = {
    id: "stopVirtualServer",
    method: "POST",
    path: "/v1/servers/{server_id}/stop",
    parameters: [["server_id", inPath, true]],
  };
  return call(context, spec, params, options);
}

export interface UnlockVirtualServerParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
}

export type UnlockVirtualServerReply = Reply<202, unknown>;
export type UnlockVirtualServerFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Unlock Virtual Server
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function unlockVirtualServer(
  context: Context,
  params: UnlockVirtualServerParams,
  options?: CallOptions,
): ApiPromise<UnlockVirtualServerReply, UnlockVirtualServerFailure> {
  const spec: OperationSpec = {
    id: "unlockVirtualServer",
    method: "POST",
    path: "/v1/servers/{server_id}/unlock",
    parameters: [["server_id", inPath, true]],
  };
  return call(context, spec, params, options);
}

export interface CreateVirtualServerCustomImageParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  body: ServerCreateImageRequestBody;
}

export type CreateVirtualServerCustomImageReply = Reply<202, ServerCreateImageResponse>;
export type CreateVirtualServerCustomImageFailure = Reply<400 | 401 | 403 | 404 | 409, unknown>;

/**
 * Create Virtual Server Custom Image
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function createVirtualServerCustomImage(
  context: Context,
  params: CreateVirtualServerCustomImageParams,
  options?: CallOptions,
): ApiPromise<CreateVirtualServerCustomImageReply, CreateVirtualServerCustomImageFailure> {
  const spec: OperationSpec = {
    id: "createVirtualServerCustomImage",
    method: "POST",
    path: "/v1/servers/{server_id}/images",
    parameters: [
      ["server_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 202: readJson },
  };
  return call(context, spec, params, options);
}

export interface ListServerInterfacesParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
}

export type ListServerInterfacesReply = Reply<200, ServerInterfaceListResponse>;
export type ListServerInterfacesFailure = Reply<401 | 403 | 404, unknown>;

/**
 * List Server Interfaces
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listServerInterfaces(
  context: Context,
  params: ListServerInterfacesParams,
  options?: CallOptions,
): ApiPromise<ListServerInterfacesReply, ListServerInterfacesFailure> {
  const spec: OperationSpec = {
    id: "listServerInterfaces",
    method: "GET",
    path: "/v1/servers/{server_id}/interfaces",
    parameters: [["server_id", inPath, true]],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface CreateServerInterfaceParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  body: ServerInterfaceCreateRequest;
}

export type CreateServerInterfaceReply = Reply<200, InterfaceResponse>;
export type CreateServerInterfaceFailure = Reply<400 | 401 | 403 | 404 | 409, unknown>;

/**
 * Create Server Interface
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function createServerInterface(
  context: Context,
  params: CreateServerInterfaceParams,
  options?: CallOptions,
): ApiPromise<CreateServerInterfaceReply, CreateServerInterfaceFailure> {
  const spec: OperationSpec = {
    id: "createServerInterface",
    method: "POST",
    path: "/v1/servers/{server_id}/interfaces",
    parameters: [
      ["server_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface ShowServerInterfaceParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  /** @example "91424c08-0b26-49fb-9808-ed042292ceef" */
  port_id: string;
}

export type ShowServerInterfaceReply = Reply<200, ServerInterfaceListResponse>;
export type ShowServerInterfaceFailure = Reply<401 | 403 | 404, unknown>;

/**
 * Show Server Interface
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showServerInterface(
  context: Context,
  params: ShowServerInterfaceParams,
  options?: CallOptions,
): ApiPromise<ShowServerInterfaceReply, ShowServerInterfaceFailure> {
  const spec: OperationSpec = {
    id: "showServerInterface",
    method: "GET",
    path: "/v1/servers/{server_id}/interfaces/{port_id}",
    parameters: [
      ["server_id", inPath, true],
      ["port_id", inPath, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface UpdateServerInterfaceParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  /** @example "91424c08-0b26-49fb-9808-ed042292ceef" */
  port_id: string;
  body: ServerInterfaceUpdateRequest;
}

export type UpdateServerInterfaceReply = Reply<202, unknown>;
export type UpdateServerInterfaceFailure = Reply<401 | 403 | 404, unknown>;

/**
 * Update Server Interface
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function updateServerInterface(
  context: Context,
  params: UpdateServerInterfaceParams,
  options?: CallOptions,
): ApiPromise<UpdateServerInterfaceReply, UpdateServerInterfaceFailure> {
  const spec: OperationSpec = {
    id: "updateServerInterface",
    method: "PUT",
    path: "/v1/servers/{server_id}/interfaces/{port_id}",
    parameters: [
      ["server_id", inPath, true],
      ["port_id", inPath, true],
      ["body", json, true],
    ],
  };
  return call(context, spec, params, options);
}

export interface DeleteServerInterfaceParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  /** @example "91424c08-0b26-49fb-9808-ed042292ceef" */
  port_id: string;
}

export type DeleteServerInterfaceReply = Reply<200, unknown>;
export type DeleteServerInterfaceFailure = Reply<401 | 403 | 404 | 409, unknown>;

/**
 * Delete Server Interface
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function deleteServerInterface(
  context: Context,
  params: DeleteServerInterfaceParams,
  options?: CallOptions,
): ApiPromise<DeleteServerInterfaceReply, DeleteServerInterfaceFailure> {
  const spec: OperationSpec = {
    id: "deleteServerInterface",
    method: "DELETE",
    path: "/v1/servers/{server_id}/interfaces/{port_id}",
    parameters: [
      ["server_id", inPath, true],
      ["port_id", inPath, true],
    ],
  };
  return call(context, spec, params, options);
}

export interface CreateServerInterfacePrivateNatParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  /** @example "91424c08-0b26-49fb-9808-ed042292ceef" */
  port_id: string;
  body: ServerPrivateStaticNatCreateRequest;
}

export type CreateServerInterfacePrivateNatReply = Reply<201, unknown>;
export type CreateServerInterfacePrivateNatFailure = Reply<400 | 403 | 404, unknown>;

/**
 * Create Server Interface Private Nat
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function createServerInterfacePrivateNat(
  context: Context,
  params: CreateServerInterfacePrivateNatParams,
  options?: CallOptions,
): ApiPromise<CreateServerInterfacePrivateNatReply, CreateServerInterfacePrivateNatFailure> {
  const spec: OperationSpec = {
    id: "createServerInterfacePrivateNat",
    method: "POST",
    path: "/v1/servers/{server_id}/interfaces/{port_id}/private-static-nats",
    parameters: [
      ["server_id", inPath, true],
      ["port_id", inPath, true],
      ["body", json, true],
    ],
  };
  return call(context, spec, params, options);
}

export interface DeleteServerInterfacePrivateNatParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  /** @example "91424c08-0b26-49fb-9808-ed042292ceef" */
  port_id: string;
  /** @example "224b80106e6f41b38efe98ac9ddbf280" */
  nat_id: string;
}

export type DeleteServerInterfacePrivateNatReply = Reply<202, unknown>;
export type DeleteServerInterfacePrivateNatFailure = Reply<400 | 403 | 404, unknown>;

/**
 * Delete Server Interface Private Nat
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function deleteServerInterfacePrivateNat(
  context: Context,
  params: DeleteServerInterfacePrivateNatParams,
  options?: CallOptions,
): ApiPromise<DeleteServerInterfacePrivateNatReply, DeleteServerInterfacePrivateNatFailure> {
  const spec: OperationSpec = {
    id: "deleteServerInterfacePrivateNat",
    method: "DELETE",
    path: "/v1/servers/{server_id}/interfaces/{port_id}/private-static-nats/{nat_id}",
    parameters: [
      ["server_id", inPath, true],
      ["port_id", inPath, true],
      ["nat_id", inPath, true],
    ],
  };
  return call(context, spec, params, options);
}

export interface CreateServerInterfaceNatParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  /** @example "91424c08-0b26-49fb-9808-ed042292ceef" */
  port_id: string;
  body: ServerStaticNatCreateRequest;
}

export type CreateServerInterfaceNatReply = Reply<201, unknown>;
export type CreateServerInterfaceNatFailure = Reply<400 | 403 | 404, unknown>;

/**
 * Create Server Interface Nat
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function createServerInterfaceNat(
  context: Context,
  params: CreateServerInterfaceNatParams,
  options?: CallOptions,
): ApiPromise<CreateServerInterfaceNatReply, CreateServerInterfaceNatFailure> {
  const spec: OperationSpec = {
    id: "createServerInterfaceNat",
    method: "POST",
    path: "/v1/servers/{server_id}/interfaces/{port_id}/static-nats",
    parameters: [
      ["server_id", inPath, true],
      ["port_id", inPath, true],
      ["body", json, true],
    ],
  };
  return call(context, spec, params, options);
}

export interface DeleteServerInterfaceNatParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  /** @example "91424c08-0b26-49fb-9808-ed042292ceef" */
  port_id: string;
  /** @example "224b80106e6f41b38efe98ac9ddbf280" */
  nat_id: string;
}

export type DeleteServerInterfaceNatReply = Reply<202, unknown>;
export type DeleteServerInterfaceNatFailure = Reply<400 | 403 | 404, unknown>;

/**
 * Delete Server Interface Nat
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function deleteServerInterfaceNat(
  context: Context,
  params: DeleteServerInterfaceNatParams,
  options?: CallOptions,
): ApiPromise<DeleteServerInterfaceNatReply, DeleteServerInterfaceNatFailure> {
  const spec: OperationSpec = {
    id: "deleteServerInterfaceNat",
    method: "DELETE",
    path: "/v1/servers/{server_id}/interfaces/{port_id}/static-nats/{nat_id}",
    parameters: [
      ["server_id", inPath, true],
      ["port_id", inPath, true],
      ["nat_id", inPath, true],
    ],
  };
  return call(context, spec, params, options);
}

export interface ListServerIpsParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
}

export type ListServerIpsReply = Reply<200, ServerIpsResponse>;
export type ListServerIpsFailure = Reply<401 | 403, unknown>;

/**
 * List Server Ips
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listServerIps(
  context: Context,
  params: ListServerIpsParams,
  options?: CallOptions,
): ApiPromise<ListServerIpsReply, ListServerIpsFailure> {
  const spec: OperationSpec = {
    id: "listServerIps",
    method: "GET",
    path: "/v1/servers/{server_id}/ips",
    parameters: [["server_id", inPath, true]],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface ShowServerIpParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  /** @example "78b2ee3f074145c580ab6abac4821f97" */
  subnet_id: string;
}

export type ShowServerIpReply = Reply<200, ServerShowResponseAddress>;
export type ShowServerIpFailure = Reply<401 | 403 | 404, unknown>;

/**
 * Show Server Ip
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showServerIp(
  context: Context,
  params: ShowServerIpParams,
  options?: CallOptions,
): ApiPromise<ShowServerIpReply, ShowServerIpFailure> {
  const spec: OperationSpec = {
    id: "showServerIp",
    method: "GET",
    path: "/v1/servers/{server_id}/ips/{subnet_id}",
    parameters: [
      ["server_id", inPath, true],
      ["subnet_id", inPath, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface ListVirtualServerSecurityGroupParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
}

export type ListVirtualServerSecurityGroupReply = Reply<200, ServerSecurityGroupListResponse>;
export type ListVirtualServerSecurityGroupFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * List Virtual Server Security Group
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listVirtualServerSecurityGroup(
  context: Context,
  params: ListVirtualServerSecurityGroupParams,
  options?: CallOptions,
): ApiPromise<ListVirtualServerSecurityGroupReply, ListVirtualServerSecurityGroupFailure> {
  const spec: OperationSpec = {
    id: "listVirtualServerSecurityGroup",
    method: "GET",
    path: "/v1/servers/{server_id}/security-groups",
    parameters: [["server_id", inPath, true]],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface AttachVirtualServerSecurityGroupParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  body: ServerSecurityGroupActionRequestBody;
}

export type AttachVirtualServerSecurityGroupReply = Reply<202, unknown>;
export type AttachVirtualServerSecurityGroupFailure = Reply<400 | 401 | 403 | 404 | 409, unknown>;

/**
 * Attach Virtual Server Security Group
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function attachVirtualServerSecurityGroup(
  context: Context,
  params: AttachVirtualServerSecurityGroupParams,
  options?: CallOptions,
): ApiPromise<AttachVirtualServerSecurityGroupReply, AttachVirtualServerSecurityGroupFailure> {
  const spec: OperationSpec = {
    id: "attachVirtualServerSecurityGroup",
    method: "POST",
    path: "/v1/servers/{server_id}/security-groups",
    parameters: [
      ["server_id", inPath, true],
      ["body", json, true],
    ],
  };
  return call(context, spec, params, options);
}

export interface DetachVirtualServerSecurityGroupParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  /** @example "c09c3f05-03d9-443f-b27a-40e0f973c75f" */
  security_group_id: string;
}

export type DetachVirtualServerSecurityGroupReply = Reply<202, unknown>;
export type DetachVirtualServerSecurityGroupFailure = Reply<400 | 401 | 403 | 404 | 409, unknown>;

/**
 * Detach Virtual Server Security Group
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function detachVirtualServerSecurityGroup(
  context: Context,
  params: DetachVirtualServerSecurityGroupParams,
  options?: CallOptions,
): ApiPromise<DetachVirtualServerSecurityGroupReply, DetachVirtualServerSecurityGroupFailure> {
  const spec: OperationSpec = {
    id: "detachVirtualServerSecurityGroup",
    method: "DELETE",
    path: "/v1/servers/{server_id}/security-groups/{security_group_id}",
    parameters: [
      ["server_id", inPath, true],
      ["security_group_id", inPath, true],
    ],
  };
  return call(context, spec, params, options);
}

export interface ListServerVolumesParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
}

export type ListServerVolumesReply = Reply<200, ServerVolumesResponse>;
export type ListServerVolumesFailure = Reply<401 | 403 | 404, unknown>;

/**
 * List Server Volumes
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function listServerVolumes(
  context: Context,
  params: ListServerVolumesParams,
  options?: CallOptions,
): ApiPromise<ListServerVolumesReply, ListServerVolumesFailure> {
  const spec: OperationSpec = {
    id: "listServerVolumes",
    method: "GET",
    path: "/v1/servers/{server_id}/volumes",
    parameters: [["server_id", inPath, true]],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface CreateServerVolumeParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  body: ServerVolumesCreateRequest;
}

export type CreateServerVolumeReply = Reply<200, ServersVolumeResponse>;
export type CreateServerVolumeFailure = Reply<400 | 401 | 403 | 404 | 409, unknown>;

/**
 * Create Server Volume
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function createServerVolume(
  context: Context,
  params: CreateServerVolumeParams,
  options?: CallOptions,
): ApiPromise<CreateServerVolumeReply, CreateServerVolumeFailure> {
  const spec: OperationSpec = {
    id: "createServerVolume",
    method: "POST",
    path: "/v1/servers/{server_id}/volumes",
    parameters: [
      ["server_id", inPath, true],
      ["body", json, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface ShowServerVolumeParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  volume_id: string;
}

export type ShowServerVolumeReply = Reply<200, ServersVolumeResponse>;
export type ShowServerVolumeFailure = Reply<401 | 403 | 404, unknown>;

/**
 * Show Server Volume
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function showServerVolume(
  context: Context,
  params: ShowServerVolumeParams,
  options?: CallOptions,
): ApiPromise<ShowServerVolumeReply, ShowServerVolumeFailure> {
  const spec: OperationSpec = {
    id: "showServerVolume",
    method: "GET",
    path: "/v1/servers/{server_id}/volumes/{volume_id}",
    parameters: [
      ["server_id", inPath, true],
      ["volume_id", inPath, true],
    ],
    replies: { 200: readJson },
  };
  return call(context, spec, params, options);
}

export interface UpdateServerVolumeParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  volume_id: string;
  body: ServerVolumesUpdateRequest;
}

export type UpdateServerVolumeReply = Reply<200, unknown>;
export type UpdateServerVolumeFailure = Reply<400 | 401 | 403 | 404, unknown>;

/**
 * Update Server Volume
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function updateServerVolume(
  context: Context,
  params: UpdateServerVolumeParams,
  options?: CallOptions,
): ApiPromise<UpdateServerVolumeReply, UpdateServerVolumeFailure> {
  const spec: OperationSpec = {
    id: "updateServerVolume",
    method: "PUT",
    path: "/v1/servers/{server_id}/volumes/{volume_id}",
    parameters: [
      ["server_id", inPath, true],
      ["volume_id", inPath, true],
      ["body", json, true],
    ],
  };
  return call(context, spec, params, options);
}

export interface DeleteServerVolumeParams {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  volume_id: string;
}

export type DeleteServerVolumeReply = Reply<202, unknown>;
export type DeleteServerVolumeFailure = Reply<401 | 403 | 404, unknown>;

/**
 * Delete Server Volume
 *
 * @deprecated Supported until 2025-12-31.
 * @see https://docs.e.samsungsdscloud.com/apireference/compute/virtualserver/_print/
 */
export function deleteServerVolume(
  context: Context,
  params: DeleteServerVolumeParams,
  options?: CallOptions,
): ApiPromise<DeleteServerVolumeReply, DeleteServerVolumeFailure> {
  const spec: OperationSpec = {
    id: "deleteServerVolume",
    method: "DELETE",
    path: "/v1/servers/{server_id}/volumes/{volume_id}",
    parameters: [
      ["server_id", inPath, true],
      ["volume_id", inPath, true],
    ],
  };
  return call(context, spec, params, options);
}
