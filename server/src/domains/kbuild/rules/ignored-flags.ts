import { atLeast, version } from '../../../core/version.ts';
import { togetherOf } from '../composites.ts';
import type { KbuildRule } from '../kbuild-file.ts';
import { ignoredFlags as page } from '../pages.ts';

/** Old names and what Kbuild reads instead; `scripts/Makefile.lib` of Linux 6.1 still knows them, that of 7.2 does not. */
const renamed: Readonly<Record<string, string>> = {
  EXTRA_CFLAGS: 'ccflags-y',
  EXTRA_AFLAGS: 'asflags-y',
  EXTRA_LDFLAGS: 'ldflags-y',
};
const gone = version('7.2');

/** Flags in a variable that Kbuild does not read. */
export const rule: KbuildRule = {
  on: 'assignment',
  names: [...Object.keys(renamed), 'CFLAGS'],
  *check(one, file) {
    if (!file.isKbuild) return;
    const { name } = one;
    const use = renamed[name] ?? 'ccflags-y';
    // Somebody may hand them on, to a program or to Kbuild itself.
    if (togetherOf(file).used.has(name)) return;
    const fix = page.fix({ use }, 'safe', { span: one.nameSpan, text: use });
    if (name === 'CFLAGS') {
      if (!file.source.text.includes('hostprogs') && !/^\t.*\b(?:cc|gcc|CC)\b/m.test(file.source.text))
        yield page.problem(one.nameSpan, { say: 'never', name, use }, { fixes: [fix] });
      return;
    }
    const isGone = atLeast(file.target.kernel?.version, gone);
    if (isGone === 'yes') yield page.problem(one.nameSpan, { say: 'gone', name, use }, { fixes: [fix] });
    else yield page.problem(one.nameSpan, { say: 'old', name, use }, { fixes: [fix], confidence: 'medium' });
  },
};
