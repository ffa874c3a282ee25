import type { Returned } from './bodies.ts';
import type { Tree } from './tree.ts';

/** What a pointer function gives when it fails, out of its body and of those it hands on. */
export type Failing = 'null' | 'error';

const known: Readonly<Record<string, readonly Returned[]>> = {
  kmalloc: ['zero', 'other'],
  kzalloc: ['zero', 'other'],
  kcalloc: ['zero', 'other'],
  kmem_cache_alloc: ['zero', 'other'],
  kmem_cache_zalloc: ['zero', 'other'],
  kvmalloc: ['zero', 'other'],
  vmalloc: ['zero', 'other'],
  ERR_PTR: ['error'],
  ERR_CAST: ['error'],
};

/** Functions of which each definition is understood and fails in one way only. */
export function failuresOf({ shared, locals }: Tree): ReadonlyMap<string, Failing> {
  const memo = new Map<string, ReadonlySet<string>>();
  const of = (
    name: string,
    own: ReadonlyMap<string, { readonly returns: readonly Returned[] }> | undefined,
    depth: number,
  ): ReadonlySet<string> => {
    const local = own?.get(name);
    const key = local ? undefined : name;
    const done = key === undefined ? undefined : memo.get(key);
    if (done) return done;
    if (depth > 12) return new Set(['unknown']);
    if (key !== undefined) memo.set(key, new Set(['unknown']));
    const forms = local ? [local] : (shared.get(name) ?? []);
    const values: readonly (readonly Returned[])[] = known[name]
      ? [known[name]]
      : forms.map((form) => form.returns);
    const found = new Set<string>();
    if (values.length === 0) found.add('unknown');
    for (const [index, list] of values.entries()) {
      if (list.length === 0) found.add('unknown');
      const around = local ? own : forms[index] && locals.get(forms[index] as never);
      for (const one of list) {
        if (typeof one !== 'object') found.add(one);
        else
          for (const value of handedOn(one.call, (callee) => of(callee, around, depth + 1))) found.add(value);
      }
    }
    if (key !== undefined) memo.set(key, found);
    return found;
  };
  const result = new Map<string, Failing>();
  for (const name of shared.keys()) {
    const found = of(name, undefined, 0);
    if (found.has('unknown') || !found.has('other')) continue;
    if (found.has('zero') !== found.has('error')) result.set(name, found.has('zero') ? 'null' : 'error');
  }
  return result;
}

/** What a call hands on; `!zero` and `!error` before its name say what was looked at and left. */
function handedOn(call: string, of: (callee: string) => ReadonlySet<string>): ReadonlySet<string> {
  const words = call.split(' ');
  const found = new Set(of(words.pop()!));
  for (const gone of words) found.delete(gone.slice(1));
  return found;
}
