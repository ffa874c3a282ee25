import type { CRule } from '../../../syntax/c/types.ts';
import { swappedArguments as page } from '../pages.ts';

/** Index of the GFP flags among the arguments. */
const flagsAt: Readonly<Record<string, number>> = {
  kmalloc: 1,
  kzalloc: 1,
  kvmalloc: 1,
  kvzalloc: 1,
  kcalloc: 2,
  kmalloc_array: 2,
  kvcalloc: 2,
  devm_kzalloc: 2,
  devm_kmalloc: 2,
  devm_kcalloc: 3,
  kmemdup: 2,
  kstrdup: 1,
  devm_kstrdup: 2,
  kmem_cache_alloc: 1,
  kmem_cache_zalloc: 1,
};

/** Arguments that all are numbers to the compiler, in the wrong order. */
export const rule: CRule = {
  on: 'call',
  names: [...Object.keys(flagsAt), 'memset'],
  *check(call) {
    const args = call.arguments;
    if (call.name === 'memset') {
      const [, value, size] = args;
      // A size of 0 and a value that is a size: nothing would be set.
      if (args.length !== 3 || size?.text !== '0' || !/\bsizeof\b/.test(value!.text)) return;
      const fix = page.fix(
        { first: '0', second: value!.text },
        'safe',
        { span: value!, text: '0' },
        { span: size, text: value!.text },
      );
      yield page.problem({ start: value!.start, end: size.end }, { say: 'memset' }, { fixes: [fix] });
      return;
    }
    const right = flagsAt[call.name]!;
    const wrong = args.findIndex((one) =>
      /^(?:GFP|__GFP)_[A-Z_]+(?:\s*\|\s*(?:__)?GFP_[A-Z_]+)*$/.test(one.text),
    );
    const flags = args[wrong];
    const other = args[right];
    if (!flags || !other || wrong === right || args.length !== right + 1 || /\bGFP_/.test(other.text)) return;
    const fix = page.fix(
      { first: other.text, second: flags.text },
      'safe',
      { span: flags, text: other.text },
      { span: other, text: flags.text },
    );
    yield page.problem(flags, { say: 'flags', name: call.name, flags: flags.text }, { fixes: [fix] });
  },
};
