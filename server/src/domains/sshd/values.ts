import { addressKind } from '../../syntax/values/addresses.ts';
import { isOctalMode } from '../../syntax/values/octal-mode.ts';
import { isChoice, isPort, isSpan, meantChoice } from '../../syntax/values/openssh/forms.ts';
import { wordsOf } from './facts/keywords.ts';

/** What is wrong with a value; `say` names the sentence of the page `invalid-value`. */
export interface Fault {
  readonly say: 'choice' | 'number' | 'time' | 'port' | 'address' | 'mode' | 'startups';
  readonly expected?: string;
  readonly meant?: string;
}

/** The fault of one value of a kind; undefined when it is fine or nobody knows. */
export function faultOf(kind: string, value: string): Fault | undefined {
  const list = wordsOf(kind);
  if (list) return isChoice(value, list) ? undefined : choice(value, list);
  switch (kind) {
    case 'int':
      return /^\d+$/.test(value) ? undefined : { say: 'number' };
    case 'time':
      return isSpan(value) ? undefined : { say: 'time' };
    case 'port':
      return isPort(value) ? undefined : { say: 'port' };
    case 'address':
      return addressFault(value);
    case 'mode':
      return isOctalMode(value) ? undefined : { say: 'mode' };
    case 'startups':
      return isStartups(value) ? undefined : { say: 'startups' };
    default:
      return undefined;
  }
}

function choice(value: string, list: readonly string[]): Fault {
  const meant = meantChoice(value, list);
  return { say: 'choice', expected: list.join(', '), ...(meant === undefined ? {} : { meant }) };
}

function addressFault(value: string): Fault | undefined {
  const withPort = /^(\[.*\]|[^:]*):(\d+)$/.exec(value);
  const host = withPort ? withPort[1]! : value;
  if (withPort && !isPort(withPort[2]!)) return { say: 'port' };
  const kind = addressKind(host);
  return kind === 'bad' || (kind !== 'other' && host.includes('/')) ? { say: 'address' } : undefined;
}

/** `start:rate:full`: the rate is a percentage, and the end is not before the start. */
function isStartups(value: string): boolean {
  const match = /^(\d+)(?::(\d+):(\d+))?$/.exec(value);
  if (!match) return false;
  return (
    match[2] === undefined ||
    (Number(match[2]) <= 100 && Number(match[2]) > 0 && Number(match[3]) >= Number(match[1]))
  );
}
