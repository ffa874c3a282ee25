import type { CFile } from '../../../syntax/c/types.ts';
import { indentAt } from '../../../core/indent.ts';
import { statementBefore } from '../model/block.ts';
import { codeOf } from '../model/code.ts';
import { programOf } from '../model/model.ts';
import { passingResult } from '../model/verdicts.ts';
import type { EbpfRule } from '../model/rule.ts';
import { uncheckedPacketAccess as page } from '../pages.ts';

/** Program types whose context points to the packet. */
const withPacket = new Set([
  'XDP',
  'SCHED_CLS',
  'SCHED_ACT',
  'SK_SKB',
  'SK_MSG',
  'CGROUP_SKB',
  'LWT_XMIT',
  'SK_REUSEPORT',
]);

export const rule: EbpfRule = {
  on: 'function',
  *check(within, file) {
    const program = programOf(file, within);
    const context = within.parameters[0]?.name;
    if (within.broken || context === undefined || !withPacket.has(program?.section?.program ?? '')) return;
    const code = codeOf(file);
    const body = code.slice(within.body.start, within.body.end);
    const data = `(?:\\([^()]*\\)\\s*)*${context}\\s*->\\s*data`;
    const ends = [...body.matchAll(new RegExp(`(\\w+)\\s*=\\s*${data}_end\\b`, 'g'))].map(
      ([, name]) => name!,
    );
    const use = firstUse(body, pointersOf(body, data));
    if (!use) return;
    // Whatever is said of the end before that may be the check, also inside of a call.
    const before = body.slice(0, use.at).replace(new RegExp(`\\w+\\s*=\\s*${data}_end\\b`, 'g'), '');
    const isMentioned = [...ends, `${context}\\s*->\\s*data_end`].some((end) =>
      new RegExp(`\\b${end}\\b`).test(before),
    );
    // A function that is given the context may have checked: the verifier knows all pointers to the packet's start as one.
    const isHanded = new RegExp(
      `\\b(?!bpf_|if\\b|while\\b|for\\b|return\\b)\\w+\\s*\\([^;{}]*\\b${context}\\b(?!\\s*->)`,
    ).test(before);
    if (isMentioned || isHanded || /\bbpf_(?:skb|xdp)_load_bytes\b/.test(before)) return;
    const start = within.body.start + use.at;
    const fixes = fixOf(file, code, start, {
      pointer: use.pointer,
      size: use.size,
      end:
        ends.find((end) => new RegExp(`\\b${end}\\s*=`).test(body.slice(0, use.at))) ??
        `(void *)(long)${context}->data_end`,
      result: passingResult(program) ?? '0',
    });
    yield page.problem({ start, end: start + use.pointer.length }, { pointer: use.pointer }, { fixes });
  },
};

/** Variables that are set to the start of the packet, with where. */
function pointersOf(body: string, data: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const set of body.matchAll(new RegExp(`(\\w+)\\s*=\\s*${data}\\s*[;,]`, 'g')))
    found.set(set[1]!, set.index + set[0].length);
  for (const set of body.matchAll(/(\w+)\s*=\s*(?:\([^()]*\)\s*)?(\w+)\s*[;,]/g)) {
    if (found.has(set[2]!)) found.set(set[1]!, set.index + set[0].length);
  }
  return found;
}

interface Use {
  readonly at: number;
  readonly pointer: string;
  /** How many elements have to be there. */
  readonly size: number;
}

function firstUse(body: string, pointers: ReadonlyMap<string, number>): Use | undefined {
  let first: Use | undefined;
  for (const [pointer, from] of pointers) {
    const rest = body.slice(from);
    const found = new RegExp(`(?<![\\w.>&*])(?<!&\\s)${pointer}\\s*(?:->|\\[\\s*(\\d+)\\s*\\])`).exec(rest);
    if (!found) continue;
    const set = new RegExp(
      `(?<![\\w.>])${pointer}\\s*(?:=(?!=)|\\+=|\\+\\+)|sizeof\\s*\\([^)]*\\b${pointer}\\b`,
    ).exec(rest);
    if (set && set.index <= found.index) continue;
    const at = from + found.index;
    if (!first || at < first.at) first = { at, pointer, size: Number(found[1] ?? 0) + 1 };
  }
  return first;
}

/** The check before the statement that uses the pointer; none where a statement cannot be put before it. */
function fixOf(
  file: CFile,
  code: string,
  start: number,
  {
    pointer,
    size,
    end,
    result,
  }: { readonly pointer: string; readonly size: number; readonly end: string; readonly result: string },
): ReturnType<typeof page.fix>[] {
  const statement = statementBefore(code, start);
  if (statement === undefined) return [];
  const indent = indentAt(file.source.text, statement);
  const text = `if ((void *)(${pointer} + ${size}) > ${end})\n${indent}\treturn ${result};\n${indent}`;
  return [page.fix({ pointer }, 'review', { span: { start: statement, end: statement }, text })];
}
