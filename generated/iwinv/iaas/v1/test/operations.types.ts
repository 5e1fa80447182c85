import type { Agree, DataOf } from "../../test-support/agree.ts";
import type {
  DetachBlockStorageParams,
  DetachBlockStorageReply,
  EditInstanceInfoParams,
  EditInstanceInfoReply,
  ListUserScriptsParams,
  ListUserScriptsReply,
} from "../src/index.ts";
import type { operations } from "../src/schema.d.ts";

/** Parameters, bodies and results against openapi-typescript's reading; a difference does not compile. */
export type OperationsAgree = [
  Agree<
    DetachBlockStorageParams["block_storage_id"],
    NonNullable<operations["detachBlockStorage"]["parameters"]["path"]>["block_storage_id"]
  >,
  Agree<
    DataOf<DetachBlockStorageReply, 202>,
    operations["detachBlockStorage"]["responses"][202]["content"]["application/json"]
  >,
  Agree<
    ListUserScriptsParams["name"],
    NonNullable<operations["listUserScripts"]["parameters"]["query"]>["name"]
  >,
  Agree<
    ListUserScriptsParams["page_no"],
    NonNullable<operations["listUserScripts"]["parameters"]["query"]>["page_no"]
  >,
  Agree<
    ListUserScriptsParams["page_size"],
    NonNullable<operations["listUserScripts"]["parameters"]["query"]>["page_size"]
  >,
  Agree<
    DataOf<ListUserScriptsReply, 200>,
    operations["listUserScripts"]["responses"][200]["content"]["application/json"]
  >,
  Agree<
    EditInstanceInfoParams["instance_id"],
    NonNullable<operations["editInstanceInfo"]["parameters"]["path"]>["instance_id"]
  >,
  Agree<
    EditInstanceInfoParams["fields"],
    NonNullable<operations["editInstanceInfo"]["parameters"]["query"]>["fields"]
  >,
  Agree<
    DataOf<EditInstanceInfoReply, 200>,
    operations["editInstanceInfo"]["responses"][200]["content"]["application/json"]
  >,
];
