/**
 * A second set of defects, written apart from the first and from the engine: the same families by other injections, and families
 * that the first one leaves out. Each works on text alone; `file` is the text around the function.
 */
import type { Family } from './mutations.ts';
import { objectFamilies } from './further-object-mutations.ts';
import {
  atomicHandlers,
  bodyOf,
  checkedCalls,
  code,
  dropChecks,
  each,
  error,
  gotos,
  insert,
  interruptHandlers,
  isInt,
  lastLock,
  leaving,
  lines,
  lockCall,
  lockedSections,
  mayBeError,
  mayBeNull,
  nameOf,
  otherUnlock,
  replace,
  returning,
  sleepers,
  unlockCall,
  without,
} from './further-text.ts';

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
  ...objectFamilies,
];
