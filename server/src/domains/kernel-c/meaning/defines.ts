import type { DeclaredText, KernelView } from '../../../core/kernel-api.ts';
import type { Define, Defines, Target } from '../../../core/types.ts';
import type { Certainty } from '../../../core/version.ts';
import { conditionHolds } from '../../../syntax/c/conditions.ts';
import type { BuildWords } from './include-folders.ts';

export interface DefinesOf {
  /** The file itself and its own headers. */
  readonly texts: readonly DeclaredText[];
  readonly view: KernelView;
  readonly target: Target;
  /** Words of the Makefiles around the file: any of them may be defined by an option. */
  readonly buildWords: BuildWords;
  /** Whether all headers were found: else nobody can say that a name is not defined. */
  readonly isWhole: boolean;
}

/** Macros that the compiler or Kbuild sets, or not, on grounds of their own. */
const builds =
  /^(?:__\w+|MODULE|DEBUG|[a-z0-9_]*(?:i386|x86|arm|mips|powerpc|linux|unix)[a-z0-9_]*|RHEL_\w+|SUSE_\w+|UTS_\w+|[A-Z]+_VERSION(?:_CODE)?|KBUILD_\w+)$/;

/** Finds what a macro of a file stands for. A definition under a condition needs the condition to hold. */
export function createDefines({ texts, view, target, buildWords, isWhole }: DefinesOf): Defines {
  const answers = new Map<string, Define | 'no' | 'unknown'>();
  const asked = new Set<string>();
  /** What a name means that none of the texts defines. */
  const findOutside = (name: string): Define | 'no' | 'unknown' => {
    const part = buildWords.versionPart(name);
    if (part !== undefined) {
      const number = target.kernel?.version.parts[part];
      return number === undefined ? 'unknown' : { body: String(number) };
    }
    if (!isWhole || builds.test(name) || buildWords.has(name)) return 'unknown';
    if (target.kernel?.backports === true) return 'unknown';
    // The kernel's own macros are conditions too: what they stand for is in no table, only whether they are there.
    const declared = view.declared(name, 'macro');
    return declared === 'yes' ? { body: '' } : declared;
  };
  const find = (name: string): Define | 'no' | 'unknown' => {
    if (texts.some((text) => text.undefined.has(name))) return 'unknown';
    let isOpen = false;
    for (const text of texts) {
      for (const define of text.macros.get(name) ?? []) {
        const certainty = holdsHere(define.condition);
        if (certainty === 'yes')
          return define.condition.includes(`defined(${name})`) ? { ...define, isDefault: true } : define;
        if (certainty === 'unknown') isOpen = true;
      }
    }
    return isOpen ? 'unknown' : findOutside(name);
  };
  const defines: Defines = {
    find(name) {
      const known = answers.get(name);
      if (known !== undefined) return known;
      // `#ifndef A` around the only `#define A` asks what others say of it; among several it says nothing.
      if (asked.has(name))
        return texts.reduce((sum, text) => sum + (text.macros.get(name)?.length ?? 0), 0) === 1
          ? findOutside(name)
          : 'unknown';
      asked.add(name);
      const answer = find(name);
      asked.delete(name);
      if (asked.size === 0) answers.set(name, answer);
      return answer;
    },
  };
  const here: Target = { ...target, defines };
  function holdsHere(condition: string): Certainty {
    return condition === ''
      ? 'yes'
      : condition === 'unknown'
        ? 'unknown'
        : conditionHolds('if', condition, here);
  }
  return defines;
}
