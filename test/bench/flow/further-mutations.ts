/**
 * A second set of defects, written apart from the first and from the engine: the same families by other injections, and families
 * that the first one leaves out. Each works on text alone; `file` is the text around the function.
 */
import type { Family } from './mutations.ts';

const spin = String.raw`(?:raw_)?(?:spin|read|write)_`;
const lockCall = String.raw`(?:${spin}lock(?:_irqsave|_irq|_bh)?|mutex_lock|down_(?:read|write)|rcu_read_lock(?:_bh)?)`;
const unlockCall = String.raw`(?:${spin}unlock(?:_irqrestore|_irq|_bh)?|mutex_unlock|up_(?:read|write)|rcu_read_unlock(?:_bh)?)`;
const error = String.raw`E(?:INVAL|NOMEM|IO|BUSY|NODEV|FAULT|PERM|AGAIN|NOENT|NXIO|NOSPC|TIMEDOUT|EXIST|OPNOTSUPP)`;
const code = String.raw`(?:ret|err|rc|error|status|retval|res|result|r)`;
const place = String.raw`[A-Za-z_]\w*(?:(?:->|\.)\w+)*`;
const mayBeNull = String.raw`(?:platform_get_resource\w*|of_match_device|of_device_get_match_data|device_get_match_data|k[zm]alloc(?:_objs?|_flex|_array|_node)?|kcalloc|devm_k[zm]alloc|devm_kcalloc|devm_kasprintf|devm_kstrdup|kstrdup|kasprintf|kmemdup|ioremap|devm_ioremap|of_iomap|pci_iomap|pcim_iomap|alloc_skb|dev_alloc_skb|netdev_alloc_skb\w*|usb_alloc_urb|kmem_cache_z?alloc|alloc_etherdev\w*|input_allocate_device|devm_input_allocate_device|vzalloc|vmalloc|kvzalloc|kvmalloc|dma_alloc_coherent|alloc_workqueue|devm_iio_device_alloc|spi_alloc_\w+|scsi_host_alloc|nlmsg_new|platform_device_alloc)`;
const mayBeError = String.raw`(?:(?:devm_)?clk_get(?:_enabled)?|devm_gpiod_get|gpiod_get|devm_reset_control_get\w*|devm_regulator_get|regulator_get|devm_regmap_init_\w+|regmap_init_\w+|syscon_\w+|dma_request_chan|device_create|class_create|kthread_(?:run|create)|filp_open|crypto_alloc_\w+|v?memdup_user\w*|strndup_user|devm_ioremap_resource|devm_platform_ioremap_resource\w*|devm_platform_get_and_ioremap_resource|devm_pinctrl_get|devm_phy_get|hwmon_device_register\w*|devm_hwmon_device_register\w*|devm_rtc_allocate_device|devm_i2c_new_dummy_device|i2c_new_\w+device|platform_device_register_\w+|dma_buf_\w*get|devm_nvmem_\w*get|devm_iio_channel_get|thermal_\w+_register|ip_route_output_\w+|pwm_get|devm_pwm_get)`;
const walks = String.raw`(?:for_each_(?:available_)?child_of_node|for_each_node_by_\w+|for_each_compatible_node|for_each_matching_node\w*|for_each_endpoint_of_node|fwnode_for_each_(?:available_)?child_node|device_for_each_child_node|for_each_of_graph_port)`;

/** What is taken and how it is given back, by the beginnings of the calls. */
const owned: readonly (readonly [take: string, release: string])[] = [
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
const states: readonly (readonly [take: string, release: string])[] = [
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

const releases = ['leak-on-path', 'missing-put', 'missing-undo', 'left-node-walk'];

export const furtherFamilies: readonly Family[] = [
  {
    name: 'return inside of a locked section',
    rules: ['missing-unlock'],
    mutants: (body) =>
      lockedSections(body).map(({ end, indent }) =>
        insert(body, end, leaving(body, indent, 'signal_pending(current)')),
      ),
  },
  {
    name: 'return where a goto went to the unlock',
    rules: ['missing-unlock'],
    mutants: (body) =>
      gotos(body).flatMap(({ start, end, label, behind }) => {
        const lock = lastLock(body.slice(0, start));
        const isUnlocking = new RegExp(String.raw`^\s*${unlockCall}\(`).test(behind);
        return lock && isUnlocking && label !== '' ? [replace(body, start, end, returning(body))] : [];
      }),
  },
  {
    name: 'only unlock dropped',
    rules: ['missing-unlock', 'never-unlocked', 'double-lock'],
    mutants: (body) => {
      if (/lock|begin|end|start|stop|acquire|release|get|put|freeze|thaw|hold|enter|exit/.test(nameOf(body)))
        return [];
      const locks = [...body.matchAll(lines(lockCall))];
      const unlocks = [...body.matchAll(lines(unlockCall))];
      return locks.length === 1 && unlocks.length === 1 ? [without(body, unlocks[0]!)] : [];
    },
  },
  {
    name: 'lock taken again before its release',
    rules: ['double-lock'],
    mutants: (body) =>
      lockedSections(body)
        .filter(({ statement }) => !/^\s*(?:rcu|down_read|read_)/.test(statement))
        .map(({ unlock, statement }) => insert(body, unlock, statement)),
  },
  {
    name: 'lock dropped',
    rules: ['double-unlock', 'unlock-without-lock'],
    mutants: (body) => {
      if (/lock|end|stop|release|put|thaw|exit|finish|done/.test(nameOf(body))) return [];
      const locks = [...body.matchAll(lines(lockCall))];
      return locks.length === 1 && new RegExp(unlockCall).test(body.slice(locks[0]!.index))
        ? [without(body, locks[0]!)]
        : [];
    },
  },
  {
    name: 'unlock of another flavour',
    rules: ['mismatched-unlock'],
    mutants: (body) =>
      lockedSections(body).flatMap(({ unlock, statement }) => {
        const line = /^.*\n/.exec(body.slice(unlock))![0];
        const changed = otherUnlock(line);
        return changed !== line && !/read_lock|rcu/.test(statement)
          ? [replace(body, unlock, unlock + line.length, changed)]
          : [];
      }),
  },
  {
    name: 'plain lock where a handler interrupts',
    rules: ['plain-lock-against-handler'],
    mutants: (body, file) => {
      const handlers = interruptHandlers(file);
      if (handlers.includes(nameOf(body))) return [];
      return [...body.matchAll(/spin_lock_irq(?:save)?\(&\w+->(\w+)[^;]*\);/g)].flatMap(([, lock]) => {
        const taken = new RegExp(String.raw`spin_lock\w*\(&\w+->${lock!}\b`);
        if (!handlers.some((name) => taken.test(bodyOf(file, name)))) return [];
        return [
          body.replaceAll(
            /spin_(un)?lock_irq(?:save|restore)?\((&\w+->\w+)(?:, \w+)?\);/g,
            'spin_$1lock($2);',
          ),
        ];
      });
    },
  },
  {
    name: 'sleeping call before an unlock',
    rules: ['sleep-in-atomic', 'waiting-allocation'],
    mutants: (body) =>
      lockedSections(body)
        .filter(({ statement }) => /^\s*(?:raw_|spin|read_|write_|rcu)/.test(statement))
        .map(({ unlock, indent }, index) =>
          insert(body, unlock, `${indent}${sleepers[(index + body.length) % sleepers.length]!}\n`),
        ),
  },
  {
    name: 'sleep in a handler',
    rules: ['sleep-in-handler', 'sleep-in-atomic', 'waiting-allocation'],
    mutants: (body, file) => {
      if (!atomicHandlers(file).includes(nameOf(body))) return [];
      return [...body.matchAll(/^\t(?=(?:return|if|spin_lock|\w+->\w+ = )\b)/gm)]
        .slice(0, 1)
        .map(({ index }) => insert(body, index, `\t${sleepers[body.length % sleepers.length]!}\n`));
    },
  },
  {
    name: 'allocation that waits in a handler',
    rules: ['sleep-in-handler', 'waiting-allocation'],
    mutants: (body, file) =>
      atomicHandlers(file).includes(nameOf(body)) ? each(body, /\bGFP_ATOMIC\b/g, () => 'GFP_KERNEL') : [],
  },
  {
    name: 'null check dropped',
    rules: ['unchecked-allocation'],
    mutants: (body) => dropChecks(body, mayBeNull, (name) => String.raw`(?:!\s*${name}|${name} == NULL)`),
  },
  {
    name: 'IS_ERR check dropped',
    rules: ['unchecked-error-pointer'],
    mutants: (body) => dropChecks(body, mayBeError, (name) => String.raw`IS_ERR(?:_OR_NULL)?\(${name}\)`),
  },
  {
    name: 'IS_ERR becomes a null check',
    rules: ['wrong-error-check', 'unchecked-error-pointer'],
    mutants: (body) => checkedCalls(body, mayBeError, /IS_ERR\(([^()]*)\)/g, (_all, name) => `!${name}`),
  },
  {
    name: 'null check becomes IS_ERR',
    rules: ['wrong-error-check', 'unchecked-allocation'],
    mutants: (body) =>
      checkedCalls(
        body,
        mayBeNull,
        /!\s*([\w.>-]+)(?=\)+\s*(?:\{|return|goto))/g,
        (_all, name) => `IS_ERR(${name})`,
      ),
  },
  {
    name: 'positive error returned',
    rules: ['positive-errno'],
    mutants: (body) =>
      isInt(body)
        ? each(body, new RegExp(String.raw`\breturn -(${error});`, 'g'), (_all, name) => `return ${name};`)
        : [],
  },
  {
    name: 'positive error assigned',
    rules: ['positive-errno'],
    mutants: (body) =>
      isInt(body)
        ? each(
            body,
            new RegExp(String.raw`\b(${code}) = -(${error});(?=[\s\S]*return \1;)`, 'g'),
            (_all, name, value) => `${name} = ${value};`,
          )
        : [],
  },
  {
    name: 'error of a pointer dropped before a goto',
    rules: ['lost-error-code'],
    mutants: (body) =>
      each(body, new RegExp(String.raw`^\s*${code} = PTR_ERR\([^;]*\);\n(?=[^}]*goto )`, 'gm'), () => ''),
  },
  {
    name: 'success after a failed allocation',
    rules: ['lost-error-code'],
    mutants: (body) =>
      each(
        body,
        /(= \w*alloc\w*\([^;]*\);\n\s*if \(![\w.>-]+\)\s*(?:\{\s*)?)return -ENOMEM;/g,
        (_all, before) => `${before}return 0;`,
      ),
  },
  {
    name: 'goto to the next label',
    rules: [...releases, 'missing-unlock'],
    mutants: (body) => otherLabels(body, 1),
  },
  {
    name: 'goto to the label before',
    rules: ['released-before-taken', 'double-free', 'double-unlock', 'use-after-free', 'double-put'],
    mutants: (body) => otherLabels(body, -1),
  },
  {
    name: 'return where a goto went to the release',
    rules: [...releases, 'missing-unlock'],
    mutants: (body) =>
      gotos(body).flatMap(({ start, end, behind }) => {
        const before = body.slice(0, start);
        return releasesOwn(before, behind) ? [replace(body, start, end, returning(body))] : [];
      }),
  },
  {
    name: 'last free of a buffer dropped',
    rules: ['leak-on-path'],
    mutants: (body) =>
      [...body.matchAll(/^\t(?:kfree|kvfree|vfree|kfree_skb)\((\w+)\);\n/gm)].flatMap((match) => {
        const name = match[1]!;
        const isLocal = new RegExp(
          String.raw`^\t(?:struct |unsigned |const )*\w+ [^;=(]*\*\s*${name}\b`,
          'm',
        ).test(body);
        const isMade = new RegExp(String.raw`\b${name} = \w*(?:alloc|memdup|kmemdup|kstrdup)\w*\(`).test(
          body.slice(0, match.index),
        );
        const isLast = /^[^{}]*\breturn (?:ret|err|rc|error|status|0|result);\s*\}/.test(
          body.slice(match.index + match[0].length),
        );
        const isStored = new RegExp(String.raw`(?:->|\.)\w+ = ${name};|\b${name} = NULL`).test(body);
        return isLocal && isMade && isLast && !isStored ? [without(body, match)] : [];
      }),
  },
  {
    name: 'free before the goto to the free',
    rules: ['double-free', 'use-after-free'],
    mutants: (body) =>
      gotos(body).flatMap(({ start, behind, indent }) => {
        const free = /^\s*((?:kfree|kvfree|vfree)\([\w.>-]+\);)/.exec(behind)?.[1];
        return free === undefined ? [] : [insert(body, start, `${free}\n${indent}`)];
      }),
  },
  {
    name: 'free before the last use',
    rules: ['use-after-free', 'double-free'],
    mutants: (body) =>
      each(
        body,
        /^([ \t]*[^\n{}]*\b([\w.>-]+)->[^\n{}]*;\n)([ \t]*(?:kfree|kvfree|free_netdev|kmem_cache_free)\((?:[\w.>-]+, )?\2\);\n)/gm,
        (_all, use, _name, free) => `${free}${use}`,
        ([, use]) => !/return|goto|break/.test(use!),
      ),
  },
  {
    name: 'only put dropped',
    rules: ['missing-put'],
    mutants: (body) => onlyRelease(body, owned.slice(12)),
  },
  {
    name: 'put dropped where a walk is left',
    rules: ['left-node-walk'],
    mutants: (body) =>
      [...body.matchAll(new RegExp(String.raw`\b${walks}\(([^;{]*)\)\s*\{`, 'g'))].flatMap((walk) => {
        const [, given] = walk;
        const names = given!.split(',').map((one) => one.trim());
        const inside = blockFrom(body, walk.index + walk[0].length - 1);
        return [
          ...body.matchAll(
            /^[ \t]*(?:of_node_put|fwnode_handle_put)\((\w+)\);\n(?=\s*(?:return|goto|break)\b)/gm,
          ),
        ]
          .filter((put) => put.index > walk.index && put.index < inside && names.includes(put[1]!))
          .map((put) => without(body, put));
      }),
  },
  {
    name: 'runtime reference not dropped',
    rules: ['missing-undo'],
    mutants: (body) => onErrors(body, [states[2]!]),
  },
  { name: 'undo dropped', rules: ['missing-undo'], mutants: (body) => onErrors(body, states) },
  { name: 'release dropped', rules: [...releases], mutants: (body) => onErrors(body, owned) },
  {
    name: 'mapping not looked at',
    rules: ['unchecked-mapping'],
    mutants: (body) =>
      each(
        body,
        /^[ \t]*if \((?:unlikely\()?dma_mapping_error\([^;{}]*\)\)?\)\s*(?:\{[^{}]*\b(?:return|goto)\b[^{}]*\}|(?:return|goto)\b[^;]*;)\n/gm,
        () => '',
      ),
  },
  {
    name: 'cancel dropped from remove',
    rules: ['work-left-running'],
    mutants: (body, file) =>
      new RegExp(String.raw`\.(?:remove|disconnect)\s*=\s*${nameOf(body)}\b`).test(file)
        ? each(
            body,
            /^[ \t]*(?:cancel_(?:delayed_)?work_sync|(?:del_)?timer_(?:delete_|shutdown_)?sync|timer_delete_sync|disable_(?:delayed_)?work_sync)\(&[\w>.-]+(?:->|\.)(\w+)\);\n/gm,
            () => '',
            // Another call that waits for it, somewhere in the file, is enough.
            ([, member]) =>
              (
                file.match(
                  new RegExp(
                    String.raw`(?:cancel|del|delete|shutdown|disable|flush)\w*\(&[\w>.-]+(?:->|\.)${member!}\)`,
                    'g',
                  ),
                ) ?? []
              ).length === 1,
          )
        : [],
  },
  {
    name: 'unwinding in the other order',
    rules: ['misordered-unwinding', 'use-after-free'],
    mutants: (body) => swapped(body),
  },
  {
    name: 'structure not cleared before it is copied out',
    rules: ['uninitialised-copy-out'],
    mutants: (body) => {
      const names = [...body.matchAll(/copy_to_user\([^;]*?, &(\w+), sizeof/g)].map(([, name]) => name!);
      return names.flatMap((name) => [
        ...each(body, new RegExp(String.raw`^[ \t]*memset\(&${name}, 0, sizeof[^;]*\);\n`, 'gm'), () => ''),
        ...each(body, new RegExp(String.raw`\b${name} = \{\s*0?\s*\};`, 'g'), () => `${name};`),
      ]);
    },
  },
  {
    name: 'size check before a user copy dropped',
    rules: ['unbounded-user-copy'],
    mutants: (body) =>
      [...body.matchAll(/copy_from_user\((\w+), \w+, (\w+)\)/g)].flatMap(([, , size]) =>
        each(
          body,
          new RegExp(
            String.raw`^[ \t]*if \(${size!} >=? [^{};]*\)\s*(?:\{[^{}]*return[^{}]*\}|return[^;]*;|${size!} = [^;]*;)\n`,
            'gm',
          ),
          () => '',
        ),
      ),
  },
  {
    name: 'copy to or from a user not looked at',
    rules: ['ignored-error'],
    mutants: (body) =>
      each(
        body,
        /^([ \t]*)if \(((?:copy_(?:from|to)|get|put|clear)_user\([^;{}]*?\))(?: != 0)?\)\s*(?:\{[^{}]*\b(?:return|goto)\b[^{}]*\}|(?:return|goto)\b[^;]*;)\n/gm,
        (_all, indent, call) => `${indent}${call};\n`,
      ),
  },
  {
    name: 'snprintf for scnprintf',
    rules: ['overrunning-length', 'snprintf-in-show', 'unbounded-show'],
    mutants: (body) => each(body, /\+= scnprintf\((?=[\w>.-]+ \+ )/g, () => '+= snprintf('),
  },
  {
    name: 'sprintf for sysfs_emit',
    rules: ['unbounded-show'],
    mutants: (body) => each(body, /\breturn sysfs_emit\((?=buf, )/g, () => 'return sprintf('),
  },
  {
    name: 'walk that frees made unsafe',
    rules: ['use-after-free'],
    mutants: (body) =>
      each(
        body,
        /\blist_for_each_entry_safe\((\w+), \w+, ([^;{]*)\) \{(?=[^{}]*\b(?:kfree|kmem_cache_free)\((?:[\w>.-]+, )?\1\);\s*\})/g,
        (_all, entry, rest) => `list_for_each_entry(${entry}, ${rest}) {`,
      ),
  },
  {
    name: 'size of the pointer',
    rules: ['sizeof-pointer'],
    mutants: (body) =>
      each(
        body,
        /\b(\w+)( = \w*alloc\w*\([^;]*)sizeof\(\*\1\)/g,
        (_all, name, between) => `${name}${between}sizeof(${name})`,
      ),
  },
  {
    name: 'managed memory freed by hand',
    rules: ['managed-freed-by-hand'],
    mutants: (body) =>
      [...body.matchAll(/\b(\w+) = devm_k(?:[mz]alloc|calloc)\w*\(/g)].flatMap(([, name], at) =>
        [
          ...body.matchAll(
            new RegExp(String.raw`^([ \t]*)if \(${code}(?: < 0)?\)\n[ \t]*(return [^;]*;)\n`, 'gm'),
          ),
        ]
          .slice(at, at + 1)
          .filter(({ index }) => index > body.indexOf(`${name!} = devm_`))
          .map((match) =>
            replace(
              body,
              match.index,
              match.index + match[0].length,
              `${match[0].split('\n')[0]!} {\n${match[1]!}\tkfree(${name!});\n${match[1]!}\t${match[2]!}\n${match[1]!}}\n`,
            ),
          ),
      ),
  },
  {
    name: 'freed by another allocator',
    rules: ['mismatched-free'],
    mutants: (body) =>
      [...body.matchAll(/\b([\w.>-]+) = (kv[mz]alloc|kvcalloc|v[mz]alloc|kmem_cache_z?alloc)\w*\(/g)].flatMap(
        ([, name]) =>
          each(
            body,
            new RegExp(String.raw`\b(?:kvfree|vfree)\(${plain(name!)}\)`, 'g'),
            () => `kfree(${name!})`,
          ),
      ),
  },
  {
    name: 'test the other way round',
    rules: ['null-dereference'],
    mutants: (body) =>
      each(
        body,
        /\bif \(([a-z]\w*)\)(\s*(?:\{\s*)?[^;{}]*\b\1->)/g,
        (_all, name, rest) => `if (!${name})${rest}`,
      ),
  },
  {
    name: 'result of a call thrown away',
    rules: ['ignored-error', 'unchecked-result'],
    mutants: (body) =>
      each(
        body,
        new RegExp(
          String.raw`^([ \t]*)${code} = ((?:request_(?:threaded_)?irq|devm_request_\w*irq|clk_prepare_enable|regulator_enable|pci_enable_device|pcim_enable_device|device_register|kstrto\w+|sysfs_create_group|pm_runtime_resume_and_get|misc_register|register_netdev|dma_set_mask_and_coherent|cdev_add|pci_request_regions)\([^;]*\));\n\s*if \(${code}(?: < 0)?\)\s*(?:\{[^{}]*\}|(?:return|goto)\b[^;]*;)\n`,
          'gm',
        ),
        (_all, indent, call) => `${indent}${call};\n`,
      ),
  },
  {
    name: 'user memory read directly',
    rules: ['user-pointer-followed', 'direct-user-access'],
    mutants: (body) =>
      each(
        body,
        /^([ \t]*)if \(get_user\((\w+), (?:\([^()]*\))?\s*(\w+)\)\)\s*(?:\{[^{}]*\}|(?:return|goto)\b[^;]*;)\n/gm,
        (_all, indent, to, from) => `${indent}${to} = *${from};\n`,
        ([, , , from]) => new RegExp(String.raw`__user\s*\*+\s*${from!}\b`).test(body),
      ),
  },
];

const sleepers = [
  'usleep_range(10, 20);',
  'mutex_lock(&big_lock);',
  'msleep(20);',
  'flush_workqueue(system_wq);',
  'schedule_timeout_uninterruptible(HZ);',
  'kfree(kmalloc(16, GFP_KERNEL));',
  'wait_for_completion(&all_done);',
];

type Change = (all: string, ...groups: readonly string[]) => string;

function each(
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

function replace(body: string, start: number, end: number, by: string): string {
  return body.slice(0, start) + by + body.slice(end);
}

function insert(body: string, at: number, text: string): string {
  return replace(body, at, at, text);
}

function without(body: string, match: RegExpMatchArray & { readonly index: number }): string {
  return replace(body, match.index, match.index + match[0].length, '');
}

function plain(text: string): string {
  return text.replace(/[.*+?^$()[\]\\]/g, String.raw`\$&`);
}

/** A call that is a line of its own. */
function lines(call: string): RegExp {
  return new RegExp(String.raw`^([ \t]*)${call}\(([^;\n]*)\);\n`, 'gm');
}

function headOf(body: string): string {
  return body.slice(0, body.indexOf('{'));
}

function nameOf(body: string): string {
  return /(\w+)\s*\(/.exec(headOf(body))?.[1] ?? '';
}

function isInt(body: string): boolean {
  return /\b(?:int|ssize_t|long|loff_t)\s+\w+\s*\(/.test(headOf(body));
}

function returning(body: string): string {
  if (isInt(body)) return 'return -EINVAL;';
  if (/\bvoid\s+\w+\s*\(/.test(headOf(body))) return 'return;';
  return /\*\s*\w+\s*\(/.test(headOf(body)) ? 'return NULL;' : 'return 0;';
}

function leaving(body: string, indent: string, condition: string): string {
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
function lockedSections(body: string): readonly Section[] {
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
function lastLock(before: string): boolean {
  const all = [...before.matchAll(new RegExp(String.raw`\b(?:${lockCall}|${unlockCall})\(`, 'g'))];
  return all.length > 0 && !/unlock|^up_/.test(all.at(-1)![0]);
}

function otherUnlock(line: string): string {
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

function gotos(body: string): readonly Goto[] {
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
function releasesOwn(before: string, behind: string): boolean {
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
function otherLabels(body: string, by: number): readonly string[] {
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

function onErrors(body: string, kinds: typeof owned): readonly string[] {
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
function onlyRelease(body: string, kinds: typeof owned): readonly string[] {
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
function dropChecks(body: string, calls: string, test: (name: string) => string): readonly string[] {
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
function checkedCalls(body: string, calls: string, test: RegExp, change: Change): readonly string[] {
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

function swapped(body: string): readonly string[] {
  return ordered.flatMap((pattern) =>
    each(body, pattern, (_all, first, _name, second) => `${second}${first}`),
  );
}

/** Where the block that opens at an offset ends. */
function blockFrom(body: string, open: number): number {
  let depth = 0;
  for (let at = open; at < body.length; at++) {
    if (body[at] === '{') depth++;
    else if (body[at] === '}' && --depth === 0) return at;
  }
  return body.length;
}

function bodyOf(file: string, name: string): string {
  const head = new RegExp(String.raw`^[^\n;]*\b${name}\([^;{]*\)\s*\{`, 'm').exec(file);
  return head ? file.slice(head.index, blockFrom(file, head.index + head[0].length - 1)) : '';
}

function interruptHandlers(file: string): readonly string[] {
  return [
    ...file.matchAll(/\brequest_irq\([^,;]*,\s*&?(\w+)\s*,/g),
    ...file.matchAll(/\bdevm_request_irq\([^,;]*,[^,;]*,\s*&?(\w+)\s*,/g),
  ].map(([, name]) => name!);
}

function atomicHandlers(file: string): readonly string[] {
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
