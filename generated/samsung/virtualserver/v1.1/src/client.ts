import { pageable } from "../../runtime/paginate.ts";
import { offeredVersions } from "../../runtime/versions.ts";
import type { CallOptions, WaitOptions } from "../../runtime/types.ts";
import { createContext, type ClientOptions } from "./context.ts";
import {
  createAutoScalingGroup,
  createAutoScalingGroupNotification,
  createAutoScalingGroupPolicy,
  createAutoScalingGroupSchedule,
  deleteAutoScalingGroup,
  deleteAutoScalingGroupNotification,
  deleteAutoScalingGroupPolicy,
  deleteAutoScalingGroupSchedule,
  listAllAutoScalingGroupLbServerGroups,
  listAllAutoScalingGroupNotifications,
  listAllAutoScalingGroupPolicies,
  listAllAutoScalingGroupSchedules,
  listAllAutoScalingGroupVirtualServers,
  listAllAutoScalingGroups,
  listAutoScalingGroupLbServerGroups,
  listAutoScalingGroupNotifications,
  listAutoScalingGroupPolicies,
  listAutoScalingGroupSchedules,
  listAutoScalingGroupVirtualServers,
  listAutoScalingGroups,
  showAutoScalingGroup,
  showAutoScalingGroupNotification,
  showAutoScalingGroupPolicy,
  showAutoScalingGroupSchedule,
  updateAutoScalingGroup,
  updateAutoScalingGroupLbServerGroups,
  updateAutoScalingGroupNotification,
  updateAutoScalingGroupPolicy,
  updateAutoScalingGroupSchedule,
  updateAutoScalingGroupServerCount,
  waitForAutoScalingGroup,
  waitForAutoScalingGroupPolicy,
  waitForAutoScalingGroupSchedule,
  type CreateAutoScalingGroupNotificationParams,
  type CreateAutoScalingGroupParams,
  type CreateAutoScalingGroupPolicyParams,
  type CreateAutoScalingGroupScheduleParams,
  type DeleteAutoScalingGroupNotificationParams,
  type DeleteAutoScalingGroupParams,
  type DeleteAutoScalingGroupPolicyParams,
  type DeleteAutoScalingGroupScheduleParams,
  type ListAutoScalingGroupLbServerGroupsParams,
  type ListAutoScalingGroupNotificationsParams,
  type ListAutoScalingGroupPoliciesParams,
  type ListAutoScalingGroupSchedulesParams,
  type ListAutoScalingGroupVirtualServersParams,
  type ListAutoScalingGroupsParams,
  type ShowAutoScalingGroupNotificationParams,
  type ShowAutoScalingGroupParams,
  type ShowAutoScalingGroupPolicyParams,
  type ShowAutoScalingGroupScheduleParams,
  type UpdateAutoScalingGroupLbServerGroupsParams,
  type UpdateAutoScalingGroupNotificationParams,
  type UpdateAutoScalingGroupParams,
  type UpdateAutoScalingGroupPolicyParams,
  type UpdateAutoScalingGroupScheduleParams,
  type UpdateAutoScalingGroupServerCountParams,
} from "./operations/auto-scaling-groups.ts";
import { listDefaultConfigs, type ListDefaultConfigsParams } from "./operations/default-configs.ts";
import {
  createImage,
  createImageMember,
  createSharingImage,
  deleteImage,
  deleteImageMember,
  importImage,
  listAllImages,
  listImageMembers,
  listImages,
  showImage,
  showImageMember,
  updateImage,
  updateImageMember,
  waitForImage,
  waitForImageMember,
  type CreateImageMemberParams,
  type CreateImageParams,
  type CreateSharingImageParams,
  type DeleteImageMemberParams,
  type DeleteImageParams,
  type ImportImageParams,
  type ListImageMembersParams,
  type ListImagesParams,
  type ShowImageMemberParams,
  type ShowImageParams,
  type UpdateImageMemberParams,
  type UpdateImageParams,
} from "./operations/images.ts";
import {
  createKeypair,
  deleteKeypair,
  listKeypairs,
  showKeypair,
  type CreateKeypairParams,
  type DeleteKeypairParams,
  type ListKeypairsParams,
  type ShowKeypairParams,
} from "./operations/keypairs.ts";
import {
  createLaunchConfiguration,
  deleteLaunchConfiguration,
  listAllLaunchConfigurations,
  listLaunchConfigurations,
  showLaunchConfiguration,
  waitForLaunchConfiguration,
  type CreateLaunchConfigurationParams,
  type DeleteLaunchConfigurationParams,
  type ListLaunchConfigurationsParams,
  type ShowLaunchConfigurationParams,
} from "./operations/launch-configurations.ts";
import { listPendingImages, type ListPendingImagesParams } from "./operations/pending-images.ts";
import { showServerQuotaSet, type ShowServerQuotaSetParams } from "./operations/quota-sets.ts";
import {
  createServerGroup,
  deleteServerGroup,
  getRegionMaximumPartitionSize,
  listAllServerGroups,
  listServerGroups,
  showServerGroup,
  type CreateServerGroupParams,
  type DeleteServerGroupParams,
  type GetRegionMaximumPartitionSizeParams,
  type ListServerGroupsParams,
  type ShowServerGroupParams,
} from "./operations/server-groups.ts";
import {
  listAllServerTypes,
  listServerTypes,
  showServerType,
  type ListServerTypesParams,
  type ShowServerTypeParams,
} from "./operations/server-types.ts";
import {
  createServerInterface,
  createServerInterfaceNat,
  createServerInterfacePrivateNat,
  createServerVolume,
  createVirtualServer,
  createVirtualServerCustomImage,
  createVirtualServerDump,
  deleteServerInterface,
  deleteServerInterfaceNat,
  deleteServerInterfacePrivateNat,
  deleteServerVolume,
  deleteVirtualServer,
  listAllVirtualServers,
  listServerInterfaces,
  listServerIps,
  listServerVolumes,
  listVirtualServerSecurityGroup,
  listVirtualServers,
  lockVirtualServer,
  rebootVirtualServer,
  rebuildVirtualServer,
  showServerInterface,
  showServerIp,
  showServerVolume,
  showVirtualServer,
  showVirtualServerConsoleLog,
  showVirtualServerPassword,
  startVirtualServer,
  stopVirtualServer,
  unlockVirtualServer,
  updateServerInterface,
  updateServerVolume,
  updateVirtualServer,
  updateVirtualServerType,
  waitForVirtualServer,
  type CreateServerInterfaceNatParams,
  type CreateServerInterfaceParams,
  type CreateServerInterfacePrivateNatParams,
  type CreateServerVolumeParams,
  type CreateVirtualServerCustomImageParams,
  type CreateVirtualServerDumpParams,
  type CreateVirtualServerParams,
  type DeleteServerInterfaceNatParams,
  type DeleteServerInterfaceParams,
  type DeleteServerInterfacePrivateNatParams,
  type DeleteServerVolumeParams,
  type DeleteVirtualServerParams,
  type ListServerInterfacesParams,
  type ListServerIpsParams,
  type ListServerVolumesParams,
  type ListVirtualServerSecurityGroupParams,
  type ListVirtualServersParams,
  type LockVirtualServerParams,
  type RebootVirtualServerParams,
  type RebuildVirtualServerParams,
  type ShowServerInterfaceParams,
  type ShowServerIpParams,
  type ShowServerVolumeParams,
  type ShowVirtualServerConsoleLogParams,
  type ShowVirtualServerParams,
  type ShowVirtualServerPasswordParams,
  type StartVirtualServerParams,
  type StopVirtualServerParams,
  type UnlockVirtualServerParams,
  type UpdateServerInterfaceParams,
  type UpdateServerVolumeParams,
  type UpdateVirtualServerParams,
  type UpdateVirtualServerTypeParams,
} from "./operations/servers.ts";
import {
  createSnapshot,
  deleteSnapshot,
  listAllSnapshotsAndDetails,
  listSnapshotsAndDetails,
  showSnapshotDetails,
  updateSnapshot,
  waitForSnapshotDetails,
  type CreateSnapshotParams,
  type DeleteSnapshotParams,
  type ListSnapshotsAndDetailsParams,
  type ShowSnapshotDetailsParams,
  type UpdateSnapshotParams,
} from "./operations/snapshots.ts";
import {
  acceptVolumeTransfer,
  createVolumeTransfer,
  deleteVolumeTransfer,
  listVolumeTransfers,
  showVolumeTransferDetail,
  type AcceptVolumeTransferParams,
  type CreateVolumeTransferParams,
  type DeleteVolumeTransferParams,
  type ListVolumeTransfersParams,
  type ShowVolumeTransferDetailParams,
} from "./operations/volume-transfer.ts";
import {
  listAllVolumeTypesAndDetails,
  listVolumeTypesAndDetails,
  showDefaultVolumeTypeDetails,
  showVolumeTypeDetails,
  type ListVolumeTypesAndDetailsParams,
  type ShowDefaultVolumeTypeDetailsParams,
  type ShowVolumeTypeDetailsParams,
} from "./operations/volume-types.ts";
import {
  attachVolumeToVirtualServer,
  createVolume,
  deleteVolume,
  detachVolumeFromVirtualServer,
  extendVolume,
  listAllVolumesAndDetails,
  listVolumesAndDetails,
  revertVolumeToSnapshot,
  showVolumeDetails,
  showVolumeQuotaSet,
  updateVolume,
  waitForVolumeDetails,
  type AttachVolumeToVirtualServerParams,
  type CreateVolumeParams,
  type DeleteVolumeParams,
  type DetachVolumeFromVirtualServerParams,
  type ExtendVolumeParams,
  type ListVolumesAndDetailsParams,
  type RevertVolumeToSnapshotParams,
  type ShowVolumeDetailsParams,
  type ShowVolumeQuotaSetParams,
  type UpdateVolumeParams,
} from "./operations/volumes.ts";

/**
 * A client for version 1.1: every operation, grouped by resource.
 * @throws ConfigurationError for an unknown server, or a base URL that is none.
 */
export function createClient(options: ClientOptions = {}) {
  const context = createContext(options);
  return {
    /** For the standalone functions. */
    context,
    /** Asks the service which versions it offers, and how the one that these types describe stands. */
    offeredVersions: (options?: CallOptions) =>
      offeredVersions(context, { path: "/", service: "Virtual Server", version: "1.1" }, options),
    autoScalingGroups: {
      /** List Auto-Scaling Groups */
      list: pageable(
        (params?: ListAutoScalingGroupsParams, options?: CallOptions) =>
          listAutoScalingGroups(context, params, options),
        (params?: ListAutoScalingGroupsParams, options?: CallOptions) =>
          listAllAutoScalingGroups(context, params, options),
      ),
      /** Create Auto-Scaling Group */
      create: (params: CreateAutoScalingGroupParams, options?: CallOptions) =>
        createAutoScalingGroup(context, params, options),
      /** Show Auto-Scaling Group */
      show: (params: ShowAutoScalingGroupParams, options?: CallOptions) =>
        showAutoScalingGroup(context, params, options),
      /** Update Auto-Scaling Group */
      update: (params: UpdateAutoScalingGroupParams, options?: CallOptions) =>
        updateAutoScalingGroup(context, params, options),
      /** Delete Auto-Scaling Group */
      delete: (params: DeleteAutoScalingGroupParams, options?: CallOptions) =>
        deleteAutoScalingGroup(context, params, options),
      /** Update Auto-Scaling Group server count */
      updateServerCount: (params: UpdateAutoScalingGroupServerCountParams, options?: CallOptions) =>
        updateAutoScalingGroupServerCount(context, params, options),
      /** Waits until `state` is one of the given, or the resource is gone. */
      waitFor: <Options extends WaitOptions<string>>(
        params: ShowAutoScalingGroupParams,
        options: Options,
      ) => waitForAutoScalingGroup(context, params, options),
      lbServerGroups: {
        /** List Auto-Scaling Group LB Server Groups */
        list: pageable(
          (params: ListAutoScalingGroupLbServerGroupsParams, options?: CallOptions) =>
            listAutoScalingGroupLbServerGroups(context, params, options),
          (params: ListAutoScalingGroupLbServerGroupsParams, options?: CallOptions) =>
            listAllAutoScalingGroupLbServerGroups(context, params, options),
        ),
        /** Update Auto-Scaling Group LB Server Groups */
        update: (params: UpdateAutoScalingGroupLbServerGroupsParams, options?: CallOptions) =>
          updateAutoScalingGroupLbServerGroups(context, params, options),
      },
      notifications: {
        /** List Auto-Scaling Group Notifications */
        list: pageable(
          (params: ListAutoScalingGroupNotificationsParams, options?: CallOptions) =>
            listAutoScalingGroupNotifications(context, params, options),
          (params: ListAutoScalingGroupNotificationsParams, options?: CallOptions) =>
            listAllAutoScalingGroupNotifications(context, params, options),
        ),
        /** Create Auto-Scaling Group Notification */
        create: (params: CreateAutoScalingGroupNotificationParams, options?: CallOptions) =>
          createAutoScalingGroupNotification(context, params, options),
        /** Show Auto-Scaling Group Notification */
        show: (params: ShowAutoScalingGroupNotificationParams, options?: CallOptions) =>
          showAutoScalingGroupNotification(context, params, options),
        /** Update Auto-Scaling Group Notification */
        update: (params: UpdateAutoScalingGroupNotificationParams, options?: CallOptions) =>
          updateAutoScalingGroupNotification(context, params, options),
        /** Delete Auto-Scaling Group Notification */
        delete: (params: DeleteAutoScalingGroupNotificationParams, options?: CallOptions) =>
          deleteAutoScalingGroupNotification(context, params, options),
      },
      policies: {
        /** List Auto-Scaling Group Policies */
        list: pageable(
          (params: ListAutoScalingGroupPoliciesParams, options?: CallOptions) =>
            listAutoScalingGroupPolicies(context, params, options),
          (params: ListAutoScalingGroupPoliciesParams, options?: CallOptions) =>
            listAllAutoScalingGroupPolicies(context, params, options),
        ),
        /** Create Auto-Scaling Group Policy */
        create: (params: CreateAutoScalingGroupPolicyParams, options?: CallOptions) =>
          createAutoScalingGroupPolicy(context, params, options),
        /** Show Auto-Scaling Group Policy */
        show: (params: ShowAutoScalingGroupPolicyParams, options?: CallOptions) =>
          showAutoScalingGroupPolicy(context, params, options),
        /** Update Auto-Scaling Group Policy */
        update: (params: UpdateAutoScalingGroupPolicyParams, options?: CallOptions) =>
          updateAutoScalingGroupPolicy(context, params, options),
        /** Delete Auto-Scaling Group Policy */
        delete: (params: DeleteAutoScalingGroupPolicyParams, options?: CallOptions) =>
          deleteAutoScalingGroupPolicy(context, params, options),
        /** Waits until `state` is one of the given, or the resource is gone. */
        waitFor: <Options extends WaitOptions<string>>(
          params: ShowAutoScalingGroupPolicyParams,
          options: Options,
        ) => waitForAutoScalingGroupPolicy(context, params, options),
      },
      schedules: {
        /** List Auto-Scaling Group Schedules */
        list: pageable(
          (params: ListAutoScalingGroupSchedulesParams, options?: CallOptions) =>
            listAutoScalingGroupSchedules(context, params, options),
          (params: ListAutoScalingGroupSchedulesParams, options?: CallOptions) =>
            listAllAutoScalingGroupSchedules(context, params, options),
        ),
        /** Create Auto-Scaling Group Schedule */
        create: (params: CreateAutoScalingGroupScheduleParams, options?: CallOptions) =>
          createAutoScalingGroupSchedule(context, params, options),
        /** Show Auto-Scaling Group Schedule */
        show: (params: ShowAutoScalingGroupScheduleParams, options?: CallOptions) =>
          showAutoScalingGroupSchedule(context, params, options),
        /** Update Auto-Scaling Group Schedule */
        update: (params: UpdateAutoScalingGroupScheduleParams, options?: CallOptions) =>
          updateAutoScalingGroupSchedule(context, params, options),
        /** Delete Auto-Scaling Group Schedule */
        delete: (params: DeleteAutoScalingGroupScheduleParams, options?: CallOptions) =>
          deleteAutoScalingGroupSchedule(context, params, options),
        /** Waits until `state` is one of the given, or the resource is gone. */
        waitFor: <Options extends WaitOptions<string>>(
          params: ShowAutoScalingGroupScheduleParams,
          options: Options,
        ) => waitForAutoScalingGroupSchedule(context, params, options),
      },
      virtualServers: {
        /** List Auto-Scaling Group Virtual Servers */
        list: pageable(
          (params: ListAutoScalingGroupVirtualServersParams, options?: CallOptions) =>
            listAutoScalingGroupVirtualServers(context, params, options),
          (params: ListAutoScalingGroupVirtualServersParams, options?: CallOptions) =>
            listAllAutoScalingGroupVirtualServers(context, params, options),
        ),
      },
    },
    defaultConfigs: {
      /** List Default Configs */
      list: (params?: ListDefaultConfigsParams, options?: CallOptions) =>
        listDefaultConfigs(context, params, options),
    },
    images: {
      /** List Images */
      list: pageable(
        (params?: ListImagesParams, options?: CallOptions) => listImages(context, params, options),
        (params?: ListImagesParams, options?: CallOptions) =>
          listAllImages(context, params, options),
      ),
      /** Create Image */
      create: (params: CreateImageParams, options?: CallOptions) =>
        createImage(context, params, options),
      /** Show Image */
      show: (params: ShowImageParams, options?: CallOptions) => showImage(context, params, options),
      /** Update Image */
      update: (params: UpdateImageParams, options?: CallOptions) =>
        updateImage(context, params, options),
      /** Delete Image */
      delete: (params: DeleteImageParams, options?: CallOptions) =>
        deleteImage(context, params, options),
      /** Import Image */
      import: (params: ImportImageParams, options?: CallOptions) =>
        importImage(context, params, options),
      /** Create Sharing Image */
      createSharing: (params: CreateSharingImageParams, options?: CallOptions) =>
        createSharingImage(context, params, options),
      /** Waits until `status` is one of the given, or the resource is gone. */
      waitFor: <Options extends WaitOptions<string>>(params: ShowImageParams, options: Options) =>
        waitForImage(context, params, options),
      members: {
        /** List Image members */
        list: (params: ListImageMembersParams, options?: CallOptions) =>
          listImageMembers(context, params, options),
        /** Create Image member */
        create: (params: CreateImageMemberParams, options?: CallOptions) =>
          createImageMember(context, params, options),
        /** Show Image member */
        show: (params: ShowImageMemberParams, options?: CallOptions) =>
          showImageMember(context, params, options),
        /** Update Image member */
        update: (params: UpdateImageMemberParams, options?: CallOptions) =>
          updateImageMember(context, params, options),
        /** Delete Image member */
        delete: (params: DeleteImageMemberParams, options?: CallOptions) =>
          deleteImageMember(context, params, options),
        /** Waits until `status` is one of the given, or the resource is gone. */
        waitFor: <Options extends WaitOptions<string>>(
          params: ShowImageMemberParams,
          options: Options,
        ) => waitForImageMember(context, params, options),
      },
    },
    keypairs: {
      /** List Keypairs */
      list: (params?: ListKeypairsParams, options?: CallOptions) =>
        listKeypairs(context, params, options),
      /** Create Keypair */
      create: (params: CreateKeypairParams, options?: CallOptions) =>
        createKeypair(context, params, options),
      /** Show Keypair */
      show: (params: ShowKeypairParams, options?: CallOptions) =>
        showKeypair(context, params, options),
      /** Delete Keypair */
      delete: (params: DeleteKeypairParams, options?: CallOptions) =>
        deleteKeypair(context, params, options),
    },
    launchConfigurations: {
      /** List Launch Configurations */
      list: pageable(
        (params?: ListLaunchConfigurationsParams, options?: CallOptions) =>
          listLaunchConfigurations(context, params, options),
        (params?: ListLaunchConfigurationsParams, options?: CallOptions) =>
          listAllLaunchConfigurations(context, params, options),
      ),
      /** Create Launch Configuration */
      create: (params: CreateLaunchConfigurationParams, options?: CallOptions) =>
        createLaunchConfiguration(context, params, options),
      /** Show Launch Configuration */
      show: (params: ShowLaunchConfigurationParams, options?: CallOptions) =>
        showLaunchConfiguration(context, params, options),
      /** Delete Launch Configuration */
      delete: (params: DeleteLaunchConfigurationParams, options?: CallOptions) =>
        deleteLaunchConfiguration(context, params, options),
      /** Waits until `state` is one of the given, or the resource is gone. */
      waitFor: <Options extends WaitOptions<string>>(
        params: ShowLaunchConfigurationParams,
        options: Options,
      ) => waitForLaunchConfiguration(context, params, options),
    },
    pendingImages: {
      /** List pending Images */
      list: (params?: ListPendingImagesParams, options?: CallOptions) =>
        listPendingImages(context, params, options),
    },
    quotaSets: {
      /** Show Server Quota Set */
      show: (params?: ShowServerQuotaSetParams, options?: CallOptions) =>
        showServerQuotaSet(context, params, options),
    },
    serverGroups: {
      /** List Server Groups */
      list: pageable(
        (params?: ListServerGroupsParams, options?: CallOptions) =>
          listServerGroups(context, params, options),
        (params?: ListServerGroupsParams, options?: CallOptions) =>
          listAllServerGroups(context, params, options),
      ),
      /** Create Server Group */
      create: (params: CreateServerGroupParams, options?: CallOptions) =>
        createServerGroup(context, params, options),
      /** Get region's maximum partition size. */
      getRegionMaximumPartitionSize: (
        params?: GetRegionMaximumPartitionSizeParams,
        options?: CallOptions,
      ) => getRegionMaximumPartitionSize(context, params, options),
      /** Show Server Group */
      show: (params: ShowServerGroupParams, options?: CallOptions) =>
        showServerGroup(context, params, options),
      /** Delete Server Group */
      delete: (params: DeleteServerGroupParams, options?: CallOptions) =>
        deleteServerGroup(context, params, options),
    },
    serverTypes: {
      /** List Server Types */
      list: pageable(
        (params?: ListServerTypesParams, options?: CallOptions) =>
          listServerTypes(context, params, options),
        (params?: ListServerTypesParams, options?: CallOptions) =>
          listAllServerTypes(context, params, options),
      ),
      /** Show Server Type */
      show: (params: ShowServerTypeParams, options?: CallOptions) =>
        showServerType(context, params, options),
    },
    servers: {
      /** List Virtual Servers */
      list: pageable(
        (params?: ListVirtualServersParams, options?: CallOptions) =>
          listVirtualServers(context, params, options),
        (params?: ListVirtualServersParams, options?: CallOptions) =>
          listAllVirtualServers(context, params, options),
      ),
      /** Create Virtual Server */
      create: (params: CreateVirtualServerParams, options?: CallOptions) =>
        createVirtualServer(context, params, options),
      /** Show Virtual Server */
      show: (params: ShowVirtualServerParams, options?: CallOptions) =>
        showVirtualServer(context, params, options),
      /** Update Virtual Server */
      update: (params: UpdateVirtualServerParams, options?: CallOptions) =>
        updateVirtualServer(context, params, options),
      /** Delete Virtual Server */
      delete: (params: DeleteVirtualServerParams, options?: CallOptions) =>
        deleteVirtualServer(context, params, options),
      /** Show Virtual Server Console Log */
      showConsoleLog: (params: ShowVirtualServerConsoleLogParams, options?: CallOptions) =>
        showVirtualServerConsoleLog(context, params, options),
      /** Create Virtual Server Dump */
      createDump: (params: CreateVirtualServerDumpParams, options?: CallOptions) =>
        createVirtualServerDump(context, params, options),
      /** Lock Virtual Server */
      lock: (params: LockVirtualServerParams, options?: CallOptions) =>
        lockVirtualServer(context, params, options),
      /** Show Virtual Server Password */
      showPassword: (params: ShowVirtualServerPasswordParams, options?: CallOptions) =>
        showVirtualServerPassword(context, params, options),
      /** Reboot Virtual Server */
      reboot: (params: RebootVirtualServerParams, options?: CallOptions) =>
        rebootVirtualServer(context, params, options),
      /** Rebuild Virtual Server */
      rebuild: (params: RebuildVirtualServerParams, options?: CallOptions) =>
        rebuildVirtualServer(context, params, options),
      /** Update Virtual Server type */
      updateType: (params: UpdateVirtualServerTypeParams, options?: CallOptions) =>
        updateVirtualServerType(context, params, options),
      /** Start Virtual Server */
      start: (params: StartVirtualServerParams, options?: CallOptions) =>
        startVirtualServer(context, params, options),
      /** Stop Virtual Server */
      stop: (params: StopVirtualServerParams, options?: CallOptions) =>
        stopVirtualServer(context, params, options),
      /** Unlock Virtual Server */
      unlock: (params: UnlockVirtualServerParams, options?: CallOptions) =>
        unlockVirtualServer(context, params, options),
      /** Waits until `state` is one of the given, or the resource is gone. */
      waitFor: <Options extends WaitOptions<string>>(
        params: ShowVirtualServerParams,
        options: Options,
      ) => waitForVirtualServer(context, params, options),
      images: {
        /** Create Virtual Server Custom Image */
        create: (params: CreateVirtualServerCustomImageParams, options?: CallOptions) =>
          createVirtualServerCustomImage(context, params, options),
      },
      interfaces: {
        /** List Server Interfaces */
        list: (params: ListServerInterfacesParams, options?: CallOptions) =>
          listServerInterfaces(context, params, options),
        /** Create Server Interface */
        create: (params: CreateServerInterfaceParams, options?: CallOptions) =>
          createServerInterface(context, params, options),
        /** Show Server Interface */
        show: (params: ShowServerInterfaceParams, options?: CallOptions) =>
          showServerInterface(context, params, options),
        /** Update Server Interface */
        update: (params: UpdateServerInterfaceParams, options?: CallOptions) =>
          updateServerInterface(context, params, options),
        /** Delete Server Interface */
        delete: (params: DeleteServerInterfaceParams, options?: CallOptions) =>
          deleteServerInterface(context, params, options),
        privateStaticNats: {
          /** Create Server Interface Private Nat */
          create: (params: CreateServerInterfacePrivateNatParams, options?: CallOptions) =>
            createServerInterfacePrivateNat(context, params, options),
          /** Delete Server Interface Private Nat */
          delete: (params: DeleteServerInterfacePrivateNatParams, options?: CallOptions) =>
            deleteServerInterfacePrivateNat(context, params, options),
        },
        staticNats: {
          /** Create Server Interface Nat */
          create: (params: CreateServerInterfaceNatParams, options?: CallOptions) =>
            createServerInterfaceNat(context, params, options),
          /** Delete Server Interface Nat */
          delete: (params: DeleteServerInterfaceNatParams, options?: CallOptions) =>
            deleteServerInterfaceNat(context, params, options),
        },
      },
      ips: {
        /** List Server Ips */
        list: (params: ListServerIpsParams, options?: CallOptions) =>
          listServerIps(context, params, options),
        /** Show Server Ip */
        show: (params: ShowServerIpParams, options?: CallOptions) =>
          showServerIp(context, params, options),
      },
      securityGroups: {
        /** List Virtual Server Security Group */
        list: (params: ListVirtualServerSecurityGroupParams, options?: CallOptions) =>
          listVirtualServerSecurityGroup(context, params, options),
      },
      volumes: {
        /** List Server Volumes */
        list: (params: ListServerVolumesParams, options?: CallOptions) =>
          listServerVolumes(context, params, options),
        /** Create Server Volume */
        create: (params: CreateServerVolumeParams, options?: CallOptions) =>
          createServerVolume(context, params, options),
        /** Show Server Volume */
        show: (params: ShowServerVolumeParams, options?: CallOptions) =>
          showServerVolume(context, params, options),
        /** Update Server Volume */
        update: (params: UpdateServerVolumeParams, options?: CallOptions) =>
          updateServerVolume(context, params, options),
        /** Delete Server Volume */
        delete: (params: DeleteServerVolumeParams, options?: CallOptions) =>
          deleteServerVolume(context, params, options),
      },
    },
    snapshots: {
      /** List snapshots and details */
      list: pageable(
        (params?: ListSnapshotsAndDetailsParams, options?: CallOptions) =>
          listSnapshotsAndDetails(context, params, options),
        (params?: ListSnapshotsAndDetailsParams, options?: CallOptions) =>
          listAllSnapshotsAndDetails(context, params, options),
      ),
      /** Create a snapshot */
      create: (params: CreateSnapshotParams, options?: CallOptions) =>
        createSnapshot(context, params, options),
      /** Show a snapshot’s details */
      show: (params: ShowSnapshotDetailsParams, options?: CallOptions) =>
        showSnapshotDetails(context, params, options),
      /** Update a snapshot */
      update: (params: UpdateSnapshotParams, options?: CallOptions) =>
        updateSnapshot(context, params, options),
      /** Delete a snapshot */
      delete: (params: DeleteSnapshotParams, options?: CallOptions) =>
        deleteSnapshot(context, params, options),
      /** Waits until `status` is one of the given, or the resource is gone. */
      waitFor: <Options extends WaitOptions<string>>(
        params: ShowSnapshotDetailsParams,
        options: Options,
      ) => waitForSnapshotDetails(context, params, options),
    },
    volumeTransfer: {
      /** List volume transfers */
      list: (params?: ListVolumeTransfersParams, options?: CallOptions) =>
        listVolumeTransfers(context, params, options),
      /** Create a volume transfer */
      create: (params: CreateVolumeTransferParams, options?: CallOptions) =>
        createVolumeTransfer(context, params, options),
      /** Show volume transfer detail */
      show: (params: ShowVolumeTransferDetailParams, options?: CallOptions) =>
        showVolumeTransferDetail(context, params, options),
      /** Delete a volume transfer */
      delete: (params: DeleteVolumeTransferParams, options?: CallOptions) =>
        deleteVolumeTransfer(context, params, options),
      /** Accept a volume transfer */
      accept: (params: AcceptVolumeTransferParams, options?: CallOptions) =>
        acceptVolumeTransfer(context, params, options),
    },
    volumeTypes: {
      /** List volume types and details */
      list: pageable(
        (params?: ListVolumeTypesAndDetailsParams, options?: CallOptions) =>
          listVolumeTypesAndDetails(context, params, options),
        (params?: ListVolumeTypesAndDetailsParams, options?: CallOptions) =>
          listAllVolumeTypesAndDetails(context, params, options),
      ),
      /** Show default Volume type’s details */
      showDefault: (params?: ShowDefaultVolumeTypeDetailsParams, options?: CallOptions) =>
        showDefaultVolumeTypeDetails(context, params, options),
      /** Show Volume type’s details */
      show: (params: ShowVolumeTypeDetailsParams, options?: CallOptions) =>
        showVolumeTypeDetails(context, params, options),
    },
    volumes: {
      /** List volumes and details */
      list: pageable(
        (params?: ListVolumesAndDetailsParams, options?: CallOptions) =>
          listVolumesAndDetails(context, params, options),
        (params?: ListVolumesAndDetailsParams, options?: CallOptions) =>
          listAllVolumesAndDetails(context, params, options),
      ),
      /** Create Volume */
      create: (params: CreateVolumeParams, options?: CallOptions) =>
        createVolume(context, params, options),
      /** Show Volume's details */
      show: (params: ShowVolumeDetailsParams, options?: CallOptions) =>
        showVolumeDetails(context, params, options),
      /** Update Volume */
      update: (params: UpdateVolumeParams, options?: CallOptions) =>
        updateVolume(context, params, options),
      /** Delete Volume */
      delete: (params: DeleteVolumeParams, options?: CallOptions) =>
        deleteVolume(context, params, options),
      /** Revert Volume to snapshot */
      revertToSnapshot: (params: RevertVolumeToSnapshotParams, options?: CallOptions) =>
        revertVolumeToSnapshot(context, params, options),
      /** Extend Volume */
      extend: (params: ExtendVolumeParams, options?: CallOptions) =>
        extendVolume(context, params, options),
      /** Waits until `state` is one of the given, or the resource is gone. */
      waitFor: <Options extends WaitOptions<string>>(
        params: ShowVolumeDetailsParams,
        options: Options,
      ) => waitForVolumeDetails(context, params, options),
      quotaSets: {
        /** Show Volume Quota Set */
        show: (params?: ShowVolumeQuotaSetParams, options?: CallOptions) =>
          showVolumeQuotaSet(context, params, options),
      },
      servers: {
        /** Attach Volume to Virtual Server */
        attach: (params: AttachVolumeToVirtualServerParams, options?: CallOptions) =>
          attachVolumeToVirtualServer(context, params, options),
        /** Detach Volume from Virtual Server */
        detach: (params: DetachVolumeFromVirtualServerParams, options?: CallOptions) =>
          detachVolumeFromVirtualServer(context, params, options),
      },
    },
  };
}

/** What `createClient` gives. */
export type Client = ReturnType<typeof createClient>;
