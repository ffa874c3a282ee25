import { addressKind } from '../../syntax/values/addresses.ts';
import { isOctalMode } from '../../syntax/values/octal-mode.ts';
import {
  hasOnlyTokens,
  isChannelTimeout,
  isChoice,
  isPort,
  isQos,
  isRekeyLimit,
  isSpan,
  meantChoice,
} from '../../syntax/values/openssh/forms.ts';
import type { ColumnsLine, ColumnWord } from '../../syntax/shapes/columns.ts';
import { wordsOf, type Keyword } from './facts/keywords.ts';

/** What is wrong with a word; `say` names the sentence of the page `invalid-value`. */
export interface Fault {
  readonly word: ColumnWord;
  readonly say: 'choice' | 'number' | 'time' | 'port' | 'form' | 'token';
  readonly expected?: string;
  readonly meant?: string;
}

type Form = readonly [expected: string, fits: (text: string, index: number) => boolean];

const flag = /^(?:yes|no|true|false)$/i;

/** How the values of a kind look that is neither a number nor one of a few words. */
const forms: Readonly<Record<string, Form>> = {
  mode: ['`0177`', (text) => isOctalMode(text)],
  persist: ['`yes`, `no`, `10m`', (text) => flag.test(text) || (isSpan(text) && text !== 'none')],
  addkeys: [
    '`yes`, `no`, `ask`, `confirm`, `1h`',
    (text, index) =>
      index === 0 ? flag.test(text) || /^(?:ask|confirm)$/.test(text) || isSpan(text) : isSpan(text),
  ],
  agent: [
    '`yes`, `no`, `/run/agent.sock`, `$SSH_AUTH_SOCK`',
    (text) => flag.test(text) || /^[$/~%]/.test(text),
  ],
  rekey: ['`1G`, `1h`', isRekeyLimit],
  escape: ['`~`, `^B`, `none`', (text) => text === 'none' || text.length === 1 || /^\^[@-~]$/.test(text)],
  tunneldevice: ['`any`, `0:1`', (text) => /^(?:any|\d+)(?::(?:any|\d+))?$/.test(text)],
  forward: ['`8080`, `localhost:80`, `/run/x.sock`', isForward],
  dynamic: ['`1080`, `127.0.0.1:1080`', isEndpoint],
  open: ['`host:port`', (text) => /^(?:any|none)$/i.test(text) || /:(?:\d+|\*)$/.test(text)],
  names: ['`LANG`, `LC_*`', (text) => !text.includes('=')],
  assignments: [
    '`NAME=value`',
    (text, index) => (index === 0 ? text === 'none' || text.includes('=') : text.includes('=')),
  ],
  qos: ['`af21`, `cs1`, `ef`', isQos],
  timing: ['`yes`, `no`, `interval:20`', (text) => flag.test(text) || /^interval:\d+$/.test(text)],
  channels: ['`session=5m`', isChannelTimeout],
  jump: ['`none`, `user@host:22`', (text) => text.split(',').every(isJump)],
};

/** A port, or an address with one; paths of sockets and variables are taken as they are. */
function isEndpoint(text: string): boolean {
  if (/^[/~%]|\$\{/.test(text)) return true;
  const match = /^(?:(\[[^\]]*\]|[^:/]*)[:/])?([^:]+)$/.exec(text);
  if (!match || !isPort(match[2]!)) return false;
  const host = match[1] ?? '';
  return host === '' || addressKind(host) !== 'bad';
}

/** The first word is where to listen, the second what is asked for, which needs a host. */
function isForward(text: string, index: number): boolean {
  return isEndpoint(text) && (index === 0 || /[:/]|^[~%$]/.test(text));
}

function isJump(text: string): boolean {
  if (text === 'none' || /^ssh:\/\//.test(text)) return true;
  const match = /^(?:[^@]*@)?(\[[^\]]+\]|[^:@\s]+)(?::(.*))?$/.exec(text);
  return match !== null && (match[2] === undefined || isPort(match[2]));
}

/** Whether the words behind a keyword are a command, whose signs mean what they mean to a shell. */
export function isCommand(keyword: Keyword): boolean {
  return keyword.kind === 'command';
}

/** The first word of a line that its keyword cannot read; undefined when all are fine or nobody knows. */
export function faultOf(line: ColumnsLine, keyword: Keyword): Fault | undefined {
  const words = line.words.slice(1);
  const [word] = words;
  if (!word) return undefined;
  const { kind } = keyword;
  const list = wordsOf(kind);
  if (kind === 'methods') return methodsFault(word, list ?? []);
  if (list) return isChoice(word.value, list) ? undefined : choice(word, list);
  if (kind === 'int') return /^\d+$/.test(word.value) ? undefined : { word, say: 'number' };
  if (kind === 'time') return isSpan(word.value) ? undefined : { word, say: 'time' };
  if (kind === 'port')
    return /^\d+$/.test(word.value) && isPort(word.value) ? undefined : { word, say: 'port' };
  return formFault(words, kind) ?? tokenFault(words, keyword);
}

function choice(word: ColumnWord, list: readonly string[]): Fault {
  const meant = meantChoice(word.value, list);
  const expected = list.filter((one) => !/^(?:true|false)$/.test(one)).join(', ');
  return { word, say: 'choice', expected, ...(meant === undefined ? {} : { meant }) };
}

/** An unknown method is skipped without a word, so that only what is near a known one is a mistake for sure. */
function methodsFault(word: ColumnWord, list: readonly string[]): Fault | undefined {
  const wrong = word.value.split(',').find((one) => !list.includes(one));
  if (wrong === undefined || word.quoted) return undefined;
  const meant = meantChoice(wrong, list);
  if (meant === undefined) return undefined;
  return { word, say: 'choice', expected: list.join(', '), meant: word.value.replace(wrong, meant) };
}

function formFault(words: readonly ColumnWord[], kind: string): Fault | undefined {
  const form = Object.hasOwn(forms, kind) ? forms[kind] : undefined;
  const word = form && words.find(({ value }, index) => !form[1](value, index));
  return word && { word, say: 'form', expected: form[0] };
}

function tokenFault(words: readonly ColumnWord[], { tokens }: Keyword): Fault | undefined {
  if (tokens === undefined) return undefined;
  const word = words.find(({ value }) => !hasOnlyTokens(value, tokens));
  return (
    word && { word, say: 'token', expected: ['%%', ...Array.from(tokens, (one) => `%${one}`)].join(', ') }
  );
}
