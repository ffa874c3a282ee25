import { closest, distance } from 'fastest-levenshtein';
import { wordsOf, type Directive } from '../facts/directives.ts';
import { calendar } from './calendar.ts';
import type { Check, Fault } from '../../../syntax/values/fault.ts';
import { limit } from './limits.ts';
import * as lists from './lists.ts';
import * as sets from './sets.ts';
import { splitWords } from './words.ts';
import { address, absolutePath, assignments, pathList } from './places.ts';
import * as scalars from '../../../syntax/values/scalars.ts';

/** Parsers whose whole value is one thing that we can judge. Parsers that are not named here are never judged. */
const byParser: Readonly<Record<string, Check>> = {
  bool: scalars.boolean,
  tristate: scalars.boolean,
  sec: scalars.time,
  sec_fix_0: scalars.time,
  sec_def_infinity: scalars.time,
  nsec: scalars.time,
  service_timeout: scalars.time,
  job_timeout_sec: scalars.time,
  job_running_timeout_sec: scalars.time,
  service_timeout_abort: (value) => (value === '' ? undefined : scalars.time(value)),
  iec_size: scalars.size,
  iec_size_long: scalars.size,
  memory_limit: scalars.memory,
  unsigned: scalars.unsigned,
  int: scalars.integer,
  long: scalars.integer,
  mode: scalars.mode,
  signal: scalars.signal,
  tasks_max: scalars.tasks,
  cpu_quota: scalars.percent,
  exec_nice: scalars.between(-20, 19),
  exec_oom_score_adjust: scalars.between(-1000, 1000),
  exec_io_priority: scalars.between(0, 7),
  // 0 is for the policies without priorities.
  exec_cpu_sched_prio: scalars.between(0, 99),
  cg_weight: scalars.between(1, 10000),
  cg_cpu_weight: scalars.between(1, 10000, ['idle']),
  socket_listen: address,
  path_spec: absolutePath,
  namespace_path_strv: pathList,
  working_directory: (value) =>
    value.replace(/^-/, '') === '~' ? undefined : absolutePath(value.replace(/^-/, '')),
  unit_path_printf: (value) => absolutePath(value.replace(/^[-+]+/, '')),
  unit_env_file: (value) => absolutePath(value.replace(/^-/, '')),
  unit_requires_mounts_for: pathList,
  unit_mounts_for: pathList,
  exec_directories: lists.folderNames,
  set_status: lists.statuses,
  delegate: lists.delegated,
  device_allow: lists.devices,
  ip_address_access: lists.networks,
  in_addr_prefixes: lists.networks,
  documentation: lists.uris,
  user_group_compat: lists.account,
  exec_cpu_affinity: sets.cpuSet,
  allowed_cpuset: sets.cpuSet,
  unit_cpu_set: sets.cpuSet,
  numa_mask: sets.cpuSet,
  exec_secure_bits: sets.secureBits,
  disable_controllers: sets.disabledControllers,
  personality: sets.personality,
  address_families: sets.families,
  io_limit: sets.deviceLimit,
  io_device_weight: sets.deviceWeight,
  pass_environ: sets.variableNames,
  temporary_filesystems: sets.mountedPaths,
  socket_bindtodevice: sets.interfaceName,
  bus_name: sets.busName,
  service_sockets: sets.socketUnits,
  swap_priority: scalars.between(-1, 32767),
  exit_status: scalars.between(0, 255),
  tty_size: scalars.unsigned,
  syscall_errno: lists.errorNumber,
  syscall_archs: lists.callArchitectures,
  restrict_namespaces: lists.namespaceList,
  namespace_flags: lists.namespaceList,
  unit_slice: lists.slice,
  bind_paths: lists.binds,
  unit_condition_path: lists.conditionPath,
  exec: (value) => lists.openQuote(value, splitWords(value)),
  environ: (value) => lists.openQuote(value, splitWords(value)) ?? assignments(value),
};
/** Words of a table that may also be given as a number, or with a tail behind a colon. */
const alsoNumbers = new Set([
  'ip_tos',
  'exec_io_class',
  'exec_cpu_sched_policy',
  'log_level',
  'log_facility',
]);
const alsoTail = new Set(['exec_output', 'exec_input']);
/** Words of earlier times that a table no longer has and systemd still takes; `obsolete-value` speaks about them. */
const tolerated: Readonly<Record<string, readonly string[]>> = { exec_output: ['syslog', 'syslog+console'] };
/** Tables that systemd reads with further spellings of its own. */
const loose = new Set(['socket_timestamping', 'numa_policy', 'memory_pressure_watch']);

/** What is wrong with a value on every system that the directive exists on; undefined when nothing is, or nobody knows. */
export function faultOf(directive: Directive, value: string): Fault | undefined {
  // Specifiers and placeholders of build systems are filled in by somebody else.
  if (value === '' || /%[^\s\d%]|@[\w-]+@|\$\{|\{\{/.test(value.replace(/%%/g, ''))) return undefined;
  const { parser, name } = directive;
  if (parser === 'timer') return name === 'OnCalendar' ? calendar(value) : scalars.time(value);
  if (parser === 'unit_condition_string') return lists.condition(name, value);
  if (parser === 'trigger_unit' || parser === 'socket_service') return unit(name, value);
  if (parser === 'path_spec' && name !== 'PathExistsGlob' && /[*?[]/.test(value)) return { say: 'pattern' };
  // A swap may be named by the identifier of its file system.
  if (parser === 'unit_path_printf' && name === 'What') return undefined;
  if (parser === 'rlimit') return limit(name)(value);
  const check = Object.hasOwn(byParser, parser) ? byParser[parser] : undefined;
  return check ? check(value) : choice(parser, value);
}

/** What a timer, a path or a socket starts: a whole name, and for sockets a service. */
function unit(name: string, value: string): Fault | undefined {
  if (name === 'Service' && !value.endsWith('.service')) {
    const fault = { say: 'unit', expected: '.service' } as const;
    return /\.\w+$/.test(value) ? fault : { ...fault, meant: `${value}.service` };
  }
  if (/\.(?:service|target|mount|socket|timer|path|swap|automount|slice|scope|device)$/.test(value))
    return undefined;
  return { say: 'unit', expected: '.service', meant: `${value}.service` };
}

function choice(parser: string, value: string): Fault | undefined {
  const list = wordsOf(parser);
  if (!list) return undefined;
  if (parser === 'exec_output') {
    const file = sets.outputFile(value);
    if (file) return file;
  }
  const own = alsoTail.has(parser) ? value.replace(/:.*$/, '') : value;
  if (list.words.includes(own) || (list.boolean && scalars.isBoolean(own))) return undefined;
  if (tolerated[parser]?.includes(own)) return undefined;
  if (alsoNumbers.has(parser) && /^\d+$/.test(own)) return undefined;
  const words = list.boolean ? [...new Set([...list.words, 'yes', 'no'])] : list.words;
  const near = closest(own.toLowerCase(), words);
  const expected = words.length > 12 ? `${words.slice(0, 12).join(', ')} …` : words.join(', ');
  const isNear = distance(own.toLowerCase(), near) <= Math.min(2, Math.floor(own.length / 3));
  if (loose.has(parser) && !isNear) return undefined;
  return { say: 'choice', expected, ...(isNear ? { meant: near, sure: own.toLowerCase() === near } : {}) };
}
