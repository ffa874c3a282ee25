/** How the second set of defects finds its places in the text of a function. */

export const spin = String.raw`(?:raw_)?(?:spin|read|write)_`;
export const lockCall = String.raw`(?:${spin}lock(?:_irqsave|_irq|_bh)?|mutex_lock|down_(?:read|write)|rcu_read_lock(?:_bh)?)`;
export const unlockCall = String.raw`(?:${spin}unlock(?:_irqrestore|_irq|_bh)?|mutex_unlock|up_(?:read|write)|rcu_read_unlock(?:_bh)?)`;
export const error = String.raw`E(?:INVAL|NOMEM|IO|BUSY|NODEV|FAULT|PERM|AGAIN|NOENT|NXIO|NOSPC|TIMEDOUT|EXIST|OPNOTSUPP)`;
export const code = String.raw`(?:ret|err|rc|error|status|retval|res|result|r)`;
const place = String.raw`[A-Za-z_]\w*(?:(?:->|\.)\w+)*`;
export const mayBeNull = String.raw`(?:platform_get_resource\w*|of_match_device|of_device_get_match_data|device_get_match_data|k[zm]alloc(?:_objs?|_flex|_array|_node)?|kcalloc|devm_k[zm]alloc|devm_kcalloc|devm_kasprintf|devm_kstrdup|kstrdup|kasprintf|kmemdup|ioremap|devm_ioremap|of_iomap|pci_iomap|pcim_iomap|alloc_skb|dev_alloc_skb|netdev_alloc_skb\w*|usb_alloc_urb|kmem_cache_z?alloc|alloc_etherdev\w*|input_allocate_device|devm_input_allocate_device|vzalloc|vmalloc|kvzalloc|kvmalloc|dma_alloc_coherent|alloc_workqueue|devm_iio_device_alloc|spi_alloc_\w+|scsi_host_alloc|nlmsg_new|platform_device_alloc)`;
export const mayBeError = String.raw`(?:(?:devm_)?clk_get(?:_enabled)?|devm_gpiod_get|gpiod_get|devm_reset_control_get\w*|devm_regulator_get|regulator_get|devm_regmap_init_\w+|regmap_init_\w+|syscon_\w+|dma_request_chan|device_create|class_create|kthread_(?:run|create)|filp_open|crypto_alloc_\w+|v?memdup_user\w*|strndup_user|devm_ioremap_resource|devm_platform_ioremap_resource\w*|devm_platform_get_and_ioremap_resource|devm_pinctrl_get|devm_phy_get|hwmon_device_register\w*|devm_hwmon_device_register\w*|devm_rtc_allocate_device|devm_i2c_new_dummy_device|i2c_new_\w+device|platform_device_register_\w+|dma_buf_\w*get|devm_nvmem_\w*get|devm_iio_channel_get|thermal_\w+_register|ip_route_output_\w+|pwm_get|devm_pwm_get)`;
export const walks = String.raw`(?:for_each_(?:available_)?child_of_node|for_each_node_by_\w+|for_each_compatible_node|for_each_matching_node\w*|for_each_endpoint_of_node|fwnode_for_each_(?:available_)?child_node|device_for_each_child_node|for_each_of_graph_port)`;

/** What is taken and how it is given back, by the beginnings of the calls. */
export const owned: readonly (readonly [take: string, release: string])[] = [
  [String.raw`k[zm]alloc\w*|kcalloc|kmemdup|kstrdup|kasprintf|memdup_user\w*`, 'kfree|kfree_sensitive'],
  [String.raw`kv[mz]alloc\w*|kvcalloc`, 'kvfree'],
  [String.raw`vmalloc|vzalloc`, 'vfree'],
  [
    String.raw`\w*alloc_skb\w*|skb_clone|nlmsg_new|genlmsg_new|skb_copy\w*`,
    String.raw`\w*kfree_skb\w*|nlmsg_free`,
  ],
  [String.raw`alloc_(?:etherdev|netdev|candev)\w*`, 'free_netdev|free_candev'],
  [String.raw`kmem_cache_z?alloc`, 'kmem_cache_free'],
  ['usb_alloc_urb', 'usb_free_urb'],
  [String.raw`dma_alloc_coherent`, 'dma_free_coherent'],
  [String.raw`(?:of_)?io(?:re)?map\w*|pci_iomap`, String.raw`(?:pci_)?iounmap`],
  [String.raw`alloc_workqueue|create_\w*workqueue|alloc_ordered_workqueue`, 'destroy_workqueue'],
  [String.raw`input_allocate_device`, 'input_free_device'],
  [String.raw`alloc_percpu`, 'free_percpu'],
  [String.raw`of_(?:find|get|parse|graph_get)\w*`, 'of_node_put'],
  [String.raw`\w*find_device\w*`, String.raw`put_device`],
  [String.raw`pci_get_\w+`, 'pci_dev_put'],
  [String.raw`dev_get_by_\w+|ip_dev_find`, 'dev_put'],
  [String.raw`clk_get|of_clk_get\w*`, 'clk_put'],
  [String.raw`fwnode_\w*get\w*|device_get_\w*node`, 'fwnode_handle_put'],
];
export const states: readonly (readonly [take: string, release: string])[] = [
  [String.raw`clk_prepare_enable|clk_enable`, String.raw`clk_disable\w*`],
  ['regulator_enable', 'regulator_disable'],
  [String.raw`pm_runtime_(?:get_sync|resume_and_get|get_noresume)`, String.raw`pm_runtime_put\w*`],
  ['pm_runtime_enable', 'pm_runtime_disable'],
  [String.raw`pci_enable_device\w*`, 'pci_disable_device'],
  [String.raw`pci_request_\w*regions`, String.raw`pci_release_\w*regions`],
  ['request_mem_region', 'release_mem_region'],
  [String.raw`request_(?:threaded_)?irq`, 'free_irq'],
  ['try_module_get', 'module_put'],
  ['phy_init', 'phy_exit'],
  ['phy_power_on', 'phy_power_off'],
  ['reset_control_deassert', 'reset_control_assert'],
  ['usb_autopm_get_interface', 'usb_autopm_put_interface'],
];

export const releases = ['leak-on-path', 'missing-put', 'missing-undo', 'left-node-walk'];

export const sleepers = [
  'usleep_range(10, 20);',
  'mutex_lock(&big_lock);',
  'msleep(20);',
  'flush_workqueue(system_wq);',
  'schedule_timeout_uninterruptible(HZ);',
  'kfree(kmalloc(16, GFP_KERNEL));',
  'wait_for_completion(&all_done);',
];

type Change = (all: string, ...groups: readonly string[]) => string;

export function each(
  body: string,
  pattern: RegExp,
  change: Change,
  counts: (match: RegExpMatchArray) => boolean = () => true,
): readonly string[] {
  return [...body.matchAll(pattern)].filter(counts).map((match) => {
    const [all, ...groups] = match;
    return replace(body, match.index, match.index + all.length, change(all, ...groups));
  });
}

export function replace(body: string, start: number, end: number, by: string): string {
  return body.slice(0, start) + by + body.slice(end);
}

export function insert(body: string, at: number, text: string): string {
  return replace(body, at, at, text);
}

export function without(body: string, match: RegExpMatchArray & { readonly index: number }): string {
  return replace(body, match.index, match.index + match[0].length, '');
}

export function plain(text: string): string {
  return text.replace(/[.*+?^$()[\]\\]/g, String.raw`\$&`);
}

/** A call that is a line of its own. */
export function lines(call: string): RegExp {
  return new RegExp(String.raw`^([ \t]*)${call}\(([^;\n]*)\);\n`, 'gm');
}

function headOf(body: string): string {
  return body.slice(0, body.indexOf('{'));
}

export function nameOf(body: string): string {
  return /(\w+)\s*\(/.exec(headOf(body))?.[1] ?? '';
}

export function isInt(body: string): boolean {
  return /\b(?:int|ssize_t|long|loff_t)\s+\w+\s*\(/.test(headOf(body));
}

export function returning(body: string): string {
  if (isInt(body)) return 'return -EINVAL;';
  if (/\bvoid\s+\w+\s*\(/.test(headOf(body))) return 'return;';
  return /\*\s*\w+\s*\(/.test(headOf(body)) ? 'return NULL;' : 'return 0;';
}

export function leaving(body: string, indent: string, condition: string): string {
  return `${indent}if (${condition})\n${indent}\t${returning(body)}\n`;
}

interface Section {
  /** The line that takes the lock, its end, and the start of the line that releases it. */
  readonly statement: string;
  readonly end: number;
  readonly unlock: number;
  readonly indent: string;
}

/** From a lock to the unlock of the same, in one block. */
export function lockedSections(body: string): readonly Section[] {
  return [...body.matchAll(lines(lockCall))].flatMap((match) => {
    const end = match.index + match[0].length;
    const [all, indent, given] = match;
    const lock = plain(given!.split(',')[0]!);
    const release = new RegExp(String.raw`^${indent!}${unlockCall}\(${lock}[,)]?[^;\n]*\);\n`, 'm').exec(
      body.slice(end),
    );
    if (!release) return [];
    const between = body.slice(end, end + release.index);
    if (new RegExp(unlockCall).test(between) || /^\w+:/m.test(between)) return [];
    if (between.split('\n').some((line) => line !== '' && !line.startsWith(indent!) && !line.startsWith('#')))
      return [];
    return [{ statement: all, end, unlock: end + release.index, indent: indent! }];
  });
}

/** The lock that was taken last and not released since, as the text goes. */
export function lastLock(before: string): boolean {
  const all = [...before.matchAll(new RegExp(String.raw`\b(?:${lockCall}|${unlockCall})\(`, 'g'))];
  return all.length > 0 && !/unlock|^up_/.test(all.at(-1)![0]);
}

export function otherUnlock(line: string): string {
  if (/unlock_irqrestore\(/.test(line)) return line.replace(/unlock_irqrestore\((.*), \w+\);/, 'unlock($1);');
  if (/unlock_irq\(/.test(line)) return line.replace('unlock_irq(', 'unlock(');
  if (/unlock_bh\(/.test(line)) return line.replace('unlock_bh(', 'unlock(');
  if (/spin_unlock\(/.test(line)) return line.replace('spin_unlock(', 'spin_unlock_bh(');
  if (/write_unlock\(/.test(line)) return line.replace('write_unlock(', 'read_unlock(');
  return line.replace('up_write(', 'up_read(');
}

interface Goto {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly indent: string;
  /** What stands behind its label, to the end. */
  readonly behind: string;
}

export function gotos(body: string): readonly Goto[] {
  return [...body.matchAll(/^([ \t]*)goto (\w+);\n/gm)].flatMap((match) => {
    const [all, indent, label] = match;
    const at = new RegExp(String.raw`^ ?${label!}:.*\n`, 'm').exec(body);
    const start = match.index + indent!.length;
    if (!at || at.index < match.index) return [];
    return [
      {
        start,
        end: match.index + all.length - 1,
        label: label!,
        indent: indent!,
        behind: body.slice(at.index + at[0].length),
      },
    ];
  });
}

/** The first thing behind a label gives back what the function has taken before. */
export function releasesOwn(before: string, behind: string): boolean {
  const [, name = '', given = ''] = /^\s*(\w+)\(([^;\n]*)\);/.exec(behind) ?? [];
  return [...owned, ...states].some(
    ([take, release]) => new RegExp(`^(?:${release})$`).test(name) && isTaken(before, take, given),
  );
}

/** `x = take(...)` or `take(x...)`. */
function isTaken(before: string, take: string, given: string): boolean {
  return given.split(',').some((one) => {
    const what = plain(one.trim());
    return new RegExp(String.raw`(?<![\w.>])${what} = (?:${take})\(|\b(?:${take})\(${what}[,)]`).test(before);
  });
}

/** A `goto` of an unwinding goes one label too far down or up. */
export function otherLabels(body: string, by: number): readonly string[] {
  const labels = [...body.matchAll(/^ ?(\w+):.*\n/gm)].filter(({ 1: name }) => name !== 'default');
  return gotos(body).flatMap(({ start, end, label }) => {
    const at = labels.findIndex(({ 1: name }) => name === label);
    const other = labels[at + by];
    if (at < 0 || !other || other.index < start) return [];
    const [from, to] = by > 0 ? [labels[at]!, other] : [other, labels[at]!];
    const between = body.slice(from.index + from[0].length, to.index);
    if (/\b(?:return|goto)\b/.test(between)) return [];
    const before = body.slice(0, start);
    // Down: what is left out was taken. Up: what is given back too much was taken by nobody yet.
    const isTakenBefore =
      releasesOwn(before, between) ||
      (lastLock(before) && new RegExp(String.raw`^\s*${unlockCall}\(`).test(between));
    const isTakenLater = !isTakenBefore && releasesOwn(body.slice(end), between);
    return (by > 0 ? isTakenBefore : isTakenLater) ? [replace(body, start, end, `goto ${other[1]!};`)] : [];
  });
}

export function onErrors(body: string, kinds: typeof owned): readonly string[] {
  return kinds.flatMap(([take, release]) =>
    [...body.matchAll(lines(`(?:${release})`))].flatMap((match) => {
      const before = body.slice(0, match.index);
      const behind = body.slice(match.index + match[0].length);
      const isError =
        /^[^{}]*\b(?:return (?:-E|ret|err|rc|error|status|PTR_ERR|ERR_PTR|NULL)|goto \w*(?:err|fail|out|free|put|dis))/.test(
          behind,
        );
      const isBranch = /\bif \([^{}]*\{[^{}]*$/.test(before) || /\n ?\w+:\n[^{}]*$/.test(before);
      return isError && isBranch && isTaken(before, take, match[2]!) ? [without(body, match)] : [];
    }),
  );
}

/** The only release of something that a local variable holds. */
export function onlyRelease(body: string, kinds: typeof owned): readonly string[] {
  return kinds.flatMap(([take, release]) => {
    const all = [...body.matchAll(lines(`(?:${release})`))];
    return all.flatMap((match) => {
      const name = match[2]!;
      const isOnly = all.filter((one) => one[2] === name).length === 1;
      const isLocal = new RegExp(String.raw`^\tstruct \w+ [^;(]*\*\s*${plain(name)}\b`, 'm').test(body);
      const isKept = new RegExp(String.raw`= ${plain(name)};|return ${plain(name)};`).test(body);
      return isOnly && isLocal && !isKept && isTaken(body.slice(0, match.index), take, name)
        ? [without(body, match)]
        : [];
    });
  });
}

function isUsed(rest: string, name: string): boolean {
  const escaped = plain(name);
  const used =
    new RegExp(
      String.raw`(?<![\w.>])${escaped}(?:->|\[)|\b(?:mem(?:cpy|set)|strscpy)\(${escaped}\b|(?:read|write)[bwlq]\((?:[^;()]*, )?${escaped} \+|\b(?:clk_prepare_enable|clk_enable|regulator_enable|gpiod_\w+|reset_control_\w+|regmap_\w+|phy_init)\(${escaped}[,)]`,
    ).exec(rest)?.index ?? -1;
  const written =
    new RegExp(
      String.raw`(?<![\w.>])${escaped}\s*=[^=]|(?<![\w.>&])${escaped.split(/->|\\\./)[0]!}\s*=[^=]`,
    ).exec(rest)?.index ?? rest.length;
  return used >= 0 && used < written;
}

/** The check behind a call goes; only where the pointer is used afterwards. */
export function dropChecks(body: string, calls: string, test: (name: string) => string): readonly string[] {
  return [
    ...body.matchAll(new RegExp(String.raw`(?<![\w.>])(${place}) = ${calls}\([^;]*\);\n`, 'g')),
  ].flatMap((match) => {
    const end = match.index + match[0].length;
    const name = match[1]!;
    const check = new RegExp(
      String.raw`^\s*if \((?:unlikely\()?${test(plain(name))}\)?\)\s*(?:\{[^{}]*\b(?:return|goto)\b[^{}]*\}|(?:return|goto)\b[^;]*;)\n`,
    ).exec(body.slice(end));
    if (!check) return [];
    const rest = body.slice(end + check[0].length);
    return isUsed(rest, name) ? [body.slice(0, end) + rest] : [];
  });
}

/** A test of another kind in the condition behind a call. */
export function checkedCalls(body: string, calls: string, test: RegExp, change: Change): readonly string[] {
  return [
    ...body.matchAll(new RegExp(String.raw`(?<![\w.>])(${place}) = ${calls}\([^;]*\);\n`, 'g')),
  ].flatMap((match) => {
    const end = match.index + match[0].length;
    const line = /^\s*if \([^\n]*\n[^\n]*\n/.exec(body.slice(end))?.[0] ?? '';
    return each(line, test, change, ([, name]) => name === match[1]).map((changed) =>
      replace(body, end, end + line.length, changed),
    );
  });
}

/** Two calls that follow each other and must not be exchanged, each told by a pattern with the same things in it. */
const ordered: readonly RegExp[] = [
  /^([ \t]*free_irq\([^;]*, ([\w.>-]+)\);\n)([ \t]*(?:kfree|free_netdev)\(\2\);\n)/gm,
  /^([ \t]*unregister_(?:netdev|candev)\(([\w.>-]+)\);\n)([ \t]*free_(?:netdev|candev)\(\2\);\n)/gm,
  /^([ \t]*(?:cancel_\w*work_sync|timer_delete_sync|timer_shutdown_sync)\(&([\w.>-]+)->\w+\);\n)([ \t]*kfree\(\2\);\n)/gm,
  /^([ \t]*device_destroy\(([\w.>-]+), [^;]*\);\n)([ \t]*class_destroy\(\2\);\n)/gm,
  /^([ \t]*pci_release_\w*regions\((\w+)\);\n)([ \t]*pci_disable_device\(\2\);\n)/gm,
  /^([ \t]*clk_disable\w*\(([\w.>-]+)\);\n)([ \t]*clk_put\(\2\);\n)/gm,
  /^([ \t]*(?:flush|drain)_workqueue\(([\w.>-]+)\);\n)([ \t]*destroy_workqueue\(\2\);\n)/gm,
  /^([ \t]*usb_kill_urb\(([\w.>-]+)\);\n)([ \t]*usb_free_urb\(\2\);\n)/gm,
  /^([ \t]*regulator_disable\(([\w.>-]+)\);\n)([ \t]*regulator_put\(\2\);\n)/gm,
  /^([ \t]*misc_deregister\(&([\w.>-]+)->\w+\);\n)([ \t]*kfree\(\2\);\n)/gm,
];

export function swapped(body: string): readonly string[] {
  return ordered.flatMap((pattern) =>
    each(body, pattern, (_all, first, _name, second) => `${second}${first}`),
  );
}

/** Where the block that opens at an offset ends. */
export function blockFrom(body: string, open: number): number {
  let depth = 0;
  for (let at = open; at < body.length; at++) {
    if (body[at] === '{') depth++;
    else if (body[at] === '}' && --depth === 0) return at;
  }
  return body.length;
}

export function bodyOf(file: string, name: string): string {
  const head = new RegExp(String.raw`^[^\n;]*\b${name}\([^;{]*\)\s*\{`, 'm').exec(file);
  return head ? file.slice(head.index, blockFrom(file, head.index + head[0].length - 1)) : '';
}

export function interruptHandlers(file: string): readonly string[] {
  return [
    ...file.matchAll(/\brequest_irq\([^,;]*,\s*&?(\w+)\s*,/g),
    ...file.matchAll(/\bdevm_request_irq\([^,;]*,[^,;]*,\s*&?(\w+)\s*,/g),
  ].map(([, name]) => name!);
}

export function atomicHandlers(file: string): readonly string[] {
  return [
    ...interruptHandlers(file),
    ...[
      ...file.matchAll(/\b(?:timer_setup|tasklet_setup|hrtimer_setup|call_rcu)\([^,;]*,\s*&?(\w+)\s*[,)]/g),
      ...file.matchAll(/\busb_fill_bulk_urb\((?:[^,;]*,){5}\s*(\w+)\s*,/g),
      ...file.matchAll(/\busb_fill_int_urb\((?:[^,;]*,){5}\s*(\w+)\s*,/g),
      ...file.matchAll(/\.(?:ndo_start_xmit)\s*=\s*(\w+)\b/g),
    ].map(([, name]) => name!),
  ];
}
