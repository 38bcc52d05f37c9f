/** The device in Intune's portal. */
export const inIntune = (intuneDeviceId: string): string =>
  `https://intune.microsoft.com/#view/Microsoft_Intune_Devices/DeviceSettingsMenuBlade/~/overview/mdmDeviceId/${intuneDeviceId}`;
