import type { Problem } from '../../../core/types.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { Part } from '../../../syntax/shapes/key-value.ts';
import type { ColumnsFile, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { undefinedAlias as page } from '../pages.ts';
import { aliasesOf, isAliasName, statementOf, type Alias, type AliasKind } from '../parse.ts';

/** Aliases of another file hold here too, so that only the main file and near names are sure. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const aliases = aliasesOf(file);
    const isPart = /sudoers\.d\//.test(file.source.path) || /^[@#]include/m.test(file.source.text);
    for (const line of file.lines) {
      const { grant, aliases: own } = statementOf(line, file);
      const uses: (readonly [AliasKind, Part])[] = [
        ...(grant?.users ?? []).map((part) => ['User', part] as const),
        ...(grant?.hosts ?? []).map((part) => ['Host', part] as const),
        ...(grant?.commands ?? []).map(({ command }) => ['Cmnd', command] as const),
        ...(grant?.commands ?? []).flatMap(({ item }) => runAs(item).map((part) => ['Runas', part] as const)),
        ...own.flatMap(({ kind, items }) => items.map((part) => [kind, part] as const)),
      ];
      for (const [kind, part] of uses) {
        const name = part.text.replace(/^!\s*/, '');
        // A host may be called in capitals.
        if (!isAliasName(name) || aliases.has(`${kind} ${name}`)) continue;
        const other = (['User', 'Host', 'Runas', 'Cmnd'] as const).find((one) =>
          aliases.has(`${one} ${name}`),
        );
        if (other && !(kind === 'Runas' && other === 'User')) {
          const span = { start: part.end - name.length, end: part.end };
          yield page.problem(span, { say: 'kind', name, kind: `${kind}_Alias`, other: `${other}_Alias` });
          continue;
        }
        if (other) continue;
        const names = [...aliases.values()]
          .filter((alias) => alias.kind === kind)
          .map((alias) => alias.name.text);
        const meant = nearest(name, names);
        // A user or a host may be called in capitals.
        if (meant === undefined && (kind === 'User' || kind === 'Host' || kind === 'Runas')) continue;
        const span = { start: part.end - name.length, end: part.end };
        const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span, text: meant })];
        const confidence = meant === undefined && isPart ? ({ confidence: 'low' } as const) : {};
        yield page.problem(span, { say: 'none', kind: `${kind}_Alias`, name }, { fixes, ...confidence });
      }
    }
    yield* unused(aliases, file);
    yield* twice(file);
  },
};

/** Who may be taken on: the names in the parentheses before a command. */
function runAs(item: Part): readonly Part[] {
  const inside = /^\(([^)]*)\)/.exec(item.text)?.[1] ?? '';
  return [...inside.matchAll(/[^\s,:!]+/g)].map((match) => ({
    start: item.start + 1 + match.index,
    end: item.start + 1 + match.index + match[0].length,
    text: match[0],
  }));
}

/** An alias that no line speaks of; another file may. */
function* unused(aliases: ReadonlyMap<string, Alias>, file: ColumnsFile): Iterable<Problem> {
  const { text } = file.source;
  if (aliases.size > 200 || (/^[@#]include/m.test(text) && aliases.size > 0)) return;
  for (const { name, kind, items } of aliases.values()) {
    if (!isAliasName(name.text)) continue;
    const uses = text.match(new RegExp(`(?<![\\w-])${name.text}(?![\\w-])`, 'g'))?.length ?? 0;
    const own = items.find((item) => item.text.replace(/^!\s*/, '') === name.text);
    if (own) yield page.problem(own, { say: 'self', name: name.text });
    else if (uses === 1) {
      yield page.problem(name, { say: 'unused', kind: `${kind}_Alias` }, { confidence: 'medium' });
    }
  }
}

/** sudo takes no second definition of a name. */
function* twice(file: ColumnsFile): Iterable<Problem> {
  const seen = new Map<string, Part>();
  for (const line of file.lines) {
    for (const { kind, name } of statementOf(line, file).aliases) {
      const first = seen.get(`${kind} ${name.text}`);
      if (first)
        yield page.problem(name, { say: 'twice', name: name.text }, { related: [page.step('first', first)] });
      else seen.set(`${kind} ${name.text}`, name);
    }
  }
}
