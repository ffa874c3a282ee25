import type { Kind, Private } from './kinds.ts';

/** Names of this machine and of the person at it; hidden wherever they stand. */
export interface Own {
  readonly host: string;
  readonly user: string;
}

/** Accounts that most systems have: their names tell nothing. */
const systemUsers =
  /^(?:root|daemon|bin|sys|sync|games|man|lp|mail|news|uucp|proxy|www-data|backup|list|irc|gnats|nobody|nogroup|sshd|ftp|http|nginx|apache|httpd|mysql|mariadb|postgres|redis|mongodb|memcache|bind|named|unbound|dnsmasq|ntp|chrony|_?chrony|polkitd|messagebus|dbus|avahi|rtkit|colord|geoclue|tss|uuidd|tcpdump|rpc|rpcuser|nfsnobody|syslog|adm|wheel|sudo|admin|users?|staff|operator|tty|disk|kmem|cdrom|floppy|audio|video|render|input|kvm|plugdev|dialout|netdev|lpadmin|docker|libvirt|shadow|utmp|utempter|crontab|ssh|all|any|self|guest|default|group|owner|everyone|systemd-.*|_.*|%.*|\d+)$/i;

/** Top-level names under which machines are found, without those that are mostly endings of files (`.sh`, `.py`). */
const top =
  '(?:com|net|org|edu|gov|mil|int|io|dev|app|cloud|info|biz|xyz|tech|online|site|internal|intranet|local|lan|home|corp|localdomain|private|arpa|cn|de|uk|fr|jp|ru|us|eu|nl|kr|ca|au|br|it|es|se|ch|at|be|tw|hk|sg)';

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const addresses: readonly (readonly [Kind, RegExp])[] = [
  ['mail', /(?<![\w.+-])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g],
  ['uuid', /(?<![\w-])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\w-])/gi],
  ['mac', /(?<![\w:])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\w:])/gi],
  ['ipv4', new RegExp(`(?<![\\w.])(?:${octet}\\.){3}${octet}(?![\\w]|\\.\\d)`, 'g')],
  [
    'ipv6',
    /(?<![\w:.])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,7}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?|::[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})(?![\w:])/gi,
  ],
  ['host', new RegExp(`(?<![\\w./@{-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+${top}(?![\\w-]|\\.\\w)`, 'gi')],
  // A share of another machine: `//server/name`.
  ['host', /(?<=(?:^|\s)\/\/)[A-Za-z][\w.-]*(?=\/)/gm],
  ['host', /(?<=:\/\/(?:[^\s/@"']*@)?)[A-Za-z][A-Za-z0-9.-]*(?=[:/\s"']|$)/gm],
];

/** Addresses that are the same on every machine. */
const everywhere =
  /^(?:127\.|0\.0\.0\.0$|0\.|255\.|::$|::1$|ff0[0-9a-f]:|fe80::$|169\.254\.0\.0$|22[4-9]\.0\.0\.|00:00:00:00:00:00$|ff:ff:ff:ff:ff:ff$|localhost\b|.*\.?example(?:\.(?:com|org|net))?$|.*@(?:openssh\.com|libssh\.org|lysator\.liu\.se)$|(?:www\.)?(?:kernel|freedesktop|debian|gnu|spdx)\.org$)/i;

/** The person whose folder a path goes through. */
const homes: readonly [Kind, RegExp] = ['user', /(?<=\/(?:home|Users)\/)([A-Za-z_][\w.-]*)/dg];

/** Keys whose value names persons, or machines. A value may hold several, with blanks or commas between. */
const keys: readonly (readonly [Kind, RegExp])[] = [
  [
    'user',
    /(?<![\w-])(?:User|Group|SupplementaryGroups|SocketUser|SocketGroup|RemoteUser|(?:\w+_)?user(?:name)?|login|logname|owner|OWNER|GROUP|ruser)["']?[ \t]*(?:==|\+=|=|:)[ \t]*["']?([^\n"'#]+)/dg,
  ],
  [
    'user',
    /^[ \t]*(?:User|AllowUsers|DenyUsers|AllowGroups|DenyGroups|Match[ \t]+(?:User|Group)|user|login)[ \t]+([^\n"'#]+)/dgm,
  ],
  // Not the names of ciphers: `umac-64@openssh.com`.
  ['user', /(?<![\w./-])([A-Za-z_][\w.-]*)@(?!openssh\.com|libssh\.org)(?=[A-Za-z0-9-]+(?:[:.\s]|$))/dgm],
  // Accounts as passwd(5) and shadow(5) list them.
  ['user', /^([A-Za-z_][\w.-]*):(?=[x*!]?:|[!$*])/dgm],
  // Who may do what, as sudoers writes it; rules of limits and cron have the name in front of blanks too.
  ['user', /^[ \t]*([a-z_][\w.-]*)[ \t]+[\w.,!-]+[ \t]*=[ \t]*(?:\(|\/|ALL\b)/dgm],
  ['user', /^[ \t]*@?([a-z_][\w.-]*)[ \t]+(?:hard|soft|-)[ \t]+[a-z]+[ \t]+\S+/dgm],
  ['user', /^[ \t]*(?:[\d*/,-]+[ \t]+){5}([a-z_][\w.-]*)[ \t]+(?=[/\w])/dgm],
  ['user', /^[ \t]*u!?[ \t]+([a-z_][\w.-]*)[ \t]/dgm],
  // Lines of a log: who it was about, and on which machine it was written.
  ['user', /\b(?:for user|(?:Accepted|Failed) [\w/-]+ for)[ \t]+(?:invalid user[ \t]+)?([A-Za-z_][\w.-]*)/dg],
  ['user', /\bsudo(?:\[\d+\])?:[ \t]+([A-Za-z_][\w.-]*)[ \t]+:/dg],
  [
    'host',
    /^(?:[A-Z][a-z]{2}[ \t]+\d{1,2}[ \t]+[\d:]{8}|\d{4}-\d\d-\d\d[T ][\d:.]+(?:Z|[+-][\d:]+)?)[ \t]+([A-Za-z][\w.-]*)[ \t]+(?=[\w./-]+(?:\[\d+\])?:)/dgm,
  ],
  [
    'host',
    /(?<![\w.-])(?:kernel\.hostname|kernel\.domainname|host(?:name)?|server|Domains|DNS|FallbackDNS|NTP|FallbackNTP)["']?[ \t]*[=:][ \t]*["']?([^\n"'#]+)/dgi,
  ],
  [
    'host',
    /^[ \t]*(?:Host(?:Name)?|ProxyJump|server|nameserver|search|domain|pool|peer|Match[ \t]+(?:Host|originalhost))[ \t]+([^\n"'#]+)/dgim,
  ],
  ['host', /[ \t]--?(?:host|hostname|server)(?:=|[ \t]+)([A-Za-z][\w.-]*)/dg],
];

/** Everything in a text that names a machine or a person; stretches may overlap. Of code only what is no code: mail addresses and paths. */
export function namesIn(text: string, isCode: boolean, own: Own): readonly Private[] {
  const found: Private[] = [];
  for (const [kind, form] of addresses) {
    if (isCode && kind !== 'mail') continue;
    for (const match of text.matchAll(form))
      if (!everywhere.test(match[0]))
        found.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  for (const [kind, form] of isCode ? [homes] : [homes, ...keys]) {
    for (const { indices } of text.matchAll(form)) {
      const [start, end] = indices![1]!;
      found.push(...wordsOf(text, start, end, kind));
    }
  }
  for (const [kind, name] of [
    ['host', own.host],
    ['user', own.user],
  ] as const) {
    if (name.length < 3 || systemUsers.test(name) || everywhere.test(name)) continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      if (isWord(text, at, at + name.length)) found.push({ kind, start: at, end: at + name.length });
  }
  return found;
}

/** The names in a value: words, without what everybody has, patterns, variables and options. */
function* wordsOf(text: string, start: number, end: number, kind: Kind): Generator<Private> {
  for (const match of text.slice(start, end).matchAll(/[^\s,;|:]+/g)) {
    // A word with a sign of its own is an option or a pattern, and what comes behind it is no list of names.
    const word = match[0].replace(/^[!@+~]+/, '');
    if (!/^[A-Za-z0-9_][\w.-]*$/.test(word)) continue;
    if (
      kind === 'user'
        ? systemUsers.test(word)
        : everywhere.test(word) || /^(?:\d+|yes|no|iburst|all|any)$/i.test(word)
    )
      continue;
    const at = start + match.index + match[0].length - word.length;
    yield { kind, start: at, end: at + word.length };
  }
}

function isWord(text: string, start: number, end: number): boolean {
  return !/[\w-]/.test(text[start - 1] ?? '') && !/[\w-]/.test(text[end] ?? '');
}
