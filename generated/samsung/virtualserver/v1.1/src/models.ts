/** Values of `frequency`. */
export const AutoScalingGroupScheduleFrequency = {
  ONCE: "ONCE",
  DAILY: "DAILY",
  WEEKLY: "WEEKLY",
  MONTHLY: "MONTHLY",
} as const;
export type AutoScalingGroupScheduleFrequency =
  (typeof AutoScalingGroupScheduleFrequency)[keyof typeof AutoScalingGroupScheduleFrequency];

/** Values of `state`. */
export const AutoScalingGroupScheduleState = {
  ACTIVE: "ACTIVE",
  INACTIVE: "INACTIVE",
  DELETED: "DELETED",
} as const;
export type AutoScalingGroupScheduleState =
  (typeof AutoScalingGroupScheduleState)[keyof typeof AutoScalingGroupScheduleState];

/** Values of `planned_compute_os_type`. */
export const PlannedComputeOsType = {
  open_source: "open_source",
  windows: "windows",
  rhel: "rhel",
} as const;
export type PlannedComputeOsType = (typeof PlannedComputeOsType)[keyof typeof PlannedComputeOsType];

/** Values of `product_category`. */
export const ProductCategory = { compute: "compute", container: "container" } as const;
export type ProductCategory = (typeof ProductCategory)[keyof typeof ProductCategory];

/** Values of `product_offering`. */
export const ProductOffering = {
  virtual_server: "virtual_server",
  gpu_server: "gpu_server",
  k8s_vm: "k8s_vm",
  k8s_gpu_vm: "k8s_gpu_vm",
} as const;
export type ProductOffering = (typeof ProductOffering)[keyof typeof ProductOffering];

/** Values of `os_distro`. */
export const OsDistro = {
  alma: "alma",
  centos: "centos",
  rhel: "rhel",
  rocky: "rocky",
  ubuntu: "ubuntu",
  windows: "windows",
  oracle: "oracle",
} as const;
export type OsDistro = (typeof OsDistro)[keyof typeof OsDistro];

/** Values of `status`. */
export const ImageMemberStatus = {
  pending: "pending",
  accepted: "accepted",
  rejected: "rejected",
} as const;
export type ImageMemberStatus = (typeof ImageMemberStatus)[keyof typeof ImageMemberStatus];

/** Values of `reboot_type`. */
export const RebootType = { SOFT: "SOFT", HARD: "HARD" } as const;
export type RebootType = (typeof RebootType)[keyof typeof RebootType];

/** Values of `source_type`. */
export const SourceType = { blank: "blank", image: "image" } as const;
export type SourceType = (typeof SourceType)[keyof typeof SourceType];

/** Values of `metric_method`. */
export const MetricMethod = { AVG: "AVG", MIN: "MIN", MAX: "MAX" } as const;
export type MetricMethod = (typeof MetricMethod)[keyof typeof MetricMethod];

/** Values of `scale_type`. */
export const ScaleType = { SCALE_OUT: "SCALE_OUT", SCALE_IN: "SCALE_IN" } as const;
export type ScaleType = (typeof ScaleType)[keyof typeof ScaleType];

/** Values of `visibility`. */
export const ImagesVisibility = {
  public: "public",
  community: "community",
  shared: "shared",
  private: "private",
} as const;
export type ImagesVisibility = (typeof ImagesVisibility)[keyof typeof ImagesVisibility];

export interface AutoScalingGroup {
  /** @example "a8f10467abfc4b87b64614ab36eb9ae4" */
  account_id: string;
  /**
   * Format: date-time.
   * @example "2024-05-17T00:23:17Z"
   */
  created_at: string;
  /** @example "90dddfc2b1e04edba54ba2b41539a9ac" */
  created_by: string;
  /** @example 1 */
  desired_server_count: number;
  /** @example true */
  desired_server_count_editable: boolean;
  /** @example true */
  drain_enabled: boolean;
  /** @example 300 */
  drain_timeout?: number | null;
  /** @example "0fdd87aab8cb46f59b7c1f81ed03fb3e" */
  id: string;
  /** @example "b5aea5a675fc4f6b9e0fcd1288354c5f" */
  launch_configuration_id: string;
  /** @example "launch-configuration-name" */
  launch_configuration_name: string;
  lb_server_groups?: AutoScalingGroupLbServerGroup[] | null;
  /** @example 2 */
  max_server_count: number;
  /** @example 1 */
  min_server_count: number;
  /**
   * Format: date-time.
   * @example "2024-05-17T00:23:17Z"
   */
  modified_at: string;
  /** @example "90dddfc2b1e04edba54ba2b41539a9ac" */
  modified_by: string;
  /** @example "auto-scaling-group-name" */
  name: string;
  /** @example ["c09c3f05-03d9-443f-b27a-40e0f973c75f"] */
  security_group_ids?: string[] | null;
  /** @example "server-name-prefix" */
  server_name_prefix: string;
  /** @example "IN_SERVICE" */
  state: string;
  subnet_ids?: string[];
  /** @example "cc976b621087484ea5fd527f4b78708b" */
  vpc_id: string;
}

export interface AutoScalingGroupCreateRequest {
  /** @example 1 */
  desired_server_count: number;
  /** @example true */
  desired_server_count_editable: boolean;
  /** @example true */
  drain_enabled?: boolean | null;
  /** @example 300 */
  drain_timeout?: number | null;
  /** @example "b5aea5a675fc4f6b9e0fcd1288354c5f" */
  launch_configuration_id: string;
  lb_server_groups?: AutoScalingGroupLbServerGroup[] | null;
  /** @example 2 */
  max_server_count: number;
  /** @example 1 */
  min_server_count: number;
  /**
   * 1 to 63 characters. Pattern: `^[a-zA-Z0-9-_]*$`.
   * @example "auto-scaling-group-name"
   */
  name: string;
  notifications?: AutoScalingGroupNotificationCreateRequest[] | null;
  scaling_policies?: AutoScalingGroupPolicyCreateRequest[] | null;
  /** @example ["c09c3f05-03d9-443f-b27a-40e0f973c75f"] */
  security_group_ids?: string[] | null;
  /**
   * 1 to 61 characters. Pattern: `^[a-zA-Z0-9-_]*$`.
   * @example "server-name-prefix"
   */
  server_name_prefix: string;
  subnet_ids: string[];
  /** @example [{"key":"key","value":"value"}] */
  tags?: Tag[] | null;
}

export interface AutoScalingGroupLbServerGroup {
  /** @example "d06e87d3-ca9a-461b-8e88-077a542a7335" */
  id: string;
  /**
   * 1 to 65534.
   * @example 8080
   */
  port: number;
}

export interface AutoScalingGroupLbServerGroupListResponse {
  /** @example 20 */
  count: number;
  lb_server_groups: AutoScalingGroupLbServerGroupShowResponse[];
}

export interface AutoScalingGroupLbServerGroupSetRequest {
  lb_server_groups: AutoScalingGroupLbServerGroup[];
}

export interface AutoScalingGroupLbServerGroupShowResponse {
  /**
   * Format: date-time.
   * @example "2024-05-17T00:23:17Z"
   */
  created_at: string;
  /** @example "90dddfc2b1e04edba54ba2b41539a9ac" */
  created_by: string;
  /** @example "0fdd87aab8cb46f59b7c1f81ed03fb3e" */
  id: string;
  /**
   * Format: date-time.
   * @example "2024-05-17T00:23:17Z"
   */
  modified_at: string;
  /** @example "90dddfc2b1e04edba54ba2b41539a9ac" */
  modified_by: string;
  /** @example "lb-server-group-name" */
  name: string;
  /** @example 8080 */
  port: number;
}

export interface AutoScalingGroupListResponse {
  auto_scaling_groups: AutoScalingGroup[];
  /** @example 20 */
  count: number;
}

export interface AutoScalingGroupNotificationCreateRequest {
  /** @example ["SCALE_OUT","SCALE_OUT_FAIL"] */
  notification_events: string[];
  /** @example ["570907805e5447be84b618450ef52o0t"] */
  user_ids: string[];
}

export interface AutoScalingGroupNotificationListResponse {
  /** @example 20 */
  count: number;
  notifications: AutoScalingGroupNotificationShowResponse[];
}

export interface AutoScalingGroupNotificationShowResponse {
  /** @example "a8f10467abfc4b87b64614ab36eb9ae4" */
  account_id: string;
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  /**
   * Format: date-time.
   * @example "2024-05-17T00:23:17Z"
   */
  created_at: string;
  /** @example "90dddfc2b1e04edba54ba2b41539a9ac" */
  created_by: string;
  /** @example "0fdd87aab8cb46f59b7c1f81ed03fb3e" */
  id: string;
  /**
   * Format: date-time.
   * @example "2024-05-17T00:23:17Z"
   */
  modified_at: string;
  /** @example "90dddfc2b1e04edba54ba2b41539a9ac" */
  modified_by: string;
  /** @example ["SCALE_OUT","SCALE_OUT_FAIL"] */
  notification_events: string[];
  /** @example "ACTIVE" */
  notification_state: string;
  /** @example "570907805e5447be84b618450ef52o0t" */
  user_id: string;
  /** @example "scpuser" */
  user_name: string;
}

export interface AutoScalingGroupNotificationUpdateRequest {
  /** @example ["SCALE_OUT","SCALE_OUT_FAIL"] */
  notification_events?: string[] | null;
  /** @example "ACTIVE" */
  notification_state?: string | null;
}

export interface AutoScalingGroupPolicyCreateRequest {
  /**
   * Pattern: `^(ge|gt|le|lt)$`.
   * @example "ge"
   */
  comparison_operator: string;
  /** @example 300 */
  cooldown_seconds: number;
  /** @example 1 */
  evaluation_minutes: number;
  /**
   * Pattern: `^(AVG|MIN|MAX)$`.
   * @example "AVG"
   */
  metric_method: string;
  /**
   * Pattern: `^(CPU|MEMORY|NETWORK_IN_BYTES|NETWORK_OUT_BYTES|NETWORK_IN_PACKETS|NETWORK_OUT_PACKETS)$`.
   * @example "CPU"
   */
  metric_type: string;
  /**
   * 1 to 63 characters. Pattern: `^[a-zA-Z0-9-_]*$`.
   * @example "policy-name"
   */
  name: string;
  /**
   * Pattern: `^(AMOUNT|PERCENTAGE|FIXED)$`.
   * @example "AMOUNT"
   */
  scale_method: string;
  /**
   * Pattern: `^(SCALE_IN|SCALE_OUT)$`.
   * @example "SCALE_OUT"
   */
  scale_type: string;
  /** @example 10 */
  scale_value: number;
  /** @example 60 */
  threshold: number;
}

export interface AutoScalingGroupPolicyListResponse {
  /** @example 20 */
  count: number;
  policies: AutoScalingGroupPolicyShowResponse[];
}

export interface AutoScalingGroupPolicyShowResponse {
  /** @example "a8f10467abfc4b87b64614ab36eb9ae4" */
  account_id: string;
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  /** @example "ge" */
  comparison_operator: string;
  /** @example 300 */
  cooldown_seconds: number;
  /**
   * Format: date-time.
   * @example "2024-05-17T00:23:17Z"
   */
  created_at: string;
  /** @example "90dddfc2b1e04edba54ba2b41539a9ac" */
  created_by: string;
  /** @example 1 */
  evaluation_minutes: number;
  /** @example "0fdd87aab8cb46f59b7c1f81ed03fb3e" */
  id: string;
  /** @example "AVG" */
  metric_method: string;
  /** @example "CPU" */
  metric_type: string;
  /**
   * Format: date-time.
   * @example "2024-05-17T00:23:17Z"
   */
  modified_at: string;
  /** @example "90dddfc2b1e04edba54ba2b41539a9ac" */
  modified_by: string;
  /** @example "policy-name" */
  name: string;
  /** @example "AMOUNT" */
  scale_method: string;
  /** @example "SCALE_OUT" */
  scale_type: string;
  /** @example 10 */
  scale_value: number;
  /** @example "ACTIVE" */
  state: string;
  /** @example 60 */
  threshold: number;
  /** @example "%" */
  threshold_unit: string;
}

export interface AutoScalingGroupPolicyUpdateRequest {
  /**
   * Pattern: `^(ge|gt|le|lt)$`.
   * @example "ge"
   */
  comparison_operator?: string | null;
  /** @example 300 */
  cooldown_seconds?: number | null;
  /** @example 1 */
  evaluation_minutes?: number | null;
  /**
   * Pattern: `^(AVG|MIN|MAX)$`.
   * @example "AVG"
   */
  metric_method?: string | null;
  /**
   * Pattern: `^(CPU|MEMORY|NETWORK_IN_BYTES|NETWORK_OUT_BYTES|NETWORK_IN_PACKETS|NETWORK_OUT_PACKETS)$`.
   * @example "CPU"
   */
  metric_type?: string | null;
  /**
   * Pattern: `^[a-zA-Z0-9-_]*$`.
   * @example "policy-name"
   */
  name?: string | null;
  /**
   * Pattern: `^(AMOUNT|PERCENTAGE|FIXED)$`.
   * @example "AMOUNT"
   */
  scale_method?: string | null;
  /**
   * Pattern: `^(SCALE_IN|SCALE_OUT)$`.
   * @example "SCALE_OUT"
   */
  scale_type?: string | null;
  /** @example 10 */
  scale_value?: number | null;
  /**
   * Pattern: `^(ACTIVE|INACTIVE)$`.
   * @example "ACTIVE"
   */
  state?: string | null;
  /** @example 60 */
  threshold?: number | null;
}

export interface AutoScalingGroupScheduleCreateRequest {
  /** @example "-1,1" */
  day_of_month?: string | null;
  /** @example "SU,SA" */
  day_of_week?: string | null;
  /** @example "description" */
  description?: string | null;
  /** @example 1 */
  desired_server_count?: number | null;
  /** @example "2025-01-01" */
  end_date?: string | null;
  /** @example "WEEKLY" */
  frequency: AutoScalingGroupScheduleFrequency;
  /**
   * At most 23.
   * @example 9
   */
  hour: number;
  /** @example 2 */
  max_server_count?: number | null;
  /** @example 1 */
  min_server_count?: number | null;
  /** @example 0 */
  minute: number;
  /**
   * 1 to 63 characters. Pattern: `^[a-zA-Z0-9-_]*$`.
   * @example "schedulename"
   */
  name: string;
  /** @example "2024-01-01" */
  start_date: string;
  /** @example "ACTIVE" */
  state?: AutoScalingGroupScheduleState;
  /** @example "Asia/Seoul" */
  timezone: string;
}

export interface AutoScalingGroupScheduleListResponse {
  /** @example 20 */
  count: number;
  /** @example 0 */
  page: number;
  schedules: AutoScalingGroupScheduleShowResponse[];
  /** @example 20 */
  size: number;
  /** @example ["created_at:asc"] */
  sort?: string[] | null;
}

export interface AutoScalingGroupScheduleShowResponse {
  /** @example "a8f10467abfc4b87b64614ab36eb9ae4" */
  account_id: string;
  /**
   * Format: date-time.
   * @example "2024-05-17T00:23:17Z"
   */
  created_at: string;
  /** @example "90dddfc2b1e04edba54ba2b41539a9ac" */
  created_by: string;
  /** @example "-1,1" */
  day_of_month: string | null;
  /** @example "SU,SA" */
  day_of_week: string | null;
  /** @example "description" */
  description: string | null;
  /** @example 1 */
  desired_server_count: number | null;
  /** @example "2025-01-01" */
  end_date: string | null;
  /** @example "WEEKLY" */
  frequency: AutoScalingGroupScheduleFrequency;
  /** @example 9 */
  hour: number;
  /** @example "0fdd87aab8cb46f59b7c1f81ed03fb3e" */
  id: string;
  /** @example 2 */
  max_server_count: number | null;
  /** @example 1 */
  min_server_count: number | null;
  /** @example 0 */
  minute: number;
  /**
   * Format: date-time.
   * @example "2024-05-17T00:23:17Z"
   */
  modified_at: string;
  /** @example "90dddfc2b1e04edba54ba2b41539a9ac" */
  modified_by: string;
  /** @example "schedulename" */
  name: string;
  /** @example "2024-01-01" */
  start_date: string;
  /** @example "ACTIVE" */
  state: string;
  /** @example "Asia/Seoul" */
  timezone: string;
}

export interface AutoScalingGroupScheduleUpdateRequest {
  /** @example "-1,1" */
  day_of_month?: string | null;
  /** @example "SU,SA" */
  day_of_week?: string | null;
  /** @example "description" */
  description?: string | null;
  /** @example 1 */
  desired_server_count?: number | null;
  /** @example "2025-01-01" */
  end_date?: string | null;
  /** @example "WEEKLY" */
  frequency?: AutoScalingGroupScheduleFrequency | null;
  /** @example 9 */
  hour?: number | null;
  /** @example 2 */
  max_server_count?: number | null;
  /** @example 1 */
  min_server_count?: number | null;
  /** @example 0 */
  minute?: number | null;
  /**
   * Pattern: `^[a-zA-Z0-9-_]*$`.
   * @example "schedulename"
   */
  name?: string | null;
  /** @example "2024-01-01" */
  start_date?: string | null;
  /** @example "ACTIVE" */
  state?: AutoScalingGroupScheduleState;
  /** @example "Asia/Seoul" */
  timezone?: string | null;
}

export interface AutoScalingGroupSetRequest {
  /** @example true */
  desired_server_count_editable?: boolean | null;
  /** @example true */
  drain_enabled?: boolean | null;
  /** @example 300 */
  drain_timeout?: number | null;
  /** @example "b5aea5a675fc4f6b9e0fcd1288354c5f" */
  launch_configuration_id?: string | null;
  /** @example ["c09c3f05-03d9-443f-b27a-40e0f973c75f"] */
  security_group_ids?: string[] | null;
}

export interface AutoScalingGroupSetServerCountRequest {
  /** @example 1 */
  desired_server_count?: number | null;
  /** @example 2 */
  max_server_count?: number | null;
  /** @example 1 */
  min_server_count?: number | null;
}

export interface AutoScalingGroupShowResponse {
  /** @example "a8f10467abfc4b87b64614ab36eb9ae4" */
  account_id: string;
  /**
   * Format: date-time.
   * @example "2024-05-17T00:23:17Z"
   */
  created_at: string;
  /** @example "90dddfc2b1e04edba54ba2b41539a9ac" */
  created_by: string;
  /** @example 1 */
  desired_server_count: number;
  /** @example true */
  desired_server_count_editable: boolean;
  /** @example true */
  drain_enabled: boolean;
  /** @example 300 */
  drain_timeout?: number | null;
  /** @example "0fdd87aab8cb46f59b7c1f81ed03fb3e" */
  id: string;
  /** @example "b5aea5a675fc4f6b9e0fcd1288354c5f" */
  launch_configuration_id: string;
  /** @example "launch-configuration-name" */
  launch_configuration_name: string;
  lb_server_groups?: AutoScalingGroupLbServerGroup[] | null;
  /** @example 2 */
  max_server_count: number;
  /** @example 1 */
  min_server_count: number;
  /**
   * Format: date-time.
   * @example "2024-05-17T00:23:17Z"
   */
  modified_at: string;
  /** @example "90dddfc2b1e04edba54ba2b41539a9ac" */
  modified_by: string;
  /** @example "auto-scaling-group-name" */
  name: string;
  /** @example ["c09c3f05-03d9-443f-b27a-40e0f973c75f"] */
  security_group_ids?: string[] | null;
  /** @example "server-name-prefix" */
  server_name_prefix: string;
  /** @example "IN_SERVICE" */
  state: string;
  subnet_ids?: string[];
  /** @example 1 */
  total_server_count: number;
  /** @example "cc976b621087484ea5fd527f4b78708b" */
  vpc_id: string;
}

export interface AutoScalingGroupVirtualServerListResponse {
  servers: AutoScalingGroupVirtualServerShowResponse[];
}

export interface AutoScalingGroupVirtualServerShowResponse {
  /** @example "a8f10467abfc4b87b64614ab36eb9ae4" */
  account_id: string;
  addresses?: ServerShowResponseAddress[] | null;
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id: string;
  /**
   * Format: date-time.
   * @example "2026-02-11T06:44:44.306Z"
   */
  created_at: string;
  /** @example "97e6b22c9a4143789ca522df7457a32f" */
  created_by: string;
  /** @example "MANUAL" */
  disk_config: string;
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  id: string;
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  image_id?: string | null;
  /** @example false */
  is_marketplace?: boolean | null;
  /** @example "keypairname" */
  keypair_name?: string | null;
  /** @example "b5aea5a675fc4f6b9e0fcd1288354c5f" */
  launch_configuration_id?: string | null;
  /** @example "ATTACHED" */
  lb_linked_state?: string | null;
  /** @example false */
  locked: boolean;
  metadata: Record<string, unknown>;
  /**
   * Format: date-time.
   * @example "2026-02-11T06:44:44.337Z"
   */
  modified_at: string;
  /** @example "servername" */
  name: string;
  /** @example 1 */
  partition_number?: number | null;
  /** @example "windows" */
  planned_compute_os_type?: PlannedComputeOsType | null;
  /** @example "compute" */
  product_category?: ProductCategory | null;
  /** @example "virtual_server" */
  product_offering?: ProductOffering | null;
  security_groups?: ServerShowResponseSecurityGroup[] | null;
  /** @example "616fb98f-46ca-475e-917e-2563e5a8cd19" */
  server_group_id?: string | null;
  server_type: ServerShowResponseServerType;
  /** @example "ACTIVE" */
  state: string;
  volumes: ServerShowResponseVolume[];
  /** @example "cc976b621087484ea5fd527f4b78708b" */
  vpc_id?: string | null;
}

export interface DefaultConfigListResponse {
  configs: Record<string, unknown>;
  /** @example 20 */
  count: number;
}

export interface ImageCreateRequest {
  /**
   * Pattern: `bare`.
   *
   * @default "bare"
   * @example "bare"
   */
  container_format?: string;
  /**
   * Pattern: `qcow2`.
   *
   * @default "qcow2"
   * @example "qcow2"
   */
  disk_format?: string;
  /** @example 100 */
  min_disk?: number;
  /**
   * At most 2097151.
   * @example 0
   */
  min_ram?: number;
  /**
   * 1 to 255 characters. Pattern: `^[a-zA-Z0-9-_ ]*$`.
   * @example "imagename"
   */
  name: string;
  /** @example "alma" */
  os_distro: OsDistro;
  /** @example false */
  protected?: boolean;
  /** @example [{"key":"key","value":"value"}] */
  tags?: Tag[] | null;
  /**
   * At most 255 characters.
   * @example "https://object-store.kr-west1.s.samsungsdscloud.com/8989447062e04a818baf9e073fd04fa7/bucket/object.qcow2"
   */
  url: string;
  /**
   * Pattern: `private|shared`.
   *
   * @default "private"
   * @example "private"
   */
  visibility?: string;
}

export interface ImageImportRequest {
  /**
   * At most 255 characters. Pattern: `.*\.qcow2$`.
   * @example "https://object-store.kr-west1.s.samsungsdscloud.com/8989447062e04a818baf9e073fd04fa7/bucket/object.qcow2"
   */
  url: string;
}

export interface ImageListResponse {
  images: ImageShowResponse[];
}

export interface ImageMemberCreateRequest {
  /**
   * 1 to 64 characters. Pattern: `^[A-Za-z0-9-]*$`.
   * @example "a8f10467abfc4b87b64614ab36eb9ae4"
   */
  member_id: string;
}

export interface ImageMemberListResponse {
  members: ImageMemberShowResponse[];
}

export interface ImageMemberSetRequest {
  /** @example "pending" */
  status: ImageMemberStatus;
}

export interface ImageMemberShowResponse {
  /** @example "2025-07-22T09:00:00Z" */
  created_at: string;
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  image_id: string;
  /** @example "a8f10467abfc4b87b64614ab36eb9ae4" */
  member_id: string;
  /** @example "pending" */
  status: string;
  /** @example "2025-07-26T12:00:00Z" */
  updated_at: string;
}

export interface ImageSetRequest {
  /** @example 100 */
  min_disk?: number | null;
  /** @example 0 */
  min_ram?: number | null;
  /** @example false */
  protected?: boolean | null;
  /**
   * Pattern: `private|shared`.
   * @example "private"
   */
  visibility?: string | null;
}

export interface ImageShowResponse {
  /** @example "7538e0fcb56e0e272cfd89eb384d6613" */
  checksum?: string | null;
  /** @example "bare" */
  container_format: string;
  /** @example "2025-07-22T09:00:00Z" */
  created_at: string;
  /** @example "qcow2" */
  disk_format: string;
  /** @example "/v2/images/e08a37c1-2162-416e-b7fa-19902419170b/file" */
  file: string;
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  id: string;
  /** @example 100 */
  min_disk: number;
  /** @example 0 */
  min_ram: number;
  /** @example "imagename" */
  name: string;
  /** @example "alma" */
  os_distro?: string | null;
  /** @example "sha512" */
  os_hash_algo?: string | null;
  /** @example "c6a32fc3b7c909b8900b46f5e6066c028a1d799c0a263cf064a600c430a714627c21f98ac248e2f2bf29870a1a2773c7908244745016878e1a5f31dc2c405b99" */
  os_hash_value?: string | null;
  /** @example false */
  os_hidden: boolean;
  /** @example "a8f10467abfc4b87b64614ab36eb9ae4" */
  owner: string;
  /** @example "AccountName" */
  owner_account_name?: string | null;
  /** @example "user@samsung.com" */
  owner_user_name?: string | null;
  /** @example false */
  protected: boolean;
  /** @example "/dev/vda" */
  root_device_name?: string | null;
  /** @example "custom" */
  scp_image_type?: string | null;
  /** @example "v1.28.7" */
  scp_k8s_version?: string | null;
  /** @example "standard" */
  scp_original_image_type?: string | null;
  /** @example "20250101" */
  scp_os_build_version?: string | null;
  /** @example "8.8" */
  scp_os_version?: string | null;
  /** @example 2429747200 */
  size?: number | null;
  /** @example "active" */
  status: string;
  /** @example "2025-07-26T12:00:00Z" */
  updated_at: string;
  /** @example "https://object-store.kr-west1.s.samsungsdscloud.com/8989447062e04a818baf9e073fd04fa7/bucket/object.qcow2" */
  url?: string | null;
  /** @example 17179869184 */
  virtual_size?: number | null;
  /** @example "private" */
  visibility: string;
  volumes?: string | null;
}

export interface InterfaceAttachmentFixedIp {
  /** @example "192.169.3.2" */
  ip_address: string;
}

export interface InterfaceResponse {
  fixed_ips: InterfaceAttachmentFixedIp[];
  /** @example "fa:16:3e:c0:71:2b" */
  mac_addr: string;
  /** @example "f2b02fc5-a5fd-4b5f-b1a9-987f4c0d66cc" */
  port_id: string;
  /** @example "ACTIVE" */
  port_state: string;
  private_static_nat?: PrivateStaticNat;
  static_nat?: PublicStaticNat;
  /** @example "183c6c30df0c4fcbb16422aa2d64aa21" */
  subnet_id: string;
}

export interface Keypair {
  /** @example "7e:eb:ab:24:ba:d1:e1:88:ae:9a:fb:66:53:df:d3:bd" */
  fingerprint: string;
  /** @example "keypairname" */
  name: string;
  /** @example "publickey" */
  public_key: string;
  /** @example "ssh" */
  type: string;
}

export interface KeypairCreateRequest {
  /**
   * 1 to 255 characters. Pattern: `^[a-zA-Z0-9-_ ]*$`.
   * @example "keypairname"
   */
  name: string;
  /** @example "publickey" */
  public_key?: string | null;
  /** @example [{"key":"key","value":"value"}] */
  tags?: Tag[] | null;
}

export interface KeypairCreateResponse {
  /** @example "7e:eb:ab:24:ba:d1:e1:88:ae:9a:fb:66:53:df:d3:bd" */
  fingerprint: string;
  /** @example "keypairname" */
  name: string;
  /** @example "privatekey" */
  private_key?: string | null;
  /** @example "publickey" */
  public_key: string;
  /** @example "ssh" */
  type: string;
}

export interface KeypairListResponse {
  keypairs: Keypair[];
}

export interface KeypairShowResponse {
  /**
   * Format: date-time.
   * @example "2025-07-22T09:00:00Z"
   */
  created_at: string;
  /** @example "7e:eb:ab:24:ba:d1:e1:88:ae:9a:fb:66:53:df:d3:bd" */
  fingerprint: string;
  /** @example 1 */
  id: number;
  /** @example "keypairname" */
  name: string;
  /** @example "publickey" */
  public_key: string;
  /** @example "ssh" */
  type: string;
  /** @example "570907805e5447be84b618450ef52o0t" */
  user_id: string;
}

export interface LaunchConfigurationCreateRequest {
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  image_id: string;
  /** @example "keypairname" */
  keypair_name: string;
  /**
   * 1 to 63 characters. Pattern: `^[a-zA-Z0-9-_]*$`.
   * @example "launch-configuration-name"
   */
  name: string;
  /** @example "s1v1m2" */
  server_type_id: string;
  /** @example [{"key":"key","value":"value"}] */
  tags?: Tag[] | null;
  /** @example "IyEvYmluL2Jhc2gKL2Jpbi9zdQplY2hvICJJIGFtIGluIHlvdSEiCg==" */
  user_data?: string | null;
  volumes?: LaunchConfigurationVolume[] | null;
}

export interface LaunchConfigurationDetailShowResponse {
  /** @example "a8f10467abfc4b87b64614ab36eb9ae4" */
  account_id: string;
  /** @example 1 */
  auto_scaling_group_count?: number | null;
  /**
   * Format: date-time.
   * @example "2024-05-17T00:23:17Z"
   */
  created_at: string;
  /** @example "90dddfc2b1e04edba54ba2b41539a9ac" */
  created_by: string;
  /** @example "0fdd87aab8cb46f59b7c1f81ed03fb3e" */
  id: string;
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  image_id: string;
  /** @example "imagename" */
  image_name: string;
  /** @example "keypairname" */
  keypair_name: string;
  /**
   * Format: date-time.
   * @example "2024-05-17T00:23:17Z"
   */
  modified_at: string;
  /** @example "90dddfc2b1e04edba54ba2b41539a9ac" */
  modified_by: string;
  /** @example "launch-configuration-name" */
  name: string;
  /** @example "publickey" */
  public_key?: string | null;
  /** @example "s1v1m2" */
  server_type_id: string;
  /** @example "ACTIVE" */
  state: string;
  /** @example "IyEvYmluL2Jhc2gKL2Jpbi9zdQplY2hvICJJIGFtIGluIHlvdSEiCg==" */
  user_data?: string | null;
  volumes?: LaunchConfigurationVolume[] | null;
}

export interface LaunchConfigurationListResponse {
  /** @example 20 */
  count?: number;
  launch_configurations: LaunchConfigurationShowResponse[];
}

export interface LaunchConfigurationShowResponse {
  /** @example "a8f10467abfc4b87b64614ab36eb9ae4" */
  account_id: string;
  /** @example 1 */
  auto_scaling_group_count?: number | null;
  /** @example 104 */
  boot_disk_size?: number | null;
  /**
   * Format: date-time.
   * @example "2024-05-17T00:23:17Z"
   */
  created_at: string;
  /** @example "90dddfc2b1e04edba54ba2b41539a9ac" */
  created_by: string;
  /** @example 104 */
  extra_disk_size?: number | null;
  /** @example "0fdd87aab8cb46f59b7c1f81ed03fb3e" */
  id: string;
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  image_id: string;
  /** @example "imagename" */
  image_name: string;
  /** @example "keypairname" */
  keypair_name: string;
  /**
   * Format: date-time.
   * @example "2024-05-17T00:23:17Z"
   */
  modified_at: string;
  /** @example "90dddfc2b1e04edba54ba2b41539a9ac" */
  modified_by: string;
  /** @example "launch-configuration-name" */
  name: string;
  /** @example "publickey" */
  public_key?: string | null;
  /** @example "s1v1m2" */
  server_type_id: string;
  /** @example "ACTIVE" */
  state: string;
  /** @example "IyEvYmluL2Jhc2gKL2Jpbi9zdQplY2hvICJJIGFtIGluIHlvdSEiCg==" */
  user_data?: string | null;
  volumes?: LaunchConfigurationVolume[] | null;
}

export interface LaunchConfigurationVolume {
  /** @example 0 */
  boot_index: number;
  /** @example 104 */
  size: number;
  /** @example "SSD" */
  type?: string | null;
}

export interface Network {
  /** @example "192.169.3.2" */
  fixed_ip?: string | null;
  /** @example "91424c08-0b26-49fb-9808-ed042292ceef" */
  port_id?: string | null;
  /** @example "615fa9cd5cff486c9de679b3ce63e601" */
  public_ip_id?: string | null;
  /** @example "78b2ee3f074145c580ab6abac4821f97" */
  subnet_id?: string | null;
}

export interface PrivateStaticNat {
  /** @example "182.197.61.81" */
  external_ip_address: string;
  /** @example "224b80106e6f41b38efe98ac9ddbf280" */
  id: string;
  /** @example "1f0cb5390c40483592ddc5a282f53496" */
  private_nat_ip_id?: string | null;
  /** @example "ACTIVE" */
  state: string;
}

export interface PublicStaticNat {
  /** @example "182.197.61.81" */
  external_ip_address: string;
  /** @example "224b80106e6f41b38efe98ac9ddbf280" */
  id: string;
  /** @example "615fa9cd5cff486c9de679b3ce63e601" */
  publicip_id?: string | null;
  /** @example "ACTIVE" */
  state: string;
}

export interface SecurityGroupResponse {
  /** @example "6f70656e737461636b20342065766572" */
  account_id: string;
  /** @example "Security group description" */
  description: string;
  /** @example "616fb98f-46ca-475e-917e-2563e5a8cd19" */
  id: string;
  /** @example "securitygroup" */
  name: string;
  rules: SecurityGroupResponseRule[];
}

export interface SecurityGroupResponseRule {
  /** @example 1 */
  from_port: number | null;
  /** @example "ca5cb96b-9df6-4af7-9682-4d60a58d38a5" */
  id: string;
  /** @example "tcp" */
  ip_protocol: string | null;
  ip_range?: SecurityGroupResponseRuleIpRange | null;
  /** @example 65535 */
  to_port: number | null;
}

export interface SecurityGroupResponseRuleIpRange {
  /** @example "0.0.0.0/0" */
  cidr?: string | null;
}

export interface ServerConsoleLogResponse {
  /** @example "FAKE CONSOLE OUTPUT" */
  output?: string | null;
}

export interface ServerCreateImageRequestBody {
  /** @example "imagename" */
  image_name: string;
}

export interface ServerCreateImageResponse {
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  image_id: string;
}

export interface ServerCreateRequest {
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  image_id: string;
  /** @example "keypairname" */
  keypair_name: string;
  /** @example false */
  lock?: boolean | null;
  /**
   * @default 1
   * @example 2
   */
  max_count?: number | null;
  metadata?: Record<string, unknown> | null;
  /**
   * 1 to 63 characters. Pattern: `^[a-zA-Z0-9-_ ]*$`.
   * @example "servername"
   */
  name: string;
  networks: Network[];
  /** @example 1 */
  partition_number?: number | null;
  /** @example "compute" */
  product_category?: ProductCategory | null;
  /** @example "virtual_server" */
  product_offering?: ProductOffering | null;
  /** @example ["c09c3f05-03d9-443f-b27a-40e0f973c75f"] */
  security_groups?: string[] | null;
  /** @example "616fb98f-46ca-475e-917e-2563e5a8cd19" */
  server_group_id?: string | null;
  /** @example "s1v1m2" */
  server_type_id: string;
  /** @example [{"key":"key","value":"value"}] */
  tags?: Tag[] | null;
  /** @example "IyEvYmluL2Jhc2gKL2Jpbi9zdQplY2hvICJJIGFtIGluIHlvdSEiCg==" */
  user_data?: string | null;
  volumes?: Volume[] | null;
}

export interface ServerCreateResponse {
  servers: ServerCreateResponseParam[];
}

export interface ServerCreateResponseParam {
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  id: string;
}

export interface ServerGroup {
  /** @example "a8f10467abfc4b87b64614ab36eb9ae4" */
  account_id: string;
  /** @example "616fb98f-46ca-475e-917e-2563e5a8cd19" */
  id: string;
  /** @example ["2a9be312-5d4b-4bc8-b2ae-35100fa9241f"] */
  members: string[];
  /** @example "server-group" */
  name: string;
  /** @example 3 */
  partition_size: number | null;
  /** @example "anti-affinity" */
  policy: string;
  /** @example "570907805e5447be84b618450ef52o0t" */
  user_id: string;
}

export interface ServerGroupCreateRequest {
  /**
   * 1 to 255 characters. Pattern: `^[a-zA-Z0-9-_ ]*$`.
   * @example "server-group"
   */
  name: string;
  /**
   * Pattern: `^affinity$|^anti-affinity$|^partition$`.
   * @example "anti-affinity"
   */
  policy: string;
  /** @example [{"key":"key","value":"value"}] */
  tags?: Tag[] | null;
}

export interface ServerGroupListResponse {
  server_groups: ServerGroup[];
}

export interface ServerGroupPartitionSizeResponse {
  partition_size: number;
}

export interface ServerInterfaceCreateRequest {
  fixed_ips?: InterfaceAttachmentFixedIp[] | null;
  /** @example "91424c08-0b26-49fb-9808-ed042292ceef" */
  port_id?: string | null;
  /** @example "78b2ee3f074145c580ab6abac4821f97" */
  subnet_id?: string | null;
}

export interface ServerInterfaceListResponse {
  interfaces: InterfaceResponse[];
}

export interface ServerInterfaceUpdateRequest {
  /** @example "192.169.3.2" */
  fixed_ip_address?: string | null;
  subnet_id?: string | null;
}

export interface ServerIpsResponse {
  addresses: ServerShowResponseAddress[];
}

export interface ServerListResponse {
  servers: ServerShowResponse[];
}

export interface ServerPasswordRequest {
  /** @example "privatekey" */
  private_key?: string | null;
}

export interface ServerPasswordResponse {
  /** @example "password" */
  password?: string | null;
}

export interface ServerPrivateStaticNatCreateRequest {
  /** @example "3a6c1dc6b1b24e02a444d672c2798a1c" */
  private_nat_id: string;
  /** @example "1f0cb5390c40483592ddc5a282f53496" */
  private_nat_ip_id: string;
}

export interface ServerQuotaSet {
  cores: ServerQuotaSetObject;
  /** @example "fc7283354c6143a58629b59f4c3e16b2" */
  id: string;
  instances: ServerQuotaSetObject;
  keypairs: ServerQuotaSetObject;
  metadata_items: ServerQuotaSetObject;
  ram: ServerQuotaSetObject;
  server_group_members: ServerQuotaSetObject;
  server_groups: ServerQuotaSetObject;
}

export interface ServerQuotaSetObject {
  /** @example 10 */
  in_use: number;
  /** @example 20 */
  limit: number;
  /** @example 0 */
  reserved: number;
}

export interface ServerRebootRequestBody {
  /**
   * @default "SOFT"
   * @example "SOFT"
   */
  reboot_type?: RebootType | null;
}

export interface ServerSecurityGroupActionRequestBody {
  /** @example "c09c3f05-03d9-443f-b27a-40e0f973c75f" */
  security_group_id: string;
}

export interface ServerSecurityGroupListResponse {
  security_groups: SecurityGroupResponse[];
}

export interface ServerSetServerTypeRequestBody {
  /** @example "s1v1m2" */
  server_type: string;
}

export interface ServerShowResponse {
  /** @example "a8f10467abfc4b87b64614ab36eb9ae4" */
  account_id: string;
  addresses?: ServerShowResponseAddress[] | null;
  /** @example "52613bd852b04b39adcb15a8364d856d" */
  auto_scaling_group_id?: string | null;
  /**
   * Format: date-time.
   * @example "2026-02-11T06:44:45.212Z"
   */
  created_at: string;
  /** @example "97e6b22c9a4143789ca522df7457a32f" */
  created_by: string;
  /** @example "MANUAL" */
  disk_config: string;
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  id: string;
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  image_id?: string | null;
  /** @example false */
  is_marketplace?: boolean | null;
  /** @example "keypairname" */
  keypair_name?: string | null;
  /** @example "b5aea5a675fc4f6b9e0fcd1288354c5f" */
  launch_configuration_id?: string | null;
  /** @example false */
  locked: boolean;
  metadata: Record<string, unknown>;
  /**
   * Format: date-time.
   * @example "2026-02-11T06:44:45.237Z"
   */
  modified_at: string;
  /** @example "servername" */
  name: string;
  /** @example 1 */
  partition_number?: number | null;
  /** @example "windows" */
  planned_compute_os_type?: PlannedComputeOsType | null;
  /** @example "compute" */
  product_category?: ProductCategory | null;
  /** @example "virtual_server" */
  product_offering?: ProductOffering | null;
  security_groups?: ServerShowResponseSecurityGroup[] | null;
  /** @example "616fb98f-46ca-475e-917e-2563e5a8cd19" */
  server_group_id?: string | null;
  server_type: ServerShowResponseServerType;
  /** @example "ACTIVE" */
  state: string;
  volumes: ServerShowResponseVolume[];
  /** @example "cc976b621087484ea5fd527f4b78708b" */
  vpc_id?: string | null;
}

export interface ServerShowResponseAddress {
  ip_addresses: ServerShowResponseAddressIpAddress[];
  /** @example "subnetname" */
  subnet_name: string;
}

export interface ServerShowResponseAddressIpAddress {
  /** @example "192.169.3.2" */
  ip_address: string;
  /** @example 4 */
  version: number;
}

export interface ServerShowResponseSecurityGroup {
  /** @example "securitygroup" */
  name: string;
}

export interface ServerShowResponseServerType {
  /** @example 100 */
  disk: number;
  /** @example 0 */
  ephemeral: number;
  extra_specs: Record<string, unknown>;
  /** @example "s1v1m2" */
  id?: string | null;
  /** @example "s1v1m2" */
  name: string;
  /** @example 2 */
  ram: number;
  /** @example 0 */
  swap: number;
  /** @example 1 */
  vcpus: number;
}

export interface ServerShowResponseVolume {
  /** @example false */
  delete_on_termination: boolean;
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  id: string;
}

export interface ServerStaticNatCreateRequest {
  /** @example "615fa9cd5cff486c9de679b3ce63e601" */
  publicip_id: string;
}

export interface ServerType {
  /** @example "description" */
  description: string | null;
  /** @example 100 */
  disk: number;
  /** @example 0 */
  ephemeral: number;
  extra_specs: Record<string, unknown>;
  /** @example "s1v1m2" */
  id: string;
  /** @example "s1v1m2" */
  name: string;
  /** @example 2 */
  ram: number;
  /** @example 0 */
  swap: number;
  /** @example 1 */
  vcpus: number;
}

export interface ServerTypeListResponse {
  server_types: ServerType[];
}

export interface ServerUpdateRequest {
  /**
   * 1 to 63 characters. Pattern: `^[a-zA-Z0-9-_ ]*$`.
   * @example "servername"
   */
  name: string;
}

export interface ServerVolumesCreateRequest {
  /** @example false */
  delete_on_termination?: boolean | null;
  /** @example "/dev/vda" */
  device?: string | null;
  volume_id: string;
}

export interface ServerVolumesResponse {
  volumes: ServersVolumeResponse[];
}

export interface ServerVolumesUpdateRequest {
  /** @example false */
  delete_on_termination?: boolean | null;
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  volume_id: string;
}

export interface ServersVolumeResponse {
  /** @example false */
  delete_on_termination: boolean;
  /** @example "/dev/vda" */
  device: string;
  /** @example "3ad1cc18-1b09-4f51-9b1d-4ce4243f6a4c" */
  id: string;
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  volume_id: string;
}

export interface SnapshotCreateRequest {
  /** @example "description" */
  description?: string | null;
  /** @example true */
  force?: boolean | null;
  metadata?: Record<string, unknown> | null;
  /**
   * At most 255 characters. Pattern: `^[a-zA-Z0-9-_ ]+$`.
   * @example "snapshot-1"
   */
  name: string;
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  volume_id: string;
}

export interface SnapshotDetailResponse {
  /** @example "2025-07-22T09:00:00Z" */
  created_at: string;
  /** @example "description" */
  description?: string | null;
  /** @example "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790" */
  id: string;
  metadata?: Record<string, unknown> | null;
  /** @example "snapshot-1" */
  name?: string | null;
  /** @example 104 */
  size: number;
  /** @example "available" */
  status?: string | null;
  /** @example "2025-07-26T12:00:00Z" */
  updated_at?: string | null;
  /** @example "570907805e5447be84b618450ef52o0t" */
  user_id?: string | null;
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  volume_id: string;
}

export interface SnapshotListResponse {
  /** @example 100 */
  count?: number | null;
  snapshots: SnapshotDetailResponse[];
}

export interface SnapshotUpdateRequest {
  /** @example "description" */
  description?: string | null;
  /**
   * Pattern: `^[a-zA-Z0-9-_ ]+$`.
   * @example "snapshot-1"
   */
  name: string | null;
}

export interface Tag {
  /** @example "Key" */
  key: string;
  /** @example "Value" */
  value?: string | null;
}

export interface Volume {
  /** @example 0 */
  boot_index: number;
  /** @example false */
  delete_on_termination?: boolean | null;
  /** @example 104 */
  size: number;
  /** @example "image" */
  source_type?: SourceType | null;
  /** @example "SSD" */
  type?: string | null;
}

export interface VolumeCreateRequest {
  /**
   * 1 to 255 characters. Pattern: `^[a-zA-Z0-9-_ ]*$`.
   * @example "volume01"
   */
  name: string;
  /**
   * At least 8.
   * @example 104
   */
  size: number;
  /** @example "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790" */
  snapshot_id?: string | null;
  /** @example [{"key":"key","value":"value"}] */
  tags?: Tag[] | null;
  /** @example "SSD" */
  volume_type?: string | null;
}

export interface VolumeExtendRequest {
  /**
   * At least 8.
   * @example 104
   */
  size: number;
}

export interface VolumeImageMetadataResponse {
  /** @example "7538e0fcb56e0e272cfd89eb384d6613" */
  checksum?: string | null;
  /** @example "bare" */
  container_format?: string | null;
  /** @example "qcow2" */
  disk_format?: string | null;
  /** @example "70a599e0-31e7-49b7-b260-868f441e862b" */
  image_id?: string | null;
  /** @example "imagename" */
  image_name?: string | null;
  /** @example 100 */
  min_disk?: number | null;
  /** @example 0 */
  min_ram?: number | null;
  /** @example "alma" */
  os_distro?: string | null;
  /** @example "custom" */
  scp_image_type?: string | null;
  /** @example "v1.28.7" */
  scp_k8s_version?: string | null;
  /** @example "standard" */
  scp_original_image_type?: string | null;
  /** @example false */
  signature_verified?: boolean | null;
  /** @example 2429747200 */
  size?: number | null;
}

export interface VolumeListResponse {
  /** @example 100 */
  count?: number | null;
  volumes: VolumeShowResponse[];
}

export interface VolumeQuotaSet {
  /** @example "fc7283354c6143a58629b59f4c3e16b2" */
  id: string;
  per_volume_size: VolumeQuotaSetObject;
  snapshots: VolumeQuotaSetObject;
  usages: VolumeQuotaSetObject;
  volumes: VolumeQuotaSetObject;
}

export interface VolumeQuotaSetObject {
  /** @example 10 */
  in_use: number;
  limit: number;
  /** @example 0 */
  reserved: number;
}

export interface VolumeRevertRequest {
  /** @example "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790" */
  snapshot_id: string;
}

export interface VolumeServer {
  /**
   * Format: date-time.
   * @example "2026-02-11T06:44:46.322Z"
   */
  attached_at: string;
  /** @example "/dev/vda" */
  device: string;
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  id: string;
}

export interface VolumeServerAttachRequest {
  /** @example false */
  delete_on_termination?: boolean | null;
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
}

export interface VolumeServerAttachResponse {
  /** @example false */
  delete_on_termination: boolean;
  /** @example "/dev/vda" */
  device: string;
  /** @example "2a9be312-5d4b-4bc8-b2ae-35100fa9241f" */
  server_id: string;
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  volume_id: string;
}

export interface VolumeShowResponse {
  /** @example false */
  bootable: boolean;
  /**
   * Format: date-time.
   * @example "2026-02-11T06:44:46.280Z"
   */
  created_at: string;
  /** @example true */
  encrypted: boolean;
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  id: string;
  /**
   * Format: date-time.
   * @example "2025-07-26T12:00:00Z"
   */
  modified_at?: string | null;
  /** @example false */
  multiattach: boolean;
  /** @example "volume01" */
  name?: string | null;
  servers: VolumeServer[];
  /** @example 104 */
  size: number;
  /** @example "cceed636-1f1e-4bb0-b85c-4e5b9e0bf790" */
  snapshot_id?: string | null;
  /** @example "available" */
  state: string;
  /** @example "570907805e5447be84b618450ef52o0t" */
  user_id: string;
  volume_image_metadata?: VolumeImageMetadataResponse | null;
  /** @example "SSD" */
  volume_type: string;
  /** @example "c643ac35-3aec-43e6-b97a-3d6f666c5207" */
  volume_type_id: string;
}

export interface VolumeTransferAcceptResponse {
  /** @example "1ac231be-823b-4a4d-8ff0-aac503a7118a" */
  id: string;
  /** @example "volume01" */
  name?: string | null;
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  volume_id: string;
}

export interface VolumeTransferAccessRequest {
  /** @example "f5972fdb456897eb" */
  auth_key: string;
}

export interface VolumeTransferCreateResponse {
  /** @example "f5972fdb456897eb" */
  auth_key: string;
  created_at: string;
  /** @example "1ac231be-823b-4a4d-8ff0-aac503a7118a" */
  id: string;
  /** @example "volume01" */
  name?: string | null;
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  volume_id: string;
}

export interface VolumeTransferListResponse {
  transfers: VolumeTransferAcceptResponse[];
}

export interface VolumeTransferRequest {
  /** @example "volume01" */
  name?: string | null;
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  volume_id: string;
}

export interface VolumeTransferShowResponse {
  created_at: string;
  /** @example "1ac231be-823b-4a4d-8ff0-aac503a7118a" */
  id: string;
  /** @example "volume01" */
  name?: string | null;
  /** @example "3f500f00-ed80-4566-a057-e31760226f9a" */
  volume_id: string;
}

export interface VolumeTypeDetailResponse {
  /** @example "Volume type description" */
  description?: string | null;
  extra_specs: VolumeTypeExtraSpecs | null;
  /** @example "c643ac35-3aec-43e6-b97a-3d6f666c5207" */
  id: string;
  /** @example "SSD" */
  name?: string | null;
}

export interface VolumeTypeExtraSpecs {
  /** @example "<is> True" */
  multiattach?: string | null;
}

export interface VolumeTypeListResponse {
  volume_types: VolumeTypeDetailResponse[];
}

export interface VolumeUpdateRequest {
  /**
   * Pattern: `^[a-zA-Z0-9-_ ]*$`.
   * @example "volume01"
   */
  name?: string | null;
}
