import type { CArgument, CCall, CFile, CFunction } from '../../../syntax/c/types.ts';
import { kfuncs, objectsWanted } from '../facts/kfuncs.ts';
import { codeOf } from '../model/code.ts';
import { keptPointersOf } from '../model/kept-pointers.ts';
import { programOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { untrustedObject as page } from '../pages.ts';

/**
 * Members that the verifier trusts, from BTF_TYPE_SAFE_RCU and its kin in kernel/bpf/verifier.c of Linux 7.2, and those of contexts.
 * Earlier kernels trust fewer.
 */
const trusted =
  /^(?:cpus_ptr|cgroups|real_parent|group_leader|kn|dfl_cgrp|cgroup|exe_file|owner|sk|seq|meta|task|file|f_inode|d_inode|vm_mm|vm_file|vma|map|prog|link|skb|state)$/;
const walk = /^\w+(?:\s*(?:->|\.)\s*\w+)*\s*->\s*(\w+)$/;

export const rule: EbpfRule = {
  on: 'call',
  names: [...kfuncs.keys()],
  *check(call, file) {
    const { within } = call;
    if (!within || file.functionNamed(call.name) || file.has('macro', call.name)) return;
    // What the operations of a structure are given may be more than it seems.
    if (programOf(file, within)?.section?.program === 'STRUCT_OPS') return;
    for (const [place] of objectsWanted(kfuncs.get(call.name)!)) {
      const argument = call.arguments[place];
      const member = argument && walkedTo(file, call, within, argument);
      if (!argument || member === undefined || trusted.test(member)) continue;
      // Members of structures of the file are no fields of objects of the kernel.
      if (keptPointersOf(file).has(member) || isOwn(file, member)) continue;
      // For the scheduler they are the same, and only one of them is known to the verifier.
      const end = argument.end;
      const isParent = /->\s*parent$/.test(argument.text) && kfuncs.get(call.name)!.flags.includes('ACQUIRE');
      const fixes = isParent
        ? [page.fix({}, 'review', { span: { start: end - 'parent'.length, end }, text: 'real_parent' })]
        : [];
      yield page.problem(argument, { name: call.name, member }, { fixes });
    }
  },
};

function isOwn(file: CFile, member: string): boolean {
  return file.all('struct').some(({ members }) => members.some(({ name }) => name === member));
}

/** The last member on the way to an argument, or to the one value of the variable that it names. */
function walkedTo(file: CFile, call: CCall, within: CFunction, { text }: CArgument): string | undefined {
  const direct = walk.exec(text)?.[1];
  if (direct !== undefined || !/^\w+$/.test(text)) return direct;
  const own = file
    .named('variable', text)
    .filter((one) => one.within?.nameSpan.start === within.nameSpan.start);
  if (own.length !== 1) return undefined;
  const body = codeOf(file).slice(within.body.start, within.body.end);
  const set = [...body.matchAll(new RegExp(`(?<![\\w.>])${text}\\s*=(?!=)\\s*([^;,]*)`, 'g'))];
  const [only] = set;
  if (set.length !== 1 || !only || new RegExp(`&\\s*${text}\\b`).test(body)) return undefined;
  return within.body.start + only.index > call.start ? undefined : walk.exec(only[1]!.trim())?.[1];
}
