const letters = 'abcdefghijklmnopqrstuvwxyz';
const base64 = `${letters}${letters.toUpperCase()}0123456789+/`;
const hexits = '0123456789abcdef';

/** Makers of private values, and lines of configuration and logs that hold one, as the formats write them. */
export function makers(
  next: () => number,
): readonly (readonly [make: () => string, lines: readonly string[]])[] {
  const pick = (from: string, count: number): string =>
    Array.from({ length: count }, () => from[Math.floor(next() * from.length)]!).join('');
  const number = (most: number): number => Math.floor(next() * most);
  const word = (): string => pick(letters, 5 + number(5));
  const password = (): string => `${word()}${number(1000)}${pick('!%?+-', 1)}`;
  const ipv4 = (): string => `${1 + number(120)}.${number(256)}.${number(256)}.${1 + number(254)}`;
  const user = (): string => `${word()}${number(10)}`;
  return [
    [
      password,
      [
        'Environment=DB_PASSWORD=@',
        'Environment="API_TOKEN=@"',
        '//filer/share /mnt cifs username=root,password=@ 0 0',
        'password: "@"',
        'bindpw @',
        'psk="@"',
        'rocommunity = @',
        'ExecStart=/usr/bin/run --token @ --verbose',
        'url = postgres://root:@@127.0.0.1/db',
        '  "client_secret": "@",',
        'Nov 26 08:01:02 localhost app[312]: login with password=@ failed',
      ],
    ],
    [() => `${pick(base64, 43)}=`, ['PrivateKey = @', 'PresharedKey=@', 'key @']],
    [() => `AKIA${pick(`${letters.toUpperCase()}234567`, 16)}`, ['aws_access_key_id = @', 'export K=@']],
    [() => `ghp_${pick(base64.replace('+/', ''), 36)}`, ['# @', 'machine github login x @']],
    [
      () => `$6$${pick(base64, 8)}$${pick(base64, 60)}`,
      ['root:@:19000:0:99999:7:::', 'rootpw --iscrypted @'],
    ],
    [() => pick(hexits, 40), ['token-id @', 'api hash @ seen']],
    [
      ipv4,
      [
        'Address=@/24',
        'ListenStream=@:80',
        'nameserver @',
        '@ filer',
        'accept from @ to any',
        'Nov 26 08:01:02 localhost kernel: SRC=@ DST=127.0.0.1',
      ],
    ],
    [
      () => `fd${pick(hexits, 2)}:${pick('123456789', 4)}::${pick('123456789', 4)}:${pick('123456789', 2)}`,
      ['Gateway=@', 'Address=@/64', 'nameserver @'],
    ],
    [
      () => Array.from({ length: 6 }, () => pick(hexits, 2)).join(':'),
      ['MACAddress=@', 'ATTR{address}=="@", NAME="lan0"'],
    ],
    [
      () => [8, 4, 4, 4, 12].map((count) => pick(hexits, count)).join('-'),
      ['UUID=@ / ext4 defaults 0 1', 'root=UUID=@ ro quiet'],
    ],
    [() => `${word()}@${word()}.org`, ['MAILTO=@', '# Maintained by @', 'OnFailure mail to <@>']],
    [
      () => `${word()}.${word()}.internal`,
      [
        'HostName @',
        'ExecStart=/usr/bin/ping @',
        'server @ iburst',
        'url=https://@/x',
        'Domains=@',
        '# see @',
      ],
    ],
    [
      user,
      [
        'User=@',
        'AllowUsers root @',
        'Match User @',
        '@ ALL=(ALL) NOPASSWD: ALL',
        'WorkingDirectory=/home/@/x',
        '@ hard nofile 1024',
        '17 * * * * @ /usr/bin/true',
        'Nov 26 08:01:02 localhost sshd[1]: Failed password for invalid user @ from 127.0.0.1',
        'Nov 26 08:01:02 localhost sshd[1]: Accepted publickey for @ from 127.0.0.1',
        'Nov 26 08:01:02 localhost sudo: @ : TTY=pts/0 ; USER=root',
      ],
    ],
  ];
}
