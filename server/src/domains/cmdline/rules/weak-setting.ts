import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { plain } from '../../../syntax/values/kernel-modules/modules.ts';
import { weakSetting as page } from '../pages.ts';
import { parametersOf } from '../parameters.ts';

type Say = 'shell' | 'holes' | 'place' | 'module';

/** Parameters that open a door, by name and value. */
const settings: readonly (readonly [say: Say, name: RegExp, value: RegExp, confidence: 'high' | 'medium'])[] =
  [
    ['shell', /^(?:rd)?init$/, /^\/(?:usr\/)?bin\/(?:ba|da|z|k)?sh$/, 'high'],
    ['shell', /^(?:rd\.)?systemd\.debug_shell$/, /^(?:|1|yes|on|true|tty\d+)$/, 'high'],
    ['shell', /^rd\.break$/, /^/, 'medium'],
    ['holes', /^mitigations$/, /^off$/, 'medium'],
    [
      'holes',
      /^(?:nopti|nospectre_v[12]|nospec_store_bypass_disable|pti|spectre_v2)$/,
      /^(?:|off)$/,
      'medium',
    ],
    ['place', /^nokaslr$/, /^$/, 'medium'],
    ['module', /^module\.sig_enforce$/, /^(?:0|n|off)$/i, 'medium'],
  ];

/** What makes the whole system open, and is left on the line after a repair or a measurement. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    for (const one of parametersOf(line, file)) {
      const setting = settings.find(
        ([, name, value]) => name.test(plain(one.name.text)) && value.test(one.value?.text ?? ''),
      );
      if (!setting) continue;
      const [say, , , confidence] = setting;
      yield page.problem(one, { say, name: file.source.text.slice(one.start, one.end) }, { confidence });
    }
  },
};
