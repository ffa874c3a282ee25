import { acrossFunctions } from '../across-functions.ts';
import type { Problem } from '../../../core/types.ts';
import type { FunctionType } from '../../../syntax/c/expressions/types.ts';
import type { CCall, CFile } from '../../../syntax/c/types.ts';
import { sameFunction } from '../meaning/assignable.ts';
import { callbackType, givenType, isHeadUndecided } from '../meaning/callback-type.ts';
import { meaningOf } from '../meaning/meaning.ts';
import { attributeSignature as page } from '../pages.ts';
import { callbackEdits } from '../port/callback-edits.ts';
import { shown } from '../signatures.ts';

/** What the macros for attributes of sysfs make: a structure, and the names of the two functions in it. */
const kinds = {
  CLASS: ['class_attribute', 'show', 'store'],
  DRIVER: ['driver_attribute', 'show', 'store'],
  BUS: ['bus_attribute', 'show', 'store'],
  BIN: ['bin_attribute', 'read', 'write'],
} as const;
/** Which of the two a suffix of the macro brings. */
const suffixes = {
  '': 'both',
  _RO: 'reading',
  _ADMIN_RO: 'reading',
  _WO: 'writing',
  _ADMIN_WO: 'writing',
  _RW: 'both',
  _ADMIN_RW: 'both',
} as const;

interface Macro {
  readonly kind: keyof typeof kinds;
  readonly suffix: keyof typeof suffixes;
}

const macros = new Map<string, Macro>(
  (Object.keys(kinds) as Macro['kind'][]).flatMap((kind) =>
    (Object.keys(suffixes) as Macro['suffix'][]).map(
      (suffix) => [`${kind}_ATTR${suffix}`, { kind, suffix }] as const,
    ),
  ),
);

/**
 * An attribute whose functions have another prototype than its structure asks for: the macro makes the assignment, and
 * the names of the functions stand nowhere near it.
 */
export const rule = acrossFunctions([...macros.keys()], function* (call, file) {
  const meaning = meaningOf(file);
  const macro = macros.get(call.name);
  if (!meaning || !macro || meaning.own(call.name).length > 0) return;
  const [struct, reading, writing] = kinds[macro.kind];
  if (meaning.isOwnType(struct)) return;
  for (const member of [reading, writing]) {
    const name = nameOf(call, macro, member, member === reading);
    const fn = name === undefined ? undefined : file.functionNamed(name);
    if (!fn || fn.broken || meaning.own(fn.name).some(({ kind }) => kind === 'macro')) continue;
    const wanted = callbackType(meaning, struct, member);
    const given = givenType(meaning, fn, fn.name);
    if (!wanted || !given || sameFunction(meaning, wanted, given) !== 'no') continue;
    const edits = callbackEdits(file, meaning, fn, wanted, member);
    yield problem(call, file, { struct, member, fn, wanted, given, edits });
  }
});

/** `CLASS_ATTR_RO(level)` takes `level_show`; `CLASS_ATTR(level, 0444, show_level, NULL)` says it. */
function nameOf(call: CCall, { suffix }: Macro, member: string, isReading: boolean): string | undefined {
  const side = suffixes[suffix];
  if (side !== 'both' && isReading !== (side === 'reading')) return undefined;
  if (suffix !== '') return `${call.arguments[0]?.text.trim() ?? ''}_${member}`;
  return call.arguments[isReading ? 2 : 3]?.text.trim();
}

function problem(
  call: CCall,
  file: CFile,
  found: {
    readonly struct: string;
    readonly member: string;
    readonly fn: NonNullable<ReturnType<CFile['functionNamed']>>;
    readonly wanted: FunctionType;
    readonly given: FunctionType;
    readonly edits: ReturnType<typeof callbackEdits>;
  },
): Problem {
  const { fn, wanted, given, edits } = found;
  const args = {
    struct: found.struct,
    callback: found.member,
    name: fn.name,
    wanted: shown([wanted.returns, ...wanted.parameters]),
    given: shown([given.returns, ...given.parameters]),
    target: file.target.kernel!.version.text,
  };
  return page.problem(call.nameSpan, args, {
    fixes: edits?.length ? [page.fix({ name: fn.name, wanted: args.wanted }, 'review', ...edits)] : [],
    related: [page.step('defined', fn.nameSpan)],
    ...(isHeadUndecided(file, fn) ? { confidence: 'low' as const } : {}),
  });
}
