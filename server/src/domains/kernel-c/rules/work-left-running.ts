import { acrossFunctions } from '../across-functions.ts';
import type { CFile, CFunction } from '../../../syntax/c/types.ts';
import { workLeftRunning as page } from '../pages.ts';
import { structOf, typeOf } from '../types-of.ts';

/** What prepares a work or timer, what starts one, and what waits for its end. */
const starting =
  'schedule_work|queue_work|queue_work_on|schedule_delayed_work|queue_delayed_work|mod_delayed_work|mod_timer|add_timer|hrtimer_start|hrtimer_start_range_ns';
const knowing = `INIT_WORK|INIT_DELAYED_WORK|INIT_DEFERRABLE_WORK|timer_setup|hrtimer_init|hrtimer_setup|container_of|from_timer|timer_container_of|to_delayed_work|timer_pending|work_pending|delayed_work_pending|sizeof|${starting}`;
const ends = ['remove', 'remove_new', 'disconnect'];

/** A work or timer that may still run when the driver has let its device go. */
export const rule = acrossFunctions(
  ['INIT_WORK', 'INIT_DELAYED_WORK', 'timer_setup'],
  function* (call, file) {
    const [, object, member] = /^&\s*(\w+)->(\w+)$/.exec(call.arguments[0]?.text ?? '') ?? [];
    if (object === undefined || member === undefined || !file.source.path.endsWith('.c')) return;
    // Of a structure that other files know, they may have ended it.
    const tag = structOf(typeOf(file, call.within, object));
    if (tag === undefined || !file.has('struct', tag)) return;
    const end = endOf(file);
    if (!end || !mayRunOn(file.source.text, member)) return;
    const wait = waitFor(call.name);
    // Where the wait belongs.
    const related = [page.step('prepared', call.nameSpan)];
    yield page.problem(end.nameSpan, { member, end: end.name, wait }, { related });
  },
);

function endOf(file: CFile): CFunction | undefined {
  const fields = ends.flatMap((name) => file.named('field', name));
  const own = fields.find(
    ({ root, name, value }) =>
      (name === 'disconnect' ? /usb_driver$/ : /_driver$/).test(root ?? '') && file.has('function', value),
  );
  return own && file.functionNamed(own.value);
}

/** It is started here, and nobody here waits for it or hands it to somebody who may. */
function mayRunOn(text: string, member: string): boolean {
  const uses = [
    ...text.matchAll(new RegExp(`\\b(\\w+)\\s*\\([^;{}()]*&[\\w>.()-]*(?:->|\\.)\\s*${member}\\b`, 'g')),
  ];
  const names = uses.map(([, name]) => name!);
  const known = new RegExp(`^(?:${knowing})$`);
  return (
    names.some((name) => new RegExp(`^(?:${starting})$`).test(name)) &&
    names.every((name) => known.test(name)) &&
    !/\b(?:flush|destroy|drain)_workqueue\s*\(|\bflush_scheduled_work\b|\bdevm_add_action/.test(text) &&
    !new RegExp(
      `[=,(]\\s*&[\\w>.()-]*(?:->|\\.)${member}\\.|=\\s*&[\\w>.()-]*(?:->|\\.)${member}\\s*[;,]`,
    ).test(text)
  );
}

function waitFor(name: string): string {
  if (name === 'timer_setup') return 'timer_shutdown_sync';
  return name === 'INIT_WORK' ? 'cancel_work_sync' : 'cancel_delayed_work_sync';
}
