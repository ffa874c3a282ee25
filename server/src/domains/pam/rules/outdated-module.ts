import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { successorOf } from '../facts/modules.ts';
import { entryOf, moduleName } from '../line.ts';
import { outdatedModule as page } from '../pages.ts';

/** Modules that Linux-PAM has dropped. A line with a minus says that its module may be missing. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const entry = entryOf(line);
    const module = moduleName(entry);
    if (module === undefined || entry.type.value.startsWith('-')) return;
    const argument = entry.args.find(({ value }) => /^user_readenv(?:=1)?$/.test(value));
    if (module === 'pam_env' && argument)
      yield page.problem(argument, { say: 'environment' }, { confidence: 'low' });
    const meant = successorOf(module);
    if (meant === undefined) return;
    const end = entry.module!.end - '.so'.length;
    const span = { start: end - module.length, end };
    if (meant === '') yield page.problem(span, { say: 'gone', module });
    else {
      // The last logins were kept for some years beside the new module.
      const confidence = module === 'pam_lastlog' ? ({ confidence: 'low' } as const) : {};
      const fix = page.fix({ meant }, 'review', { span, text: meant });
      yield page.problem(span, { say: 'next', module, meant }, { fixes: [fix], ...confidence });
    }
  },
};
