import type { ApiForm, ApiFormKind } from '../../../core/kernel-api.ts';

/** Finds the forms of another name in the same release. */
type Look = (name: string) => readonly ApiForm[];

/** What a name is first of all, when headers declare it in several ways under conditions. */
const kinds: readonly ApiFormKind[] = [
  'function',
  'struct',
  'union',
  'enum',
  'typedef',
  'enumerator',
  'variable',
  'macro',
];
/** Macros that hand on to macros in a circle would be no C; noise may have them. */
const deepest = 4;

/** The form to show for a name: the function before its stub, a plain declaration before one under conditions. */
export function bestForm(forms: readonly ApiForm[]): ApiForm | undefined {
  return [...forms].sort((a, b) => rank(a) - rank(b))[0];
}

function rank({ kind, inline, condition, header, arity, forwards }: ApiForm): number {
  const isMacro = kind === 'macro';
  const ofKind = kinds.indexOf(kind) * 16;
  const ofMacro = isMacro ? (forwards === undefined ? 2 : 0) + (arity ? 0 : 1) : 0;
  const ofPlace = /^(?:asm-generic\/asm-prototypes|asm\/.*_32)\.h$/.test(header)
    ? 8
    : header.startsWith('asm')
      ? 1
      : 0;
  // A stub for kernels without the feature has the same shape, and names its parameters less often.
  const ofStub = inline && condition !== '' ? 4 : inline ? 1 : 0;
  return ofKind + ofMacro + ofPlace + ofStub + (condition === 'unknown' ? 2 : 0);
}

/** The function that a macro stands for under another name; the form itself for all others. */
export function behindMacro(form: ApiForm, look: Look): ApiForm {
  let found = form;
  for (let i = 0; i < deepest && found.kind === 'macro' && found.forwards !== undefined; i++) {
    const next = bestForm(
      look(found.forwards).filter((one) => one.kind === 'function' || one.kind === 'macro'),
    );
    if (!next) break;
    found = next;
  }
  return found.kind === 'function' ? found : form;
}
