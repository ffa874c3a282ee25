import { atLeast, version } from '../../../core/version.ts';
import { isSymbol, promptOf, typeOf, type Entry } from '../../../syntax/kconfig/entries.ts';
import type { KconfigRule } from '../kconfig-file.ts';
import { unfitChoice as page } from '../pages.ts';

/**
 * By this release a member is whatever stands in the block, and a bool; the reader of Linux 6.1 took the type from the first
 * member and left those out that depend on another one.
 */
const strict = version('7.2');

/** A choice that cannot be made, or a member that is none. */
export const rule: KconfigRule = {
  on: 'entry',
  names: ['choice'],
  *check({ entry }, file) {
    if (!promptOf(entry)) yield page.problem(entry.keyword, { say: 'title' });
    const inner = [...within(entry)];
    const members = inner.filter((one) => isSymbol(one) && one.name);
    const names = new Set(members.map(({ name }) => name!.text));
    const isOpen = inner.some(({ kind }) => kind === 'source') || entry.end === undefined;
    const isTristate = typeOf(entry) === 'tristate';
    const isStrict = atLeast(file.target.kernel?.version, strict) === 'yes';
    for (const member of members) {
      const name = member.name!;
      const types = new Set(file.definitions(name.text).flatMap((one) => typeOf(one.entry) ?? []));
      const [type] = types;
      if (types.size === 1 && type !== 'bool' && !(type === 'tristate' && isTristate))
        yield page.problem(
          name,
          { say: 'type', name: name.text, type: type! },
          isStrict || type !== 'tristate' ? {} : { confidence: 'low' },
        );
      const given = member.options.find(({ kind, type: own }) => kind === 'default' && own === undefined);
      if (given && !isTristate)
        yield page.problem(
          given.keyword,
          { say: 'given', name: name.text },
          isStrict ? {} : { confidence: 'low' },
        );
    }
    if (isOpen) return;
    for (const { kind, value } of entry.options) {
      if (kind !== 'default' || value?.kind !== 'symbol' || value.word.hasMacro || names.has(value.word.text))
        continue;
      const others = file.definitions(value.word.text);
      // Another file may give the choice more members.
      if (others.some(({ path }) => path !== file.ownPath && path !== file.source.path)) continue;
      yield page.problem(value.word, { say: 'foreign', name: value.word.text });
    }
  },
};

/** What stands in a choice itself, and in the `if` blocks of it. */
function* within(block: Entry): Generator<Entry> {
  for (const child of block.children) {
    yield child;
    if (child.kind === 'if') yield* within(child);
  }
}
