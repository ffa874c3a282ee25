import { respelled } from '../../../syntax/nearest-existing.ts';
import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { moduleNames } from '../facts/modules.ts';
import { entryOf, moduleName, type Entry } from '../line.ts';
import { missingReference as page } from '../pages.ts';

const folders = [
  'x86_64-linux-gnu',
  'aarch64-linux-gnu',
  'riscv64-linux-gnu',
  'loongarch64-linux-gnu',
  'arm-linux-gnueabihf',
  'i386-linux-gnu',
  'powerpc64le-linux-gnu',
  's390x-linux-gnu',
]
  .map((name) => `/usr/lib/${name}/security`)
  .concat('/usr/lib64/security', '/lib64/security', '/usr/lib/security', '/lib/security');

/** Modules and files that the system of the file surely does not have. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const own = folders.filter((folder) => file.lookup('path', folder) === 'yes');
    const entry = entryOf(line);
    if (entry.isInclude || /^(?:include|substack)$/i.test(entry.control?.value ?? '')) {
      const name = entry.isInclude ? entry.control : entry.module;
      if (!name || name.value.startsWith('/')) return;
      if (isAway(file, ['/etc/pam.d', '/usr/lib/pam.d'], name.value))
        yield page.problem(
          name,
          { say: 'file', name: name.value },
          {
            fixes: respelled(
              page,
              (kind, one) => file.lookup(kind, `/etc/pam.d/${one}`),
              'path',
              name,
              name.value,
            ),
          },
        );
      return;
    }
    const name = moduleName(entry);
    yield* named(entry, name, file);
    // A module with a minus may be missing; a misspelt one is spoken of elsewhere.
    if (name === undefined || entry.type.value.startsWith('-') || !moduleNames.includes(name)) return;
    if (entry.module!.value.startsWith('/') && file.lookup('path', entry.module!.value) === 'no') {
      yield page.problem(entry.module!, { say: 'module', name: entry.module!.value });
    }
    if (entry.module!.value.startsWith('/') || own.length === 0) return;
    if (isAway(file, own, `${name}.so`)) yield page.problem(entry.module!, { say: 'module', name });
  },
};

/** Files, programs and groups that an argument names. */
function* named(entry: Entry, module: string | undefined, file: ColumnsFile): Iterable<Problem> {
  for (const word of entry.args) {
    const path = /^(?:file=|accessfile=|conf=|conffile=|envfile=)?(\/[\w./+-]+)$/.exec(word.value)?.[1];
    const isProgram = path === word.value;
    const group = /^(?:group|admin_group)=([a-z_][\w-]*)$/i.exec(word.value)?.[1];
    const name = isProgram && module !== 'pam_exec' ? undefined : (path ?? group);
    const kind = group === undefined ? 'path' : 'group';
    if (name === undefined || module === 'pam_nologin' || file.lookup(kind, name) !== 'no') continue;
    const at = { start: word.end - name.length, end: word.end };
    const say = group === undefined ? 'path' : 'group';
    yield page.problem(at, { say, name }, { fixes: respelled(page, file.lookup, kind, at, name) });
  }
}

function isAway(file: ColumnsFile, places: readonly string[], name: string): boolean {
  return places.every((folder) => file.lookup('path', `${folder}/${name}`) === 'no');
}
