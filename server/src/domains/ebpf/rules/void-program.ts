import { codeOf, indentOf } from '../model/code.ts';
import { programOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { voidProgram as page } from '../pages.ts';

/** Types whose result the kernel acts on, with the value that lets things pass as if there were no program. */
const harmless: Readonly<Record<string, string>> = {
  XDP: 'XDP_PASS',
  SCHED_CLS: 'TC_ACT_OK',
  SCHED_ACT: 'TC_ACT_OK',
  SOCKET_FILTER: '-1',
  CGROUP_SKB: '1',
  CGROUP_SOCK: '1',
  CGROUP_SOCK_ADDR: '1',
  CGROUP_DEVICE: '1',
  CGROUP_SYSCTL: '1',
  CGROUP_SOCKOPT: '1',
  SK_LOOKUP: 'SK_PASS',
  SK_MSG: 'SK_PASS',
  SK_REUSEPORT: 'SK_PASS',
  NETFILTER: 'NF_ACCEPT',
};

export const rule: EbpfRule = {
  on: 'function',
  *check(at, file) {
    if (at.returns !== 'void' || at.broken) return;
    const program = programOf(file, at);
    const value = harmless[program?.type?.name ?? ''];
    if (!program?.section || value === undefined) return;
    const code = codeOf(file);
    // Assembler sets the register by itself.
    if (/\b__naked\b/.test(at.head) || /\basm\b/.test(code.slice(at.body.start, at.body.end))) return;
    const word = code.lastIndexOf('void', at.nameSpan.start);
    const close = at.body.end - 1;
    const lineStart = code.lastIndexOf('\n', close) + 1;
    const args = { section: program.section.section };
    const early = /\breturn\s*;/.test(code.slice(at.body.start, at.body.end));
    const isPlain =
      !early && word >= at.start && code[close] === '}' && code.slice(lineStart, close).trim() === '';
    if (!isPlain) {
      yield page.problem(at.nameSpan, args);
      return;
    }
    const fix = page.fix(
      { value },
      'review',
      { span: { start: word, end: word + 4 }, text: 'int' },
      { span: { start: lineStart, end: lineStart }, text: `${indentOf(code, close)}\treturn ${value};\n` },
    );
    yield page.problem(at.nameSpan, args, { fixes: [fix] });
  },
};
