import type { ColumnsFile, ColumnsLine, ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { lineAround, newlineOf } from '../../../syntax/shapes/read-lines.ts';
import { blocksOf } from '../blocks.ts';
import { keywordOf } from '../facts/keywords.ts';
import { misplacedLine as page } from '../pages.ts';

/** A block ends at the next head, not where lines stop being indented: what stands at the margin was meant for all hosts. */
export const rule: ColumnsRule = {
  on: 'file',
  *check(_, file) {
    for (const block of blocksOf(file)) {
      if (!block.head || block.forAll || indentOf(block.head, file) > 0) continue;
      const first = block.lines.findIndex((line) => indentOf(line, file) === 0);
      // Only where the lines before are indented does the margin say something.
      const line = first > 0 ? block.lines[first] : undefined;
      if (!line || !keywordOf(line.name)) continue;
      const { text } = file.source;
      const at = lineAround(text, line.start).start;
      const fix = page.fix({}, 'review', { span: { start: at, end: at }, text: `Host *${newlineOf(text)}` });
      const args = {
        say: line.name === 'include' ? 'include' : 'setting',
        key: keywordOf(line.name)!.name,
      } as const;
      const related = [page.step('block', block.head)];
      yield page.problem(line.words[0]!, args, { fixes: [fix], related });
    }
  },
};

function indentOf(line: ColumnsLine, file: ColumnsFile): number {
  return line.start - lineAround(file.source.text, line.start).start;
}
