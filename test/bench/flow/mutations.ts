/**
 * One defect for each family of rules, put into a function mechanically. A mutation works on text alone and knows nothing of
 * the engine that has to find it.
 */
export interface Family {
  readonly name: string;
  /** Codes of the rules that are for it. */
  readonly rules: readonly string[];
  /** All texts that a function becomes by one defect of this family; `file` is the text that it stands in. */
  mutants(body: string, file: string): readonly string[];
}

const exclusive = String.raw`(?:(?:raw_)?spin_unlock(?:_irqrestore|_irq|_bh)?|mutex_unlock|write_unlock(?:_irqrestore|_irq|_bh)?|up_write)`;
const shared = String.raw`(?:rcu_read_unlock|read_unlock(?:_irqrestore|_irq|_bh)?|up_read)`;
const frees = String.raw`(?:kfree|kvfree|vfree|kfree_sensitive|kmem_cache_free|free_netdev|usb_free_urb|kfree_skb)`;
const puts = String.raw`(?:of_node_put|put_device|pci_dev_put|clk_put|dev_put|fwnode_handle_put)`;
const undos = String.raw`(?:clk_disable_unprepare|clk_disable|regulator_disable|pm_runtime_put\w*|pci_disable_device|pci_release_regions|free_irq|reset_control_assert|phy_exit|phy_power_off)`;
const allocations = String.raw`(?:kmalloc|kzalloc|kcalloc|kmemdup|kstrdup|kmalloc_array|devm_kzalloc|devm_kcalloc|devm_kmalloc|vzalloc|vmalloc|kvzalloc)`;
const pointers = String.raw`(?:devm_clk_get|clk_get|memdup_user|filp_open|kthread_run|kthread_create|class_create|devm_ioremap_resource|devm_platform_ioremap_resource|syscon_regmap_lookup_by_phandle|devm_regulator_get|crypto_alloc_\w+|devm_regmap_init_\w+)`;
const key = String.raw`[A-Za-z_][\w.>\-]*`;

export const families: readonly Family[] = [
  {
    name: 'unlock dropped',
    rules: ['missing-unlock', 'double-lock'],
    mutants: (body) =>
      whereUsed(body, new RegExp(String.raw`^[ \t]*(?:${exclusive}|${shared})\([^;\n]*\);\n`, 'gm'), ''),
  },
  {
    name: 'lock taken again',
    rules: ['double-lock'],
    mutants: (body) =>
      each(
        body,
        new RegExp(
          String.raw`^([ \t]*)(?:raw_)?(?:spin_lock(?:_irqsave|_irq|_bh)?|mutex_lock)\([^;\n]*\);\n`,
          'gm',
        ),
        (all) => all + all,
      ),
  },
  {
    name: 'unlock repeated',
    rules: ['double-unlock'],
    mutants: (body) =>
      each(body, new RegExp(String.raw`^[ \t]*${exclusive}\([^;\n]*\);\n`, 'gm'), (all) => all + all),
  },
  {
    name: 'allocation that waits under a lock',
    rules: ['waiting-allocation'],
    mutants: (body) => underLock(body, /\bGFP_ATOMIC\b/g, () => 'GFP_KERNEL'),
  },
  {
    name: 'sleep under a lock',
    rules: ['sleep-in-atomic'],
    mutants: (body) =>
      each(
        body,
        /^([ \t]*)(?:raw_)?spin_lock(?:_irqsave|_irq|_bh)?\([^;\n]*\);\n/gm,
        (all, indent) => `${all}${indent}msleep(10);\n`,
      ),
  },
  {
    name: 'check of an allocation dropped',
    rules: ['unchecked-allocation'],
    mutants: (body) => withoutCheck(body, allocations, (name) => String.raw`!\s*${name}`),
  },
  {
    name: 'check of an error pointer dropped',
    rules: ['unchecked-error-pointer'],
    mutants: (body) => withoutCheck(body, pointers, (name) => String.raw`IS_ERR\(${name}\)`),
  },
  {
    name: 'IS_ERR for NULL',
    rules: ['wrong-error-check'],
    mutants: (body) =>
      otherCheck(
        body,
        allocations,
        (name) => String.raw`!\s*${name}`,
        (name) => `IS_ERR(${name})`,
      ),
  },
  {
    name: 'NULL for IS_ERR',
    rules: ['wrong-error-check', 'unchecked-error-pointer'],
    mutants: (body) =>
      otherCheck(
        body,
        pointers,
        (name) => String.raw`IS_ERR\(${name}\)`,
        (name) => `!${name}`,
      ),
  },
  {
    name: 'free dropped on an error path',
    rules: ['leak-on-path'],
    mutants: (body) => onErrorPath(body, frees, allocated),
  },
  {
    name: 'put dropped on an error path',
    rules: ['missing-put'],
    mutants: (body) => onErrorPath(body, puts, gotten),
  },
  {
    name: 'undo dropped on an error path',
    rules: ['missing-undo'],
    mutants: (body) => onErrorPath(body, undos, switchedOn),
  },
  {
    name: 'free repeated',
    rules: ['double-free'],
    mutants: (body) =>
      each(
        body,
        /^[ \t]*(?:kfree|kvfree|vfree|kmem_cache_free)\((?:\w+, )?[\w.>-]+\);\n/gm,
        (all) => all + all,
      ),
  },
  {
    name: 'error code dropped',
    rules: ['lost-error-code'],
    mutants: (body) =>
      each(
        body,
        new RegExp(
          String.raw`(= ${allocations}\([^;]*\);\n\s*if \(!\s*${key}\) \{\n(?:[^}]*?\n)??)[ \t]*(\w+) = -ENOMEM;\n(?=[^}]*goto )`,
          'g',
        ),
        (_all, before) => before,
        ([, , name], before) => !holdsError(before, name!),
      ),
  },
  {
    name: 'copy not looked at',
    rules: ['ignored-error'],
    mutants: (body) =>
      each(
        body,
        /^([ \t]*)if \((copy_(?:from|to)_user\([^;{}]*?\))\)\s*(?:\{\s*)?(?:return|ret = )-EFAULT;(?:\s*goto \w+;)?(?:\s*\})?\n/gm,
        (_all, indent, call) => `${indent}${call};\n`,
      ),
  },
];

type Change = (all: string, ...groups: readonly string[]) => string;

function each(
  body: string,
  pattern: RegExp,
  change: Change,
  counts: (match: RegExpMatchArray, before: string) => boolean = () => true,
): readonly string[] {
  const matches = [...body.matchAll(pattern)].filter((one) => counts(one, body.slice(0, one.index)));
  return matches.map((match) => {
    const [all, ...groups] = match;
    return body.slice(0, match.index) + change(all, ...groups) + body.slice(match.index + all.length);
  });
}

/** A variable that was last given an error number reports one all the same. */
function holdsError(before: string, name: string): boolean {
  const given = [...before.matchAll(new RegExp(String.raw`(?<![\w.>])${name}\s*=\s*([^=;][^;]*);`, 'g'))].at(
    -1,
  );
  return given !== undefined && /^-E[A-Z]/.test(given[1]!);
}

/** An unlock that a `return` follows, in a function with another one: dropping the only one makes a function that locks. */
function whereUsed(body: string, pattern: RegExp, by: string): readonly string[] {
  const all = [...body.matchAll(pattern)];
  const same = (text: string): number => all.filter((one) => one[0].trim() === text.trim()).length;
  return all
    .filter((one) => same(one[0]) > 1)
    .map((one) => body.slice(0, one.index) + by + body.slice(one.index + one[0].length));
}

function underLock(body: string, pattern: RegExp, change: Change): readonly string[] {
  const isUnder = (index: number): boolean => {
    const before = body.slice(0, index);
    const lock = Math.max(before.lastIndexOf('spin_lock'), before.lastIndexOf('rcu_read_lock('));
    return lock >= 0 && !/unlock|\breturn\b|\bgoto\b|^\w+:/m.test(before.slice(lock));
  };
  return [...body.matchAll(pattern)]
    .filter((match) => isUnder(match.index))
    .map(
      (match) => body.slice(0, match.index) + change(match[0]) + body.slice(match.index + match[0].length),
    );
}

/** The `if` behind a call that tests what the call gave, and whose body leaves. */
function checksBehind(
  body: string,
  calls: string,
  test: (name: string) => string,
): readonly { start: number; end: number; name: string; written: string }[] {
  const found: { start: number; end: number; name: string; written: string }[] = [];
  for (const match of body.matchAll(new RegExp(String.raw`(${key})\s*=\s*${calls}\([^;]*\);\n`, 'g'))) {
    const name = match[1]!;
    const start = match.index + match[0].length;
    const escaped = name.replace(/[.*+?^$()[\]\\]/g, String.raw`\$&`);
    const check = new RegExp(
      String.raw`^\s*if \((?:unlikely\()?(${test(escaped)})\)?\)\s*(?:\{[^{}]*\b(?:return|goto)\b[^{}]*\}|(?:return|goto)\b[^;]*;)\n`,
    ).exec(body.slice(start));
    if (check) found.push({ start, end: start + check[0].length, name, written: check[1]! });
  }
  return found;
}

/** The check goes; a mutant counts only where the pointer is followed later on, before it is written again. */
function withoutCheck(body: string, calls: string, test: (name: string) => string): readonly string[] {
  return checksBehind(body, calls, test).flatMap(({ start, end, name }) => {
    const rest = body.slice(end);
    const escaped = name.replace(/[.*+?^$()[\]\\]/g, String.raw`\$&`);
    const used = new RegExp(String.raw`(?<![\w.>])${escaped}(?:->|\[)`).exec(rest)?.index ?? -1;
    const written =
      new RegExp(
        String.raw`(?<![\w.>])${escaped}\s*=[^=]|(?<![\w.>&])${escaped.split('-')[0]!}\s*=[^=]`,
      ).exec(rest)?.index ?? rest.length;
    return used >= 0 && used < written ? [body.slice(0, start) + rest] : [];
  });
}

function otherCheck(
  body: string,
  calls: string,
  test: (name: string) => string,
  by: (name: string) => string,
): readonly string[] {
  return checksBehind(body, calls, test).map(({ start, end, name, written }) => {
    const check = body.slice(start, end);
    return body.slice(0, start) + check.replace(written, by(name)) + body.slice(end);
  });
}

/**
 * A release between a failing condition or a label and the `return` of an error. It counts only where the function itself has taken
 * what it releases: what others took is theirs.
 */
function onErrorPath(
  body: string,
  calls: string,
  taking: (release: string, what: string) => RegExp,
): readonly string[] {
  const pattern = new RegExp(String.raw`^[ \t]*(${calls})\(([^;\n]*)\);\n`, 'gm');
  return [...body.matchAll(pattern)].flatMap((match) => {
    const before = body.slice(0, match.index);
    const rest = body.slice(match.index + match[0].length);
    const what = match[1] === 'kmem_cache_free' ? match[2]!.split(',').at(-1)! : match[2]!.split(',')[0]!;
    const escaped = what.trim().replace(/[.*+?^$()[\]\\]/g, String.raw`\$&`);
    if (!taking(match[1]!, escaped).test(before)) return [];
    const isBehindCheck =
      /if \((?:!?\w[^{}]*|IS_ERR\([^{}]*)\)\s*\{[^{}]*$/.test(before) &&
      /^[^{}]*\breturn (?:-E|ret|err|rc|error|status|PTR_ERR|ERR_PTR|NULL)/.test(rest);
    const isBehindLabel =
      /\n\w*(?:err|fail|free|out|put|disable|release|unwind|cleanup)\w*:\n[^{}]*$/.test(before) &&
      /^[^{}]*\breturn (?:ret|err|rc|error|status|ERR_PTR|NULL|-E)/.test(rest);
    return isBehindCheck || isBehindLabel ? [before + rest] : [];
  });
}

/** `x = alloc(...)`. */
function allocated(_release: string, what: string): RegExp {
  return new RegExp(
    String.raw`(?<![\w.>])${what}\s*=\s*[^;=]*(?:alloc|dup|asprintf|skb|memdup|nlmsg_new)\w*\(`,
  );
}

/** `x = get(...)`. */
function gotten(_release: string, what: string): RegExp {
  return new RegExp(String.raw`(?<![\w.>])${what}\s*=\s*[^;=]*(?:get|find|parse|lookup|next)\w*\(`);
}

/** What the undoing calls undo, by the beginning of their names. */
const undone: Readonly<Record<string, string>> = {
  clk_disable: String.raw`clk_(?:prepare_)?enable`,
  regulator_disable: 'regulator_enable',
  pm_runtime_put: String.raw`pm_runtime_(?:get|resume_and_get)\w*`,
  pci_disable_device: String.raw`pci_enable_device\w*`,
  pci_release_regions: String.raw`pci_request_\w*regions`,
  free_irq: String.raw`request_(?:threaded_)?irq`,
  reset_control_assert: 'reset_control_deassert',
  phy_exit: 'phy_init',
  phy_power_off: 'phy_power_on',
};

function switchedOn(release: string, what: string): RegExp {
  const [, taker] = Object.entries(undone).find(([start]) => release.startsWith(start))!;
  return new RegExp(String.raw`\b${taker}\(\s*${what}`);
}
