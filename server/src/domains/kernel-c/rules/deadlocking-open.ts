import { acrossFunctions } from '../across-functions.ts';
import type { CField, CFile, CFunction } from '../../../syntax/c/types.ts';
import { deadlockingOpen as page } from '../pages.ts';

/** A file that is read and written without a position, whose reader waits with the position's lock in its hands. */
export const rule = acrossFunctions(['nonseekable_open'], function* (call, file) {
  const fn = call.within;
  if (!fn) return;
  const opened = file
    .named('field', 'open')
    .find((one) => one.value === fn.name && one.variable !== undefined);
  const reader = opened && callbackBeside(file, opened, 'read');
  const writer = opened && callbackBeside(file, opened, 'write');
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

/** Devices have no lock for their position; the files of debugfs are regular ones. */
function hasPosition(file: CFile, { variable }: CField): boolean {
  return ['debugfs_create_file', 'debugfs_create_file_unsafe'].some((name) =>
    file.calls(name).some((one) => one.arguments.at(-1)?.text === `&${variable!}`),
  );
}

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
