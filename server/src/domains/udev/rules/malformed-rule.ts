import { nearest } from '../../../syntax/nearest.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { isTemplate } from '../../../syntax/shapes/templates.ts';
import { attributeOf, keyNames, useOf } from '../facts/keys.ts';
import { malformedRule as page } from '../pages.ts';
import { ruleOf } from '../tokens.ts';

/** A rule that udev cannot take apart is dropped as a whole. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    if (isTemplate(line)) return;
    const { tokens, strays } = ruleOf(line, file);
    const broken = tokens.find(({ fault }) => fault !== undefined);
    for (const token of tokens) {
      const { key, keySpan, attribute, operator } = token;
      if (token.start > (broken?.start ?? Infinity)) break;
      if (token.fault !== undefined) {
        yield page.problem({ start: token.start, end: token.end }, { say: token.fault, key });
        continue;
      }
      const use = useOf(key);
      if (use === undefined) {
        const meant = useOf(key.toUpperCase()) ? key.toUpperCase() : nearest(key, keyNames);
        const fixes =
          meant === undefined ? [] : [page.fix({ meant }, 'safe', { span: keySpan, text: meant })];
        yield page.problem(keySpan, { say: 'key', key }, { fixes });
        continue;
      }
      if (attributeOf(key) === 'needed' && (attribute === undefined || attribute === '')) {
        yield page.problem(keySpan, { say: 'attribute', key });
      } else if (attributeOf(key) === 'none' && attribute !== undefined) {
        yield page.problem(keySpan, { say: 'no-attribute', key });
      }
      const isMatch = operator === '==' || operator === '!=';
      const isWrong = use === 'match' ? !isMatch : use === 'set' && isMatch;
      if (!isWrong) continue;
      const meant = use === 'match' ? '==' : '=';
      const fix = page.fix({ meant }, 'safe', { span: token.operatorSpan, text: meant });
      yield page.problem(
        token.operatorSpan,
        { say: use === 'match' ? 'match' : 'set', key, operator },
        { fixes: [fix] },
      );
    }
    for (const [index, token] of tokens.entries()) {
      const before = tokens[index - 1];
      const gap = before ? file.source.text.slice(before.end, token.start) : ',';
      if (
        gap.includes(',') ||
        gap.includes('\\') ||
        broken ||
        before === undefined ||
        useOf(token.key) === undefined
      )
        continue;
      const at = { start: before.end, end: before.end };
      const fix = page.fix({ meant: ',' }, 'safe', { span: at, text: ',' });
      // udev takes it; `udevadm verify` calls it a matter of style.
      yield page.problem(
        token.keySpan,
        { say: 'comma', key: token.key },
        { fixes: [fix], confidence: 'low', once: 'comma' },
      );
    }
    const stray = strays[0];
    if (stray && !broken) yield page.problem(stray, { say: 'stray' });
  },
};
