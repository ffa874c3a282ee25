import { acrossFunctions } from '../across-functions.ts';
import type { CField, CFile, CFunction } from '../../../syntax/c/types.ts';
import { deadlockingOpen as page } from '../pages.ts';

/** A file that is read and written without a position, whose reader waits with the position's lock in its hands. */
export const rule = acrossFunctions(['nonseekable_open'], function* (call, file) {
  const fn = call.within;
  if (!fn) return;
  const opened = ['open', 'proc_open']
    .flatMap((name) => file.named('field', name))
    .find((one) => one.value === fn.name && one.variable !== undefined);
  const before = opened?.name === 'proc_open' ? 'proc_' : '';
  const reader = opened && callbackBeside(file, opened, `${before}read`);
  const writer = opened && callbackBeside(file, opened, `${before}write`);
  if (!reader || !writer || usesPosition(file, reader) || usesPosition(file, writer)) return;
  if (!waits(file, reader) || !hasPosition(file, opened)) return;
  const fix = page.fix({}, 'safe', { span: call.nameSpan, text: 'stream_open' });
  const related = [page.step('waits', reader.nameSpan), page.step('writes', writer.nameSpan)];
  yield page.problem(call.nameSpan, { reader: reader.name, writer: writer.name }, { fixes: [fix], related });
});

function callbackBeside(file: CFile, { variable }: CField, name: string): CFunction | undefined {
  const field = file.named('field', name).find((one) => one.variable === variable);
  return field && file.functionNamed(field.value);
}

/** Devices have no lock for their position; the files of debugfs and /proc are regular ones. */
function hasPosition(file: CFile, { variable }: CField): boolean {
  return Object.entries(makers).some(([name, at]) =>
    file.calls(name).some((one) => one.arguments[at]?.text === `&${variable!}`),
  );
}

/** Who makes a regular file, and the number of the argument that is its operations. */
const makers: Readonly<Record<string, number>> = {
  debugfs_create_file: 4,
  debugfs_create_file_unsafe: 4,
  proc_create: 3,
  proc_create_data: 3,
};

function usesPosition(file: CFile, { parameters, body }: CFunction): boolean {
  const position = parameters[3]?.name;
  return (
    position === undefined ||
    new RegExp(`\\b${position}\\b`).test(file.source.text.slice(body.start, body.end))
  );
}

/** It waits itself, or a function of the file that it calls does. */
function waits(file: CFile, fn: CFunction): boolean {
  const called = [...file.calledIn(fn)];
  return called.some((name) => {
    if (/^wait_/.test(name)) return true;
    const helper = file.functionNamed(name);
    return helper !== undefined && [...file.calledIn(helper)].some((inner) => /^wait_/.test(inner));
  });
}
