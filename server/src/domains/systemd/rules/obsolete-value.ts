import type { IniRule } from '../../../syntax/shapes/ini.ts';
import { linesOf } from '../entries.ts';
import { obsoleteValue as page } from '../pages.ts';
import { splitWords } from '../values/words.ts';

const outputs: Readonly<Record<string, string>> = { syslog: 'journal', 'syslog+console': 'journal+console' };

/** Values that systemd takes with a shake of its head, or that name what no longer exists. */
export const rule: IniRule = {
  on: 'entry',
  names: [
    'StandardOutput',
    'StandardError',
    'KillMode',
    'After',
    'Requires',
    'Wants',
    'PermissionsStartOnly',
  ],
  *check(entry, file) {
    const section = entry.section?.name ?? '';
    const value = entry.value.text;
    const span = { start: entry.value.start, end: entry.value.end };
    if (entry.name === 'PermissionsStartOnly') {
      if (section === 'Service') yield page.problem(entry.key, { say: 'permissions' }, { confidence: 'low' });
      return;
    }
    if (section === 'Unit') {
      const words = splitWords(value);
      const settle = words.find((one) => one.text === 'systemd-udev-settle.service');
      if (settle)
        yield page.problem(
          entry.value.at(settle.start, settle.end),
          { say: 'settle' },
          { confidence: 'low' },
        );
      if (entry.name !== 'After') return;
      const index = words.findIndex((one) => one.text === 'syslog.target');
      const word = words[index];
      if (!word) return;
      const lines = { span: linesOf(entry, file.source.text), text: '' };
      const from = index > 0 ? words[index - 1]!.end : word.start;
      const to = index > 0 ? word.end : (words[1]?.start ?? word.end);
      const edit = words.length === 1 ? lines : { span: entry.value.at(from, to), text: '' };
      const fix = page.fix({ say: 'remove' }, 'safe', edit);
      yield page.problem(entry.value.at(word.start, word.end), { say: 'target' }, { fixes: [fix] });
    } else if (!/^(?:Service|Socket|Mount|Swap|Scope)$/.test(section)) {
      return;
    } else if (entry.name === 'KillMode') {
      if (value !== 'none') return;
      const fix = page.fix({ say: 'output', next: 'mixed' }, 'review', { span, text: 'mixed' });
      yield page.problem(span, { say: 'kill' }, { fixes: [fix] });
    } else if (Object.hasOwn(outputs, value)) {
      const next = outputs[value]!;
      yield page.problem(
        span,
        { say: 'output', value, next },
        { fixes: [page.fix({ say: 'output', next }, 'safe', { span, text: next })] },
      );
    }
  },
};
