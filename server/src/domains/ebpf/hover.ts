import type { Hover } from '../../core/types.ts';
import type { CFile } from '../../syntax/c/types.ts';
import { describe, describeSection, type Say } from './describe.ts';
import { codeOf } from './model/code.ts';
import { modelOf, programAt } from './model/model.ts';

export function hover(file: CFile, offset: number, say: Say): Hover | undefined {
  const use = modelOf(file).uses.find(({ nameSpan }) => nameSpan.start <= offset && offset <= nameSpan.end);
  if (use) {
    const markdown = describeSection(use.name, say);
    return markdown === undefined ? undefined : { span: use.nameSpan, markdown };
  }
  const code = codeOf(file);
  let start = offset;
  let end = offset;
  while (start > 0 && /\w/.test(code[start - 1]!)) start--;
  while (end < code.length && /\w/.test(code[end]!)) end++;
  const name = code.slice(start, end);
  if (!/^[A-Za-z_]\w*$/.test(name)) return undefined;
  // A member or a variable of the same name is something else: only whole names of helpers are explained.
  if (
    !/^(?:bpf_|BPF_|XDP_|TC_ACT_|TCX_|SK_|NF_)/.test(name) &&
    !/\bstruct\s+$/.test(code.slice(Math.max(0, start - 20), start))
  ) {
    return undefined;
  }
  const markdown = describe(name, file.target, say, programAt(file, offset)?.type?.name);
  return markdown === undefined ? undefined : { span: { start, end }, markdown };
}
