import type { Text } from '../../core/text.ts';

function both(en: string, zh: string): Text {
  return { en, 'zh-CN': zh };
}

/** What the most used keywords do, in our own words. */
export const descriptions: Readonly<Record<string, Text>> = {
  Port: both(
    'The port that the server listens on; several lines are several ports.',
    '服务器监听的端口；可写多行以监听多个端口。',
  ),
  ListenAddress: both(
    'An address that the server listens on, with a port if wanted. Without it, all of them.',
    '服务器监听的地址，可附端口；不写则监听所有地址。',
  ),
  AddressFamily: both('Whether IPv4, IPv6 or both are used.', '使用 IPv4、IPv6 还是两者都用。'),
  HostKey: both(
    'A private key by which the server proves who it is; one line each.',
    '服务器用来证明自身身份的私钥；每行一个。',
  ),
  PermitRootLogin: both(
    'Whether root may log in. `prohibit-password` leaves keys only, `forced-commands-only` only keys with a fixed command.',
    '是否允许 root 登录。`prohibit-password` 只允许密钥，`forced-commands-only` 只允许绑定了固定命令的密钥。',
  ),
  PasswordAuthentication: both(
    'Whether passwords are accepted. Without `KbdInteractiveAuthentication no` PAM may still ask for one.',
    '是否接受口令。若未同时设置 `KbdInteractiveAuthentication no`，PAM 仍可能询问口令。',
  ),
  PubkeyAuthentication: both('Whether keys are accepted.', '是否接受公钥认证。'),
  KbdInteractiveAuthentication: both(
    'Whether questions and answers are accepted, which usually means PAM and so passwords too.',
    '是否接受键盘交互认证，通常经由 PAM，因而也包括口令。',
  ),
  PermitEmptyPasswords: both(
    'Whether accounts with an empty password may log in by it.',
    '是否允许空口令账户以口令登录。',
  ),
  AuthenticationMethods: both(
    'Which methods are needed, and in which order; a comma means both, a blank means either list.',
    '需要哪些认证方式及其顺序；逗号表示都要，空格表示任一组合。',
  ),
  MaxAuthTries: both(
    'How many failed tries one connection has; half of it is when they begin to be logged.',
    '每个连接允许的认证失败次数；达到一半时开始记录日志。',
  ),
  MaxSessions: both('How many sessions one connection may carry.', '每个连接可承载的会话数。'),
  MaxStartups: both(
    'How many connections may wait for a login; `10:30:100` begins to refuse at random.',
    '允许多少个尚未登录的连接；`10:30:100` 表示逐步随机拒绝。',
  ),
  LoginGraceTime: both(
    'How long a connection may take to log in; 0 is for ever.',
    '连接完成登录的时限；0 表示不限。',
  ),
  ClientAliveInterval: both(
    'Seconds of silence after which the server asks whether the client is there; 0 never asks.',
    '静默多少秒后服务器询问客户端是否在线；0 表示不询问。',
  ),
  ClientAliveCountMax: both(
    'How many of these questions may stay without an answer before the connection is closed; 0 never closes it.',
    '上述询问连续多少次无应答就断开连接；0 表示从不断开。',
  ),
  X11Forwarding: both(
    'Whether windows of programs may be shown on the client.',
    '是否允许把图形程序的窗口转发到客户端。',
  ),
  AllowTcpForwarding: both(
    'Whether ports may be forwarded: both ways, only `local`, only `remote`, or not at all.',
    '是否允许端口转发：双向、仅 `local`、仅 `remote` 或全部禁止。',
  ),
  AllowAgentForwarding: both(
    "Whether the client's key agent may be used on the server.",
    '是否允许在服务器上使用客户端的密钥代理。',
  ),
  GatewayPorts: both(
    'Whether forwarded ports can be reached from other machines.',
    '转发的端口是否可被其他机器访问。',
  ),
  PermitTunnel: both(
    'Whether clients may tunnel between network devices (tun).',
    '是否允许建立 tun 设备隧道。',
  ),
  AllowUsers: both(
    'Only these users may log in; patterns, and `user@host`.',
    '仅允许这些用户登录；可用通配符和 `用户@主机`。',
  ),
  DenyUsers: both('These users may not log in.', '禁止这些用户登录。'),
  AllowGroups: both('Only members of these groups may log in.', '仅允许这些组的成员登录。'),
  DenyGroups: both('Members of these groups may not log in.', '禁止这些组的成员登录。'),
  Ciphers: both(
    'Ciphers that are offered. `+` adds to the default list, `-` removes from it, `^` puts first.',
    '提供的加密算法。`+` 在默认列表上追加，`-` 从中移除，`^` 置于最前。',
  ),
  MACs: both(
    'Message authentication codes that are offered; prefer those with `-etm`.',
    '提供的消息认证码；优先选择带 `-etm` 的。',
  ),
  KexAlgorithms: both('Key exchanges that are offered.', '提供的密钥交换算法。'),
  HostKeyAlgorithms: both(
    'Signature algorithms of the host keys that are offered.',
    '主机密钥可用的签名算法。',
  ),
  PubkeyAcceptedAlgorithms: both(
    "Signature algorithms of users' keys that are accepted.",
    '接受的用户密钥签名算法。',
  ),
  AuthorizedKeysFile: both(
    "Where a user's keys stand; relative to the home folder, with `%h` and `%u`.",
    '用户公钥文件的位置；相对于主目录，可用 `%h` 和 `%u`。',
  ),
  AuthorizedKeysCommand: both('A program that prints the keys of a user.', '输出某用户公钥的程序。'),
  AuthorizedKeysCommandUser: both(
    'The user that runs `AuthorizedKeysCommand`.',
    '运行 `AuthorizedKeysCommand` 的用户。',
  ),
  UsePAM: both(
    'Whether PAM decides about accounts and sessions; most distributions rely on it.',
    '是否由 PAM 处理账户和会话；多数发行版依赖它。',
  ),
  Subsystem: both(
    'What runs when a client asks for a service such as `sftp`.',
    '客户端请求某项服务（如 `sftp`）时运行的程序。',
  ),
  ForceCommand: both(
    'The one command that runs, whatever the client asks for.',
    '无论客户端请求什么，都只运行该命令。',
  ),
  ChrootDirectory: both(
    'The folder that the session is locked into; root must own it and all folders above.',
    '会话被限制在的目录；该目录及其上级都必须归 root 所有。',
  ),
  Match: both(
    'Lines below hold only for connections that meet all criteria, up to the next `Match`.',
    '其后的行仅对满足全部条件的连接有效，直到下一个 `Match`。',
  ),
  Include: both(
    'Reads other files in place of this line; of two values the first one read holds.',
    '在此处读入其他文件；同一设置以先读到的为准。',
  ),
  LogLevel: both('How much is logged.', '日志的详细程度。'),
  SyslogFacility: both('The part of the system log that messages go to.', '日志消息所属的 syslog 类别。'),
  Banner: both('A file that is shown before the login.', '登录前显示的文件。'),
  PrintMotd: both(
    'Whether the message of the day is shown; PAM often shows it already.',
    '是否显示每日消息；PAM 往往已经显示。',
  ),
  PermitUserEnvironment: both(
    "Whether a user's own files may set environment variables.",
    '是否允许用户自己的文件设置环境变量。',
  ),
  StrictModes: both(
    'Whether keys in files that others can write are refused.',
    '若密钥文件可被他人写入，是否拒绝使用。',
  ),
  UseDNS: both("Whether the client's address is looked up and back.", '是否对客户端地址做正反向域名解析。'),
  AcceptEnv: both(
    "Which of the client's environment variables are taken over.",
    '接受客户端的哪些环境变量。',
  ),
  Compression: both('Whether data is compressed after the login.', '登录后是否压缩数据。'),
  TCPKeepAlive: both('Whether dead connections are noticed by TCP.', '是否由 TCP 检测失效的连接。'),
};
