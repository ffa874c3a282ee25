import table from './modules.json' with { type: 'json' };

/** `n` a number, `b` yes or no, `s` a text, `a` a list, `x` something that the driver reads itself. */
export type Kind = 'n' | 'b' | 's' | 'a' | 'x';

const modules = table.modules as Readonly<Record<string, string>>;
const read = new Map<string, ReadonlyMap<string, Kind>>();

export const moduleNames: readonly string[] = [...Object.keys(modules), ...table.others.split(' ')];
const known = new Set(moduleNames);
/** Whoever misspells a name mostly has its first letter right. */
const byLetter = Map.groupBy(moduleNames, (name) => name[0]!);

/** Names that may be meant by one that no module has: of the same first letter, and about as long. */
export function likeModules(name: string): readonly string[] {
  const own = byLetter.get(name[0] ?? '') ?? [];
  return own.filter((one) => Math.abs(one.length - name.length) <= 1);
}

/** modprobe takes `-` and `_` for each other. */
export function plain(name: string): string {
  return name.replaceAll('-', '_');
}

export function isModule(name: string): boolean {
  return known.has(plain(name));
}

/** The parameters of a module; undefined for modules that we know none of. */
export function parametersOf(module: string): ReadonlyMap<string, Kind> | undefined {
  const name = plain(module);
  const text = Object.hasOwn(modules, name) ? modules[name] : undefined;
  if (text === undefined) return undefined;
  let own = read.get(name);
  if (!own) {
    own = new Map(text.split(' ').map((one) => one.split(':') as [string, Kind]));
    read.set(name, own);
  }
  return own;
}

/** Drivers that a usual system starts from, or that are part of the kernel itself. */
export const needed: ReadonlySet<string> = new Set(
  'ext4 xfs btrfs ahci libata sd_mod scsi_mod nvme nvme_core virtio virtio_ring virtio_blk virtio_pci virtio_scsi dm_mod md_mod overlay unix usbcore usb_common xhci_hcd xhci_pci ehci_hcd hid usbhid hid_generic i8042 atkbd ext2 ext3 vfat fat jbd2 mbcache i2c_core af_packet mmc_core mmc_block efivarfs autofs4'.split(
    ' ',
  ),
);
