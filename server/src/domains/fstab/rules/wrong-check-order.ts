import { isTemplate } from '../../../syntax/shapes/templates.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isNeverChecked } from '../../../syntax/values/mount-options/options.ts';
import { isBind, mountOf } from '../line.ts';
import { wrongCheckOrder as page } from '../pages.ts';

/** The last column: 1 for the root file system, 2 for others, 0 for what cannot be checked. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line) {
    const mount = mountOf(line);
    const { folder, type, pass } = mount;
    if (!folder || !type || !pass || isTemplate(line) || !/^\d+$/.test(pass.value)) return;
    const value = Number(pass.value);
    const fixTo = (meant: string) => ({ fixes: [page.fix({ meant }, 'safe', { span: pass, text: meant })] });
    const never = isNeverChecked(type.value);
    if (value > 0 && (isBind(mount) || never)) {
      const say = isBind(mount) ? 'bind' : 'never';
      const sure = folder.value === '/' || value > 2 ? ({ confidence: 'low' } as const) : {};
      yield page.problem(pass, { say, type: type.value }, { ...fixTo('0'), ...sure });
    } else if (value > 2) yield page.problem(pass, { say: 'high' }, fixTo(folder.value === '/' ? '1' : '2'));
    else if (folder.value === '/' && value > 1 && !never)
      yield page.problem(pass, { say: 'root' }, fixTo('1'));
    else if (folder.value !== '/' && value === 1 && !/^\/(?:boot|usr)/.test(folder.value) && !never)
      yield page.problem(pass, { say: 'other' }, fixTo('2'));
  },
};
