import type { Edit } from '../../../core/types.ts';
import type { CRule } from '../../../syntax/c/types.ts';
import { includeEdit, shownHeader } from '../include-edit.ts';
import { meaningOf } from '../meaning/meaning.ts';
import { presenceOf, usable } from '../meaning/presence.ts';
import { choiceByHand as page } from '../pages.ts';

/** The words of `linux/string_choices.h`, by which of them stands for true. */
const words =
  'on:off enabled:disabled enable:disable true:false yes:no up:down read:write high:low hi:lo assert:deassert';
const pairs = words.split(' ').map((one) => one.split(':') as [string, string]);
const helpers = new Map(
  pairs.flatMap(([yes, no]) => [
    [`${yes}:${no}`, `str_${yes}_${no}`],
    [`${no}:${yes}`, `str_${no}_${yes}`],
  ]),
);
const choice = /\?\s*"([a-z]+)"\s*:\s*"([a-z]+)"/g;
/** A condition that binds tighter than `?` whatever stands before it. */
const simple =
  /(?:^|[(,]|(?<![=!<>])=|\breturn)\s*((?:!\s*)?[A-Za-z_]\w*(?:(?:->|\.)\w+|\[\w+\]|\([\w>., -]*\))*)\s*$/;

/** `x ? "on" : "off"`, which the kernel has a function for. */
export const rule: CRule = {
  on: 'code',
  *check(code, file) {
    const meaning = meaningOf(file);
    const text = file.source.text.slice(code.start, code.end);
    if (!meaning || !text.includes('?')) return;
    for (const match of text.matchAll(choice)) {
      const use = helpers.get(`${match[1]!}:${match[2]!}`);
      if (use === undefined) continue;
      const presence = presenceOf(meaning, use, usable);
      if (presence.state !== 'here' && presence.state !== 'unreached') continue;
      const start = code.start + match.index;
      const end = start + match[0].length;
      if (file.inert(start) !== undefined) continue;
      const condition = simple.exec(text.slice(Math.max(0, match.index - 120), match.index))?.[1];
      const edits: Edit[] = [];
      if (condition !== undefined) {
        const from = file.source.text.lastIndexOf(condition, start);
        edits.push({ span: { start: from, end }, text: `${use}(${condition})` });
        if (presence.state === 'unreached') edits.push(includeEdit(file, shownHeader(presence.header)));
      }
      const fixes = edits.length > 0 ? [page.fix({ use }, 'safe', ...edits)] : [];
      yield page.problem({ start, end }, { use }, { fixes });
    }
  },
};
