import type { IniRule } from '../../../syntax/shapes/ini.ts';
import { listOf, valueOf } from '../entries.ts';
import { missingExec as page } from '../pages.ts';
import { isDropIn, kindOf } from '../unit-kind.ts';
import { isBoolean } from '../../../syntax/values/scalars.ts';

/** A service without a program is refused, unless it is a oneshot that stays or that stops something. */
export const rule: IniRule = {
  on: 'file',
  *check(_, file) {
    const section = file.named('Service')[0];
    if (kindOf(file) !== 'service' || isDropIn(file) || !section) return;
    if (listOf(file, 'Service', 'ExecStart').length > 0) return;
    const success = valueOf(file, 'Unit', 'SuccessAction')?.value.text ?? 'none';
    const stops = listOf(file, 'Service', 'ExecStop').length > 0;
    const type = valueOf(file, 'Service', 'Type')?.value.text ?? 'oneshot';
    if (success !== 'none') return;
    if (!stops) {
      yield page.problem(section.nameSpan, { say: 'nothing' });
      return;
    }
    const stays = valueOf(file, 'Service', 'RemainAfterExit')?.value.text ?? 'no';
    if (type !== 'oneshot') yield page.problem(section.nameSpan, { say: 'type', type });
    else if (isBoolean(stays) && /^(?:0|n|no|f|false|off)$/i.test(stays))
      yield page.problem(section.nameSpan, { say: 'stays' });
  },
};
