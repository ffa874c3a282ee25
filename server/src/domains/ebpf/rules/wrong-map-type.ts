import { isRefused, mapHelpers, mapTypesOf } from '../facts/map-helpers.ts';
import { modelOf, programOf } from '../model/model.ts';
import type { EbpfRule } from '../model/rule.ts';
import { wrongMapType as page } from '../pages.ts';

export const rule: EbpfRule = {
  on: 'call',
  names: mapHelpers,
  *check(call, file) {
    for (const argument of call.arguments) {
      const name = /^(?:\(\s*void\s*\*\s*\)\s*)?&\s*(\w+)$/.exec(argument.text)?.[1];
      const map = name === undefined ? undefined : modelOf(file).maps.find((one) => one.name === name);
      if (!map?.type) continue;
      // A function that several programs call is of no one type.
      const program = programOf(file, call.within)?.section?.program;
      const type = map.type.name;
      if (!isRefused(call.name, type, program)) return;
      const wanted = mapTypesOf(call.name);
      const args = { helper: call.name, map: map.name, type };
      yield wanted
        ? page.problem(argument, { say: 'wanted', ...args, wanted: wanted.join(', ') })
        : page.problem(argument, { say: 'refused', ...args });
      return;
    }
  },
};
