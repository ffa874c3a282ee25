import type { CCall, CFile, CFunction, CRule } from '../../../syntax/c/types.ts';
import { isLocal } from '../local-names.ts';
import { ignoredError as page } from '../pages.ts';
import { indentAt } from '../../../core/indent.ts';

/** Functions marked `__must_check` in the headers of Linux 5.10 to 7.2; the copies return what they did not copy. */
const copies = ['copy_from_user', 'copy_to_user', 'clear_user'];
const others =
  'kstrtoul kstrtol kstrtoull kstrtoll kstrtouint kstrtoint kstrtou8 kstrtou16 kstrtou32 kstrtou64 kstrtobool ' +
  'kstrtoul_from_user kstrtoint_from_user kstrtouint_from_user kstrtobool_from_user pci_enable_device pcim_enable_device ' +
  'pci_enable_device_mem device_register driver_register bus_register request_irq request_threaded_irq devm_request_irq ' +
  'devm_request_threaded_irq request_percpu_irq regulator_enable regulator_bulk_enable kobject_add kobject_init_and_add ' +
  'mutex_lock_interruptible mutex_lock_killable down_interruptible down_killable';
/** What went wrong with these is felt later: a device is asleep, a number is made up, nobody sees a file. */
const later =
  'pm_runtime_resume_and_get cdev_add misc_register register_netdev register_candev pci_request_regions input_register_device ' +
  'devm_request_any_context_irq request_any_context_irq sysfs_create_group kstrtol_from_user kstrtoul_from_user kstrtou8_from_user ' +
  'kstrtou16_from_user kstrtou32_from_user kstrtou64_from_user kstrtos32_from_user kstrtoll_from_user kstrtoull_from_user get_user';
/** What may fail, and says so by a number that no header insists on: believed where the caller itself may fail. */
const quietly = ['clk_enable', 'clk_prepare_enable'];

/** A result that says whether anything happened, thrown away. */
export const rule: CRule = {
  on: 'call',
  names: [...copies, ...others.split(' '), ...later.split(' '), ...quietly],
  *check(call, file) {
    if (!call.discarded || !call.within || isLocal(file, call.name)) return;
    const isCopy = copies.includes(call.name);
    const isLock = /^(?:mutex|down)_/.test(call.name);
    const isQuiet = quietly.includes(call.name);
    if (isQuiet && !tellsOfFailure(call.within, file)) return;
    const isLater = isQuiet || later.split(' ').includes(call.name);
    // Whoever leaves for good, or puts things back, goes on whatever happens.
    if (
      isLater &&
      /remove|exit|shutdown|disconnect|release|suspend|unregister|free|stop|undo/.test(call.within.name)
    )
      return;
    const fix = fixOf(call, file, isCopy);
    yield page.problem(
      call.nameSpan,
      { say: isCopy ? 'copy' : isLock ? 'lock' : isLater ? 'later' : 'other', name: call.name },
      { fixes: fix ? [fix] : [], ...(isLater ? { confidence: 'medium' } : {}) },
    );
  },
};

/** It returns a number, and not always the same one that says that all is well. */
function tellsOfFailure({ returns, body }: CFunction, { source }: CFile): boolean {
  return returns === 'int' && /\breturn\s+(?!0\s*;)/.test(source.text.slice(body.start, body.end));
}

function fixOf(call: CCall, file: CFile, isCopy: boolean): ReturnType<typeof page.fix> | undefined {
  // An error after something was taken needs a way out that only a person knows; copies and locks come before that.
  const isLock = /^(?:mutex|down)_/.test(call.name);
  if (!(isCopy || isLock) || !/^(?:int|long|ssize_t)$/.test(call.within?.returns ?? '')) return undefined;
  const { text } = file.source;
  const end = text[call.end] === ';' ? call.end + 1 : call.end;
  const error = isCopy ? '-EFAULT' : /killable/.test(call.name) ? '-EINTR' : '-ERESTARTSYS';
  const statement = text.slice(call.start, call.end);
  const body = `if (${statement})\n${indentAt(text, call.start)}\treturn ${error};`;
  return page.fix({ error }, 'review', { span: { start: call.start, end }, text: body });
}
