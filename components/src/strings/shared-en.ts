import type { SharedStrings } from './shared-zh-cn.js';

/** Words that every element needs from the first moment, in English. */
export const sharedEn: SharedStrings = {
  failedOffline: 'There is no connection.',
  failedTimeout: 'The platform did not answer in time.',
  failedBusy: 'The platform is busy.',
  failedNotFound: 'This item does not exist or is no longer public.',
  failedHost: 'Something on this page conflicts with the component.',
  failedConfiguration: 'This page does not name a correct platform address.',
  failedServer: 'The platform failed.',
  failedSafe: 'Nothing of yours was lost.',
  failedNext: 'Try again later, or open the platform itself.',
  retry: 'Try again',
  openPlatform: 'Open on the platform',
  requestId: 'Request id: {id}',
  idle: 'Not connected to a platform yet.',
};
