import type { CRule } from '../../../syntax/c/types.ts';
import { wrongPermissionBits as page } from '../pages.ts';

/** Index of the mode among the arguments; `strict` macros refuse write permission for everybody at build time. */
const modes: Readonly<Record<string, { readonly at: number; readonly strict: boolean }>> = {
  module_param: { at: 2, strict: true },
  module_param_named: { at: 3, strict: true },
  module_param_array: { at: 3, strict: true },
  module_param_array_named: { at: 4, strict: true },
  module_param_string: { at: 3, strict: true },
  module_param_cb: { at: 3, strict: true },
  DEVICE_ATTR: { at: 1, strict: true },
  DRIVER_ATTR: { at: 1, strict: true },
  BUS_ATTR: { at: 1, strict: true },
  CLASS_ATTR: { at: 1, strict: true },
  SENSOR_DEVICE_ATTR: { at: 1, strict: true },
  __ATTR: { at: 1, strict: true },
  debugfs_create_file: { at: 1, strict: false },
  debugfs_create_u8: { at: 1, strict: false },
  debugfs_create_u16: { at: 1, strict: false },
  debugfs_create_u32: { at: 1, strict: false },
  debugfs_create_u64: { at: 1, strict: false },
  debugfs_create_x32: { at: 1, strict: false },
  debugfs_create_bool: { at: 1, strict: false },
  proc_create: { at: 1, strict: false },
  proc_create_data: { at: 1, strict: false },
  proc_mkdir_mode: { at: 1, strict: false },
};

/** Permission bits that are decimal by mistake, or that a sysfs file may not have. */
export const rule: CRule = {
  on: 'call',
  names: Object.keys(modes),
  *check(call) {
    const { at, strict } = modes[call.name]!;
    const mode = call.arguments[at];
    if (!mode) return;
    if (/^[1-7][0-7]{2}$/.test(mode.text)) {
      const text = `0${mode.text}`;
      const fix = page.fix({ mode: text }, 'safe', { span: mode, text });
      yield page.problem(mode, { say: 'decimal', mode: mode.text }, { fixes: [fix] });
    } else if (strict && /^0[0-7]{3}$/.test(mode.text) && (Number.parseInt(mode.text, 8) & 0o002) !== 0) {
      const text = `0${(Number.parseInt(mode.text, 8) & ~0o022).toString(8).padStart(3, '0')}`;
      const fix = page.fix({ mode: text }, 'review', { span: mode, text });
      yield page.problem(mode, { say: 'world', mode: mode.text, name: call.name }, { fixes: [fix] });
    } else if (strict && /\bS_I(?:WUGO|RWXUGO|WOTH|RWXO)\b/.test(mode.text) && !/[&~]/.test(mode.text)) {
      yield page.problem(mode, { say: 'world', mode: mode.text, name: call.name });
    }
  },
};
