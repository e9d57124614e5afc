/** The only two channels between window and host; both carry JSON text. */
export const callChannel = 'storforum:call';
export const eventChannel = 'storforum:event';
