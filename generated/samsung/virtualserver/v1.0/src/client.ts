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
  attachVirtualServerSecurityGroup,
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
  detachVirtualServerSecurityGroup,
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
  type AttachVirtualServerSecurityGroupParams,
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
  type DetachVirtualServerSecurityGroupParams,
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
 * A client for version 1.0: every operation, grouped by resource.
 * @throws ConfigurationError for an unknown server, or a base URL that is none.
 */
export function createClient(options: ClientOptions = {}) {
  const context = createContext(options);
  return {
    /** For the standalone functions. */
    context,
    /** Asks the service which versions it offers, and how the one that these types describe stands. */
    offeredVersions: (options?: CallOptions) =>
      offeredVersions(context, { path: "/", service: "Virtual Server", version: "1.0" }, options),
    autoScalingGroups: {
      /**
       * List Auto-Scaling Groups
       * @deprecated
       */
      list: pageable(
        (params?: ListAutoScalingGroupsParams, options?: CallOptions) =>
          listAutoScalingGroups(context, params, options),
        (params?: ListAutoScalingGroupsParams, options?: CallOptions) =>
          listAllAutoScalingGroups(context, params, options),
      ),
      /**
       * Create Auto-Scaling Group
       * @deprecated
       */
      create: (params: CreateAutoScalingGroupParams, options?: CallOptions) =>
        createAutoScalingGroup(context, params, options),
      /**
       * Show Auto-Scaling Group
       * @deprecated
       */
      show: (params: ShowAutoScalingGroupParams, options?: CallOptions) =>
        showAutoScalingGroup(context, params, options),
      /**
       * Update Auto-Scaling Group
       * @deprecated
       */
      update: (params: UpdateAutoScalingGroupParams, options?: CallOptions) =>
        updateAutoScalingGroup(context, params, options),
      /**
       * Delete Auto-Scaling Group
       * @deprecated
       */
      delete: (params: DeleteAutoScalingGroupParams, options?: CallOptions) =>
        deleteAutoScalingGroup(context, params, options),
      /**
       * Update Auto-Scaling Group server count
       * @deprecated
       */
      updateServerCount: (params: UpdateAutoScalingGroupServerCountParams, options?: CallOptions) =>
        updateAutoScalingGroupServerCount(context, params, options),
      /** Waits until `state` is one of the given, or the resource is gone. */
      waitFor: <Options extends WaitOptions<string>>(
        params: ShowAutoScalingGroupParams,
        options: Options,
      ) => waitForAutoScalingGroup(context, params, options),
      lbServerGroups: {
        /**
         * List Auto-Scaling Group LB Server Groups
         * @deprecated
         */
        list: pageable(
          (params: ListAutoScalingGroupLbServerGroupsParams, options?: CallOptions) =>
            listAutoScalingGroupLbServerGroups(context, params, options),
          (params: ListAutoScalingGroupLbServerGroupsParams, options?: CallOptions) =>
            listAllAutoScalingGroupLbServerGroups(context, params, options),
        ),
        /**
         * Update Auto-Scaling Group LB Server Groups
         * @deprecated
         */
        update: (params: UpdateAutoScalingGroupLbServerGroupsParams, options?: CallOptions) =>
          updateAutoScalingGroupLbServerGroups(context, params, options),
      },
      notifications: {
        /**
         * List Auto-Scaling Group Notifications
         * @deprecated
         */
        list: pageable(
          (params: ListAutoScalingGroupNotificationsParams, options?: CallOptions) =>
            listAutoScalingGroupNotifications(context, params, options),
          (params: ListAutoScalingGroupNotificationsParams, options?: CallOptions) =>
            listAllAutoScalingGroupNotifications(context, params, options),
        ),
        /**
         * Create Auto-Scaling Group Notification
         * @deprecated
         */
        create: (params: CreateAutoScalingGroupNotificationParams, options?: CallOptions) =>
          createAutoScalingGroupNotification(context, params, options),
        /**
         * Show Auto-Scaling Group Notification
         * @deprecated
         */
        show: (params: ShowAutoScalingGroupNotificationParams, options?: CallOptions) =>
          showAutoScalingGroupNotification(context, params, options),
        /**
         * Update Auto-Scaling Group Notification
         * @deprecated
         */
        update: (params: UpdateAutoScalingGroupNotificationParams, options?: CallOptions) =>
          updateAutoScalingGroupNotification(context, params, options),
        /**
         * Delete Auto-Scaling Group Notification
         * @deprecated
         */
        delete: (params: DeleteAutoScalingGroupNotificationParams, options?: CallOptions) =>
          deleteAutoScalingGroupNotification(context, params, options),
      },
      policies: {
        /**
         * List Auto-Scaling Group Policies
         * @deprecated
         */
        list: pageable(
          (params: ListAutoScalingGroupPoliciesParams, options?: CallOptions) =>
            listAutoScalingGroupPolicies(context, params, options),
          (params: ListAutoScalingGroupPoliciesParams, options?: CallOptions) =>
            listAllAutoScalingGroupPolicies(context, params, options),
        ),
        /**
         * Create Auto-Scaling Group Policy
         * @deprecated
         */
        create: (params: CreateAutoScalingGroupPolicyParams, options?: CallOptions) =>
          createAutoScalingGroupPolicy(context, params, options),
        /**
         * Show Auto-Scaling Group Policy
         * @deprecated
         */
        show: (params: ShowAutoScalingGroupPolicyParams, options?: CallOptions) =>
          showAutoScalingGroupPolicy(context, params, options),
        /**
         * Update Auto-Scaling Group Policy
         * @deprecated
         */
        update: (params: UpdateAutoScalingGroupPolicyParams, options?: CallOptions) =>
          updateAutoScalingGroupPolicy(context, params, options),
        /**
         * Delete Auto-Scaling Group Policy
         * @deprecated
         */
        delete: (params: DeleteAutoScalingGroupPolicyParams, options?: CallOptions) =>
          deleteAutoScalingGroupPolicy(context, params, options),
        /** Waits until `state` is one of the given, or the resource is gone. */
        waitFor: <Options extends WaitOptions<string>>(
          params: ShowAutoScalingGroupPolicyParams,
          options: Options,
        ) => waitForAutoScalingGroupPolicy(context, params, options),
      },
      schedules: {
        /**
         * List Auto-Scaling Group Schedules
         * @deprecated
         */
        list: pageable(
          (params: ListAutoScalingGroupSchedulesParams, options?: CallOptions) =>
            listAutoScalingGroupSchedules(context, params, options),
          (params: ListAutoScalingGroupSchedulesParams, options?: CallOptions) =>
            listAllAutoScalingGroupSchedules(context, params, options),
        ),
        /**
         * Create Auto-Scaling Group Schedule
         * @deprecated
         */
        create: (params: CreateAutoScalingGroupScheduleParams, options?: CallOptions) =>
          createAutoScalingGroupSchedule(context, params, options),
        /**
         * Show Auto-Scaling Group Schedule
         * @deprecated
         */
        show: (params: ShowAutoScalingGroupScheduleParams, options?: CallOptions) =>
          showAutoScalingGroupSchedule(context, params, options),
        /**
         * Update Auto-Scaling Group Schedule
         * @deprecated
         */
        update: (params: UpdateAutoScalingGroupScheduleParams, options?: CallOptions) =>
          updateAutoScalingGroupSchedule(context, params, options),
        /**
         * Delete Auto-Scaling Group Schedule
         * @deprecated
         */
        delete: (params: DeleteAutoScalingGroupScheduleParams, options?: CallOptions) =>
          deleteAutoScalingGroupSchedule(context, params, options),
        /** Waits until `state` is one of the given, or the resource is gone. */
        waitFor: <Options extends WaitOptions<string>>(
          params: ShowAutoScalingGroupScheduleParams,
          options: Options,
        ) => waitForAutoScalingGroupSchedule(context, params, options),
      },
      virtualServers: {
        /**
         * List Auto-Scaling Group Virtual Servers
         * @deprecated
         */
        list: pageable(
          (params: ListAutoScalingGroupVirtualServersParams, options?: CallOptions) =>
            listAutoScalingGroupVirtualServers(context, params, options),
          (params: ListAutoScalingGroupVirtualServersParams, options?: CallOptions) =>
            listAllAutoScalingGroupVirtualServers(context, params, options),
        ),
      },
    },
    defaultConfigs: {
      /**
       * List Default Configs
       * @deprecated
       */
      list: (params?: ListDefaultConfigsParams, options?: CallOptions) =>
        listDefaultConfigs(context, params, options),
    },
    images: {
      /**
       * List Images
       * @deprecated
       */
      list: pageable(
        (params?: ListImagesParams, options?: CallOptions) => listImages(context, params, options),
        (params?: ListImagesParams, options?: CallOptions) =>
          listAllImages(context, params, options),
      ),
      /**
       * Create Image
       * @deprecated
       */
      create: (params: CreateImageParams, options?: CallOptions) =>
        createImage(context, params, options),
      /**
       * Show Image
       * @deprecated
       */
      show: (params: ShowImageParams, options?: CallOptions) => showImage(context, params, options),
      /**
       * Update Image
       * @deprecated
       */
      update: (params: UpdateImageParams, options?: CallOptions) =>
        updateImage(context, params, options),
      /**
       * Delete Image
       * @deprecated
       */
      delete: (params: DeleteImageParams, options?: CallOptions) =>
        deleteImage(context, params, options),
      /**
       * Import Image
       * @deprecated
       */
      import: (params: ImportImageParams, options?: CallOptions) =>
        importImage(context, params, options),
      /**
       * Create Sharing Image
       * @deprecated
       */
      createSharing: (params: CreateSharingImageParams, options?: CallOptions) =>
        createSharingImage(context, params, options),
      /** Waits until `status` is one of the given, or the resource is gone. */
      waitFor: <Options extends WaitOptions<string>>(params: ShowImageParams, options: Options) =>
        waitForImage(context, params, options),
      members: {
        /**
         * List Image members
         * @deprecated
         */
        list: (params: ListImageMembersParams, options?: CallOptions) =>
          listImageMembers(context, params, options),
        /**
         * Create Image member
         * @deprecated
         */
        create: (params: CreateImageMemberParams, options?: CallOptions) =>
          createImageMember(context, params, options),
        /**
         * Show Image member
         * @deprecated
         */
        show: (params: ShowImageMemberParams, options?: CallOptions) =>
          showImageMember(context, params, options),
        /**
         * Update Image member
         * @deprecated
         */
        update: (params: UpdateImageMemberParams, options?: CallOptions) =>
          updateImageMember(context, params, options),
        /**
         * Delete Image member
         * @deprecated
         */
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
      /**
       * List Keypairs
       * @deprecated
       */
      list: (params?: ListKeypairsParams, options?: CallOptions) =>
        listKeypairs(context, params, options),
      /**
       * Create Keypair
       * @deprecated
       */
      create: (params: CreateKeypairParams, options?: CallOptions) =>
        createKeypair(context, params, options),
      /**
       * Show Keypair
       * @deprecated
       */
      show: (params: ShowKeypairParams, options?: CallOptions) =>
        showKeypair(context, params, options),
      /**
       * Delete Keypair
       * @deprecated
       */
      delete: (params: DeleteKeypairParams, options?: CallOptions) =>
        deleteKeypair(context, params, options),
    },
    launchConfigurations: {
      /**
       * List Launch Configurations
       * @deprecated
       */
      list: pageable(
        (params?: ListLaunchConfigurationsParams, options?: CallOptions) =>
          listLaunchConfigurations(context, params, options),
        (params?: ListLaunchConfigurationsParams, options?: CallOptions) =>
          listAllLaunchConfigurations(context, params, options),
      ),
      /**
       * Create Launch Configuration
       * @deprecated
       */
      create: (params: CreateLaunchConfigurationParams, options?: CallOptions) =>
        createLaunchConfiguration(context, params, options),
      /**
       * Show Launch Configuration
       * @deprecated
       */
      show: (params: ShowLaunchConfigurationParams, options?: CallOptions) =>
        showLaunchConfiguration(context, params, options),
      /**
       * Delete Launch Configuration
       * @deprecated
       */
      delete: (params: DeleteLaunchConfigurationParams, options?: CallOptions) =>
        deleteLaunchConfiguration(context, params, options),
      /** Waits until `state` is one of the given, or the resource is gone. */
      waitFor: <Options extends WaitOptions<string>>(
        params: ShowLaunchConfigurationParams,
        options: Options,
      ) => waitForLaunchConfiguration(context, params, options),
    },
    pendingImages: {
      /**
       * List pending Images
       * @deprecated
       */
      list: (params?: ListPendingImagesParams, options?: CallOptions) =>
        listPendingImages(context, params, options),
    },
    quotaSets: {
      /**
       * Show Server Quota Set
       * @deprecated
       */
      show: (params?: ShowServerQuotaSetParams, options?: CallOptions) =>
        showServerQuotaSet(context, params, options),
    },
    serverGroups: {
      /**
       * List Server Groups
       * @deprecated
       */
      list: pageable(
        (params?: ListServerGroupsParams, options?: CallOptions) =>
          listServerGroups(context, params, options),
        (params?: ListServerGroupsParams, options?: CallOptions) =>
          listAllServerGroups(context, params, options),
      ),
      /**
       * Create Server Group
       * @deprecated
       */
      create: (params: CreateServerGroupParams, options?: CallOptions) =>
        createServerGroup(context, params, options),
      /**
       * Get region's maximum partition size.
       * @deprecated
       */
      getRegionMaximumPartitionSize: (
        params?: GetRegionMaximumPartitionSizeParams,
        options?: CallOptions,
      ) => getRegionMaximumPartitionSize(context, params, options),
      /**
       * Show Server Group
       * @deprecated
       */
      show: (params: ShowServerGroupParams, options?: CallOptions) =>
        showServerGroup(context, params, options),
      /**
       * Delete Server Group
       * @deprecated
       */
      delete: (params: DeleteServerGroupParams, options?: CallOptions) =>
        deleteServerGroup(context, params, options),
    },
    serverTypes: {
      /**
       * List Server Types
       * @deprecated
       */
      list: pageable(
        (params?: ListServerTypesParams, options?: CallOptions) =>
          listServerTypes(context, params, options),
        (params?: ListServerTypesParams, options?: CallOptions) =>
          listAllServerTypes(context, params, options),
      ),
      /**
       * Show Server Type
       * @deprecated
       */
      show: (params: ShowServerTypeParams, options?: CallOptions) =>
        showServerType(context, params, options),
    },
    servers: {
      /**
       * List Virtual Servers
       * @deprecated
       */
      list: pageable(
        (params?: ListVirtualServersParams, options?: CallOptions) =>
          listVirtualServers(context, params, options),
        (params?: ListVirtualServersParams, options?: CallOptions) =>
          listAllVirtualServers(context, params, options),
      ),
      /**
       * Create Virtual Server
       * @deprecated
       */
      create: (params: CreateVirtualServerParams, options?: CallOptions) =>
        createVirtualServer(context, params, options),
      /**
       * Show Virtual Server
       * @deprecated
       */
      show: (params: ShowVirtualServerParams, options?: CallOptions) =>
        showVirtualServer(context, params, options),
      /**
       * Update Virtual Server
       * @deprecated
       */
      update: (params: UpdateVirtualServerParams, options?: CallOptions) =>
        updateVirtualServer(context, params, options),
      /**
       * Delete Virtual Server
       * @deprecated
       */
      delete: (params: DeleteVirtualServerParams, options?: CallOptions) =>
        deleteVirtualServer(context, params, options),
      /**
       * Show Virtual Server Console Log
       * @deprecated
       */
      showConsoleLog: (params: ShowVirtualServerConsoleLogParams, options?: CallOptions) =>
        showVirtualServerConsoleLog(context, params, options),
      /**
       * Create Virtual Server Dump
       * @deprecated
       */
      createDump: (params: CreateVirtualServerDumpParams, options?: CallOptions) =>
        createVirtualServerDump(context, params, options),
      /**
       * Lock Virtual Server
       * @deprecated
       */
      lock: (params: LockVirtualServerParams, options?: CallOptions) =>
        lockVirtualServer(context, params, options),
      /**
       * Show Virtual Server Password
       * @deprecated
       */
      showPassword: (params: ShowVirtualServerPasswordParams, options?: CallOptions) =>
        showVirtualServerPassword(context, params, options),
      /**
       * Reboot Virtual Server
       * @deprecated
       */
      reboot: (params: RebootVirtualServerParams, options?: CallOptions) =>
        rebootVirtualServer(context, params, options),
      /**
       * Rebuild Virtual Server
       * @deprecated
       */
      rebuild: (params: RebuildVirtualServerParams, options?: CallOptions) =>
        rebuildVirtualServer(context, params, options),
      /**
       * Update Virtual Server type
       * @deprecated
       */
      updateType: (params: UpdateVirtualServerTypeParams, options?: CallOptions) =>
        updateVirtualServerType(context, params, options),
      /**
       * Start Virtual Server
       * @deprecated
       */
      start: (params: StartVirtualServerParams, options?: CallOptions) =>
        startVirtualServer(context, params, options),
      /**
       * Stop Virtual Server
       * @deprecated
       */
      stop: (params: StopVirtualServerParams, options?: CallOptions) =>
        stopVirtualServer(context, params, options),
      /**
       * Unlock Virtual Server
       * @deprecated
       */
      unlock: (params: UnlockVirtualServerParams, options?: CallOptions) =>
        unlockVirtualServer(context, params, options),
      /** Waits until `state` is one of the given, or the resource is gone. */
      waitFor: <Options extends WaitOptions<string>>(
        params: ShowVirtualServerParams,
        options: Options,
      ) => waitForVirtualServer(context, params, options),
      images: {
        /**
         * Create Virtual Server Custom Image
         * @deprecated
         */
        create: (params: CreateVirtualServerCustomImageParams, options?: CallOptions) =>
          createVirtualServerCustomImage(context, params, options),
      },
      interfaces: {
        /**
         * List Server Interfaces
         * @deprecated
         */
        list: (params: ListServerInterfacesParams, options?: CallOptions) =>
          listServerInterfaces(context, params, options),
        /**
         * Create Server Interface
         * @deprecated
         */
        create: (params: CreateServerInterfaceParams, options?: CallOptions) =>
          createServerInterface(context, params, options),
        /**
         * Show Server Interface
         * @deprecated
         */
        show: (params: ShowServerInterfaceParams, options?: CallOptions) =>
          showServerInterface(context, params, options),
        /**
         * Update Server Interface
         * @deprecated
         */
        update: (params: UpdateServerInterfaceParams, options?: CallOptions) =>
          updateServerInterface(context, params, options),
        /**
         * Delete Server Interface
         * @deprecated
         */
        delete: (params: DeleteServerInterfaceParams, options?: CallOptions) =>
          deleteServerInterface(context, params, options),
        privateStaticNats: {
          /**
           * Create Server Interface Private Nat
           * @deprecated
           */
          create: (params: CreateServerInterfacePrivateNatParams, options?: CallOptions) =>
            createServerInterfacePrivateNat(context, params, options),
          /**
           * Delete Server Interface Private Nat
           * @deprecated
           */
          delete: (params: DeleteServerInterfacePrivateNatParams, options?: CallOptions) =>
            deleteServerInterfacePrivateNat(context, params, options),
        },
        staticNats: {
          /**
           * Create Server Interface Nat
           * @deprecated
           */
          create: (params: CreateServerInterfaceNatParams, options?: CallOptions) =>
            createServerInterfaceNat(context, params, options),
          /**
           * Delete Server Interface Nat
           * @deprecated
           */
          delete: (params: DeleteServerInterfaceNatParams, options?: CallOptions) =>
            deleteServerInterfaceNat(context, params, options),
        },
      },
      ips: {
        /**
         * List Server Ips
         * @deprecated
         */
        list: (params: ListServerIpsParams, options?: CallOptions) =>
          listServerIps(context, params, options),
        /**
         * Show Server Ip
         * @deprecated
         */
        show: (params: ShowServerIpParams, options?: CallOptions) =>
          showServerIp(context, params, options),
      },
      securityGroups: {
        /**
         * List Virtual Server Security Group
         * @deprecated
         */
        list: (params: ListVirtualServerSecurityGroupParams, options?: CallOptions) =>
          listVirtualServerSecurityGroup(context, params, options),
        /**
         * Attach Virtual Server Security Group
         * @deprecated
         */
        attach: (params: AttachVirtualServerSecurityGroupParams, options?: CallOptions) =>
          attachVirtualServerSecurityGroup(context, params, options),
        /**
         * Detach Virtual Server Security Group
         * @deprecated
         */
        detach: (params: DetachVirtualServerSecurityGroupParams, options?: CallOptions) =>
          detachVirtualServerSecurityGroup(context, params, options),
      },
      volumes: {
        /**
         * List Server Volumes
         * @deprecated
         */
        list: (params: ListServerVolumesParams, options?: CallOptions) =>
          listServerVolumes(context, params, options),
        /**
         * Create Server Volume
         * @deprecated
         */
        create: (params: CreateServerVolumeParams, options?: CallOptions) =>
          createServerVolume(context, params, options),
        /**
         * Show Server Volume
         * @deprecated
         */
        show: (params: ShowServerVolumeParams, options?: CallOptions) =>
          showServerVolume(context, params, options),
        /**
         * Update Server Volume
         * @deprecated
         */
        update: (params: UpdateServerVolumeParams, options?: CallOptions) =>
          updateServerVolume(context, params, options),
        /**
         * Delete Server Volume
         * @deprecated
         */
        delete: (params: DeleteServerVolumeParams, options?: CallOptions) =>
          deleteServerVolume(context, params, options),
      },
    },
    snapshots: {
      /**
       * List snapshots and details
       * @deprecated
       */
      list: pageable(
        (params?: ListSnapshotsAndDetailsParams, options?: CallOptions) =>
          listSnapshotsAndDetails(context, params, options),
        (params?: ListSnapshotsAndDetailsParams, options?: CallOptions) =>
          listAllSnapshotsAndDetails(context, params, options),
      ),
      /**
       * Create a snapshot
       * @deprecated
       */
      create: (params: CreateSnapshotParams, options?: CallOptions) =>
        createSnapshot(context, params, options),
      /**
       * Show a snapshot’s details
       * @deprecated
       */
      show: (params: ShowSnapshotDetailsParams, options?: CallOptions) =>
        showSnapshotDetails(context, params, options),
      /**
       * Update a snapshot
       * @deprecated
       */
      update: (params: UpdateSnapshotParams, options?: CallOptions) =>
        updateSnapshot(context, params, options),
      /**
       * Delete a snapshot
       * @deprecated
       */
      delete: (params: DeleteSnapshotParams, options?: CallOptions) =>
        deleteSnapshot(context, params, options),
      /** Waits until `status` is one of the given, or the resource is gone. */
      waitFor: <Options extends WaitOptions<string>>(
        params: ShowSnapshotDetailsParams,
        options: Options,
      ) => waitForSnapshotDetails(context, params, options),
    },
    volumeTransfer: {
      /**
       * List volume transfers
       * @deprecated
       */
      list: (params?: ListVolumeTransfersParams, options?: CallOptions) =>
        listVolumeTransfers(context, params, options),
      /**
       * Create a volume transfer
       * @deprecated
       */
      create: (params: CreateVolumeTransferParams, options?: CallOptions) =>
        createVolumeTransfer(context, params, options),
      /**
       * Show volume transfer detail
       * @deprecated
       */
      show: (params: ShowVolumeTransferDetailParams, options?: CallOptions) =>
        showVolumeTransferDetail(context, params, options),
      /**
       * Delete a volume transfer
       * @deprecated
       */
      delete: (params: DeleteVolumeTransferParams, options?: CallOptions) =>
        deleteVolumeTransfer(context, params, options),
      /**
       * Accept a volume transfer
       * @deprecated
       */
      accept: (params: AcceptVolumeTransferParams, options?: CallOptions) =>
        acceptVolumeTransfer(context, params, options),
    },
    volumeTypes: {
      /**
       * List volume types and details
       * @deprecated
       */
      list: pageable(
        (params?: ListVolumeTypesAndDetailsParams, options?: CallOptions) =>
          listVolumeTypesAndDetails(context, params, options),
        (params?: ListVolumeTypesAndDetailsParams, options?: CallOptions) =>
          listAllVolumeTypesAndDetails(context, params, options),
      ),
      /**
       * Show default Volume type’s details
       * @deprecated
       */
      showDefault: (params?: ShowDefaultVolumeTypeDetailsParams, options?: CallOptions) =>
        showDefaultVolumeTypeDetails(context, params, options),
      /**
       * Show Volume type’s details
       * @deprecated
       */
      show: (params: ShowVolumeTypeDetailsParams, options?: CallOptions) =>
        showVolumeTypeDetails(context, params, options),
    },
    volumes: {
      /**
       * List volumes and details
       * @deprecated
       */
      list: pageable(
        (params?: ListVolumesAndDetailsParams, options?: CallOptions) =>
          listVolumesAndDetails(context, params, options),
        (params?: ListVolumesAndDetailsParams, options?: CallOptions) =>
          listAllVolumesAndDetails(context, params, options),
      ),
      /**
       * Create Volume
       * @deprecated
       */
      create: (params: CreateVolumeParams, options?: CallOptions) =>
        createVolume(context, params, options),
      /**
       * Show Volume's details
       * @deprecated
       */
      show: (params: ShowVolumeDetailsParams, options?: CallOptions) =>
        showVolumeDetails(context, params, options),
      /**
       * Update Volume
       * @deprecated
       */
      update: (params: UpdateVolumeParams, options?: CallOptions) =>
        updateVolume(context, params, options),
      /**
       * Delete Volume
       * @deprecated
       */
      delete: (params: DeleteVolumeParams, options?: CallOptions) =>
        deleteVolume(context, params, options),
      /**
       * Revert Volume to snapshot
       * @deprecated
       */
      revertToSnapshot: (params: RevertVolumeToSnapshotParams, options?: CallOptions) =>
        revertVolumeToSnapshot(context, params, options),
      /**
       * Extend Volume
       * @deprecated
       */
      extend: (params: ExtendVolumeParams, options?: CallOptions) =>
        extendVolume(context, params, options),
      /** Waits until `state` is one of the given, or the resource is gone. */
      waitFor: <Options extends WaitOptions<string>>(
        params: ShowVolumeDetailsParams,
        options: Options,
      ) => waitForVolumeDetails(context, params, options),
      quotaSets: {
        /**
         * Show Volume Quota Set
         * @deprecated
         */
        show: (params?: ShowVolumeQuotaSetParams, options?: CallOptions) =>
          showVolumeQuotaSet(context, params, options),
      },
      servers: {
        /**
         * Attach Volume to Virtual Server
         * @deprecated
         */
        attach: (params: AttachVolumeToVirtualServerParams, options?: CallOptions) =>
          attachVolumeToVirtualServer(context, params, options),
        /**
         * Detach Volume from Virtual Server
         * @deprecated
         */
        detach: (params: DetachVolumeFromVirtualServerParams, options?: CallOptions) =>
          detachVolumeFromVirtualServer(context, params, options),
      },
    },
  };
}

/** What `createClient` gives. */
export type Client = ReturnType<typeof createClient>;
