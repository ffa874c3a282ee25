/** Of the second set of defects those about jumps to labels, about what is taken and given back, and about what crosses to user space. */
import type { Family } from './mutations.ts';
import {
  blockFrom,
  code,
  each,
  gotos,
  insert,
  nameOf,
  onErrors,
  onlyRelease,
  otherLabels,
  owned,
  plain,
  releases,
  releasesOwn,
  replace,
  returning,
  states,
  swapped,
  walks,
  without,
} from './further-text.ts';

export const objectFamilies: readonly Family[] = [
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
