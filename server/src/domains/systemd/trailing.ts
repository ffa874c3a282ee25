import type { Span } from '../../core/types.ts';
import type { IniEntry } from '../../syntax/shapes/ini.ts';
import type { Directive } from './facts/directives.ts';
import { wordsOf } from './facts/directives.ts';
import { splitWords } from './values/words.ts';

/** Parsers of values in which a blank and a `#` never stand side by side on purpose. */
const plain = new Set(
  'bool tristate sec sec_fix_0 sec_def_infinity nsec service_timeout service_timeout_abort job_timeout_sec job_running_timeout_sec iec_size iec_size_long memory_limit unsigned int long mode signal tasks_max cpu_quota exec_nice exec_oom_score_adjust exec_io_priority exec_cpu_sched_prio cg_weight cg_cpu_weight unit_deps rlimit user_group_compat timer unit_slice capability_set address_families syscall_filter unit_mounts_for socket_listen pid_file path_spec'.split(
    ' ',
  ),
);

/** A comment behind a value, which systemd takes as part of it; undefined where it may be meant as text. */
export function commentBehind(
  entry: IniEntry,
  directive: Directive,
): { readonly span: Span; readonly text: string } | undefined {
  const value = entry.value.text;
  const at = startOf(value, directive.parser);
  if (at === undefined) return undefined;
  return { span: entry.value.at(at, value.length), text: value.slice(at).trim() };
}

function startOf(value: string, parser: string): number | undefined {
  if (plain.has(parser) || wordsOf(parser) !== undefined) {
    const match = /\s[#;]/.exec(value);
    return match && match.index > 0 ? match.index + 1 : undefined;
  }
  // In a command a lone # would be an argument of its own; nobody passes one and goes on in prose.
  if (parser !== 'exec') return undefined;
  const words = splitWords(value);
  const index = words.findIndex((word, i) => i > 0 && !word.quoted && word.text === '#');
  return index > 0 && index < words.length - 1 ? words[index]!.start : undefined;
}
