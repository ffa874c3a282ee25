import type { Problem, Span } from '../../../core/types.ts';
import { respelled } from '../../../syntax/nearest-existing.ts';
import { itemsOf } from '../../../syntax/shapes/columns-language.ts';
import type { ColumnsFile, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { missingReference as page } from '../pages.ts';

/** Files that the system of the file surely does not have; with `/dev/…` nobody can tell. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const { words } of file.lines) {
      const [, , key, list] = words;
      const path = key?.value.replace(/:(?:LABEL|UUID)=.*$/, '') ?? '';
      if (key && path.length === key.value.length) yield* absent(path, key, file);
      for (const item of list ? itemsOf(list) : []) {
        const value = /^(?:header|keyscript|tcrypt-keyfile|tpm2-signature|tpm2-pcrlock)=(\/[^:%]*)$/.exec(
          item.text,
        )?.[1];
        if (value !== undefined)
          yield* absent(value, { start: item.end - value.length, end: item.end }, file);
      }
    }
  },
};

function* absent(path: string, at: Span, file: ColumnsFile): Iterable<Problem> {
  if (!path.startsWith('/') || file.lookup('path', path) !== 'no') return;
  yield page.problem(at, { name: path }, { fixes: respelled(page, file.lookup, 'path', at, path) });
}
