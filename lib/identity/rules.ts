export const inSeconds = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000)

/** A sign-in is from a new device when the person signed in before, but never with this device's mark (ACC-9). */
export const isNewDevice = (earlierDeviceIds: readonly (string | null)[], deviceId: string): boolean =>
  earlierDeviceIds.length > 0 && !earlierDeviceIds.includes(deviceId)

interface SignIn {
  deviceId: string | null
  createdAt: Date
}

/** The sign-ins, oldest first, each with whether its device was new then; the first of all is not (ACC-9). */
export const markNewDevices = <S extends SignIn>(oldestFirst: readonly S[]): (S & { isNewDevice: boolean })[] =>
  oldestFirst.map((row, at) => ({
    ...row,
    isNewDevice: isNewDevice(
      oldestFirst.slice(0, at).map(({ deviceId }) => deviceId),
      row.deviceId ?? '',
    ),
  }))
