import type { Fix, KernelTarget } from '../../../core/types.ts';
import { atLeast, version } from '../../../core/version.ts';
import type { CFile, CRule } from '../../../syntax/c/types.ts';
import { linkConfidence } from '../linkage/link-confidence.ts';
import { linkageOf } from '../linkage/linkage.ts';
import { missingNamespace as page } from '../pages.ts';

/** The release that made the argument of `MODULE_IMPORT_NS` a string. */
const quotedSince = version('6.13');
/** Exported for a list of modules by name, with `*` at the end of some. */
const reserved = 'module:';

/** A symbol of a namespace that no source of the module imports. */
export const rule: CRule = {
  on: 'file',
  *check(_, file) {
    const { kernel } = file.target;
    const linkage = linkageOf(file);
    if (!kernel || !linkage) return;
    for (const use of linkage.uses) {
      const { fact, span } = use;
      if (fact.kind !== 'exported' || fact.namespace === '' || linkage.imports.has(fact.namespace)) continue;
      const confidence = linkConfidence(file, linkage, use);
      if (confidence === undefined) continue;
      const args = { name: fact.symbol, target: kernel.version.text };
      const { namespace } = fact;
      if (namespace.startsWith(reserved)) {
        const modules = namespace.slice(reserved.length).split(',');
        if (
          linkage.names.length === 0 ||
          linkage.names.some((name) => modules.some((one) => fits(name, one)))
        )
          continue;
        const parts = { once: fact.symbol, confidence };
        yield page.problem(span, { say: 'reserved', ...args, modules: modules.join(', ') }, parts);
        continue;
      }
      const fix = importing(file, kernel, namespace);
      const parts = { once: namespace, confidence, fixes: fix ? [fix] : [] };
      yield page.problem(span, { say: 'open', ...args, namespace }, parts);
    }
  },
};

/** Module names are compared with `-` and `_` as one. */
function fits(name: string, pattern: string): boolean {
  const plain = (text: string): string => text.replaceAll('-', '_');
  return pattern.endsWith('*')
    ? plain(name).startsWith(plain(pattern.slice(0, -1)))
    : plain(name) === plain(pattern);
}

/** The import behind the licence; undefined where the file has none, or where nobody knows how it is written. */
function importing(file: CFile, kernel: KernelTarget, namespace: string): Fix | undefined {
  const [license] = file.calls('MODULE_LICENSE');
  const isQuoted = atLeast(kernel.version, quotedSince);
  if (!license || isQuoted === 'unknown' || (kernel.backports && isQuoted === 'no')) return undefined;
  const { text } = file.source;
  const next = text.indexOf('\n', license.end);
  const at = next < 0 ? text.length : next + 1;
  const line = `MODULE_IMPORT_NS(${isQuoted === 'yes' ? `"${namespace}"` : namespace});\n`;
  return page.fix({ namespace }, 'safe', {
    span: { start: at, end: at },
    text: next < 0 ? `\n${line}` : line,
  });
}
