export interface DetachBlockStorageResponse {
  code: string;
  error_code: string;
  message: string;
  result: string;
}

export interface EditInstanceInfoRequest {
  /**
   * Min Length: 4, Max Length: 32
   *
   * 4 to 32 characters.
   */
  name?: string;
  /**
   * Max Length: 50
   *
   * At most 50 characters.
   */
  description?: string;
}

export interface EditInstanceInfoResponse {
  code: string;
  error_code: string;
  message: string;
  result: EditInstanceInfoResponseResult[];
  count: number;
  page_no: number;
  page_size: number;
}

export interface EditInstanceInfoResponseResult {
  instance_id?: string;
  name: string;
  description: string | null;
  status: string;
  provide: string;
  start_date: string;
  stop_date: unknown;
  default_account: EditInstanceInfoResponseResultDefaultAccount;
  ip: EditInstanceInfoResponseResultIp[];
  zone: EditInstanceInfoResponseResultZone;
  flavor: EditInstanceInfoResponseResultFlavor;
  image: EditInstanceInfoResponseResultImage;
  monitoring: EditInstanceInfoResponseResultMonitoring;
  block_storage: string[];
  vnc: EditInstanceInfoResponseResultVnc;
  connection_limit: EditInstanceInfoResponseResultConnectionLimit;
  traffic: EditInstanceInfoResponseResultTraffic;
}

export interface EditInstanceInfoResponseResultConnectionLimit {
  block_storage?: number;
  ip?: number;
}

export interface EditInstanceInfoResponseResultDefaultAccount {
  username?: string;
  password?: string;
}

export interface EditInstanceInfoResponseResultFlavor {
  flavor_id?: string;
  name?: string;
  type?: string;
  vcpu?: number;
  memory?: number;
  disk?: number;
  network?: number;
  gpu?: unknown;
}

export interface EditInstanceInfoResponseResultImage {
  image_id?: string;
  visibility?: string;
  os?: EditInstanceInfoResponseResultImageOs;
  image_type?: string;
  zone?: string[];
}

export interface EditInstanceInfoResponseResultImageOs {
  type?: string;
  name?: string;
  status?: string;
  content?: string[];
  os_type?: string;
  version?: string;
  oid?: string;
}

export interface EditInstanceInfoResponseResultIp {
  public?: EditInstanceInfoResponseResultIpPublic;
  private?: EditInstanceInfoResponseResultIpPrivate;
  type?: string;
}

export interface EditInstanceInfoResponseResultIpPrivate {
  address?: string;
  netmask?: string;
  network?: string;
  broadcast?: string;
  gateway?: string;
}

export interface EditInstanceInfoResponseResultIpPublic {
  address?: string;
  attached?: boolean;
}

export interface EditInstanceInfoResponseResultMonitoring {
  port?: string;
  resource?: string;
}

export interface EditInstanceInfoResponseResultTraffic {
  default?: number;
  period?: string;
  limit?: unknown;
  reset_allow_count?: unknown;
}

export interface EditInstanceInfoResponseResultVnc {
  link?: string;
  type?: string;
}

export interface EditInstanceInfoResponseResultZone {
  zone_id?: string;
  name?: string;
}

export interface ListUserScriptsResponse {
  code: string;
  error_code: string;
  message: string;
  result: ListUserScriptsResponseResult[];
  count: number;
  page_no: number;
  page_size: number;
}

export interface ListUserScriptsResponseResult {
  script_id?: string;
  name?: string;
  start_date?: string;
}
