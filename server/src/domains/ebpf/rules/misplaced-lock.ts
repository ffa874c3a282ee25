import { version } from '../../../core/version.ts';
import type { CCall, CFile } from '../../../syntax/c/types.ts';
import { compareLines } from '../facts/kernel.ts';
import { bufferNamed, localNamed } from '../model/buffers.ts';
import { codeOf } from '../model/code.ts';
import { modelOf } from '../model/model.ts';
import { isChosen, reached } from '../model/reach.ts';
import type { EbpfRule } from '../model/rule.ts';
import { misplacedLock as page } from '../pages.ts';

/** Functions whose first argument has to lie in the value of a map, or in an object that a program has made. */
const wanting = [
  'bpf_spin_lock',
  'bpf_spin_unlock',
  'bpf_timer_init',
  'bpf_timer_set_callback',
  'bpf_timer_start',
  'bpf_timer_cancel',
  'bpf_wq_init',
  'bpf_kptr_xchg',
];
/** From `check_map_prog_compatibility` in kernel/bpf/verifier.c of Linux 6.1 and 7.2. */
const without = /^(?:SOCKET_FILTER|KPROBE|TRACEPOINT|PERF_EVENT|RAW_TRACEPOINT(?:_WRITABLE)?)$/;

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    for (const name of wanting) {
      for (const call of file.calls(name)) {
        const [first] = call.arguments;
        const local = first && localOf(file, call, first.text);
        if (local !== undefined) yield page.problem(first!, { say: 'stack', name, local });
      }
    }
    for (const way of reached(file, 'bpf_spin_lock')) {
      const { program, call, at } = way;
      const { section } = program;
      if (!section || !without.test(section.program) || isChosen(file, way)) continue;
      const related = at === call ? [] : [page.step('called', call.nameSpan)];
      yield page.problem(at.nameSpan, { say: 'program', section: section.section }, { related });
    }
    yield* timersIn(file);
    yield* ofOtherMaps(file);
  },
};

/** Timers are for tracing programs too since a kernel between 6.18 and 7.2: tried on 6.18, read in the source of 7.2. */
const timersNotUpTo = version('6.18');

function* timersIn(file: CFile): ReturnType<EbpfRule['check']> {
  const { kernel } = file.target;
  if (!kernel || kernel.backports || compareLines(kernel.version, timersNotUpTo) > 0) return;
  for (const way of reached(file, 'bpf_timer_init')) {
    const { program, call, at } = way;
    const { section } = program;
    if (!section || section.program === 'SOCKET_FILTER' || !without.test(section.program)) continue;
    if (isChosen(file, way)) continue;
    const related = at === call ? [] : [page.step('called', call.nameSpan)];
    yield page.problem(at.nameSpan, { say: 'timer', section: section.section }, { related });
  }
}

/** Functions that are given a member of a map's value, and the map that it lies in. */
const withMap: Readonly<Record<string, readonly [member: number, map: number]>> = {
  bpf_timer_init: [0, 1],
  bpf_wq_init: [0, 1],
  bpf_task_work_schedule_signal: [1, 2],
  bpf_task_work_schedule_resume: [1, 2],
};

/** Where the member was looked up in one map, and another is named. */
function* ofOtherMaps(file: CFile): ReturnType<EbpfRule['check']> {
  for (const [name, [member, place]] of Object.entries(withMap)) {
    for (const call of file.calls(name)) {
      const value = /^&\s*(\w+)\s*->/.exec(call.arguments[member]?.text ?? '')?.[1];
      const named = call.arguments[place];
      const map = /^&\s*(\w+)$/.exec(named?.text ?? '')?.[1];
      if (value === undefined || !named || map === undefined || !call.within) continue;
      const body = codeOf(file).slice(call.within.body.start, call.within.body.end);
      const set = [...body.matchAll(new RegExp(`\\b${value}\\s*=(?!=)\\s*([^;]*)`, 'g'))];
      const [, from] = /^bpf_map_lookup_elem\s*\(\s*&\s*(\w+)\s*,/.exec(set[0]?.[1] ?? '') ?? [];
      if (set.length !== 1 || from === undefined || from === map || !isMap(file, from) || !isMap(file, map))
        continue;
      yield page.problem(named, { say: 'map', name, value, from, map });
    }
  }
}

function isMap(file: CFile, name: string): boolean {
  return modelOf(file).maps.some((one) => one.name === name);
}

/** A variable of the function whose address is handed over. */
function localOf(file: CFile, call: CCall, written: string): string | undefined {
  const name = /^(?:\([^()]*\*\s*\)\s*)?&/.test(written) ? localNamed(written) : undefined;
  return name !== undefined && bufferNamed(file, call, name) ? name : undefined;
}
