/** The document as openapi-typescript reads it; `test/models.types.ts` holds the models against it. */
export interface paths {
  "/v1/auto-scaling-groups": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listAutoScalingGroups"];
    put?: never;
    post: operations["createAutoScalingGroup"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/auto-scaling-groups/{auto_scaling_group_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showAutoScalingGroup"];
    put: operations["updateAutoScalingGroup"];
    post?: never;
    delete: operations["deleteAutoScalingGroup"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/auto-scaling-groups/{auto_scaling_group_id}/lb-server-groups": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listAutoScalingGroupLbServerGroups"];
    put: operations["updateAutoScalingGroupLbServerGroups"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/auto-scaling-groups/{auto_scaling_group_id}/notifications": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listAutoScalingGroupNotifications"];
    put?: never;
    post: operations["createAutoScalingGroupNotification"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/auto-scaling-groups/{auto_scaling_group_id}/notifications/{notification_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showAutoScalingGroupNotification"];
    put: operations["updateAutoScalingGroupNotification"];
    post?: never;
    delete: operations["deleteAutoScalingGroupNotification"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/auto-scaling-groups/{auto_scaling_group_id}/policies": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listAutoScalingGroupPolicies"];
    put?: never;
    post: operations["createAutoScalingGroupPolicy"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/auto-scaling-groups/{auto_scaling_group_id}/policies/{policy_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showAutoScalingGroupPolicy"];
    put: operations["updateAutoScalingGroupPolicy"];
    post?: never;
    delete: operations["deleteAutoScalingGroupPolicy"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/auto-scaling-groups/{auto_scaling_group_id}/schedules": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listAutoScalingGroupSchedules"];
    put?: never;
    post: operations["createAutoScalingGroupSchedule"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/auto-scaling-groups/{auto_scaling_group_id}/schedules/{schedule_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showAutoScalingGroupSchedule"];
    put: operations["updateAutoScalingGroupSchedule"];
    post?: never;
    delete: operations["deleteAutoScalingGroupSchedule"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/auto-scaling-groups/{auto_scaling_group_id}/server-count": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations["updateAutoScalingGroupServerCount"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/auto-scaling-groups/{auto_scaling_group_id}/virtual-servers": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listAutoScalingGroupVirtualServers"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/default-configs": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listDefaultConfigs"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/images": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listImages"];
    put?: never;
    post: operations["createImage"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/images/{image_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showImage"];
    put: operations["updateImage"];
    post?: never;
    delete: operations["deleteImage"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/images/{image_id}/import": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["importImage"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/images/{image_id}/members": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listImageMembers"];
    put?: never;
    post: operations["createImageMember"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/images/{image_id}/members/{member_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showImageMember"];
    put: operations["updateImageMember"];
    post?: never;
    delete: operations["deleteImageMember"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/images/{image_id}/share": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["createSharingImage"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/keypairs": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listKeypairs"];
    put?: never;
    post: operations["createKeypair"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/keypairs/{keypair_name}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showKeypair"];
    put?: never;
    post?: never;
    delete: operations["deleteKeypair"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/launch-configurations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listLaunchConfigurations"];
    put?: never;
    post: operations["createLaunchConfiguration"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/launch-configurations/{launch_configuration_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showLaunchConfiguration"];
    put?: never;
    post?: never;
    delete: operations["deleteLaunchConfiguration"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/pending-images": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listPendingImages"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/quota-sets": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showServerQuotaSet"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/server-groups": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listServerGroups"];
    put?: never;
    post: operations["createServerGroup"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/server-groups/partition-size": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["getRegionMaximumPartitionSize"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/server-groups/{server_group_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showServerGroup"];
    put?: never;
    post?: never;
    delete: operations["deleteServerGroup"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/server-types": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listServerTypes"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/server-types/{server_type_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showServerType"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listVirtualServers"];
    put?: never;
    post: operations["createVirtualServer"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showVirtualServer"];
    put: operations["updateVirtualServer"];
    post?: never;
    delete: operations["deleteVirtualServer"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/console-log": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showVirtualServerConsoleLog"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/dump": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["createVirtualServerDump"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/images": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["createVirtualServerCustomImage"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/interfaces": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listServerInterfaces"];
    put?: never;
    post: operations["createServerInterface"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/interfaces/{port_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showServerInterface"];
    put: operations["updateServerInterface"];
    post?: never;
    delete: operations["deleteServerInterface"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/interfaces/{port_id}/private-static-nats": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["createServerInterfacePrivateNat"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/interfaces/{port_id}/private-static-nats/{nat_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations["deleteServerInterfacePrivateNat"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/interfaces/{port_id}/static-nats": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["createServerInterfaceNat"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/interfaces/{port_id}/static-nats/{nat_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations["deleteServerInterfaceNat"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/ips": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listServerIps"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/ips/{subnet_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showServerIp"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/lock": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["lockVirtualServer"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/password": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["showVirtualServerPassword"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/reboot": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["rebootVirtualServer"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/rebuild": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["rebuildVirtualServer"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/security-groups": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listVirtualServerSecurityGroup"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/server-type": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["updateVirtualServerType"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/start": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["startVirtualServer"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/stop": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["stopVirtualServer"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/unlock": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["unlockVirtualServer"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/volumes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listServerVolumes"];
    put?: never;
    post: operations["createServerVolume"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/servers/{server_id}/volumes/{volume_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showServerVolume"];
    put: operations["updateServerVolume"];
    post?: never;
    delete: operations["deleteServerVolume"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/snapshots": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listSnapshotsAndDetails"];
    put?: never;
    post: operations["createSnapshot"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/snapshots/{snapshot_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showSnapshotDetails"];
    put: operations["updateSnapshot"];
    post?: never;
    delete: operations["deleteSnapshot"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/volume-transfer": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listVolumeTransfers"];
    put?: never;
    post: operations["createVolumeTransfer"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/volume-transfer/{transfer_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showVolumeTransferDetail"];
    put?: never;
    post?: never;
    delete: operations["deleteVolumeTransfer"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/volume-transfer/{transfer_id}/accept": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["acceptVolumeTransfer"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/volume-types": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listVolumeTypesAndDetails"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/volume-types/default": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showDefaultVolumeTypeDetails"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/volume-types/{volume_type_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showVolumeTypeDetails"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/volumes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["listVolumesAndDetails"];
    put?: never;
    post: operations["createVolume"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/volumes/quota-sets": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showVolumeQuotaSet"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/volumes/{volume_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations["showVolumeDetails"];
    put: operations["updateVolume"];
    post?: never;
    delete: operations["deleteVolume"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/volumes/{volume_id}/revert": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["revertVolumeToSnapshot"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/volumes/{volume_id}/servers": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations["attachVolumeToVirtualServer"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/volumes/{volume_id}/servers/{server_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations["detachVolumeFromVirtualServer"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/volumes/{volume_id}/size": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations["extendVolume"];
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
    AutoScalingGroup: {
      account_id: string;
      created_at: string;
      created_by: string;
      desired_server_count: number;
      desired_server_count_editable: boolean;
      drain_enabled: boolean;
      drain_timeout?: number | null;
      id: string;
      launch_configuration_id: string;
      launch_configuration_name: string;
      lb_server_groups?: components["schemas"]["AutoScalingGroupLbServerGroup"][] | null;
      max_server_count: number;
      min_server_count: number;
      modified_at: string;
      modified_by: string;
      name: string;
      security_group_ids?: string[] | null;
      server_name_prefix: string;
      state: string;
      subnet_ids?: string[];
      vpc_id: string;
    };
    AutoScalingGroupCreateRequest: {
      desired_server_count: number;
      desired_server_count_editable: boolean;
      drain_enabled?: boolean | null;
      drain_timeout?: number | null;
      launch_configuration_id: string;
      lb_server_groups?: components["schemas"]["AutoScalingGroupLbServerGroup"][] | null;
      max_server_count: number;
      min_server_count: number;
      name: string;
      notifications?: components["schemas"]["AutoScalingGroupNotificationCreateRequest"][] | null;
      scaling_policies?: components["schemas"]["AutoScalingGroupPolicyCreateRequest"][] | null;
      security_group_ids?: string[] | null;
      server_name_prefix: string;
      subnet_ids: string[];
      tags?: components["schemas"]["Tag"][] | null;
    };
    AutoScalingGroupLbServerGroup: {
      id: string;
      port: number;
    };
    AutoScalingGroupLbServerGroupListResponse: {
      count: number;
      lb_server_groups: components["schemas"]["AutoScalingGroupLbServerGroupShowResponse"][];
    };
    AutoScalingGroupLbServerGroupSetRequest: {
      lb_server_groups: components["schemas"]["AutoScalingGroupLbServerGroup"][];
    };
    AutoScalingGroupLbServerGroupShowResponse: {
      created_at: string;
      created_by: string;
      id: string;
      modified_at: string;
      modified_by: string;
      name: string;
      port: number;
    };
    AutoScalingGroupListResponse: {
      auto_scaling_groups: components["schemas"]["AutoScalingGroup"][];
      count: number;
    };
    AutoScalingGroupNotificationCreateRequest: {
      notification_events: string[];
      user_ids: string[];
    };
    AutoScalingGroupNotificationListResponse: {
      count: number;
      notifications: components["schemas"]["AutoScalingGroupNotificationShowResponse"][];
    };
    AutoScalingGroupNotificationShowResponse: {
      account_id: string;
      auto_scaling_group_id: string;
      created_at: string;
      created_by: string;
      id: string;
      modified_at: string;
      modified_by: string;
      notification_events: string[];
      notification_state: string;
      user_id: string;
      user_name: string;
    };
    AutoScalingGroupNotificationUpdateRequest: {
      notification_events?: string[] | null;
      notification_state?: string | null;
    };
    AutoScalingGroupPolicyCreateRequest: {
      comparison_operator: string;
      cooldown_seconds: number;
      evaluation_minutes: number;
      metric_method: string;
      metric_type: string;
      name: string;
      scale_method: string;
      scale_type: string;
      scale_value: number;
      threshold: number;
    };
    AutoScalingGroupPolicyListResponse: {
      count: number;
      policies: components["schemas"]["AutoScalingGroupPolicyShowResponse"][];
    };
    AutoScalingGroupPolicyShowResponse: {
      account_id: string;
      auto_scaling_group_id: string;
      comparison_operator: string;
      cooldown_seconds: number;
      created_at: string;
      created_by: string;
      evaluation_minutes: number;
      id: string;
      metric_method: string;
      metric_type: string;
      modified_at: string;
      modified_by: string;
      name: string;
      scale_method: string;
      scale_type: string;
      scale_value: number;
      state: string;
      threshold: number;
      threshold_unit: string;
    };
    AutoScalingGroupPolicyUpdateRequest: {
      comparison_operator?: string | null;
      cooldown_seconds?: number | null;
      evaluation_minutes?: number | null;
      metric_method?: string | null;
      metric_type?: string | null;
      name?: string | null;
      scale_method?: string | null;
      scale_type?: string | null;
      scale_value?: number | null;
      state?: string | null;
      threshold?: number | null;
    };
    AutoScalingGroupScheduleCreateRequest: {
      day_of_month?: string | null;
      day_of_week?: string | null;
      description?: string | null;
      desired_server_count?: number | null;
      end_date?: string | null;
      /** @enum {unknown} */
      frequency: "ONCE" | "DAILY" | "WEEKLY" | "MONTHLY";
      hour: number;
      max_server_count?: number | null;
      min_server_count?: number | null;
      minute: number;
      name: string;
      start_date: string;
      /** @enum {unknown} */
      state?: "ACTIVE" | "INACTIVE" | "DELETED";
      timezone: string;
    };
    AutoScalingGroupScheduleListResponse: {
      count: number;
      page: number;
      schedules: components["schemas"]["AutoScalingGroupScheduleShowResponse"][];
      size: number;
      sort?: string[] | null;
    };
    AutoScalingGroupScheduleShowResponse: {
      account_id: string;
      created_at: string;
      created_by: string;
      day_of_month: string | null;
      day_of_week: string | null;
      description: string | null;
      desired_server_count: number | null;
      end_date: string | null;
      /** @enum {unknown} */
      frequency: "ONCE" | "DAILY" | "WEEKLY" | "MONTHLY";
      hour: number;
      id: string;
      max_server_count: number | null;
      min_server_count: number | null;
      minute: number;
      modified_at: string;
      modified_by: string;
      name: string;
      start_date: string;
      state: string;
      timezone: string;
    };
    AutoScalingGroupScheduleUpdateRequest: {
      day_of_month?: string | null;
      day_of_week?: string | null;
      description?: string | null;
      desired_server_count?: number | null;
      end_date?: string | null;
      /** @enum {unknown} */
      frequency?: "ONCE" | "DAILY" | "WEEKLY" | "MONTHLY" | null;
      hour?: number | null;
      max_server_count?: number | null;
      min_server_count?: number | null;
      minute?: number | null;
      name?: string | null;
      start_date?: string | null;
      /** @enum {unknown} */
      state?: "ACTIVE" | "INACTIVE" | "DELETED";
      timezone?: string | null;
    };
    AutoScalingGroupSetRequest: {
      desired_server_count_editable?: boolean | null;
      drain_enabled?: boolean | null;
      drain_timeout?: number | null;
      launch_configuration_id?: string | null;
      security_group_ids?: string[] | null;
    };
    AutoScalingGroupSetServerCountRequest: {
      desired_server_count?: number | null;
      max_server_count?: number | null;
      min_server_count?: number | null;
    };
    AutoScalingGroupShowResponse: {
      account_id: string;
      created_at: string;
      created_by: string;
      desired_server_count: number;
      desired_server_count_editable: boolean;
      drain_enabled: boolean;
      drain_timeout?: number | null;
      id: string;
      launch_configuration_id: string;
      launch_configuration_name: string;
      lb_server_groups?: components["schemas"]["AutoScalingGroupLbServerGroup"][] | null;
      max_server_count: number;
      min_server_count: number;
      modified_at: string;
      modified_by: string;
      name: string;
      security_group_ids?: string[] | null;
      server_name_prefix: string;
      state: string;
      subnet_ids?: string[];
      total_server_count: number;
      vpc_id: string;
    };
    AutoScalingGroupVirtualServerListResponse: {
      servers: components["schemas"]["AutoScalingGroupVirtualServerShowResponse"][];
    };
    AutoScalingGroupVirtualServerShowResponse: {
      account_id: string;
      addresses?: components["schemas"]["ServerShowResponseAddress"][] | null;
      auto_scaling_group_id: string;
      created_at: string;
      created_by: string;
      disk_config: string;
      id: string;
      image_id?: string | null;
      is_marketplace?: boolean | null;
      keypair_name?: string | null;
      launch_configuration_id?: string | null;
      lb_linked_state?: string | null;
      locked: boolean;
      metadata: Record<string, unknown>;
      modified_at: string;
      name: string;
      partition_number?: number | null;
      /** @enum {unknown} */
      planned_compute_os_type?: "open_source" | "windows" | "rhel" | null;
      /** @enum {unknown} */
      product_category?: "compute" | "container" | null;
      /** @enum {unknown} */
      product_offering?: "virtual_server" | "gpu_server" | "k8s_vm" | "k8s_gpu_vm" | null;
      security_groups?: components["schemas"]["ServerShowResponseSecurityGroup"][] | null;
      server_group_id?: string | null;
      server_type: components["schemas"]["ServerShowResponseServerType"];
      state: string;
      volumes: components["schemas"]["ServerShowResponseVolume"][];
      vpc_id?: string | null;
    };
    DefaultConfigListResponse: {
      configs: Record<string, unknown>;
      count: number;
    };
    ImageCreateRequest: {
      container_format?: string;
      disk_format?: string;
      min_disk?: number;
      min_ram?: number;
      name: string;
      /** @enum {unknown} */
      os_distro: "alma" | "centos" | "rhel" | "rocky" | "ubuntu" | "windows" | "oracle";
      protected?: boolean;
      tags?: components["schemas"]["Tag"][] | null;
      url: string;
      visibility?: string;
    };
    ImageImportRequest: {
      url: string;
    };
    ImageListResponse: {
      images: components["schemas"]["ImageShowResponse"][];
    };
    ImageMemberCreateRequest: {
      member_id: string;
    };
    ImageMemberListResponse: {
      members: components["schemas"]["ImageMemberShowResponse"][];
    };
    ImageMemberSetRequest: {
      /** @enum {unknown} */
      status: "pending" | "accepted" | "rejected";
    };
    ImageMemberShowResponse: {
      created_at: string;
      image_id: string;
      member_id: string;
      status: string;
      updated_at: string;
    };
    ImageSetRequest: {
      min_disk?: number | null;
      min_ram?: number | null;
      protected?: boolean | null;
      visibility?: string | null;
    };
    ImageShowResponse: {
      checksum?: string | null;
      container_format: string;
      created_at: string;
      disk_format: string;
      file: string;
      id: string;
      min_disk: number;
      min_ram: number;
      name: string;
      os_distro?: string | null;
      os_hash_algo?: string | null;
      os_hash_value?: string | null;
      os_hidden: boolean;
      owner: string;
      owner_account_name?: string | null;
      owner_user_name?: string | null;
      protected: boolean;
      root_device_name?: string | null;
      scp_image_type?: string | null;
      scp_k8s_version?: string | null;
      scp_original_image_type?: string | null;
      scp_os_build_version?: string | null;
      scp_os_version?: string | null;
      size?: number | null;
      status: string;
      updated_at: string;
      url?: string | null;
      virtual_size?: number | null;
      visibility: string;
      volumes?: string | null;
    };
    InterfaceAttachmentFixedIp: {
      ip_address: string;
    };
    InterfaceResponse: {
      fixed_ips: components["schemas"]["InterfaceAttachmentFixedIp"][];
      mac_addr: string;
      port_id: string;
      port_state: string;
      private_static_nat?: components["schemas"]["PrivateStaticNat"];
      static_nat?: components["schemas"]["PublicStaticNat"];
      subnet_id: string;
    };
    Keypair: {
      fingerprint: string;
      name: string;
      public_key: string;
      type: string;
    };
    KeypairCreateRequest: {
      name: string;
      public_key?: string | null;
      tags?: components["schemas"]["Tag"][] | null;
    };
    KeypairCreateResponse: {
      fingerprint: string;
      name: string;
      private_key?: string | null;
      public_key: string;
      type: string;
    };
    KeypairListResponse: {
      keypairs: components["schemas"]["Keypair"][];
    };
    KeypairShowResponse: {
      created_at: string;
      fingerprint: string;
      id: number;
      name: string;
      public_key: string;
      type: string;
      user_id: string;
    };
    LaunchConfigurationCreateRequest: {
      image_id: string;
      keypair_name: string;
      name: string;
      server_type_id: string;
      tags?: components["schemas"]["Tag"][] | null;
      user_data?: string | null;
      volumes?: components["schemas"]["LaunchConfigurationVolume"][] | null;
    };
    LaunchConfigurationDetailShowResponse: {
      account_id: string;
      auto_scaling_group_count?: number | null;
      created_at: string;
      created_by: string;
      id: string;
      image_id: string;
      image_name: string;
      keypair_name: string;
      modified_at: string;
      modified_by: string;
      name: string;
      public_key?: string | null;
      server_type_id: string;
      state: string;
      user_data?: string | null;
      volumes?: components["schemas"]["LaunchConfigurationVolume"][] | null;
    };
    LaunchConfigurationListResponse: {
      count?: number;
      launch_configurations: components["schemas"]["LaunchConfigurationShowResponse"][];
    };
    LaunchConfigurationShowResponse: {
      account_id: string;
      auto_scaling_group_count?: number | null;
      boot_disk_size?: number | null;
      created_at: string;
      created_by: string;
      extra_disk_size?: number | null;
      id: string;
      image_id: string;
      image_name: string;
      keypair_name: string;
      modified_at: string;
      modified_by: string;
      name: string;
      public_key?: string | null;
      server_type_id: string;
      state: string;
      user_data?: string | null;
      volumes?: components["schemas"]["LaunchConfigurationVolume"][] | null;
    };
    LaunchConfigurationVolume: {
      boot_index: number;
      size: number;
      type?: string | null;
    };
    Network: {
      fixed_ip?: string | null;
      port_id?: string | null;
      public_ip_id?: string | null;
      subnet_id?: string | null;
    };
    PrivateStaticNat: {
      external_ip_address: string;
      id: string;
      private_nat_ip_id?: string | null;
      state: string;
    };
    PublicStaticNat: {
      external_ip_address: string;
      id: string;
      publicip_id?: string | null;
      state: string;
    };
    SecurityGroupResponse: {
      account_id: string;
      description: string;
      id: string;
      name: string;
      rules: components["schemas"]["SecurityGroupResponseRule"][];
    };
    SecurityGroupResponseRule: {
      from_port: number | null;
      id: string;
      ip_protocol: string | null;
      ip_range?: components["schemas"]["SecurityGroupResponseRuleIpRange"] | null;
      to_port: number | null;
    };
    SecurityGroupResponseRuleIpRange: {
      cidr?: string | null;
    };
    ServerConsoleLogResponse: {
      output?: string | null;
    };
    ServerCreateImageRequestBody: {
      image_name: string;
    };
    ServerCreateImageResponse: {
      image_id: string;
    };
    ServerCreateRequest: {
      image_id: string;
      keypair_name: string;
      lock?: boolean | null;
      max_count?: number | null;
      metadata?: Record<string, unknown> | null;
      name: string;
      networks: components["schemas"]["Network"][];
      partition_number?: number | null;
      /** @enum {unknown} */
      product_category?: "compute" | "container" | null;
      /** @enum {unknown} */
      product_offering?: "virtual_server" | "gpu_server" | "k8s_vm" | "k8s_gpu_vm" | null;
      security_groups?: string[] | null;
      server_group_id?: string | null;
      server_type_id: string;
      tags?: components["schemas"]["Tag"][] | null;
      user_data?: string | null;
      volumes?: components["schemas"]["Volume"][] | null;
    };
    ServerCreateResponse: {
      servers: components["schemas"]["ServerCreateResponseParam"][];
    };
    ServerCreateResponseParam: {
      id: string;
    };
    ServerGroup: {
      account_id: string;
      id: string;
      members: string[];
      name: string;
      partition_size: number | null;
      policy: string;
      user_id: string;
    };
    ServerGroupCreateRequest: {
      name: string;
      policy: string;
      tags?: components["schemas"]["Tag"][] | null;
    };
    ServerGroupListResponse: {
      server_groups: components["schemas"]["ServerGroup"][];
    };
    ServerGroupPartitionSizeResponse: {
      partition_size: number;
    };
    ServerInterfaceCreateRequest: {
      fixed_ips?: components["schemas"]["InterfaceAttachmentFixedIp"][] | null;
      port_id?: string | null;
      subnet_id?: string | null;
    };
    ServerInterfaceListResponse: {
      interfaces: components["schemas"]["InterfaceResponse"][];
    };
    ServerInterfaceUpdateRequest: {
      fixed_ip_address?: string | null;
      subnet_id?: string | null;
    };
    ServerIpsResponse: {
      addresses: components["schemas"]["ServerShowResponseAddress"][];
    };
    ServerListResponse: {
      servers: components["schemas"]["ServerShowResponse"][];
    };
    ServerPasswordRequest: {
      private_key?: string | null;
    };
    ServerPasswordResponse: {
      password?: string | null;
    };
    ServerPrivateStaticNatCreateRequest: {
      private_nat_id: string;
      private_nat_ip_id: string;
    };
    ServerQuotaSet: {
      cores: components["schemas"]["ServerQuotaSetObject"];
      id: string;
      instances: components["schemas"]["ServerQuotaSetObject"];
      keypairs: components["schemas"]["ServerQuotaSetObject"];
      metadata_items: components["schemas"]["ServerQuotaSetObject"];
      ram: components["schemas"]["ServerQuotaSetObject"];
      server_group_members: components["schemas"]["ServerQuotaSetObject"];
      server_groups: components["schemas"]["ServerQuotaSetObject"];
    };
    ServerQuotaSetObject: {
      in_use: number;
      limit: number;
      reserved: number;
    };
    ServerRebootRequestBody: {
      /** @enum {unknown} */
      reboot_type?: "SOFT" | "HARD" | null;
    };
    ServerSecurityGroupActionRequestBody: {
      security_group_id: string;
    };
    ServerSecurityGroupListResponse: {
      security_groups: components["schemas"]["SecurityGroupResponse"][];
    };
    ServerSetServerTypeRequestBody: {
      server_type: string;
    };
    ServerShowResponse: {
      account_id: string;
      addresses?: components["schemas"]["ServerShowResponseAddress"][] | null;
      auto_scaling_group_id?: string | null;
      created_at: string;
      created_by: string;
      disk_config: string;
      id: string;
      image_id?: string | null;
      is_marketplace?: boolean | null;
      keypair_name?: string | null;
      launch_configuration_id?: string | null;
      locked: boolean;
      metadata: Record<string, unknown>;
      modified_at: string;
      name: string;
      partition_number?: number | null;
      /** @enum {unknown} */
      planned_compute_os_type?: "open_source" | "windows" | "rhel" | null;
      /** @enum {unknown} */
      product_category?: "compute" | "container" | null;
      /** @enum {unknown} */
      product_offering?: "virtual_server" | "gpu_server" | "k8s_vm" | "k8s_gpu_vm" | null;
      security_groups?: components["schemas"]["ServerShowResponseSecurityGroup"][] | null;
      server_group_id?: string | null;
      server_type: components["schemas"]["ServerShowResponseServerType"];
      state: string;
      volumes: components["schemas"]["ServerShowResponseVolume"][];
      vpc_id?: string | null;
    };
    ServerShowResponseAddress: {
      ip_addresses: components["schemas"]["ServerShowResponseAddressIpAddress"][];
      subnet_name: string;
    };
    ServerShowResponseAddressIpAddress: {
      ip_address: string;
      version: number;
    };
    ServerShowResponseSecurityGroup: {
      name: string;
    };
    ServerShowResponseServerType: {
      disk: number;
      ephemeral: number;
      extra_specs: Record<string, unknown>;
      id?: string | null;
      name: string;
      ram: number;
      swap: number;
      vcpus: number;
    };
    ServerShowResponseVolume: {
      delete_on_termination: boolean;
      id: string;
    };
    ServerStaticNatCreateRequest: {
      publicip_id: string;
    };
    ServerType: {
      description: string | null;
      disk: number;
      ephemeral: number;
      extra_specs: Record<string, unknown>;
      id: string;
      name: string;
      ram: number;
      swap: number;
      vcpus: number;
    };
    ServerTypeListResponse: {
      server_types: components["schemas"]["ServerType"][];
    };
    ServerUpdateRequest: {
      name: string;
    };
    ServerVolumesCreateRequest: {
      delete_on_termination?: boolean | null;
      device?: string | null;
      volume_id: string;
    };
    ServerVolumesResponse: {
      volumes: components["schemas"]["ServersVolumeResponse"][];
    };
    ServerVolumesUpdateRequest: {
      delete_on_termination?: boolean | null;
      volume_id: string;
    };
    ServersVolumeResponse: {
      delete_on_termination: boolean;
      device: string;
      id: string;
      server_id: string;
      volume_id: string;
    };
    SnapshotCreateRequest: {
      description?: string | null;
      force?: boolean | null;
      metadata?: Record<string, unknown> | null;
      name: string;
      volume_id: string;
    };
    SnapshotDetailResponse: {
      created_at: string;
      description?: string | null;
      id: string;
      metadata?: Record<string, unknown> | null;
      name?: string | null;
      size: number;
      status?: string | null;
      updated_at?: string | null;
      user_id?: string | null;
      volume_id: string;
    };
    SnapshotListResponse: {
      count?: number | null;
      snapshots: components["schemas"]["SnapshotDetailResponse"][];
    };
    SnapshotUpdateRequest: {
      description?: string | null;
      name: string | null;
    };
    Tag: {
      key: string;
      value?: string | null;
    };
    Volume: {
      boot_index: number;
      delete_on_termination?: boolean | null;
      size: number;
      /** @enum {unknown} */
      source_type?: "blank" | "image" | null;
      type?: string | null;
    };
    VolumeCreateRequest: {
      name: string;
      size: number;
      snapshot_id?: string | null;
      tags?: components["schemas"]["Tag"][] | null;
      volume_type?: string | null;
    };
    VolumeExtendRequest: {
      size: number;
    };
    VolumeImageMetadataResponse: {
      checksum?: string | null;
      container_format?: string | null;
      disk_format?: string | null;
      image_id?: string | null;
      image_name?: string | null;
      min_disk?: number | null;
      min_ram?: number | null;
      os_distro?: string | null;
      scp_image_type?: string | null;
      scp_k8s_version?: string | null;
      scp_original_image_type?: string | null;
      signature_verified?: boolean | null;
      size?: number | null;
    };
    VolumeListResponse: {
      count?: number | null;
      volumes: components["schemas"]["VolumeShowResponse"][];
    };
    VolumeQuotaSet: {
      id: string;
      per_volume_size: components["schemas"]["VolumeQuotaSetObject"];
      snapshots: components["schemas"]["VolumeQuotaSetObject"];
      usages: components["schemas"]["VolumeQuotaSetObject"];
      volumes: components["schemas"]["VolumeQuotaSetObject"];
    };
    VolumeQuotaSetObject: {
      in_use: number;
      limit: number;
      reserved: number;
    };
    VolumeRevertRequest: {
      snapshot_id: string;
    };
    VolumeServer: {
      attached_at: string;
      device: string;
      id: string;
    };
    VolumeServerAttachRequest: {
      delete_on_termination?: boolean | null;
      server_id: string;
    };
    VolumeServerAttachResponse: {
      delete_on_termination: boolean;
      device: string;
      server_id: string;
      volume_id: string;
    };
    VolumeShowResponse: {
      bootable: boolean;
      created_at: string;
      encrypted: boolean;
      id: string;
      modified_at?: string | null;
      multiattach: boolean;
      name?: string | null;
      servers: components["schemas"]["VolumeServer"][];
      size: number;
      snapshot_id?: string | null;
      state: string;
      user_id: string;
      volume_image_metadata?: components["schemas"]["VolumeImageMetadataResponse"] | null;
      volume_type: string;
      volume_type_id: string;
    };
    VolumeTransferAcceptResponse: {
      id: string;
      name?: string | null;
      volume_id: string;
    };
    VolumeTransferAccessRequest: {
      auth_key: string;
    };
    VolumeTransferCreateResponse: {
      auth_key: string;
      created_at: string;
      id: string;
      name?: string | null;
      volume_id: string;
    };
    VolumeTransferListResponse: {
      transfers: components["schemas"]["VolumeTransferAcceptResponse"][];
    };
    VolumeTransferRequest: {
      name?: string | null;
      volume_id: string;
    };
    VolumeTransferShowResponse: {
      created_at: string;
      id: string;
      name?: string | null;
      volume_id: string;
    };
    VolumeTypeDetailResponse: {
      description?: string | null;
      extra_specs: components["schemas"]["VolumeTypeExtraSpecs"] | null;
      id: string;
      name?: string | null;
    };
    VolumeTypeExtraSpecs: {
      multiattach?: string | null;
    };
    VolumeTypeListResponse: {
      volume_types: components["schemas"]["VolumeTypeDetailResponse"][];
    };
    VolumeUpdateRequest: {
      name?: string | null;
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
  listAutoScalingGroups: {
    parameters: {
      query?: {
        name?: string | null;
        state?: string | null;
        launch_configuration_id?: string | null;
        launch_configuration_name?: string | null;
        lb_server_group_id?: string | null;
        security_group_id?: string | null;
        subnet_id?: string | null;
        vpc_id?: string | null;
        created_by?: string | null;
        offset?: number | null;
        limit?: number | null;
        sort?: string | null;
      };
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
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
          "application/json": components["schemas"]["AutoScalingGroupListResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  createAutoScalingGroup: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["AutoScalingGroupCreateRequest"];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AutoScalingGroupShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showAutoScalingGroup: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AutoScalingGroupShowResponse"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateAutoScalingGroup: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["AutoScalingGroupSetRequest"];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AutoScalingGroupShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  deleteAutoScalingGroup: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listAutoScalingGroupLbServerGroups: {
    parameters: {
      query?: {
        offset?: number | null;
        limit?: number | null;
        sort?: string | null;
      };
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AutoScalingGroupLbServerGroupListResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateAutoScalingGroupLbServerGroups: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["AutoScalingGroupLbServerGroupSetRequest"];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listAutoScalingGroupNotifications: {
    parameters: {
      query?: {
        user_ids?: string[] | null;
        notification_state?: string | null;
        notification_event?: string | null;
        offset?: number | null;
        limit?: number | null;
        sort?: string | null;
      };
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AutoScalingGroupNotificationListResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  createAutoScalingGroupNotification: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["AutoScalingGroupNotificationCreateRequest"];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AutoScalingGroupNotificationListResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showAutoScalingGroupNotification: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
        notification_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AutoScalingGroupNotificationShowResponse"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateAutoScalingGroupNotification: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
        notification_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["AutoScalingGroupNotificationUpdateRequest"];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AutoScalingGroupNotificationShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  deleteAutoScalingGroupNotification: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
        notification_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listAutoScalingGroupPolicies: {
    parameters: {
      query?: {
        name?: string | null;
        metric_method?: "AVG" | "MIN" | "MAX" | null;
        metric_type?: string | null;
        scale_type?: "SCALE_OUT" | "SCALE_IN" | null;
        offset?: number | null;
        limit?: number | null;
        sort?: string | null;
      };
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AutoScalingGroupPolicyListResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  createAutoScalingGroupPolicy: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["AutoScalingGroupPolicyCreateRequest"];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AutoScalingGroupPolicyShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showAutoScalingGroupPolicy: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
        policy_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AutoScalingGroupPolicyShowResponse"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateAutoScalingGroupPolicy: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
        policy_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["AutoScalingGroupPolicyUpdateRequest"];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AutoScalingGroupPolicyShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  deleteAutoScalingGroupPolicy: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
        policy_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listAutoScalingGroupSchedules: {
    parameters: {
      query?: {
        size?: number | null;
        page?: number | null;
        sort?: string | null;
        frequency?: "ONCE" | "DAILY" | "WEEKLY" | "MONTHLY" | null;
      };
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AutoScalingGroupScheduleListResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  createAutoScalingGroupSchedule: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["AutoScalingGroupScheduleCreateRequest"];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AutoScalingGroupScheduleShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showAutoScalingGroupSchedule: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
        schedule_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AutoScalingGroupScheduleShowResponse"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateAutoScalingGroupSchedule: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
        schedule_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["AutoScalingGroupScheduleUpdateRequest"];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AutoScalingGroupScheduleShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  deleteAutoScalingGroupSchedule: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
        schedule_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateAutoScalingGroupServerCount: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["AutoScalingGroupSetServerCountRequest"];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AutoScalingGroupShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listAutoScalingGroupVirtualServers: {
    parameters: {
      query?: {
        marker?: string | null;
        limit?: number | null;
        sort?: string | null;
      };
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        auto_scaling_group_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AutoScalingGroupVirtualServerListResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listDefaultConfigs: {
    parameters: {
      query?: {
        name?: string | null;
        category?: string | null;
      };
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
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
          "application/json": components["schemas"]["DefaultConfigListResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listImages: {
    parameters: {
      query?: {
        limit?: number | null;
        marker?: string | null;
        scp_image_type?: string | null;
        scp_original_image_type?: string | null;
        name?: string | null;
        os_distro?: string | null;
        status?: string | null;
        visibility?: "public" | "community" | "shared" | "private" | null;
        sort?: string | null;
      };
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
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
          "application/json": components["schemas"]["ImageListResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  createImage: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ImageCreateRequest"];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ImageShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showImage: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        image_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ImageShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateImage: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        image_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ImageSetRequest"];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ImageShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  deleteImage: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        image_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  importImage: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        image_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ImageImportRequest"];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listImageMembers: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        image_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ImageMemberListResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  createImageMember: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        image_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ImageMemberCreateRequest"];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ImageMemberShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showImageMember: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        image_id: string;
        member_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ImageMemberShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateImageMember: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        image_id: string;
        member_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ImageMemberSetRequest"];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ImageMemberShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  deleteImageMember: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        image_id: string;
        member_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  createSharingImage: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        image_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listKeypairs: {
    parameters: {
      query?: {
        limit?: number | null;
        marker?: string | null;
      };
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
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
          "application/json": components["schemas"]["KeypairListResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  createKeypair: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["KeypairCreateRequest"];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["KeypairCreateResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showKeypair: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        keypair_name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["KeypairShowResponse"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  deleteKeypair: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        keypair_name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listLaunchConfigurations: {
    parameters: {
      query?: {
        name?: string | null;
        image_id?: string | null;
        offset?: number | null;
        limit?: number | null;
        sort?: string | null;
      };
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
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
          "application/json": components["schemas"]["LaunchConfigurationListResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  createLaunchConfiguration: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["LaunchConfigurationCreateRequest"];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["LaunchConfigurationDetailShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showLaunchConfiguration: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        launch_configuration_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["LaunchConfigurationDetailShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  deleteLaunchConfiguration: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        launch_configuration_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listPendingImages: {
    parameters: {
      query?: {
        scp_image_type?: string | null;
        scp_original_image_type?: string | null;
      };
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
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
          "application/json": components["schemas"]["ImageListResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showServerQuotaSet: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
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
          "application/json": components["schemas"]["ServerQuotaSet"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listServerGroups: {
    parameters: {
      query?: {
        limit?: number | null;
        offset?: number | null;
      };
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
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
          "application/json": components["schemas"]["ServerGroupListResponse"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  createServerGroup: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ServerGroupCreateRequest"];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServerGroup"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getRegionMaximumPartitionSize: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
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
          "application/json": components["schemas"]["ServerGroupPartitionSizeResponse"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showServerGroup: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_group_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServerGroup"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  deleteServerGroup: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_group_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listServerTypes: {
    parameters: {
      query?: {
        limit?: number;
        marker?: string;
        min_disk?: number;
        min_ram?: number;
        sort?: string;
      };
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
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
          "application/json": components["schemas"]["ServerTypeListResponse"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showServerType: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_type_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServerType"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listVirtualServers: {
    parameters: {
      query?: {
        name?: string | null;
        ip?: string | null;
        state?: string | null;
        product_category?: "compute" | "container" | null;
        product_offering?:
          | ("virtual_server" | "gpu_server" | "k8s_vm" | "k8s_gpu_vm")[]
          | ("virtual_server" | "gpu_server" | "k8s_vm" | "k8s_gpu_vm")
          | null;
        vpc_id?: string | null;
        server_type_id?: string | null;
        limit?: number | null;
        marker?: string | null;
        sort?: string | null;
        auto_scaling_group_id?: string | null;
      };
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
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
          "application/json": components["schemas"]["ServerListResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  createVirtualServer: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ServerCreateRequest"];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServerCreateResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showVirtualServer: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServerShowResponse"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateVirtualServer: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ServerUpdateRequest"];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServerShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  deleteVirtualServer: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showVirtualServerConsoleLog: {
    parameters: {
      query?: {
        line_size?: number | null;
      };
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServerConsoleLogResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  createVirtualServerDump: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  createVirtualServerCustomImage: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ServerCreateImageRequestBody"];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServerCreateImageResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listServerInterfaces: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServerInterfaceListResponse"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  createServerInterface: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ServerInterfaceCreateRequest"];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["InterfaceResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showServerInterface: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
        port_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServerInterfaceListResponse"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateServerInterface: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
        port_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ServerInterfaceUpdateRequest"];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  deleteServerInterface: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
        port_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  createServerInterfacePrivateNat: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
        port_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ServerPrivateStaticNatCreateRequest"];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  deleteServerInterfacePrivateNat: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
        port_id: string;
        nat_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  createServerInterfaceNat: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
        port_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ServerStaticNatCreateRequest"];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  deleteServerInterfaceNat: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
        port_id: string;
        nat_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listServerIps: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServerIpsResponse"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showServerIp: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
        subnet_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServerShowResponseAddress"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  lockVirtualServer: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showVirtualServerPassword: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ServerPasswordRequest"];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServerPasswordResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  rebootVirtualServer: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ServerRebootRequestBody"];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  rebuildVirtualServer: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listVirtualServerSecurityGroup: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServerSecurityGroupListResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateVirtualServerType: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ServerSetServerTypeRequestBody"];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  startVirtualServer: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  stopVirtualServer: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  unlockVirtualServer: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listServerVolumes: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServerVolumesResponse"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  createServerVolume: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ServerVolumesCreateRequest"];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServersVolumeResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showServerVolume: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
        volume_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ServersVolumeResponse"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateServerVolume: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
        volume_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ServerVolumesUpdateRequest"];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  deleteServerVolume: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        server_id: string;
        volume_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      404: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listSnapshotsAndDetails: {
    parameters: {
      query?: {
        volume_id?: string | null;
        limit?: number | null;
        offset?: number | null;
        marker?: string | null;
        with_count?: boolean | null;
        name?: string | null;
      };
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
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
          "application/json": components["schemas"]["SnapshotListResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  createSnapshot: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SnapshotCreateRequest"];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SnapshotDetailResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showSnapshotDetails: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        snapshot_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SnapshotDetailResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateSnapshot: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        snapshot_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SnapshotUpdateRequest"];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SnapshotDetailResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  deleteSnapshot: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        snapshot_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listVolumeTransfers: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
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
          "application/json": components["schemas"]["VolumeTransferListResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  createVolumeTransfer: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["VolumeTransferRequest"];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VolumeTransferCreateResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showVolumeTransferDetail: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        transfer_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VolumeTransferShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  deleteVolumeTransfer: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        transfer_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  acceptVolumeTransfer: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        transfer_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["VolumeTransferAccessRequest"];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VolumeTransferAcceptResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listVolumeTypesAndDetails: {
    parameters: {
      query?: {
        limit?: number | null;
        offset?: number | null;
        marker?: string | null;
        sort?: string | null;
      };
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
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
          "application/json": components["schemas"]["VolumeTypeListResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showDefaultVolumeTypeDetails: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
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
          "application/json": components["schemas"]["VolumeTypeDetailResponse"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showVolumeTypeDetails: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        volume_type_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VolumeTypeDetailResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      500: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listVolumesAndDetails: {
    parameters: {
      query?: {
        with_count?: boolean | null;
        limit?: number | null;
        marker?: string | null;
        sort?: string | null;
        offset?: number | null;
        name?: string | null;
        state?: string | null;
        bootable?: boolean | null;
      };
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
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
          "application/json": components["schemas"]["VolumeListResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  createVolume: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["VolumeCreateRequest"];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VolumeShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showVolumeQuotaSet: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
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
          "application/json": components["schemas"]["VolumeQuotaSet"];
        };
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  showVolumeDetails: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        volume_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VolumeShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateVolume: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        volume_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["VolumeUpdateRequest"];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VolumeShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  deleteVolume: {
    parameters: {
      query?: {
        cascade?: boolean | null;
      };
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        volume_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  revertVolumeToSnapshot: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        volume_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["VolumeRevertRequest"];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  attachVolumeToVirtualServer: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        volume_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["VolumeServerAttachRequest"];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VolumeServerAttachResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  detachVolumeFromVirtualServer: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        volume_id: string;
        server_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  extendVolume: {
    parameters: {
      query?: never;
      header: {
        "Scp-Api-Version": "virtualserver 1.1";
      };
      path: {
        volume_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["VolumeExtendRequest"];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VolumeShowResponse"];
        };
      };
      400: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
