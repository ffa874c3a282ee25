import type { Text } from '../../core/text.ts';

function both(en: string, zh: string): Text {
  return { en, 'zh-CN': zh };
}

/** What the most used keys do, in our own words. */
export const descriptions: Readonly<Record<string, Text>> = {
  network: both('All that netplan sets up.', 'netplan 的全部配置。'),
  version: both('The version of the format, 2.', '格式版本，固定为 2。'),
  renderer: both(
    'Who brings the devices up: `networkd` or `NetworkManager`.',
    '由谁管理设备：`networkd` 或 `NetworkManager`。',
  ),
  ethernets: both(
    'Cards with a cable, by their name or by one of your own with `match`.',
    '有线网卡，以其名称或自定义名称加 `match` 标识。',
  ),
  wifis: both('Wireless cards.', '无线网卡。'),
  bonds: both('Devices that join several into one.', '将多个设备合为一个的聚合设备。'),
  bridges: both('Switches made of devices.', '由多个设备组成的网桥。'),
  vlans: both('Networks with a number on top of a device.', '建立在某设备之上的带编号的网络。'),
  vrfs: both('Devices with routes of their own.', '拥有独立路由表的设备。'),
  tunnels: both(
    'Tunnels to other machines, WireGuard and VXLAN among them.',
    '通往其他机器的隧道，包括 WireGuard 和 VXLAN。',
  ),
  dhcp4: both('Whether an IPv4 address comes from DHCP.', '是否通过 DHCP 获取 IPv4 地址。'),
  dhcp6: both('Whether an IPv6 address comes from DHCP.', '是否通过 DHCP 获取 IPv6 地址。'),
  'accept-ra': both(
    'Whether routers may tell this machine its IPv6 network.',
    '是否接受路由器通告的 IPv6 网络。',
  ),
  addresses: both('Addresses, each with its prefix such as `/24`.', '地址，均需带前缀长度，如 `/24`。'),
  gateway4: both('Older way to write a default route.', '默认路由的旧写法。'),
  gateway6: both('Older way to write a default route.', '默认路由的旧写法。'),
  nameservers: both(
    'Servers for names (`addresses`) and domains for short ones (`search`).',
    'DNS 服务器（`addresses`）与搜索域（`search`）。',
  ),
  routes: both(
    'Ways to other networks: `to` (or `default`) and `via`.',
    '通往其他网络的路由：`to`（或 `default`）与 `via`。',
  ),
  to: both(
    'The network that is reached; `default` is everything else.',
    '目标网络；`default` 表示其余全部。',
  ),
  via: both('The router on the way.', '途经的路由器。'),
  metric: both('Which of several ways is taken: the smaller number.', '多条路由中数值小者优先。'),
  match: both(
    'By what the device is found: `name`, `macaddress`, `driver`.',
    '查找设备的依据：`name`、`macaddress`、`driver`。',
  ),
  'set-name': both('The name that the device gets.', '为设备设置的名称。'),
  optional: both('Whether the system starts without waiting for the device.', '启动时是否不等待该设备。'),
  mtu: both('The longest packet.', '最大数据包长度。'),
  macaddress: both(
    'The address that the card gets, or in `match` has.',
    '为网卡设置的地址；在 `match` 中表示其现有地址。',
  ),
  interfaces: both('The devices that this is made of.', '组成它的设备。'),
  parameters: both('How a bond or a bridge behaves.', 'bond 或网桥的行为参数。'),
  mode: both(
    'How it works: of a bond, a tunnel, or a wireless card.',
    '工作方式：用于 bond、隧道或无线网卡。',
  ),
  id: both('The number of a VLAN, 0 to 4094.', 'VLAN 编号，0 到 4094。'),
  link: both('The device below.', '下层设备。'),
  'access-points': both('Wireless networks by their name.', '按名称列出的无线网络。'),
  password: both(
    'The password, which everybody sees who may read the file.',
    '口令，能读取该文件的人都可看到。',
  ),
  'link-local': both('Families that get an address of their own making.', '自动生成链路本地地址的协议族。'),
  'dhcp4-overrides': both('What of the answer of DHCP is used.', '采用 DHCP 应答中的哪些内容。'),
  critical: both(
    'Whether the address stays when the program that holds it ends.',
    '管理程序退出时是否保留地址。',
  ),
  peers: both('The other ends of a WireGuard tunnel.', 'WireGuard 隧道的对端。'),
};
