import { pageable } from "../../runtime/paginate.ts";
import type { CallOptions } from "../../runtime/types.ts";
import { createContext, type ClientOptions } from "./context.ts";
import { detachBlockStorage, type DetachBlockStorageParams } from "./operations/block-storages.ts";
import {
  listAllUserScripts,
  listUserScripts,
  type ListUserScriptsParams,
} from "./operations/instance.ts";
import { editInstanceInfo, type EditInstanceInfoParams } from "./operations/instances.ts";

/**
 * A client for version v1: every operation, grouped by resource.
 * @throws ConfigurationError for an unknown server, or a base URL that is none.
 */
export function createClient(options: ClientOptions = {}) {
  const context = createContext(options);
  return {
    /** For the standalone functions. */
    context,
    blockStorages: {
      /** Detach Block Storage */
      detach: (params: DetachBlockStorageParams, options?: CallOptions) =>
        detachBlockStorage(context, params, options),
    },
    instance: {
      /** User Script List */
      listUserScripts: pageable(
        (params?: ListUserScriptsParams, options?: CallOptions) =>
          listUserScripts(context, params, options),
        (params?: ListUserScriptsParams, options?: CallOptions) =>
          listAllUserScripts(context, params, options),
      ),
    },
    instances: {
      /** Edit Instance Info */
      edit: (params: EditInstanceInfoParams, options?: CallOptions) =>
        editInstanceInfo(context, params, options),
    },
  };
}

/** What `createClient` gives. */
export type Client = ReturnType<typeof createClient>;
