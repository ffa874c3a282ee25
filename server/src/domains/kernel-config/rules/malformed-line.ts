import type { KernelConfigRule } from '../config-file.ts';
import { malformedLine as page } from '../pages.ts';

/** A line that Kconfig passes over: neither a setting, nor a comment, nor `# CONFIG_X is not set`. */
export const rule: KernelConfigRule = {
  on: 'file',
  *check(_, file) {
    for (const { span, text } of file.strays) {
      const fixed = meant(text);
      const fixes =
        fixed === undefined ? {} : { fixes: [page.fix({ fixed }, 'review', { span, text: fixed })] };
      if (text.startsWith('#')) yield page.problem(span, { say: 'comment' }, fixes);
      else yield page.problem(span, { say: 'stray' }, fixes);
    }
  },
};

/** What the line would be if its blanks, its prefix or its words were right. */
function meant(text: string): string | undefined {
  const [, off] = /^[#\s]*(?:CONFIG_)?(\w+)\s+(?:is\s+)?not\s+set[.\s]*$/i.exec(text) ?? [];
  if (off !== undefined && text.trimStart().startsWith('#')) return `# CONFIG_${off} is not set`;
  const [, name, value] = /^\s*(?:export\s+)?CONFIG_(\w+)\s*[=:]\s*(\S.*?)\s*$/.exec(text) ?? [];
  if (name !== undefined) return `CONFIG_${name}=${value!}`;
  const [, bare, given] = /^\s*([A-Z][A-Z0-9_]+)=([ymn]|\d+|0x[\da-fA-F]+|".*")\s*$/.exec(text) ?? [];
  return bare === undefined ? undefined : `CONFIG_${bare}=${given!}`;
}
