import type { Safety } from '../core/types.ts';
import { checkPaths, present, type Repair } from './check.ts';
import type { Door } from './door.ts';
import type { CheckOptions } from './options.ts';

/**
 * Repairs files and reports what is left. With `--diff` a patch goes to standard output and nothing is written; a text
 * from standard input comes out repaired on standard output.
 */
export async function fixPaths(door: Door, paths: readonly string[], options: CheckOptions): Promise<void> {
  const allowed: readonly Safety[] = options.review ? ['safe', 'review'] : ['safe'];
  const usesStdin = paths.includes('-');
  const apply: Repair = async (task, { change }) => {
    if (!change) return;
    if (options.diff) {
      const { unifiedDiff } = await import('./unified-diff.ts');
      await door.output.print(unifiedDiff(task.shown, change.before, change.after));
    } else if (task.text === undefined) {
      const { replaceText } = await import('./write-file.ts');
      const fault = await replaceText(task.path, change.before, change.after);
      if (!fault) return;
      door.end(2);
      const text = { en: `{path}: ${fault.why.en}`, 'zh-CN': `{path}：${fault.why['zh-CN']}` };
      await door.complain({ text, args: { path: task.shown, detail: fault.detail } });
    }
  };
  const checked = await checkPaths(door, paths, options, { allowed, apply, writes: options.diff !== true });
  if (!checked) return;
  if (usesStdin && !options.diff) {
    for (const task of checked.tasks) {
      if (task.text !== undefined) await door.output.print(checked.texts.get(task.shown) ?? task.text);
    }
  }
  const isTaken = usesStdin || options.diff === true;
  await present(door, checked, options, isTaken ? (text) => door.output.warn(text) : undefined);
}
