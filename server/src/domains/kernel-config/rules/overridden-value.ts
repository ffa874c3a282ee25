import type { Related } from '../../../core/types.ts';
import type { KernelConfigRule } from '../config-file.ts';
import { overriddenValue as page } from '../pages.ts';
import { letterOf, n, y } from '../../../syntax/kconfig/tristate.ts';

/** A symbol that is switched off, or made a module, though something that is on selects it. */
export const rule: KernelConfigRule = {
  on: 'setting',
  *check(setting, file) {
    const { name, value, span } = setting;
    const isOff = setting.isUnset || value.startsWith('n');
    const symbol = isOff || value.startsWith('m') ? file.symbol(name) : undefined;
    const { evaluation } = file;
    if (!symbol || !evaluation || symbol.choice || file.named(name).at(-1) !== setting) return;
    if (symbol.type !== 'bool' && symbol.type !== 'tristate') return;
    const { tri } = evaluation.value(symbol);
    const { selected, visible } = evaluation.parts(symbol);
    const quiet = file.isForeign ? ({ confidence: 'low' } as const) : {};
    if (isOff && visible === n && tri === y && selected === n) {
      yield page.problem(span, { say: 'hidden', name }, quiet);
      return;
    }
    const isOverridden = isOff
      ? !(tri & n) && !(selected & n)
      : symbol.type === 'tristate' && tri === y && selected === y;
    const letter = letterOf(tri);
    if (!isOverridden || letter === undefined) return;
    const by = symbol.selectedBy
      .filter((pull) => {
        const own = evaluation.value(pull.by).tri;
        return !(own & n) && !(evaluation.condition(pull.option.condition) & n);
      })
      .map((pull) => pull.by.name);
    const related = by.slice(0, 4).flatMap((one): readonly Related[] => {
      const at = file.named(one).at(-1);
      return at ? [page.step('by', at.span, { name: one })] : [];
    });
    yield page.problem(
      span,
      by.length === 0
        ? { say: 'selected', name, value: letter }
        : { say: 'by', name, value: letter, by: by.slice(0, 3).join(', ') },
      { related, ...quiet },
    );
  },
};
