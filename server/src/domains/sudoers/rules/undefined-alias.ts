import { nearest } from '../../../syntax/nearest.ts';
import type { Part } from '../../../syntax/shapes/key-value.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { undefinedAlias as page } from '../pages.ts';
import { aliasesOf, isAliasName, statementOf, type AliasKind } from '../parse.ts';

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
        ...own.flatMap(({ kind, items }) => items.map((part) => [kind, part] as const)),
      ];
      for (const [kind, part] of uses) {
        const name = part.text.replace(/^!\s*/, '');
        // A host may be called in capitals.
        if (!isAliasName(name) || aliases.has(`${kind} ${name}`) || kind === 'Host') continue;
        const names = [...aliases.values()]
          .filter((alias) => alias.kind === kind)
          .map((alias) => alias.name.text);
        const meant = nearest(name, names);
        if (meant === undefined && kind === 'User') continue;
        const span = { start: part.end - name.length, end: part.end };
        const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span, text: meant })];
        const confidence = meant === undefined && isPart ? ({ confidence: 'low' } as const) : {};
        yield page.problem(span, { kind: `${kind}_Alias`, name }, { fixes, ...confidence });
      }
    }
  },
};
