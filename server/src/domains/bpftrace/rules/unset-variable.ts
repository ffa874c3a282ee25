import { nearest } from '../../../syntax/nearest.ts';
import { isAtLeast } from '../facts/language.ts';
import type { BpftraceRule } from '../model/file.ts';
import { unsetVariables } from '../model/scopes.ts';
import { unsetVariable as page } from '../pages.ts';

/** A scratch variable that is read before anything gave it a value, or outside of the block that did. */
export const rule: BpftraceRule = {
  on: 'body',
  *check(body, file) {
    if (body.kind === 'macro') return;
    const hasBlocks = isAtLeast(file.target, '0.22') === 'yes';
    const all = file.subjects('variable', { span: body });
    for (const { use, inner } of unsetVariables(body, hasBlocks)) {
      const { name } = use;
      if (inner) {
        const text = `let ${name};\n${indentAt(file.source.text, inner.start)}`;
        const fix = page.fix({ say: 'declare', meant: `let ${name}` }, 'review', {
          span: { start: inner.start, end: inner.start },
          text,
        });
        yield page.problem(use, { say: 'block', name }, { fixes: [fix] });
        continue;
      }
      const others = [...new Set(all.map((one) => one.name))].filter((one) => one !== name);
      const meant = all.some((one) => one.name === name && one.start > use.start)
        ? undefined
        : nearest(name, others);
      const fixes =
        meant === undefined ? [] : [page.fix({ say: 'rename', meant }, 'review', { span: use, text: meant })];
      yield page.problem(
        use,
        { say: meant === undefined ? 'unset' : 'near', name, meant: meant ?? '' },
        { fixes },
      );
    }
  },
};

function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)![0];
}
