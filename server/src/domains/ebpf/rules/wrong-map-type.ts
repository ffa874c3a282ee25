import type { CArgument, CCall, CFile } from '../../../syntax/c/types.ts';
import { isRefused, mapHelpers, mapTypesOf } from '../facts/map-helpers.ts';
import { codeOf } from '../model/code.ts';
import { modelOf } from '../model/model.ts';
import { isChosen, reached } from '../model/reach.ts';
import type { EbpfRule } from '../model/rule.ts';
import { wrongMapType as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'file',
  *check(_at, file) {
    for (const helper of mapHelpers) {
      for (const call of file.calls(helper)) {
        const given = mapOf(file, call);
        if (!given || asksKernel(file, call)) continue;
        if (isRefused(helper, given.type, undefined)) yield problem(given.argument, helper, given);
      }
      for (const way of reached(file, helper)) {
        const { program, call, at } = way;
        const given = mapOf(file, call);
        if (!given || isRefused(helper, given.type, undefined)) continue;
        if (!isRefused(helper, given.type, program.section?.program) || isChosen(file, way)) continue;
        if (at === call) yield problem(given.argument, helper, given);
        else yield problem(at.nameSpan, helper, given, call);
      }
    }
  },
};

/** What a kernel lacks is left out by the loader, and the loader may give the map another type there. */
function asksKernel(file: CFile, { within, start }: CCall): boolean {
  return within !== undefined && /\bbpf_core_\w+_exists\b/.test(codeOf(file).slice(within.body.start, start));
}

interface Given {
  readonly map: string;
  readonly type: string;
  readonly argument: CArgument;
}

/** The map of this file that a call is given. */
function mapOf(file: CFile, call: CCall): Given | undefined {
  for (const argument of call.arguments) {
    const name = /^(?:\(\s*void\s*\*\s*\)\s*)?&\s*(\w+)$/.exec(argument.text)?.[1];
    const map = name === undefined ? undefined : modelOf(file).maps.find((one) => one.name === name);
    if (map?.type) return { map: map.name, type: map.type.name, argument };
  }
  return undefined;
}

function problem(
  span: { readonly start: number; readonly end: number },
  helper: string,
  { map, type }: Given,
  through?: CCall,
): ReturnType<typeof page.problem> {
  const wanted = mapTypesOf(helper);
  const parts = { related: through ? [page.step('called', through.nameSpan, { helper })] : [] };
  return wanted
    ? page.problem(span, { say: 'wanted', helper, map, type, wanted: wanted.join(', ') }, parts)
    : page.problem(span, { say: 'refused', helper, map, type }, parts);
}
