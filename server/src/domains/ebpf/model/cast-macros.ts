import type { CallTerm, Term } from '../../../syntax/c/flow/term.ts';
import type { CFile } from '../../../syntax/c/types.ts';

/** The body of a macro that gives its one parameter another type: `(void *)(long)(x)`. */
const casts =
  /^\s*\(*(?:\s*\(\s*(?:const\s+)?(?:unsigned\s+)?(?:struct\s+)?\w+[\s*]*\))+\s*\(*\s*(\w+)\s*\)*\s*$/;

/** What a macro of the file only casts: `skb->data` of `ctx_ptr(skb->data)`. Undefined for every other call. */
export function castBy(file: CFile, { name, arguments: given }: CallTerm): Term | undefined {
  if (given.length !== 1 || file.functionNamed(name)) return undefined;
  const [macro] = file.named('macro', name);
  if (macro?.parameters?.length !== 1) return undefined;
  const { text } = file.source;
  const body = text.slice(text.indexOf(')', macro.nameSpan.end) + 1, macro.end).replace(/\\\r?\n/g, ' ');
  return casts.exec(body)?.[1] === macro.parameters[0] ? given[0] : undefined;
}
