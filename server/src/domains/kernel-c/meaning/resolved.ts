import { remembered } from '../../../core/remembered.ts';
import { functionType, splitType, type TypeText } from '../../../syntax/c/expressions/types.ts';
import type { Meaning } from './meaning.ts';

const resolutions = new WeakMap<Meaning, (type: TypeText) => TypeText | null>();

/** A type with the typedefs at its base replaced. */
export function resolved(meaning: Meaning, type: TypeText | undefined): TypeText | undefined {
  if (type === undefined) return undefined;
  let known = resolutions.get(meaning);
  if (!known) resolutions.set(meaning, (known = remembered((one) => resolve(meaning, one) ?? null)));
  return known(type) ?? undefined;
}

function resolve(meaning: Meaning, type: TypeText, depth = 0): TypeText | undefined {
  let text = type;
  for (let i = 0; i < 8; i++) {
    const { base, isConst, signs } = splitType(text);
    // Of a function only the whole is compared, part by part.
    if (signs.includes('(')) return text;
    // `struct ARG_TYPE`, where the module's own macro says which structure that is.
    const tag = /^(?:struct|union) (\w+)$/.exec(base)?.[1];
    const alias = tag === undefined ? undefined : renamedTag(meaning, tag);
    if (tag !== undefined && alias !== undefined) {
      // Two definitions that may both hold leave open which structure is meant.
      if (alias === 'unknown') return undefined;
      text = text.replace(tag, alias.name);
      continue;
    }
    if (!/^[A-Za-z_]\w*$/.test(base) || builtin.test(base)) return text;
    const forms = meaning.forms(base).filter((form) => form.kind === 'typedef');
    const types = new Set(forms.map((form) => form.type));
    const behind =
      types.size === 1 ? [...types][0]! : (wideWords(meaning, base) ?? oneEnd(meaning, types, depth));
    if (behind === undefined) return text;
    const parts = splitType(behind);
    // `typedef int handler(struct lamp *)`, and a pointer to it.
    const direct = signs === '*' ? /^([^()]*?)\s*(\((?!\*)[\s\S]*\))$/.exec(behind) : null;
    if (direct) return `${direct[1]!} (*)${direct[2]!}`;
    if (signs !== '' && parts.signs !== '' && !/^\**$/.test(parts.signs)) return text;
    const front = (isConst && parts.signs === '') || parts.isConst ? 'const ' : '';
    const all = parts.signs + signs;
    text =
      all === '' ? `${front}${parts.base}` : functionType(behind) ? behind : `${front}${parts.base} ${all}`;
  }
  return text;
}

/** Several headers may lead to one type by different ways: `u32`. */
function oneEnd(meaning: Meaning, types: ReadonlySet<TypeText>, depth: number): TypeText | undefined {
  if (types.size === 0 || types.size > 4 || depth > 2) return undefined;
  const ends = new Set([...types].map((one) => resolve(meaning, one, depth + 1)));
  return ends.size === 1 ? [...ends][0] : undefined;
}

/** The headers choose by the width of a machine's words, which the target's columns tell. */
const wide: Readonly<Record<string, string>> = {
  __kernel_size_t: 'unsigned long',
  __kernel_ssize_t: 'long',
  __kernel_ptrdiff_t: 'long',
};
const wideMachines = new Set(['amd64', 'arm64', 'ppc64el', 'riscv64', 's390x', 'loong64']);

function wideWords({ facts, view }: Meaning, base: string): TypeText | undefined {
  const type = wide[base];
  if (type === undefined) return undefined;
  const columns = facts.api.columns.filter((_, index) => ((view.older | view.newer) & (1 << index)) !== 0);
  return columns.length > 0 && columns.every(({ arch }) => wideMachines.has(arch)) ? type : undefined;
}

/** `#define rcu_head callback_head`: one structure by two names. */
function renamedTag(meaning: Meaning, tag: string): { readonly name: string } | 'unknown' | undefined {
  const forms = meaning.forms(tag).filter((form) => form.kind === 'macro');
  if (forms.length === 0) return undefined;
  const names = new Set(forms.map((form) => form.forwards));
  const [name] = names;
  return names.size === 1 && name !== undefined ? { name } : 'unknown';
}

const builtin = /^(?:void|char|short|int|long|float|double|signed|unsigned|_Bool)$/;
