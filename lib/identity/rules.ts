export const inSeconds = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000)

/** A sign-in is from a new device when the person signed in before, but never with this device's mark (ACC-9). */
export const isNewDevice = (earlierDeviceIds: readonly (string | null)[], deviceId: string): boolean =>
  earlierDeviceIds.length > 0 && !earlierDeviceIds.includes(deviceId)
