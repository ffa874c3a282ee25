import type { Edit } from '../../../core/types.ts';
import type { CFile, CRule, CVariable } from '../../../syntax/c/types.ts';
import { atLeast, version } from '../../../core/version.ts';
import { wrongProcOperations as page } from '../pages.ts';
import { structOf, variablesNamed } from '../types-of.ts';

const since = version('5.6');
/** Index of the operations among the arguments. */
const position: Readonly<Record<string, number>> = { proc_create: 3, proc_create_data: 3 };
/** What each member of the old structure is called in the new one; a member that is not here has to go. */
const renamed: Readonly<Record<string, string>> = {
  open: 'proc_open',
  read: 'proc_read',
  read_iter: 'proc_read_iter',
  write: 'proc_write',
  llseek: 'proc_lseek',
  release: 'proc_release',
  poll: 'proc_poll',
  unlocked_ioctl: 'proc_ioctl',
  compat_ioctl: 'proc_compat_ioctl',
  mmap: 'proc_mmap',
};

/** `proc_create` takes `struct proc_ops` since Linux 5.6 and `struct file_operations` before. */
export const rule: CRule = {
  on: 'call',
  names: Object.keys(position),
  *check(call, file) {
    const { kernel } = file.target;
    const isNew = atLeast(kernel?.version, since);
    // Heavy backports may have brought the new structure to an older number.
    if (!kernel || isNew === 'unknown' || (isNew === 'no' && kernel.backports)) return;
    const argument = call.arguments[position[call.name]!];
    const name = /^&(\w+)$/.exec(argument?.text ?? '')?.[1];
    const [variable] = name === undefined ? [] : variablesNamed(file, name).filter((one) => !one.within);
    const wrong = isNew === 'yes' ? 'file_operations' : 'proc_ops';
    if (!argument || !variable || structOf(variable.type) !== wrong) return;
    const wanted = isNew === 'yes' ? 'proc_ops' : 'file_operations';
    const edits = isNew === 'yes' ? conversion(file, variable) : undefined;
    const fixes = edits ? [page.fix({ variable: variable.name }, 'review', ...edits)] : [];
    const args = { call: call.name, variable: variable.name, wrong, wanted, target: kernel.version.text };
    yield page.problem(argument, args, { fixes });
  },
};

/** The definition rewritten member by member; undefined when a member has no counterpart or a device uses it too. */
function conversion(file: CFile, variable: CVariable): Edit[] | undefined {
  const { text } = file.source;
  const uses = text.match(new RegExp(`\\b${variable.name}\\b`, 'g')) ?? [];
  const calls = Object.keys(position).flatMap((name) => file.calls(name));
  const own = calls.filter((call) => call.arguments.some((one) => one.text === `&${variable.name}`)).length;
  if (uses.length !== own + 1) return undefined;
  const at = text.slice(variable.start, variable.nameSpan.start).lastIndexOf('file_operations');
  if (at < 0) return undefined;
  const start = variable.start + at;
  const edits: Edit[] = [{ span: { start, end: start + 'file_operations'.length }, text: 'proc_ops' }];
  for (const field of file.all('field')) {
    if (field.variable !== variable.name || field.start < variable.start || field.end > variable.end)
      continue;
    const name = renamed[field.name];
    if (name !== undefined) edits.push({ span: field.nameSpan, text: name });
    else if (field.name === 'owner') edits.push({ span: lineOf(text, field), text: '' });
    else return undefined;
  }
  return edits;
}

/** The member's line: `proc_ops` has no owner, the core takes care of the module. */
function lineOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { start: number; end: number } {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const line = text.slice(from, next < 0 ? text.length : next);
  if (/^\s*\.owner\s*=\s*THIS_MODULE\s*,?\s*$/.test(line))
    return { start: from, end: next < 0 ? text.length : next + 1 };
  const comma = /^\s*,/.exec(text.slice(end));
  return { start, end: end + (comma?.[0].length ?? 0) };
}
