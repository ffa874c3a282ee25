import { hasOnlyTokens, isChannelTimeout, isQos, isRekeyLimit } from '../../syntax/values/openssh/forms.ts';
import { addressKind, networkOf, networkOfV6 } from '../../syntax/values/addresses.ts';
import type { ColumnsLine, ColumnWord } from '../../syntax/shapes/columns.ts';

/** What is wrong with a word, with the sentence of the page `invalid-value` and what belongs there. */
export interface FormFault {
  readonly word: ColumnWord;
  readonly expected: string;
  readonly meant?: string;
}

type Form = (text: string, index: number, line: ColumnsLine) => boolean;

const tokens =
  (letters: string): Form =>
  (text) =>
    hasOnlyTokens(text, letters);
const absolute = (text: string): boolean => /^(?:\/|none$|~|%h)/.test(text);
const methods =
  /^(?:publickey|password|keyboard-interactive|hostbased|gssapi-with-mic|none|any)(?::[\w-]+)?$/;

/** An address or a network without bits of a host, which the server refuses. */
const isBadNetwork = (text: string): boolean =>
  addressKind(text) === 'bad' || withoutHost(text) !== undefined;

function withoutHost(text: string): string | undefined {
  return networkOf(text) ?? networkOfV6(text);
}

const fromNetwork: Form = (text) => !isBadNetwork(/@([\d.:a-fA-F]+\/\d+)$/.exec(text)?.[1] ?? '');

/** How the values of a keyword look, for keywords whose table says no more than "some words". */
const forms: Readonly<Record<string, readonly [expected: string, fits: Form]>> = {
  rekeylimit: ['`1G`, `1h`', isRekeyLimit],
  ipqos: ['`af21`, `cs1`, `ef`', isQos],
  permitopen: ['`host:port`', (text) => /^(?:any|none)$/.test(text) || /:(?:\d+|\*)$/.test(text)],
  permitlisten: [
    '`port`, `host:port`',
    (text) => /^(?:any|none)$/.test(text) || /(?:^|:)(?:\d+|\*)$/.test(text),
  ],
  authenticationmethods: [
    '`publickey,password`',
    (text) => text.split(',').every((one) => methods.test(one)),
  ],
  permituserenvironment: [
    '`yes`, `no`, `LANG,LC_*`',
    (text) => /^(?:yes|no)$/i.test(text) || /[*?,]|^[A-Z_][A-Z0-9_]*$/.test(text),
  ],
  setenv: ['`NAME=value`', (text) => /^\w+=/.test(text)],
  requiredrsasize: ['≥ 1024', (text) => /^\d+$/.test(text) && Number(text) >= 1024],
  pubkeyauthoptions: [
    '`touch-required`, `verify-required`, `none`',
    (text) => text.split(',').every((one) => /^(?:none|touch-required|verify-required)$/.test(one)),
  ],
  persourcemaxstartups: ['`none`', (text) => /^(?:none|\d+)$/.test(text)],
  persourcenetblocksize: [
    '`32:128`',
    (text) => {
      const [v4, v6] = text.split(':');
      return /^\d+(?::\d+)?$/.test(text) && Number(v4) <= 32 && Number(v6 ?? 128) <= 128;
    },
  ],
  channeltimeout: ['`session=5m`', isChannelTimeout],
  authorizedkeysfile: ['%%, %h, %u, %U', tokens('hUu')],
  authorizedprincipalsfile: ['%%, %h, %u, %U', tokens('hUu')],
  chrootdirectory: ['`/srv/%u`', (text, index, line) => absolute(text) && tokens('hUu')(text, index, line)],
  forcecommand: [
    '`internal-sftp`',
    (text, index) => index > 0 || !/^internal_sftp$|^internalsftp$|^sftp-internal$/.test(text),
  ],
  acceptenv: ['`LANG`, `LC_*`', (text) => !text.includes('=')],
  allowusers: ['`user@192.0.2.0/24`', fromNetwork],
  denyusers: ['`user@192.0.2.0/24`', fromNetwork],
  banner: ['`/etc/issue.net`', (text) => absolute(text)],
  authorizedkeyscommand: ['`/`', (text, index) => index > 0 || absolute(text)],
  trustedusercakeys: ['`/`', (text) => absolute(text)],
  revokedkeys: ['`/`', (text) => absolute(text)],
  hostcertificate: ['`/`', (text) => absolute(text)],
};

/** The first word of a line that is none of those that its keyword takes. */
export function formFault(line: ColumnsLine): FormFault | undefined {
  const form = Object.hasOwn(forms, line.name) ? forms[line.name] : undefined;
  if (!form) return undefined;
  const [expected, fits] = form;
  const word = line.words.slice(1).find((one, index) => !fits(one.value, index, line));
  return word && { word, expected };
}

/** The criterion of a `Match` line whose pattern cannot be one. */
export function matchFault(line: ColumnsLine): FormFault | undefined {
  for (const [index, word] of line.words.entries()) {
    const name = line.words[index - 1]?.value.toLowerCase() ?? '';
    if (/^(?:local)?address$/.test(name)) {
      const all = word.value.split(',');
      const wrong = all.filter((one) => isBadNetwork(one.replace(/^!/, '')));
      const expected = '`192.0.2.0/24`';
      if (wrong.length > 0 && wrong.every((one) => withoutHost(one.replace(/^!/, '')) !== undefined)) {
        const meant = all.map((one) => one.replace(/(?<=^!?)[^!].*$/, (bare) => withoutHost(bare) ?? bare));
        return { word, expected, meant: meant.join() };
      }
      if (wrong.length > 0) return { word, expected };
    }
    if (name === 'localport' && !/^[\d,*?!]+$/.test(word.value)) return { word, expected: '`22`' };
  }
  return undefined;
}
