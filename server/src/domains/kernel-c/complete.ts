import type { Completion, KernelTarget } from '../../core/types.ts';
import type { CFile } from '../../syntax/c/types.ts';
import { declaration, describe, type Say } from './describe.ts';
import { allChanges, changesOf, happened } from './facts/api-changes.ts';
import { callbacksOf, hasCallback, prototypeFor } from './facts/callbacks.ts';
import { knownFunctions } from './facts/functions.ts';
import { gfpFlags } from './facts/gfp-flags.ts';
import { moduleLicenses } from './facts/licenses.ts';
import { codeOnly } from './text-help.ts';
import { openBracket } from './words-at.ts';

/** Text before the cursor that is looked at. */
const window = 20_000;

/** Deterministic completion: members of ops structures, GFP flags, licences, functions the target has. */
export function complete(file: CFile, offset: number, say: Say): readonly Completion[] {
  const { text } = file.source;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const license = /\bMODULE_LICENSE\s*\(\s*"([^"]*)$/.exec(line);
  if (license) return licenses(offset - license[1]!.length, offset);
  if (/^\s*(?:#|\/\/|\*)/.test(line) || file.inert(Math.max(0, offset - 1)) !== undefined) return [];
  const word = /[A-Za-z_]\w*$/.exec(line)?.[0] ?? '';
  const before = line.slice(0, line.length - word.length);
  if (/(?:^|[{,\s])\.$/.test(before)) return members(file, offset, word);
  if (/(?:->|\.)\s*$/.test(before) || word.length < 2) return [];
  if (/^_{0,2}GFP/.test(word)) return flags(word, offset, say);
  return functions(file, word, offset, say);
}

function licenses(start: number, end: number): readonly Completion[] {
  return moduleLicenses.map((label) => ({ label, kind: 'value', replace: { start, end }, insert: label }));
}

/** Members of the structure whose designated initialiser the cursor is in, without those that are set already. */
function members(file: CFile, offset: number, word: string): readonly Completion[] {
  const from = Math.max(0, offset - window);
  const code = codeOnly(file.source.text.slice(from, offset));
  const open = openBracket(code, code.length);
  if (open < 0 || code[open] !== '{') return [];
  const head =
    /\bstruct\s+(\w+)\s+(\w+)\s*(?:\[[^\]]*\]\s*)?(?:__\w+\s*)*=\s*$|\(\s*struct\s+(\w+)\s*\)\s*$/.exec(
      code.slice(0, open),
    );
  const struct = head?.[1] ?? head?.[3];
  const callbacks = struct === undefined ? undefined : callbacksOf(struct);
  if (!callbacks || struct === undefined) return [];
  const { kernel } = file.target;
  const present = new Set([...code.slice(open).matchAll(/\.(\w+)\s*=/g)].map((match) => match[1]!));
  const prefix = (head?.[2] ?? 'foo').replace(/_?(?:f?ops|driver|operations|drv|class|ops)$/, '') || 'foo';
  return [...callbacks.keys()].flatMap((name) => {
    if (!name.startsWith(word) || present.has(name) || hasCallback(struct, name, kernel) === 'no') return [];
    const form = prototypeFor(struct, name, kernel);
    const insert = `${name} = ${prefix}_${name.replace(/^(?:ndo|proc|unlocked)_/, '')},`;
    const detail = form ? { detail: declaration(name, form) } : {};
    return [
      {
        label: name,
        kind: 'key' as const,
        replace: { start: offset - word.length, end: offset },
        insert,
        ...detail,
      },
    ];
  });
}

function flags(word: string, offset: number, say: Say): readonly Completion[] {
  const replace = { start: offset - word.length, end: offset };
  return gfpFlags
    .filter((flag) => flag.name.startsWith(word))
    .map(({ name, text }) => ({
      label: name,
      kind: 'value',
      replace,
      insert: name,
      documentation: say(text),
    }));
}

function functions(file: CFile, word: string, offset: number, say: Say): readonly Completion[] {
  const { kernel } = file.target;
  const replace = { start: offset - word.length, end: offset };
  const inBody = file.functionAt(offset) !== undefined;
  const found = new Map<string, Completion>();
  for (const { name, form, context } of knownFunctions()) {
    if (!name.startsWith(word) || name === word || (context === 'none') === inBody) continue;
    if (!mayExist(name, kernel)) continue;
    const documentation = describe(name, kernel, say);
    found.set(name, {
      label: name,
      kind: form.includes(' ') && !form.startsWith(name) ? 'function' : 'macro',
      replace,
      insert: name,
      detail: form,
      ...(documentation === undefined ? {} : { documentation }),
    });
  }
  if (!inBody) return [...found.values()];
  for (const [change] of allChanges()) {
    const isCallable =
      change !== undefined &&
      change.of === undefined &&
      (change.kind === 'function' || change.kind === 'macro');
    if (!isCallable || !/^[a-z]/.test(change.name) || !change.name.startsWith(word) || found.has(change.name))
      continue;
    if (change.name === word || !isThere(change.name, kernel)) continue;
    found.set(change.name, {
      label: change.name,
      kind: change.kind === 'macro' ? 'macro' : 'function',
      replace,
      insert: change.name,
    });
  }
  return [...found.values()];
}

/** False only for names that the target surely lacks. */
function mayExist(name: string, kernel: KernelTarget | undefined): boolean {
  return changesOf(name).every((one) => {
    if (one.of !== undefined) return true;
    if (one.change === 'added') return happened(one, kernel) !== 'no';
    return !/^(?:removed|renamed)$/.test(one.change) || happened(one, kernel) !== 'yes';
  });
}

/** True only for names that the target surely has, as far as our table of changes tells. */
function isThere(name: string, kernel: KernelTarget | undefined): boolean {
  return (
    kernel !== undefined &&
    changesOf(name).every((one) => {
      if (one.of !== undefined) return true;
      if (one.change === 'added') return happened(one, kernel) === 'yes';
      return !/^(?:removed|renamed)$/.test(one.change) || happened(one, kernel) === 'no';
    })
  );
}
