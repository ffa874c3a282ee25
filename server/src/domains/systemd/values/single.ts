import { wordsOf, type Directive } from '../facts/directives.ts';

/** Parsers that keep one value: a second assignment replaces the first. All others may collect. */
const single = new Set(
  'bool tristate sec sec_fix_0 sec_def_infinity nsec service_timeout job_timeout_sec job_running_timeout_sec iec_size iec_size_long memory_limit unsigned int long mode signal tasks_max cpu_quota exec_nice exec_oom_score_adjust exec_io_priority exec_cpu_sched_prio cg_weight cg_cpu_weight user_group_compat pid_file working_directory bus_name unit_slice rlimit'.split(
    ' ',
  ),
);
const lists = new Set(['delegate', 'log_level', 'job_mode', 'restrict_filesystems']);

/** Whether a directive surely holds one value, of which the last counts. */
export function isSingle({ name, parser }: Directive): boolean {
  return (
    single.has(parser) || (wordsOf(parser) !== undefined && !lists.has(parser)) || name === 'Description'
  );
}
