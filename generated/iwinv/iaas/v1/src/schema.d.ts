/** The document as openapi-typescript reads it; `test/models.types.ts` holds the models against it. */
export interface paths {
  "/v1/block-storages/{block_storage_id}/detach": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["detachBlockStorage"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/instance/script": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listUserScripts"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/instances/{instance_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations["editInstanceInfo"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    DetachBlockStorageResponse: {
      code: string;
      error_code: string;
      message: string;
      result: string;
    };
    EditInstanceInfoRequest: {
      name?: string;
      description?: string;
    };
    EditInstanceInfoResponse: {
      code: string;
      error_code: string;
      message: string;
      result: components["schemas"]["EditInstanceInfoResponseResult"][];
      count: number;
      page_no: number;
      page_size: number;
    };
    EditInstanceInfoResponseResult: {
      instance_id?: string;
      name: string;
      description: string | null;
      status: string;
      provide: string;
      start_date: string;
      stop_date: unknown;
      default_account: components["schemas"]["EditInstanceInfoResponseResultDefaultAccount"];
      ip: components["schemas"]["EditInstanceInfoResponseResultIp"][];
      zone: components["schemas"]["EditInstanceInfoResponseResultZone"];
      flavor: components["schemas"]["EditInstanceInfoResponseResultFlavor"];
      image: components["schemas"]["EditInstanceInfoResponseResultImage"];
      monitoring: components["schemas"]["EditInstanceInfoResponseResultMonitoring"];
      block_storage: string[];
      vnc: components["schemas"]["EditInstanceInfoResponseResultVnc"];
      connection_limit: components["schemas"]["EditInstanceInfoResponseResultConnectionLimit"];
      traffic: components["schemas"]["EditInstanceInfoResponseResultTraffic"];
    };
    EditInstanceInfoResponseResultConnectionLimit: {
      block_storage?: number;
      ip?: number;
    };
    EditInstanceInfoResponseResultDefaultAccount: {
      username?: string;
      password?: string;
    };
    EditInstanceInfoResponseResultFlavor: {
      flavor_id?: string;
      name?: string;
      type?: string;
      vcpu?: number;
      memory?: number;
      disk?: number;
      network?: number;
      gpu?: unknown;
    };
    EditInstanceInfoResponseResultImage: {
      image_id?: string;
      visibility?: string;
      os?: components["schemas"]["EditInstanceInfoResponseResultImageOs"];
      image_type?: string;
      zone?: string[];
    };
    EditInstanceInfoResponseResultImageOs: {
      type?: string;
      name?: string;
      status?: string;
      content?: string[];
      os_type?: string;
      version?: string;
      oid?: string;
    };
    EditInstanceInfoResponseResultIp: {
      public?: components["schemas"]["EditInstanceInfoResponseResultIpPublic"];
      private?: components["schemas"]["EditInstanceInfoResponseResultIpPrivate"];
      type?: string;
    };
    EditInstanceInfoResponseResultIpPrivate: {
      address?: string;
      netmask?: string;
      network?: string;
      broadcast?: string;
      gateway?: string;
    };
    EditInstanceInfoResponseResultIpPublic: {
      address?: string;
      attached?: boolean;
    };
    EditInstanceInfoResponseResultMonitoring: {
      port?: string;
      resource?: string;
    };
    EditInstanceInfoResponseResultTraffic: {
      default?: number;
      period?: string;
      limit?: unknown;
      reset_allow_count?: unknown;
    };
    EditInstanceInfoResponseResultVnc: {
      link?: string;
      type?: string;
    };
    EditInstanceInfoResponseResultZone: {
      zone_id?: string;
      name?: string;
    };
    ListUserScriptsResponse: {
      code: string;
      error_code: string;
      message: string;
      result: components["schemas"]["ListUserScriptsResponseResult"][];
      count: number;
      page_no: number;
      page_size: number;
    };
    ListUserScriptsResponseResult: {
      script_id?: string;
      name?: string;
      start_date?: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  detachBlockStorage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        block_storage_id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "multipart/form-data": Record<string, unknown>;
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DetachBlockStorageResponse"];
        };
      };
    };
  };
  listUserScripts: {
    parameters: {
      query?: {
        name?: string;
        page_no?: string;
        page_size?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ListUserScriptsResponse"];
        };
      };
    };
  };
  editInstanceInfo: {
    parameters: {
      query?: {
        fields?: number;
      };
      header?: never;
      path: {
        instance_id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "multipart/form-data": components["schemas"]["EditInstanceInfoRequest"];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["EditInstanceInfoResponse"];
        };
      };
    };
  };
}
