import type { BpftraceFile, BpftraceRule } from '../model/file.ts';
import { isOwnMacro, typeOf } from '../model/types.ts';
import { neverDeleted as page } from '../pages.ts';
import { within } from '../model/walk.ts';

/** A map with an entry for each thread that nobody takes out again. */
export const rule: BpftraceRule = {
  on: 'file',
  *check(_, file) {
    const freed = freedMaps(file);
    const seen = new Set<string>();
    for (const { target, value, sign, body } of file.all('assignment')) {
      if (target.kind !== 'map' || sign !== '=' || freed.has(target.name) || seen.has(target.name)) continue;
      if (!target.keys?.some((key) => isPerThread(key)) || !isClock(value)) continue;
      if (typeOf(value, body, file) !== 'int') continue;
      seen.add(target.name);
      yield page.problem(target, { name: target.name });
    }
  },
};

function isPerThread(key: Parameters<typeof within>[0]): boolean {
  return [...within(key)].some((one) => one.kind === 'name' && one.name === 'tid');
}

/** Starts of spans of time are what piles up; counts for each thread are the result. */
function isClock(value: Parameters<typeof within>[0]): boolean {
  return value.kind === 'name' && /^(?:nsecs|elapsed)$/.test(value.name);
}

function freedMaps(file: BpftraceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const call of file.all('call')) {
    if (!/^(?:delete|clear|zero)$/.test(call.name) && !isOwnMacro(call.name, file)) continue;
    for (const one of call.args) if (one.kind === 'map') names.add(one.name);
  }
  // A thread that sets its start back to nothing keeps one entry, which is meant.
  for (const { target, value } of file.all('assignment'))
    if (target.kind === 'map' && value.kind === 'number' && value.value === 0) names.add(target.name);
  return names;
}
