import { orRemoved } from '../../../syntax/removal.ts';
import { nearest } from '../../../syntax/nearest.ts';
import type { Problem } from '../../../core/types.ts';
import type { IniEntry, IniFile, IniRule } from '../../../syntax/shapes/ini.ts';
import { addressKind } from '../../../syntax/values/addresses.ts';
import type { Check } from '../../../syntax/values/fault.ts';
import * as scalars from '../../../syntax/values/scalars.ts';
import { wordsOf } from '../facts/settings.ts';
import { formFault } from '../forms.ts';
import { kindOf, readAs } from '../kinds.ts';
import { invalidValue as page } from '../pages.ts';

/** Parsers whose whole value is one thing that we can judge; others are never judged. */
const byParser: Readonly<Record<string, Check>> = {
  bool: scalars.boolean,
  tristate: scalars.boolean,
  sec: scalars.time,
  unsigned: scalars.unsigned,
  uint32: scalars.unsigned,
  uint16: scalars.unsigned,
  uint8: scalars.unsigned,
  int: scalars.integer,
  mode: scalars.mode,
  iec_uint64: scalars.size,
  mtu: scalars.size,
};
/** Words of tables that may also be a boolean or a number, or that are parts of a list. */
const loose =
  /^(?:match_|.*_list$|advertise|socket_|tunnel_|.*_flags$|link_speed|speed|exec_|log_|address_family)/;
const addresses =
  /^(?:Address|Gateway|DNS|NTP|Destination|Source|PreferredSource|Peer|Local|Remote|Broadcast)$/;

/** A value that systemd cannot read: it warns and goes on as if the line were not there. */
export const rule: IniRule = {
  on: 'entry',
  *check(entry, file) {
    for (const problem of judged(entry, file)) yield orRemoved(problem, page, file.source.text, entry);
  },
};

function* judged(entry: IniEntry, file: IniFile): Iterable<Problem> {
  const setting = readAs(entry, file);
  const value = entry.value.text;
  if (!setting || value === '' || /[%$@{]/.test(value)) return;
  const span = { start: entry.value.start, end: entry.value.end };
  const key = entry.name;
  if (setting.parser === 'dhcp') {
    yield* dhcp(entry);
    return;
  }
  const form = formFault(kindOf(file) ?? '', entry.section?.name ?? '', key, value);
  if (form) {
    const at = entry.value.at(form.start, form.end);
    const fixes =
      form.meant === undefined
        ? []
        : [page.fix({ say: 'write', meant: form.meant }, 'review', { span: at, text: form.meant })];
    yield page.problem(
      at,
      { say: 'form', key, value: value.slice(form.start, form.end), expected: form.expected },
      { fixes },
    );
    return;
  }
  const check = Object.hasOwn(byParser, setting.parser) ? byParser[setting.parser] : undefined;
  const fault = check?.(value);
  if (fault) {
    const { meant } = fault;
    const fixes =
      meant === undefined ? [] : [page.fix({ say: 'write', meant }, 'review', { span, text: meant })];
    const say = fault.say === 'boolean' || fault.say === 'time' ? fault.say : 'number';
    yield page.problem(span, { say, key, value }, { fixes });
    return;
  }
  const list = check || loose.test(setting.parser) ? undefined : wordsOf(setting.parser);
  if (list && !list.includes(value) && !scalars.isBoolean(value) && /^[a-z][\w+-]*$/i.test(value)) {
    const meant = nearest(value, list);
    const fixes =
      meant === undefined ? [] : [page.fix({ say: 'write', meant }, 'review', { span, text: meant })];
    const confidence = meant === undefined ? ({ confidence: 'low' } as const) : {};
    yield page.problem(span, { say: 'choice', key, value, known: list.join(', ') }, { fixes, ...confidence });
  }
  if (
    key === 'MACAddress' &&
    /^(?:[\da-f]{2}[:-]?)+$/i.test(value) &&
    !/^(?:[\da-f]{2}[:-]?){6}$/i.test(value)
  ) {
    yield page.problem(span, { say: 'address', key, value });
  }
  if (key === 'Gateway' && /^\d/.test(value) && addressKind(value) === 'other')
    yield page.problem(span, { say: 'address', key, value });
  if (!addresses.test(key)) return;
  for (const match of value.matchAll(/\S+/g)) {
    if (addressKind(match[0].replace(/#.*$/, '')) !== 'bad') continue;
    yield page.problem(entry.value.at(match.index, match.index + match[0].length), {
      say: 'address',
      key,
      value: match[0],
    });
  }
}

const protocols = ['ipv4', 'ipv6', 'yes', 'no'];
const older: Readonly<Record<string, string>> = { both: 'yes', none: 'no', v4: 'ipv4', v6: 'ipv6' };

function* dhcp({ value, name }: IniEntry): Iterable<Problem> {
  const span = { start: value.start, end: value.end };
  if (scalars.isBoolean(value.text) || protocols.includes(value.text)) return;
  const now = Object.hasOwn(older, value.text) ? older[value.text] : undefined;
  const meant = now ?? nearest(value.text, protocols);
  const fixes =
    meant === undefined
      ? []
      : [page.fix({ say: 'write', meant }, now === undefined ? 'review' : 'safe', { span, text: meant })];
  if (now !== undefined) yield page.problem(span, { say: 'older', value: value.text, meant: now }, { fixes });
  else
    yield page.problem(
      span,
      { say: 'choice', key: name, value: value.text, known: protocols.join(', ') },
      { fixes },
    );
}
