import type { IniEntry, IniRule } from '../../../syntax/shapes/ini.ts';
import { linesOf, readAs } from '../entries.ts';
import { wordsOf } from '../facts/directives.ts';
import { duplicateDirective as page } from '../pages.ts';

/** Parsers that keep one value: a second assignment replaces the first. All others may collect. */
const single = new Set(
  'bool tristate sec sec_fix_0 sec_def_infinity nsec service_timeout job_timeout_sec job_running_timeout_sec iec_size iec_size_long memory_limit unsigned int long mode signal tasks_max cpu_quota exec_nice exec_oom_score_adjust exec_io_priority exec_cpu_sched_prio cg_weight cg_cpu_weight user_group_compat pid_file working_directory bus_name unit_slice rlimit'.split(
    ' ',
  ),
);
const lists = new Set(['delegate', 'log_level', 'job_mode', 'restrict_filesystems']);

/** The last value wins without a word; an empty one in between says that this is meant. */
export const rule: IniRule = {
  on: 'file',
  *check(_, file) {
    const seen = new Map<string, IniEntry>();
    for (const entry of file.entries) {
      const directive = readAs(entry, file);
      const isSingle =
        directive &&
        (single.has(directive.parser) ||
          (wordsOf(directive.parser) !== undefined && !lists.has(directive.parser)));
      if (!isSingle && entry.name !== 'Description') continue;
      if (!directive || directive.section === 'Install') continue;
      const name = `${entry.section!.name} ${entry.name}`;
      const before = seen.get(name);
      seen.set(name, entry);
      if (!before || before.value.text === '' || entry.value.text === '') continue;
      const same = before.value.text === entry.value.text;
      const fix = page.fix({}, same ? 'safe' : 'review', {
        span: linesOf(before, file.source.text),
        text: '',
      });
      const related = [page.step('replaced', before.key)];
      const args = { say: same ? 'same' : 'differs', key: entry.name, value: before.value.text } as const;
      yield page.problem(entry.key, args, { fixes: [fix], related });
    }
  },
};
