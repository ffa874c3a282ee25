import { isAtLeast, successorOf } from '../facts/language.ts';
import type { BpftraceFile, BpftraceRule } from '../model/file.ts';
import { oldSpelling as page } from '../pages.ts';

/** What the target's bpftrace still takes and has a newer form for. */
export const rule: BpftraceRule = {
  on: 'file',
  *check(_, file) {
    if (!file.target.bpftrace) return;
    yield* arrows(file);
    for (const { type } of file.all('point')) {
      const next = successorOf(type.text);
      if (!next || type.text === 'asyncwatchpoint' || isAtLeast(file.target, next.since) !== 'yes') continue;
      const fix = page.fix({ meant: next.name }, 'safe', { span: type, text: next.name });
      yield page.problem(type, { say: 'name', name: type.text, meant: next.name }, { fixes: [fix] });
    }
    if (isAtLeast(file.target, '0.25') === 'yes')
      for (const { kind, keyword } of file.all('loop'))
        if (kind === 'while') yield page.problem(keyword, { say: 'while' });
    if (isAtLeast(file.target, '0.21') === 'yes' && isAtLeast(file.target, '0.25') === 'no')
      for (const name of file.all('name'))
        if (/^sarg\d$/.test(name.name)) yield page.problem(name, { say: 'stack', name: name.name });
  },
};

function* arrows(file: BpftraceFile): ReturnType<BpftraceRule['check']> {
  if (isAtLeast(file.target, '0.19') !== 'yes') return;
  for (const { base, isArrow, operator } of file.all('field')) {
    if (base.kind !== 'name' || base.name !== 'args' || !isArrow) continue;
    const fix = page.fix({ meant: '.' }, 'safe', { span: operator, text: '.' });
    yield page.problem(operator, { say: 'arrow' }, { fixes: [fix] });
  }
}
