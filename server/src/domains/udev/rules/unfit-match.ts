import type { Problem } from '../../../core/types.ts';
import type { ColumnsRule } from '../../../syntax/shapes/columns.ts';
import { unfitMatch as page } from '../pages.ts';
import { isPlain, ruleOf, type Rule, type Token } from '../tokens.ts';

/** Files in sysfs that only devices of one kind have. */
const owners: Readonly<Record<string, string>> = {
  idVendor: 'usb',
  idProduct: 'usb',
  bcdDevice: 'usb',
  bDeviceClass: 'usb',
  busnum: 'usb',
  devnum: 'usb',
  bInterfaceClass: 'usb',
  bInterfaceNumber: 'usb',
  bInterfaceProtocol: 'usb',
};
const ofInterface = /^bInterface/;
const ofDevice = /^(?:idVendor|idProduct|bcdDevice|bDeviceClass|busnum|devnum)$/;

/** Matches of one rule that no device can have all at once. */
export const rule: ColumnsRule = {
  on: 'line',
  *check(line, file) {
    const rule = ruleOf(line, file);
    yield* contradicting(rule);
    const parents = rule.tokens.filter(
      ({ key, operator }) => /^(?:ATTRS|SUBSYSTEMS|DRIVERS|KERNELS)$/.test(key) && operator === '==',
    );
    const attributes = parents.filter(({ key }) => key === 'ATTRS');
    for (const bus of parents.filter(({ key, value }) => key === 'SUBSYSTEMS' && isPlain(value))) {
      const foreign = attributes.find(({ attribute }) => {
        const owner = Object.hasOwn(owners, attribute ?? '') ? owners[attribute!] : undefined;
        return owner !== undefined && owner !== bus.value;
      });
      if (foreign)
        yield page.problem(whole(bus), { say: 'bus', attribute: foreign.attribute!, bus: bus.value });
    }
    const own = attributes.find(({ attribute }) => ofInterface.test(attribute ?? ''));
    const other = attributes.find(({ attribute }) => ofDevice.test(attribute ?? ''));
    if (own && other)
      yield page.problem(whole(own), { say: 'parents', attribute: own.attribute!, other: other.attribute! });
  },
};

function whole({ start, end }: Token): { start: number; end: number } {
  return { start, end };
}

function* contradicting({ tokens }: Rule): Iterable<Problem> {
  const seen = new Map<string, Token>();
  for (const token of tokens) {
    if (
      token.operator !== '==' ||
      !isPlain(token.value) ||
      token.key === 'TAG' ||
      token.key === 'TAGS' ||
      token.key === 'TEST'
    )
      continue;
    const name = token.attribute === undefined ? token.key : `${token.key}{${token.attribute}}`;
    const first = seen.get(name);
    seen.set(name, first ?? token);
    if (!first || first.value === token.value || /^(?:RESULT|PROGRAM|IMPORT|SYMLINK)$/.test(token.key))
      continue;
    const related = [page.step('first', whole(first))];
    const meant = `${first.value}|${token.value}`;
    const fix = page.fix(
      { meant },
      'review',
      { span: first.valueSpan, text: meant },
      { span: { start: previousEnd(tokens, token), end: token.end }, text: '' },
    );
    yield page.problem(
      whole(token),
      { say: 'both', key: name, first: first.value, second: token.value },
      { fixes: [fix], related },
    );
  }
}

function previousEnd(tokens: readonly Token[], token: Token): number {
  return tokens[tokens.indexOf(token) - 1]?.end ?? token.start;
}
