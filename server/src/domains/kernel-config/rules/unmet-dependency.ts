import type { KernelConfigRule } from '../config-file.ts';
import { withoutLine } from '../line-edit.ts';
import { unmetDependency as page } from '../pages.ts';
import type { Evaluation } from '../../../syntax/kconfig/evaluate.ts';
import { hasPrompt } from '../../../syntax/kconfig/model.ts';
import { chainOff } from '../../../syntax/kconfig/why.ts';
import { m, n, y } from '../../../syntax/kconfig/tristate.ts';

/** A symbol that is set though it cannot be on: the next `make` takes the line out. */
export const rule: KernelConfigRule = {
  on: 'setting',
  *check(setting, file) {
    const { name, value, span, isUnset } = setting;
    const symbol = isUnset || value.startsWith('n') ? undefined : file.symbol(name);
    const { evaluation } = file;
    if (!symbol || !evaluation || file.named(name).at(-1) !== setting) return;
    const { depends, visible } = evaluation.parts(symbol);
    const found = evaluation.value(symbol);
    const isTri = symbol.type === 'bool' || symbol.type === 'tristate';
    const quiet = file.isForeign ? ({ confidence: 'low' } as const) : {};
    if (depends === n && (!isTri || found.tri === n)) {
      const reasons = chainOff(symbol, evaluation);
      const chain = reasons.join(' ← ');
      const root = reasons.at(-1);
      yield page.problem(span, chain === '' ? { say: 'unmet', name } : { say: 'chain', name, chain }, {
        fixes: [page.fix({ say: 'remove' }, 'review', withoutLine(file.source.text, span))],
        // In a file that Kconfig wrote one line was changed, and all that hung on it follows.
        ...(evaluation.settings.isWhole && root !== undefined ? { once: root } : {}),
        ...quiet,
      });
    } else if (isTri && value.startsWith('y') && found.tri === m && depends === m) {
      const at = setting.valueSpan;
      yield page.problem(
        span,
        { say: 'module', name },
        { fixes: [page.fix({ say: 'module' }, 'review', { span: at, text: 'm' })], ...quiet },
      );
    } else if (isTri && visible === n && found.tri === n) {
      // What has no title at all is no person's setting in such a file.
      const isFollower = evaluation.settings.isWhole && !hasPrompt(symbol);
      yield page.problem(
        span,
        { say: 'hidden', name },
        {
          fixes: [page.fix({ say: 'remove' }, 'review', withoutLine(file.source.text, span))],
          ...(isFollower ? { confidence: 'low' } : quiet),
        },
      );
    } else if (symbol.type === 'tristate' && value.startsWith('m') && found.tri === y) {
      if (visible === n) yield page.problem(span, { say: 'other', name, value: 'y' }, quiet);
      else if (isWithoutModules(evaluation))
        yield page.problem(
          span,
          { say: 'modules', name },
          {
            fixes: [page.fix({ say: 'builtIn' }, 'review', { span: setting.valueSpan, text: 'y' })],
            // The first of these lines says it all.
            once: 'modules',
            ...quiet,
          },
        );
    }
  },
};

function isWithoutModules(evaluation: Evaluation): boolean {
  const { modules } = evaluation.model;
  return modules !== undefined && evaluation.value(modules).tri === n;
}
