import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { newlineOf } from '../../../syntax/shapes/read-lines.ts';
import { repeatedLoad as page } from '../pages.ts';
import { rulesetOf } from '../structure.ts';

/** A file that is loaded as a whole adds its rules to those that are there. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const { tables, commands, isOpen } = rulesetOf(file);
    const isMain = /(?:^|\/)nftables\.conf$/.test(file.source.path) || file.source.text.startsWith('#!');
    const clears = commands.some(([word]) => /^(?:flush|delete|destroy)$/.test(word!.text));
    const first = tables.find(({ blocks }) =>
      blocks.some(({ kind, statements }) => kind === 'chain' && statements.length > 1),
    );
    if (!isMain || clears || isOpen || !first) return;
    const at = { start: first.head[0]!.start, end: first.head[0]!.start };
    const fix = page.fix({}, 'review', { span: at, text: `flush ruleset${newlineOf(file.source.text)}` });
    yield page.problem(first.head[0]!, {}, { fixes: [fix] });
  },
};
