import type { Span } from '../../../core/types.ts';
import type { CCall, CFile, CFunction } from '../../../syntax/c/types.ts';

export interface FunctionUses {
  readonly calls: readonly CCall[];
  /** Names in forward declarations. */
  readonly declarations: readonly Span[];
}

/** Where else a function of the file is named than for a member or as an argument; undefined when somebody takes it who may want the old prototype. */
export function usesOf(file: CFile, fn: CFunction, code: string, member: string): FunctionUses | undefined {
  const calls = file.calls(fn.name);
  const declarations: Span[] = [];
  for (const { index } of code.matchAll(new RegExp(`\\b${fn.name}\\b`, 'g'))) {
    const end = index + fn.name.length;
    if (index === fn.nameSpan.start) continue;
    if (calls.some((call) => call.nameSpan.start === index)) continue;
    const before = code.slice(Math.max(0, index - 160), index);
    // A member of that name: `.match = match`.
    if (/(?:\.|->)\s*$/.test(before)) continue;
    if (new RegExp(`\\b${member}\\s*(?:=\\s*|\\((?:[^();]*,)?\\s*)&?\\s*$`).test(before)) continue;
    // What conditions switch off builds for another kernel.
    if (file.inactive.some((span) => span.start <= index && index < span.end)) continue;
    const isDeclaration = !file.functionAt(index) && /^\s*\([^;{}]*\)\s*;/.test(code.slice(end, end + 400));
    if (!isDeclaration) return undefined;
    declarations.push({ start: index, end });
  }
  return { calls, declarations };
}
