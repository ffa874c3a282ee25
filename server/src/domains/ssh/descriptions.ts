import type { Text } from '../../core/text.ts';

function both(en: string, zh: string): Text {
  return { en, 'zh-CN': zh };
}

/** What the most used keywords do, in our own words. */
export const descriptions: Readonly<Record<string, Text>> = {
  Host: both(
    'Begins a block for the hosts whose name, as it was typed, fits one of the patterns; `!` excludes.',
    '开始一个块，适用于所输入名称匹配其中任一模式的主机；`!` 表示排除。',
  ),
  Match: both(
    'Begins a block for connections that meet all criteria: `host`, `user`, `exec`, `localnetwork` and others.',
    '开始一个块，适用于满足全部条件的连接：`host`、`user`、`exec`、`localnetwork` 等。',
  ),
  Include: both(
    'Reads other files here, within this block. Relative ones lie beside the own or the system-wide configuration.',
    '在此处（本块之内）读取其他文件。相对路径位于用户或系统配置所在目录。',
  ),
  Hostname: both(
    'The real name or address to connect to; `%h` is what was typed.',
    '实际连接的主机名或地址；`%h` 为输入的名称。',
  ),
  User: both('The account to log in to on the other side.', '登录对端所用的账户。'),
  Port: both('The port to connect to, 22 without it.', '要连接的端口，默认 22。'),
  IdentityFile: both('A private key that is tried; each line adds one.', '尝试使用的私钥；每行添加一个。'),
  IdentitiesOnly: both(
    'Only the keys named here are tried, however many the agent holds.',
    '只尝试此处列出的密钥，无论代理中有多少。',
  ),
  CertificateFile: both('A certificate that is shown along with a key.', '与密钥一同出示的证书。'),
  IdentityAgent: both(
    'The socket of the agent that holds keys; `none` uses none.',
    '保存密钥的代理的套接字；`none` 表示不使用。',
  ),
  AddKeysToAgent: both(
    'Whether a key that is used is handed to the agent, and for how long.',
    '使用过的密钥是否交给代理，以及保留多久。',
  ),
  ProxyJump: both(
    'Hosts to go through on the way, with commas between them.',
    '途经的跳板主机，以逗号分隔。',
  ),
  ProxyCommand: both(
    'A command whose input and output are the connection; `%h` and `%p` are host and port.',
    '以其输入输出作为连接的命令；`%h`、`%p` 为主机和端口。',
  ),
  ForwardAgent: both(
    'Whether the other side may use the keys of this agent.',
    '对端是否可以使用本地代理中的密钥。',
  ),
  ForwardX11: both('Whether graphical programs of the other side show here.', '对端图形程序是否显示在本地。'),
  ForwardX11Trusted: both(
    'Whether those programs may do everything that local ones may.',
    '这些程序是否拥有与本地程序相同的权限。',
  ),
  LocalForward: both(
    'Listens here and leads to a host that the other side reaches.',
    '在本地监听，并转发到对端可达的主机。',
  ),
  RemoteForward: both('Listens on the other side and leads back here.', '在对端监听，并转发回本地。'),
  DynamicForward: both('Listens here as a SOCKS proxy.', '在本地作为 SOCKS 代理监听。'),
  ExitOnForwardFailure: both(
    'Whether a port that cannot be forwarded ends the connection.',
    '端口无法转发时是否结束连接。',
  ),
  GatewayPorts: both(
    'Whether forwarded ports can be reached from other machines.',
    '转发的端口是否可被其他机器访问。',
  ),
  ServerAliveInterval: both(
    'Seconds of silence after which the other side is asked whether it is there; 0 never asks.',
    '静默多少秒后询问对端是否在线；0 表示不询问。',
  ),
  ServerAliveCountMax: both('How many such questions may stay without an answer.', '允许多少次询问无应答。'),
  TCPKeepAlive: both(
    'Whether the system probes an idle connection, so that one that is gone is noticed.',
    '是否由系统探测空闲连接，以发现已断开的连接。',
  ),
  ConnectTimeout: both('How long a connection may take to come about.', '建立连接的时限。'),
  ConnectionAttempts: both('How often it is tried, one second apart.', '尝试连接的次数，间隔一秒。'),
  ControlMaster: both(
    'Whether connections to one host share one, which is opened first.',
    '到同一主机的多次连接是否共用首个连接。',
  ),
  ControlPath: both(
    'The socket by which they find it; `%C` differs by host, port and user.',
    '共用连接所用的套接字；`%C` 随主机、端口和用户而变。',
  ),
  ControlPersist: both(
    'How long the shared one stays open after the last of them.',
    '最后一个连接结束后共用连接保留多久。',
  ),
  StrictHostKeyChecking: both(
    'What happens with the key of an unknown host: asked about, taken (`accept-new`), or refused (`yes`).',
    '如何处理未知主机的密钥：询问、接受（`accept-new`）或拒绝（`yes`）。',
  ),
  UserKnownHostsFile: both('Where the keys of hosts are remembered.', '保存主机密钥的文件。'),
  GlobalKnownHostsFile: both(
    'Where the keys of hosts stand that hold for all users.',
    '对所有用户有效的主机密钥文件。',
  ),
  HashKnownHosts: both('Whether the names in it are hashed.', '其中的主机名是否散列保存。'),
  HostKeyAlias: both('The name under which the key of the host is looked for.', '查找主机密钥时使用的名称。'),
  HostKeyAlgorithms: both('Signature algorithms of hosts that are accepted.', '接受的主机密钥签名算法。'),
  PubkeyAcceptedAlgorithms: both(
    'Signature algorithms that own keys are used with.',
    '自己的密钥可使用的签名算法。',
  ),
  KexAlgorithms: both('Key exchanges that are offered.', '提供的密钥交换算法。'),
  Ciphers: both(
    'Ciphers that are offered. `+` adds to the default list, `-` removes from it, `^` puts first.',
    '提供的加密算法。`+` 在默认列表上追加，`-` 从中移除，`^` 置于最前。',
  ),
  MACs: both('Message authentication codes that are offered.', '提供的消息认证码。'),
  PasswordAuthentication: both('Whether passwords are tried.', '是否尝试口令认证。'),
  PubkeyAuthentication: both('Whether keys are tried.', '是否尝试公钥认证。'),
  KbdInteractiveAuthentication: both(
    'Whether questions of the other side are answered.',
    '是否尝试键盘交互认证。',
  ),
  GSSAPIAuthentication: both('Whether a Kerberos ticket is tried.', '是否尝试 Kerberos 票据。'),
  PreferredAuthentications: both('The order in which ways to log in are tried.', '尝试各种认证方式的顺序。'),
  BatchMode: both('Nothing is asked for: for scripts.', '不询问任何内容，适合脚本使用。'),
  Compression: both('Whether what is sent is compressed.', '是否压缩传输内容。'),
  SendEnv: both('Variables of the environment that are sent along.', '随连接发送的环境变量。'),
  SetEnv: both('Variables that are sent with a value from here.', '以此处的值发送的变量。'),
  RequestTTY: both('Whether a terminal is asked for.', '是否请求终端。'),
  RemoteCommand: both(
    'A command that runs on the other side instead of a shell.',
    '在对端代替 shell 运行的命令。',
  ),
  LocalCommand: both('A command that runs here once the connection stands.', '连接建立后在本地运行的命令。'),
  PermitLocalCommand: both('Whether `LocalCommand` is run at all.', '是否允许运行 `LocalCommand`。'),
  LogLevel: both('How much ssh says.', 'ssh 输出信息的多少。'),
  VisualHostKey: both('Whether the key of the host is drawn as a picture.', '是否以图形显示主机密钥。'),
  CanonicalizeHostname: both(
    'Whether short names are completed by `CanonicalDomains`.',
    '是否用 `CanonicalDomains` 补全短主机名。',
  ),
  CanonicalDomains: both('Domains in which short names are looked for.', '查找短主机名的域。'),
  IgnoreUnknown: both(
    'Keywords that ssh passes over when it does not know them; from here on.',
    '从此处起，ssh 不认识时可略过的关键字。',
  ),
  AddressFamily: both('Whether IPv4, IPv6 or both are used.', '使用 IPv4、IPv6 还是两者都用。'),
  UpdateHostKeys: both('Whether new keys of a known host are remembered.', '是否记住已知主机的新密钥。'),
  VerifyHostKeyDNS: both('Whether the key of the host is looked for in DNS.', '是否在 DNS 中核对主机密钥。'),
  Tag: both('A name that `Match tagged` can ask for.', '可由 `Match tagged` 匹配的标签。'),
  RekeyLimit: both(
    'After how much, or how long, new keys are made.',
    '传输多少数据或多长时间后重新协商密钥。',
  ),
};
