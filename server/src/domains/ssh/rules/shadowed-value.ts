import type { Problem } from '../../../core/types.ts';
import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { lineAround } from '../../../syntax/shapes/read-lines.ts';
import { blocksOf, isHead, isWithin, valueOf, type Block } from '../blocks.ts';
import { keywordOf } from '../facts/keywords.ts';
import { shadowedValue as page } from '../pages.ts';

interface Setting {
  readonly line: ColumnsLine;
  readonly block: Block;
}

/** How many earlier settings of a keyword one is compared with: each block may set it, and each pair would be looked at. */
const most = 100;

/** Of several values for one host the first one holds, other than in most formats. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    const seen = new Map<string, Setting[]>();
    for (const block of blocksOf(file)) {
      for (const line of block.lines) {
        const name = settingOf(line);
        if (name === undefined || isHead(line) || isTemplate(line)) continue;
        const before = seen.get(name) ?? [];
        seen.set(name, before);
        const first = before.find((one) => one.block === block || isWithin(block, one.block));
        if (first) yield shadowed(line, first, block, file);
        else if (before.length < most) before.push({ line, block });
      }
    }
  },
};

/** What a line sets, by its documented name; a command and a jump exclude each other. */
function settingOf(line: ColumnsLine): string | undefined {
  const keyword = keywordOf(line.name);
  if (!keyword || keyword.adds || keyword.kind === 'gone') return undefined;
  const name = (keyword.successor ?? keyword.name).toLowerCase();
  return name === 'proxycommand' ? 'proxyjump' : name;
}

function shadowed(line: ColumnsLine, first: Setting, block: Block, file: ColumnsFile): Problem {
  const span = lineAround(file.source.text, line.start);
  const say = first.block === block ? 'block' : first.block.forAll ? 'all' : 'host';
  return page.problem(
    { start: line.start, end: line.end },
    { say, key: keywordOf(line.name)!.name, value: valueOf(first.line)?.value ?? '' },
    {
      fixes: [page.fix({}, 'review', { span, text: '' })],
      related: [page.step('first', first.line.words[0]!)],
    },
  );
}
