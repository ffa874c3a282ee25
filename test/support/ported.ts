import { analyseAll } from '../../server/src/core/engine.ts';
import type { Safety } from '../../server/src/core/types.ts';
import { domain } from '../../server/src/domains/kernel-c/index.ts';
import { fixText } from '../../server/src/workbench/fix-text.ts';
import { tableHost } from './config-files.ts';
import { exampleTarget } from './target.ts';

/** What the fixes make of a module's source for a kernel, all that the first ones bring to light included. */
export async function ported(
  text: string,
  kernel: string,
  allowed: readonly Safety[] = ['safe', 'review'],
): Promise<string> {
  const host = tableHost(exampleTarget(kernel));
  const fixed = await fixText(text, allowed, async (now) => {
    const file = await domain.parse({ path: 'drivers/foo/foo.c', language: 'kernel-c', text: now }, host);
    return analyseAll(file, domain.rules).findings;
  });
  return fixed.text;
}
