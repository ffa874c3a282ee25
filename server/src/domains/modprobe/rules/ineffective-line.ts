import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule, ColumnWord } from '../../../syntax/shapes/columns.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { needed, plain } from '../../../syntax/values/kernel-modules/modules.ts';
import { ineffectiveLine as page } from '../pages.ts';

/** Lines that are read well and do not do what they seem to. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    /** The line that sets a parameter of a module last. */
    const set = new Map<string, ColumnsLine>();
    for (const line of file.lines) {
      const [command, module, ...rest] = line.words;
      if (!module) continue;
      const name = plain(module.value);
      yield* repeated(line, file);
      if (command!.value === 'install') yield* itself(line, name);
      if (command!.value === 'blacklist') yield* blacklisted(line, module, file);
      else if (command!.value === 'softdep') yield* dependencies(line, name, file);
      else if (command!.value === 'alias' && plain(rest[0]?.value ?? '') === name) {
        yield page.problem(rest[0]!, { say: 'self', name }, removal(line, file));
      } else if (command!.value === 'options') {
        yield* unloadable(line, module, file);
        yield* parameters(line, name, set);
      }
    }
  },
};

function removal(line: ColumnsLine, file: ColumnsFile) {
  return { fixes: [page.fix({}, 'review', { span: lineAround(file.source.text, line.start), text: '' })] };
}

/** The same once more, or another command for a module that has one. */
function* repeated(line: ColumnsLine, file: ColumnsFile): Iterable<Problem> {
  const [command, module] = line.words;
  if (!/^(?:blacklist|install|remove)$/.test(command!.value)) return;
  const first = file.named(line.name)[0]!;
  if (first === line) return;
  const related = [page.step('first', first)];
  const args = { say: command!.value === 'blacklist' ? 'again' : 'replaced', name: module!.value } as const;
  yield page.problem(module!, args, { ...removal(line, file), related, confidence: 'medium' });
}

function* blacklisted(line: ColumnsLine, module: ColumnWord, file: ColumnsFile): Iterable<Problem> {
  const name = plain(module.value);
  if (needed.has(name)) {
    yield page.problem(module, { say: 'needed', name }, { ...removal(line, file), confidence: 'medium' });
  } else if (/[:*]/.test(name)) yield page.problem(module, { say: 'alias', name: module.value });
}

/** A module that is never loaded needs no options. */
function* unloadable(line: ColumnsLine, module: ColumnWord, file: ColumnsFile): Iterable<Problem> {
  const name = plain(module.value);
  const blocked = [...file.named(`install ${name}`), ...file.named(`blacklist ${name}`)].find(
    ({ words }) => words[0]!.value === 'blacklist' || /\/(?:false|true)$/.test(words[2]?.value ?? ''),
  );
  if (!blocked) return;
  const related = [page.step('blocked', blocked)];
  yield page.problem(
    module,
    { say: 'blocked', name },
    { ...removal(line, file), related, confidence: 'medium' },
  );
}

function* dependencies(line: ColumnsLine, name: string, file: ColumnsFile): Iterable<Problem> {
  let phase = '';
  for (const word of line.words.slice(2)) {
    if (word.value.endsWith(':')) {
      phase = word.value;
      continue;
    }
    const other = plain(word.value);
    if (other === name) yield page.problem(word, { say: 'self', name }, removal(line, file));
    const back = file.named(`softdep ${other}`).find(({ words }) => {
      const at = words.findIndex(({ value }) => value === phase);
      return at > 0 && words.slice(at).some(({ value }) => plain(value) === name);
    });
    if (back && back.start < line.start) {
      const related = [page.step('first', back)];
      yield page.problem(word, { say: 'cycle', name, other }, { ...removal(line, file), related });
    }
    const blocked = file.named(`blacklist ${other}`)[0];
    if (!blocked) continue;
    const related = [page.step('blocked', blocked)];
    yield page.problem(word, { say: 'skipped', name: other }, { related, confidence: 'medium' });
  }
}

function* parameters(line: ColumnsLine, name: string, set: Map<string, ColumnsLine>): Iterable<Problem> {
  for (const word of line.words.slice(2)) {
    const key = word.text.replace(/=.*$/, '');
    const first = set.get(`${name} ${plain(key)}`);
    if (first)
      yield page.problem(word, { say: 'twice', name: key }, { related: [page.step('first', first)] });
    set.set(`${name} ${plain(key)}`, line);
  }
}

/** A command that loads the module that it stands for is run again by that, until modprobe gives up. */
function* itself(line: ColumnsLine, name: string): Iterable<Problem> {
  const [program, ...rest] = line.words.slice(2);
  if (!/(?:^|\/)modprobe$/.test(program?.value ?? '')) return;
  if (rest.some(({ value }) => /^(?:-i|--ignore-install)$/.test(value))) return;
  const own = rest.find(({ value }) => plain(value) === name);
  if (own) yield page.problem(own, { say: 'loop', name });
}
