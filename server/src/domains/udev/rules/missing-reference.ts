import type { Problem } from '../../../core/types.ts';
import { respelled } from '../../../syntax/nearest-existing.ts';
import type { ColumnsFile, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { missingReference as page } from '../pages.ts';
import { isMatch, ruleOf, type Token } from '../tokens.ts';

const helpers = ['/usr/lib/udev', '/lib/udev'];

/** Programs, users and groups that the system of the file surely does not have. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    for (const token of ruleOf(line, file).tokens) {
      if (token.fault !== undefined || token.value === '' || (isMatch(token) && token.key !== 'PROGRAM'))
        continue;
      yield* program(token, file);
      yield* others(token, file);
      const kind = token.key === 'OWNER' ? 'user' : token.key === 'GROUP' ? 'group' : undefined;
      if (!kind || /^\d+$|[$%]/.test(token.value) || file.lookup(kind, token.value) !== 'no') continue;
      const fixes = respelled(page, file.lookup, kind, token.valueSpan, token.value);
      yield page.problem(token.valueSpan, { say: kind, name: token.value }, { fixes });
    }
  },
};

function* program({ key, attribute, value, valueSpan }: Token, file: ColumnsFile): Iterable<Problem> {
  const isRun =
    (key === 'RUN' && attribute !== 'builtin') ||
    key === 'PROGRAM' ||
    (key === 'IMPORT' && attribute === 'program');
  const name = /^[^\s'"]+/.exec(value)?.[0] ?? '';
  if (!isRun || name === '' || /[$%*]/.test(name)) return;
  const span = { start: valueSpan.start, end: valueSpan.start + name.length };
  const places = name.startsWith('/') ? [name] : helpers.map((folder) => `${folder}/${name}`);
  if (places.some((place) => file.lookup('path', place) !== 'no')) return;
  const fixes = name.startsWith('/') ? respelled(page, file.lookup, 'path', span, name) : [];
  yield page.problem(span, { say: name.startsWith('/') ? 'path' : 'helper', name }, { fixes });
}

/** Files that are read, and units that a device starts. */
function* others({ key, attribute, value, valueSpan }: Token, file: ColumnsFile): Iterable<Problem> {
  if (
    key === 'IMPORT' &&
    attribute === 'file' &&
    /^\/[^$%*]+$/.test(value) &&
    file.lookup('path', value) === 'no'
  ) {
    yield page.problem(
      valueSpan,
      { say: 'path', name: value },
      { fixes: respelled(page, file.lookup, 'path', valueSpan, value) },
    );
  }
  if (key !== 'ENV' || attribute !== 'SYSTEMD_WANTS') return;
  for (const match of value.matchAll(/[^\s$%@]+(?=\s|$)/g)) {
    const name = match[0];
    const at = { start: valueSpan.start + match.index, end: valueSpan.start + match.index + name.length };
    if (value[match.index - 1] === '@' || /[$%@]/.test(value)) continue;
    if (file.lookup('unit', name) === 'no')
      yield page.problem(
        at,
        { say: 'unit', name },
        { fixes: respelled(page, file.lookup, 'unit', at, name) },
      );
  }
}
