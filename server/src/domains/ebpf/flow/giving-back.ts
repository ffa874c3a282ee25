import type { RulePage } from '../../../core/rule-page.ts';
import type { Fix, Related } from '../../../core/types.ts';
import { beforeReturn } from '../../../syntax/c/flow/before-return.ts';
import { branchSteps } from '../../../syntax/c/flow/branch-steps.ts';
import type { CFile } from '../../../syntax/c/types.ts';
import { kfuncs } from '../facts/kfuncs.ts';
import type { Fault, Held } from './faults.ts';

type Kept = Fault & { readonly does: 'kept' };
type Page = Pick<RulePage<never, { readonly release: string }>, 'fix' | 'step'>;

/** How a thing came to be held where a path ends: the steps `taken`, `if` and `unless` of a page. */
export function heldSteps(
  page: Page,
  file: CFile,
  { held, trail }: Fault & { readonly held: Held },
): readonly Related[] {
  const { start, end } = held.call;
  return [page.step('taken', { start, end }), ...branchSteps(page, file, trail, start)];
}

/** Gives a thing back before a return; none where some path to the return does not hold it, or nobody knows how. */
export function giveBack(page: Page, file: CFile, { at, held, isAlways, mayBeNull }: Kept): readonly Fix[] {
  const release = isAlways ? releaseOf(file, held) : undefined;
  if (release === undefined) return [];
  const statement =
    mayBeNull && (held.kind === 'reference' || held.kind === 'record')
      ? `if (${held.keys[0]!}) ${release}`
      : release;
  return [page.fix({ release }, 'review', ...beforeReturn(file.source.text, at, statement))];
}

/** The call that gives a thing back. */
function releaseOf(file: CFile, { kind, call, keys }: Held): string | undefined {
  const argument = (index: number): string => {
    const given = call.arguments[index];
    return given ? file.source.text.slice(given.start, given.end) : '';
  };
  switch (kind) {
    case 'record':
      return keys[0] && `bpf_ringbuf_discard(${keys[0]}, 0)`;
    case 'dynptr':
      return `bpf_ringbuf_discard_dynptr(${argument(3)}, 0)`;
    case 'iterator':
      return `${call.name.replace(/_new$/, '_destroy')}(${argument(0)})`;
    case 'section':
    case 'lock': {
      const end = call.name
        .replace(/_lock$/, '_unlock')
        .replace(/_disable$/, '_enable')
        .replace(/_save$/, '_restore');
      // How a function of the file is undone, nobody knows.
      return end === call.name ? undefined : `${end}(${argument(0)})`;
    }
    default: {
      const name = releasing(call.name);
      return keys[0] && name && `${name}(${keys[0]})`;
    }
  }
}

/** The function that takes what another gave: the one that is declared for the same structure. */
function releasing(acquiring: string): string | undefined {
  if (/^bpf_(?:skc?_lookup_|map_lookup_elem)/.test(acquiring)) return 'bpf_sk_release';
  if (/^bpf_(?:percpu_)?obj_new(?:_impl)?$/.test(acquiring))
    return acquiring.replace('_new', '_drop').replace(/_impl$/, '');
  const type = /^(?:const )?struct (\w+?)(?:___init)? \*/.exec(kfuncs.get(acquiring)?.prototype ?? '')?.[1];
  const fitting = [...kfuncs.values()].filter(
    (one) =>
      one.flags.includes('RELEASE') &&
      !one.flags.includes('ACQUIRE') &&
      new RegExp(`\\(struct ${type ?? ' '} \\*\\w+\\)$`).test(one.prototype ?? ''),
  );
  return fitting.length === 1 ? fitting[0]!.name : undefined;
}
