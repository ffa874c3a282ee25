import type {
  ApiForm,
  ApiMember,
  DeclaredText,
  KernelApi,
  KernelFacts,
  KernelView,
} from '../core/kernel-api.ts';
import type { Define, KernelTarget, Target } from '../core/types.ts';
import type { Certainty } from '../core/version.ts';
import { formOf } from './form-of.ts';
import { layeredView } from './layered-view.ts';
import { guardOf } from './scan/items.ts';
import { Macros } from './scan/macros.ts';
import { macrosOf, scanHeader } from './scan/scan-header.ts';
import { tokenize } from './scan/tokens.ts';
import { shippedTable } from './shipped-table.ts';

/** Whether a preprocessor condition holds on a target; how conditions are read is not ours to know. */
export type ConditionHolds = (condition: string, target: Target) => Certainty;

/** The table of a person's own kernel, where one was made. */
export type OwnTable = (kernel: KernelTarget) => KernelApi | undefined;

/** The facts that all files of a thread share, from the table that we ship. Undefined where there is no table. */
export async function shippedFacts(holds: ConditionHolds, own?: OwnTable): Promise<KernelFacts | undefined> {
  const api = await shippedTable();
  return api && kernelFacts(api, holds, own);
}

export function kernelFacts(
  api: KernelApi,
  holds: ConditionHolds,
  own: OwnTable = () => undefined,
): KernelFacts {
  const views = new WeakMap<
    KernelTarget,
    { readonly table: KernelApi | undefined; readonly view: KernelView }
  >();
  const nowhere = api.view(undefined);
  return {
    api,
    viewOf(target) {
      const { kernel } = target;
      if (!kernel) return nowhere;
      const table = own(kernel);
      const known = views.get(kernel);
      if (known && known.table === table) return known.view;
      const options = { condition: (condition: string) => holds(condition, target) };
      const view = table ? layeredView(table, api, kernel, options) : api.view(kernel, options);
      views.set(kernel, { table, view });
      return view;
    },
    scan: scanText,
  };
}

function scanText(text: string, known: readonly string[] = []): DeclaredText {
  const macros = new Macros();
  for (const one of known) for (const definition of macrosOf(one)) macros.add(definition);
  const defines = new Map<string, (Define & { condition: string })[]>();
  for (const definition of macrosOf(text)) {
    macros.add(definition);
    const { name, parameters, isVariadic, body, condition } = definition;
    const list = parameters ? { parameters, ...(isVariadic ? { isVariadic } : {}) } : {};
    add(defines, name, { ...list, body, condition });
  }
  const { declarations, includes } = scanHeader(text, macros);
  const forms = new Map<string, ApiForm[]>();
  const members = new Map<string, ApiMember[]>();
  for (const { members: own, ...declared } of declarations) {
    add(forms, declared.name, formOf({ ...declared, header: '', columns: 0 }));
    for (const { name, type, condition } of own ?? [])
      add(members, declared.name, { name, type, condition, header: '', columns: 0 });
    if (own?.length === 0 && !members.has(declared.name)) members.set(declared.name, []);
  }
  const taken = [...text.matchAll(/^[ \t]*#[ \t]*undef[ \t]+(\w+)/gm)].map((match) => match[1]!);
  const guard = guardOf(tokenize(text));
  const shared = { forms, members, includes, macros: defines, undefined: new Set(taken) };
  return guard === undefined ? shared : { ...shared, guard };
}

function add<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
