import type { Text } from '../../core/text.ts';

function both(en: string, zh: string): Text {
  return { en, 'zh-CN': zh };
}

/** What the most used keys do, by the section as people write it, in our own words. */
export const descriptions: Readonly<Record<string, Text>> = {
  'connection.id': both('The name of the connection that people see.', '用户看到的连接名称。'),
  'connection.uuid': both('What tells the connection from all others.', '连接的唯一标识。'),
  'connection.type': both(
    'What kind of connection this is: `ethernet`, `wifi`, `bond` …',
    '连接类型：`ethernet`、`wifi`、`bond` 等。',
  ),
  'connection.interface-name': both('The one device that the connection is for.', '该连接所用的网络设备。'),
  'connection.autoconnect': both('Whether it comes up by itself.', '是否自动连接。'),
  'connection.autoconnect-priority': both(
    'Which of several comes up: the higher number.',
    '多个连接中数值大者优先。',
  ),
  'connection.controller': both(
    'The bond, bridge or team that this is a port of.',
    '此端口所属的 bond、bridge 或 team。',
  ),
  'connection.port-type': both('What kind of device it is a port of.', '所属设备的类型。'),
  'connection.master': both('Older name of `controller`.', '`controller` 的旧名。'),
  'connection.slave-type': both('Older name of `port-type`.', '`port-type` 的旧名。'),
  'connection.zone': both('The zone of the firewall.', '防火墙区域。'),
  'connection.permissions': both(
    'Who may use it: `user:alice:`; empty is everybody.',
    '谁可以使用，如 `user:alice:`；空表示所有人。',
  ),
  'connection.metered': both('Whether what is sent costs money.', '是否按流量计费。'),
  'ipv4.method': both(
    'Where addresses come from: `auto` (DHCP), `manual`, `shared`, `link-local`, `disabled`.',
    '地址来源：`auto`（DHCP）、`manual`、`shared`、`link-local`、`disabled`。',
  ),
  'ipv6.method': both(
    'Where addresses come from: `auto`, `dhcp`, `manual`, `link-local`, `ignore`, `disabled` …',
    '地址来源：`auto`、`dhcp`、`manual`、`link-local`、`ignore`、`disabled` 等。',
  ),
  'ipv4.dns': both(
    'Servers that names are looked up at, with `;` between them.',
    'DNS 服务器，以 `;` 分隔。',
  ),
  'ipv6.dns': both(
    'Servers that names are looked up at, with `;` between them.',
    'DNS 服务器，以 `;` 分隔。',
  ),
  'ipv4.gateway': both('The router for everything that is not on the own network.', '通往其他网络的路由器。'),
  'ipv6.gateway': both('The router for everything that is not on the own network.', '通往其他网络的路由器。'),
  'ipv4.dns-search': both('Domains in which short names are looked for.', '查找短主机名的域。'),
  'ipv4.never-default': both(
    'Whether it never becomes the way to everything else.',
    '是否永不作为默认路由。',
  ),
  'ipv4.ignore-auto-dns': both('Whether servers that DHCP names are left out.', '是否忽略 DHCP 提供的 DNS。'),
  'ipv4.route-metric': both(
    'Which of several ways is taken: the smaller number.',
    '多条路由中数值小者优先。',
  ),
  'ipv4.may-fail': both('Whether the connection stands without IPv4.', '没有 IPv4 时连接是否仍算成功。'),
  'ipv6.addr-gen-mode': both(
    'How addresses of the own are made: from the card, or so that nobody follows it.',
    '自身地址的生成方式：取自网卡，或难以追踪。',
  ),
  'ipv6.ip6-privacy': both(
    'Whether addresses for going out change with time (2).',
    '是否使用定期更换的临时地址（2）。',
  ),
  'ethernet.mac-address': both('The card that the connection is for.', '该连接所用的网卡。'),
  'ethernet.mtu': both('The longest packet.', '最大数据包长度。'),
  'wifi.ssid': both('The name of the wireless network.', '无线网络的名称。'),
  'wifi.mode': both(
    'Whether a network is joined (`infrastructure`) or made (`ap`).',
    '加入网络（`infrastructure`）还是创建热点（`ap`）。',
  ),
  'wifi.band': both('`a` is 5 GHz, `bg` 2.4 GHz.', '`a` 为 5 GHz，`bg` 为 2.4 GHz。'),
  'wifi.hidden': both('Whether the network does not tell its name.', '网络是否隐藏名称。'),
  'wifi.powersave': both(
    'Whether the card rests in between: 2 never, 3 yes.',
    '网卡是否节能：2 关闭，3 开启。',
  ),
  'wifi-security.key-mgmt': both(
    'How keys are agreed on: `wpa-psk`, `sae` (WPA3), `wpa-eap`, `owe`.',
    '密钥管理方式：`wpa-psk`、`sae`（WPA3）、`wpa-eap`、`owe`。',
  ),
  'wifi-security.psk': both('The password of the wireless network.', '无线网络的口令。'),
  'wifi-security.psk-flags': both(
    'Where the password is kept: 0 here, 1 with an agent of the user, 2 nowhere.',
    '口令存放位置：0 在此处，1 由用户代理保存，2 不保存。',
  ),
  'vlan.id': both('The number of the VLAN, 0 to 4095.', 'VLAN 编号。'),
  'vlan.parent': both('The device that carries the VLAN.', '承载该 VLAN 的设备。'),
  'wireguard.private-key': both('The own key.', '自己的私钥。'),
  'wireguard.listen-port': both('The port that others send to.', '监听端口。'),
  'bond.mode': both('How the ports share the work.', '各端口分担流量的方式。'),
  'bond.miimon': both('How often links are looked at, in milliseconds.', '检查链路的间隔（毫秒）。'),
  'bridge.stp': both('Whether rings are broken by the spanning tree protocol.', '是否用生成树协议防止环路。'),
  'main.plugins': both('Where profiles are kept.', '保存连接配置的方式。'),
  'main.dns': both('Who writes `/etc/resolv.conf`.', '由谁管理 `/etc/resolv.conf`。'),
  'main.dhcp': both('The DHCP client.', 'DHCP 客户端。'),
  'main.no-auto-default': both('Devices that get no connection by themselves.', '不自动创建连接的设备。'),
  'keyfile.unmanaged-devices': both('Devices that are left to others.', '交由其他程序管理的设备。'),
  'ifupdown.managed': both(
    'Whether devices of /etc/network/interfaces are managed too.',
    '是否也管理 /etc/network/interfaces 中的设备。',
  ),
  'connectivity.uri': both(
    'An address that is asked to see whether the network leads anywhere.',
    '用于检测联网状态的地址。',
  ),
  'device.wifi.scan-rand-mac-address': both(
    'Whether scans hide the address of the card.',
    '扫描时是否隐藏网卡地址。',
  ),
  'logging.level': both('How much is logged.', '日志级别。'),
};
