import { nearest } from '../../../syntax/nearest.ts';
import { addressKind } from '../../../syntax/values/addresses.ts';
import { isTruth, keysOf, wordsOf } from '../facts/keys.ts';
import { invalidValue as page } from '../pages.ts';
import { isOpen, type QuadletRule } from '../parse.ts';

const truth = /^(?:1|yes|true|on|0|no|false|off)$/i;

/** How values of a key look, with what to tell where one does not. */
const forms: Readonly<Record<string, readonly [expected: string, fits: RegExp]>> = {
  PublishPort: [
    '`8080:80`, `127.0.0.1:8080:80/udp`',
    /^(?:(?:\[[^\]]+\]|[^:]*):)?(?:\d*(?:-\d+)?:)?\d+(?:-\d+)?(?:\/(?:tcp|udp|sctp))?$/i,
  ],
  ExposeHostPort: ['`80`, `8000-8010/udp`', /^\d+(?:-\d+)?(?:\/(?:tcp|udp))?$/],
  HealthRetries: ['`3`', /^\d+$/],
  StopTimeout: ['`10`', /^-?\d+$/],
  HealthInterval: ['`30s`, `2m`, `disable`', /^(?:disable|0|(?:\d+(?:\.\d+)?(?:ns|us|ms|s|m|h))+)$/],
  HealthTimeout: ['`30s`, `2m`', /^(?:0|(?:\d+(?:\.\d+)?(?:ns|us|ms|s|m|h))+)$/],
  HealthStartPeriod: ['`30s`, `2m`', /^(?:0|(?:\d+(?:\.\d+)?(?:ns|us|ms|s|m|h))+)$/],
  ShmSize: ['`64m`', /^\d+[bkmg]?$/i],
  Memory: ['`512m`', /^\d+[bkmg]?$/i],
  Environment: ['`NAME=value`', /^["']?[A-Za-z_][\w.-]*(?:=|$|["']?\s)/],
  Sysctl: ['`net.core.somaxconn=1024`', /=/],
  Volume: ['`data.volume:/data`', /^(?!:)/],
};

/** A value that podman cannot use: it makes no unit, or the container does not start. */
export const rule: QuadletRule = {
  on: 'entry',
  *check(entry) {
    const section = entry.section?.name ?? '';
    const { name: key, value } = entry;
    if (keysOf(section)?.includes(key) !== true || value.text === '' || isOpen(value.text)) return;
    const span = { start: value.start, end: value.end };
    const list = wordsOf(section, key);
    if (list || isTruth(key)) {
      const known = [...(list ?? []), ...(isTruth(key) ? ['true', 'false'] : [])];
      if (known.includes(value.text) || (isTruth(key) && truth.test(value.text))) return;
      const meant = nearest(value.text, known);
      const fixes = meant === undefined ? [] : [page.fix({ meant }, 'review', { span, text: meant })];
      const confidence = list && meant === undefined ? ({ confidence: 'medium' } as const) : {};
      yield page.problem(
        span,
        { say: 'choice', key, value: value.text, expected: known.join(', ') },
        { fixes, ...confidence },
      );
      return;
    }
    if (/^(?:IP|IP6|Gateway|Subnet)$/.test(key)) {
      const kind = addressKind(value.text);
      const isRight = key === 'IP' ? kind === 'ipv4' : key === 'IP6' ? kind === 'ipv6' : /^ipv/.test(kind);
      if (!isRight) yield page.problem(span, { say: 'address', key, value: value.text });
      return;
    }
    const form = Object.hasOwn(forms, key) ? forms[key] : undefined;
    if (form && !form[1].test(value.text))
      yield page.problem(span, { say: 'form', key, value: value.text, expected: form[0] });
  },
};
