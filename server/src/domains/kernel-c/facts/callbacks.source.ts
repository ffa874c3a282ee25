/**
 * Makes `callbacks.json` again: the function pointers of the ops structures that drivers fill in, with their prototypes
 * in each header tree. Provenance: Debian's `linux-headers-<version>-common` of 5.10 (bullseye-security), 6.1 and 6.12
 * (bookworm-security) and 7.2 (sid), fetched with `apt-get download` and unpacked with `dpkg-deb -x` on 2026-11-23.
 * The headers are GPL-2.0; the table holds names, types and releases only, which are facts, and nothing of their text.
 *
 *     node callbacks.source.ts 5.10=/path/to/linux-headers-5.10.0-46-common 6.1=... 6.12=... 7.2=...
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readHeaderTree, splitParameters, type HeaderTree } from './header-tree.source.ts';

const structs = (
  'file_operations proc_ops seq_operations kernel_param_ops notifier_block dev_pm_ops class bus_type device_driver device_type ' +
  'platform_driver i2c_driver spi_driver pci_driver usb_driver amba_driver auxiliary_driver serio_driver hid_driver mdio_driver ' +
  'virtio_driver acpi_device_ops hv_driver xenbus_driver wmi_driver sdw_driver pcmcia_driver pnp_driver ' +
  'net_device_ops ethtool_ops header_ops rtnl_link_ops packet_type nf_hook_ops proto_ops block_device_operations blk_mq_ops ' +
  'super_operations inode_operations address_space_operations dentry_operations file_system_type export_operations ' +
  'vm_operations_struct mmu_notifier_ops tty_operations uart_ops tty_port_operations i2c_algorithm spi_controller gpio_chip ' +
  'irq_chip irq_domain_ops clk_ops regulator_ops pwm_ops rtc_class_ops watchdog_ops hwmon_ops iio_info iio_buffer_setup_ops ' +
  'snd_pcm_ops snd_soc_dai_ops snd_soc_component_driver snd_kcontrol_new v4l2_file_operations v4l2_subdev_core_ops ' +
  'v4l2_subdev_video_ops v4l2_subdev_pad_ops vb2_ops scsi_host_template thermal_zone_device_ops thermal_cooling_device_ops ' +
  'power_supply_desc led_classdev phy_ops reset_control_ops dma_map_ops dma_buf_ops sysfs_ops kobj_type kobj_attribute ' +
  'device_attribute driver_attribute bus_attribute class_attribute bin_attribute kset_uevent_ops shrinker tracer ftrace_ops ' +
  'kprobe kretprobe uprobe_consumer tasklet_struct miscdevice ctl_table mtd_info nand_controller_ops rproc_ops mbox_chan_ops ' +
  'input_dev input_handler backlight_ops fb_ops drm_driver iommu_ops iommu_domain_ops hwrng cpufreq_driver cpuidle_state ' +
  'syscore_ops devfreq_dev_profile typec_operations usb_gadget_ops usb_ep_ops usb_function hc_driver mmc_host_ops pci_ops ' +
  'pci_error_handlers genpd_governor skcipher_alg shash_alg ahash_alg rng_alg aead_alg cfg80211_ops ieee80211_ops ' +
  'usb_serial_driver phy_driver dsa_switch_ops parport_operations media_entity_operations gnss_operations rpmsg_driver counter_ops'
).split(' ');

/** Names for parameters that the headers leave unnamed; a type that is not here gets its structure's name. */
const parameterNames: Readonly<Record<string, string>> = {
  'struct inode *': 'inode',
  'struct file *': 'file',
  'char __user *': 'buf',
  'const char __user *': 'buf',
  size_t: 'count',
  loff_t: 'offset',
  'loff_t *': 'ppos',
  'unsigned int': 'cmd',
  'unsigned long': 'arg',
  'struct vm_area_struct *': 'vma',
  'struct poll_table_struct *': 'wait',
  'struct platform_device *': 'pdev',
  'struct i2c_client *': 'client',
  'const struct i2c_device_id *': 'id',
  'struct spi_device *': 'spi',
  'struct pci_dev *': 'pdev',
  'struct usb_interface *': 'intf',
  'struct device *': 'dev',
  'const struct device *': 'dev',
  'struct net_device *': 'dev',
  'struct sk_buff *': 'skb',
  'struct kobject *': 'kobj',
  'char *': 'buf',
  'const char *': 'buf',
  'void *': 'data',
  'struct seq_file *': 'm',
  'struct kiocb *': 'iocb',
  'struct iov_iter *': 'iter',
};

interface Form {
  readonly returns: string;
  readonly parameters: readonly string[];
  readonly trees: string[];
}

function squeeze(type: string): string {
  return type
    .replace(/\s+/g, ' ')
    .replace(/\s*\*\s*/g, '*')
    .replace(/(\w)\*/g, '$1 *')
    .replace(/\*(?=\w)/g, '*')
    .replace(/\bunsigned(?= \*|$)/, 'unsigned int')
    .trim();
}

/** Splits `const struct foo *bar` into type and name; the name is missing where the last word belongs to the type. */
function typeAndName(parameter: string): { type: string; name?: string } {
  const text = squeeze(parameter.replace(/\b(?:__always_unused|__maybe_unused|__restrict)\b/g, ''));
  const match = /^(.*[ *])([A-Za-z_]\w*)(\[\w*\])?$/.exec(text);
  if (!match) return { type: text };
  const before = match[1]!.trim();
  const word = match[2]!;
  if (/^(?:int|long|short|char|unsigned|signed|const|__user|__iomem|bool)$/.test(word)) return { type: text };
  if (/^(?:const )?(?:struct|union|enum|const)$/.test(before)) return { type: text };
  return { type: match[3] ? `${before} *` : before, name: word };
}

function parameterText(parameter: string, taken: Set<string>): string {
  if (parameter === '...') return parameter;
  if (parameter.includes('(')) return squeeze(parameter);
  const { type, name } = typeAndName(parameter);
  const tag = /\bstruct (\w+) \*/.exec(type)?.[1];
  let chosen = name ?? parameterNames[type] ?? tag?.split('_').at(-1) ?? 'value';
  while (taken.has(chosen)) chosen += chosen.endsWith('2') ? '_' : '2';
  taken.add(chosen);
  return /\*$/.test(type) ? `${type}${chosen}` : `${type} ${chosen}`;
}

/** Every `type (*name)(parameters)` member of a structure, unions and `#if` branches included. */
function pointers(body: string): Map<string, { returns: string; parameters: readonly string[] }> {
  const found = new Map<string, { returns: string; parameters: readonly string[] }>();
  const text = body.replace(/^\s*#.*$/gm, '');
  for (const match of text.matchAll(/([\w\s*]+?)\(\s*\*\s*(?:const\s+|__private\s+)?(\w+)\s*\)\s*\(/g)) {
    const start = match.index + match[0].length;
    let depth = 1;
    let end = start;
    while (end < text.length && depth > 0) {
      if (text[end] === '(') depth++;
      else if (text[end] === ')') depth--;
      end++;
    }
    const before = text.slice(0, match.index).trimEnd();
    if (before !== '' && !/[;{}]$/.test(before)) continue;
    const taken = new Set<string>();
    const parameters = splitParameters(text.slice(start, end - 1)).map((one) => parameterText(one, taken));
    const returns = squeeze(match[1]!.replace(/\b(?:__must_check|__rcu|struct \{)\b/g, ''));
    if (returns !== '') found.set(match[2]!, { returns, parameters });
  }
  return found;
}

/** What two prototypes must share to be the same: types without names. */
function typesOf(form: { readonly returns: string; readonly parameters: readonly string[] }): string {
  return [
    form.returns,
    ...form.parameters.map((one) => (one.includes('(') ? one : typeAndName(one).type)),
  ].join('|');
}

function formsOf(trees: readonly HeaderTree[], struct: string): Record<string, readonly Form[]> {
  const members: Record<string, Form[]> = {};
  for (const tree of trees) {
    for (const body of tree.structs(struct).slice(0, 1)) {
      for (const [name, { returns, parameters }] of pointers(body)) {
        const forms = (members[name] ??= []);
        const last = forms.at(-1);
        if (last && typesOf(last) === typesOf({ returns, parameters })) last.trees.push(tree.version);
        else forms.push({ returns, parameters, trees: [tree.version] });
      }
    }
  }
  return members;
}

const trees = process.argv.slice(2).map((one) => {
  const [version, path] = one.split('=');
  if (!version || !path) throw new Error(`expected <version>=<path>, got ${one}`);
  return readHeaderTree(version, path);
});
const lines: string[] = [];
for (const struct of structs) {
  const members = Object.entries(formsOf(trees, struct)).map(([name, forms]) => {
    const shown = forms.map(({ returns, parameters, trees: seen }) => {
      const always = seen.length === trees.length;
      return [returns, parameters.join(', '), ...(always ? [] : [seen.join(' ')])];
    });
    return `      ${JSON.stringify(name)}: ${JSON.stringify(shown)}`;
  });
  if (members.length > 0) lines.push(`    ${JSON.stringify(struct)}: {\n${members.join(',\n')}\n    }`);
}
const source =
  'Debian linux-headers-common 5.10.262, 6.1.192, 6.12.117 and 7.2.13, read on 2026-11-23 by callbacks.source.ts; ' +
  'names, types and releases only';
const json = `{
  "source": ${JSON.stringify(source)},
  "trees": ${JSON.stringify(trees.map((tree) => tree.version))},
  "structs": {
${lines.join(',\n')}
  }
}
`;
writeFileSync(fileURLToPath(new URL('callbacks.json', import.meta.url)), json);
