import type { CRule } from '../../../syntax/c/types.ts';
import { narrowIrqFlags as page } from '../pages.ts';
import { typeOf, variablesNamed } from '../types-of.ts';

const names =
  'spin_lock_irqsave spin_unlock_irqrestore raw_spin_lock_irqsave raw_spin_unlock_irqrestore read_lock_irqsave ' +
  'read_unlock_irqrestore write_lock_irqsave write_unlock_irqrestore local_irq_save local_irq_restore spin_trylock_irqsave';
const narrow = new Set([
  'int',
  'unsigned int',
  'unsigned',
  'u32',
  'uint32_t',
  'short',
  'u16',
  'u8',
  'bool',
  'long',
  'int32_t',
]);

/** Saved interrupt flags in anything but `unsigned long`: the macro's type check fails, or bits are lost. */
export const rule: CRule = {
  on: 'call',
  names: names.split(' '),
  *check(call, file) {
    const flags = call.arguments.at(-1);
    const type = flags && typeOf(file, call.within, flags.text);
    if (!flags || type === undefined || !narrow.has(type)) return;
    const variable = variablesNamed(file, flags.text).find((one) => one.within?.start === call.within?.start);
    const declaration = variable ? file.source.text.slice(variable.start, variable.end) : '';
    // Only a declaration of one variable is rewritten: its neighbours may want their own type.
    const isAlone = new RegExp(`^${type}\\s+${flags.text}\\s*(?:=[^,;]*)?;$`).test(declaration);
    const fixes =
      variable && isAlone
        ? [
            page.fix({}, 'safe', {
              span: { start: variable.start, end: variable.start + type.length },
              text: 'unsigned long',
            }),
          ]
        : [];
    yield page.problem(flags, { name: call.name, variable: flags.text, type }, { fixes });
  },
};
