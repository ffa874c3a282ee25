/** Lengths of the hex digits between dashes: of most file systems, and of FAT and NTFS. */
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const short = /^(?:[\da-f]{4}-[\da-f]{4}|[\da-f]{16})$/i;

/** What `UUID=…` or `PARTUUID=…` names in a device column, without its quotes; undefined for other devices. */
export function uuidOf(device: string): string | undefined {
  return /^(?:PART)?UUID="?([^"]*)"?$/.exec(device)?.[1];
}

/** Whether no device can have this identifier. Partitions of old tables have short ones with a number. */
export function isImpossibleUuid(device: string): boolean {
  const id = uuidOf(device);
  if (id === undefined || /[@{$<]/.test(id)) return false;
  const isPartition = device.startsWith('PARTUUID');
  return !(uuid.test(id) || short.test(id) || (isPartition && /^[\da-f]{8}-\d\d$/i.test(id)) || isDate(id));
}

/** ISO 9660 file systems are known by the moment that they were made. */
function isDate(id: string): boolean {
  return /^\d{4}(?:-\d\d){6}$/.test(id);
}
