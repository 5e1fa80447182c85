import type { Agree } from "../../test-support/agree.ts";
import type {
  DetachBlockStorageResponse,
  EditInstanceInfoRequest,
  EditInstanceInfoResponse,
  EditInstanceInfoResponseResult,
  EditInstanceInfoResponseResultConnectionLimit,
  EditInstanceInfoResponseResultDefaultAccount,
  EditInstanceInfoResponseResultFlavor,
  EditInstanceInfoResponseResultImage,
  EditInstanceInfoResponseResultImageOs,
  EditInstanceInfoResponseResultIp,
  EditInstanceInfoResponseResultIpPrivate,
  EditInstanceInfoResponseResultIpPublic,
  EditInstanceInfoResponseResultMonitoring,
  EditInstanceInfoResponseResultTraffic,
  EditInstanceInfoResponseResultVnc,
  EditInstanceInfoResponseResultZone,
  ListUserScriptsResponse,
  ListUserScriptsResponseResult,
} from "../src/models.ts";
import type { components } from "../src/schema.d.ts";

export type Schemas = components["schemas"];

/** Each model against openapi-typescript's reading of its schema; a difference does not compile. */
export type ModelsAgree = [
  Agree<DetachBlockStorageResponse, Schemas["DetachBlockStorageResponse"]>,
  Agree<EditInstanceInfoRequest, Schemas["EditInstanceInfoRequest"]>,
  Agree<EditInstanceInfoResponse, Schemas["EditInstanceInfoResponse"]>,
  Agree<EditInstanceInfoResponseResult, Schemas["EditInstanceInfoResponseResult"]>,
  Agree<
    EditInstanceInfoResponseResultConnectionLimit,
    Schemas["EditInstanceInfoResponseResultConnectionLimit"]
  >,
  Agree<
    EditInstanceInfoResponseResultDefaultAccount,
    Schemas["EditInstanceInfoResponseResultDefaultAccount"]
  >,
  Agree<EditInstanceInfoResponseResultFlavor, Schemas["EditInstanceInfoResponseResultFlavor"]>,
  Agree<EditInstanceInfoResponseResultImage, Schemas["EditInstanceInfoResponseResultImage"]>,
  Agree<EditInstanceInfoResponseResultImageOs, Schemas["EditInstanceInfoResponseResultImageOs"]>,
  Agree<EditInstanceInfoResponseResultIp, Schemas["EditInstanceInfoResponseResultIp"]>,
  Agree<
    EditInstanceInfoResponseResultIpPrivate,
    Schemas["EditInstanceInfoResponseResultIpPrivate"]
  >,
  Agree<EditInstanceInfoResponseResultIpPublic, Schemas["EditInstanceInfoResponseResultIpPublic"]>,
  Agree<
    EditInstanceInfoResponseResultMonitoring,
    Schemas["EditInstanceInfoResponseResultMonitoring"]
  >,
  Agree<EditInstanceInfoResponseResultTraffic, Schemas["EditInstanceInfoResponseResultTraffic"]>,
  Agree<EditInstanceInfoResponseResultVnc, Schemas["EditInstanceInfoResponseResultVnc"]>,
  Agree<EditInstanceInfoResponseResultZone, Schemas["EditInstanceInfoResponseResultZone"]>,
  Agree<ListUserScriptsResponse, Schemas["ListUserScriptsResponse"]>,
  Agree<ListUserScriptsResponseResult, Schemas["ListUserScriptsResponseResult"]>,
];
