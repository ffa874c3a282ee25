// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "netplan/conflicting-settings": {
    "en": "Each definition is right alone. Together they are refused, or the machine answers on one way and is asked on another.\n\n```netplan\nnetwork:\n  version: 2\n  ethernets:\n    eth0: {}\n    eth1: {}\n  bonds:\n    bond0:\n      interfaces: [eth0, eth1]\n  bridges:\n    br0:\n      interfaces: [eth1]\n```",
    "zh-CN": "每个定义单独看都正确，放在一起却会被拒绝，或者机器从一条路收到请求、却从另一条路应答。\n\n```netplan\nnetwork:\n  version: 2\n  ethernets:\n    eth0: {}\n    eth1: {}\n  bonds:\n    bond0:\n      interfaces: [eth0, eth1]\n  bridges:\n    br0:\n      interfaces: [eth1]\n```"
  },
  "netplan/invalid-value": {
    "en": "netplan stops at the first value that it cannot read, and sets up none of the devices.\n\n```netplan\nnetwork:\n  version: 2\n  renderer: Networkmanger\n  ethernets:\n    eth0:\n      dhcp4: ture\n      link-local: [ipv5]\n```\n\nBetter:\n\n```netplan\nnetwork:\n  version: 2\n  renderer: NetworkManager\n  ethernets:\n    eth0:\n      dhcp4: true\n      link-local: [ipv4]\n```",
    "zh-CN": "netplan 遇到第一个无法解析的值就会停止，所有设备都不会被配置。\n\n```netplan\nnetwork:\n  version: 2\n  renderer: Networkmanger\n  ethernets:\n    eth0:\n      dhcp4: ture\n      link-local: [ipv5]\n```\n\n应改为：\n\n```netplan\nnetwork:\n  version: 2\n  renderer: NetworkManager\n  ethernets:\n    eth0:\n      dhcp4: true\n      link-local: [ipv4]\n```"
  },
  "netplan/malformed-yaml": {
    "en": "With one wrong sign `netplan apply` refuses the whole file; at the next start the machine comes up without its network.\n\n```netplan\nnetwork:\n\tversion: 2\n```\n\nBetter:\n\n```netplan\nnetwork:\n  version: 2\n```",
    "zh-CN": "只要有一处错误，`netplan apply` 就会拒绝整个文件；下次启动时机器将没有网络。\n\n```netplan\nnetwork:\n\tversion: 2\n```\n\n应改为：\n\n```netplan\nnetwork:\n  version: 2\n```"
  },
  "netplan/missing-device": {
    "en": "netplan wants to know each device, also those that only carry others. One name that is not there, and no device is set up.\n\n```netplan\nnetwork:\n  version: 2\n  ethernets:\n    eth0: {}\n    eth1: {}\n  bonds:\n    bond0:\n      interfaces: [eth0, eht1]\n```\n\nBetter:\n\n```netplan\nnetwork:\n  version: 2\n  ethernets:\n    eth0: {}\n    eth1: {}\n  bonds:\n    bond0:\n      interfaces: [eth0, eth1]\n```",
    "zh-CN": "netplan 要求每个设备都有定义，仅作为端口的设备也不例外。只要有一个名称不存在，所有设备都不会被配置。\n\n```netplan\nnetwork:\n  version: 2\n  ethernets:\n    eth0: {}\n    eth1: {}\n  bonds:\n    bond0:\n      interfaces: [eth0, eht1]\n```\n\n应改为：\n\n```netplan\nnetwork:\n  version: 2\n  ethernets:\n    eth0: {}\n    eth1: {}\n  bonds:\n    bond0:\n      interfaces: [eth0, eth1]\n```"
  },
  "netplan/outdated-key": {
    "en": "Two devices with `gateway4` fight for the default route, and nothing says which one wins. A route with a metric does.\n\n```netplan\nnetwork:\n  version: 2\n  ethernets:\n    eth0:\n      addresses: [192.0.2.10/24]\n      gateway4: 192.0.2.1\n```\n\nBetter:\n\n```netplan\nnetwork:\n  version: 2\n  ethernets:\n    eth0:\n      addresses: [192.0.2.10/24]\n      routes:\n        - to: default\n          via: 192.0.2.1\n```",
    "zh-CN": "两个设备都写 `gateway4` 时会争夺默认路由，而哪个生效并无规定。带度量值的路由则能说明。\n\n```netplan\nnetwork:\n  version: 2\n  ethernets:\n    eth0:\n      addresses: [192.0.2.10/24]\n      gateway4: 192.0.2.1\n```\n\n应改为：\n\n```netplan\nnetwork:\n  version: 2\n  ethernets:\n    eth0:\n      addresses: [192.0.2.10/24]\n      routes:\n        - to: default\n          via: 192.0.2.1\n```"
  },
  "netplan/repeated-key": {
    "en": "Somebody adds a second `addresses:` or a second entry for a device below the first. Nothing is refused, and half of the setup is gone.\n\n```netplan\nnetwork:\n  version: 2\n  ethernets:\n    eth0:\n      dhcp4: true\n      dhcp4: false\n```",
    "zh-CN": "有人在下面又写了一个 `addresses:` 或同一设备的第二个条目。文件不会被拒绝，但有一半配置丢失了。\n\n```netplan\nnetwork:\n  version: 2\n  ethernets:\n    eth0:\n      dhcp4: true\n      dhcp4: false\n```"
  },
  "netplan/unknown-key": {
    "en": "netplan reads all files together and stops at the first key that it does not know. No device is set up, not only this one.\n\n```netplan\nnetwork:\n  version: 2\n  ethernets:\n    eth0:\n      dchp4: true\n      nameservers:\n        adresses: [9.9.9.9]\n```\n\nBetter:\n\n```netplan\nnetwork:\n  version: 2\n  ethernets:\n    eth0:\n      dhcp4: true\n      nameservers:\n        addresses: [9.9.9.9]\n```",
    "zh-CN": "netplan 会把所有文件合在一起读取，遇到第一个不认识的键就停止：受影响的不只是这一个设备，而是全部设备。\n\n```netplan\nnetwork:\n  version: 2\n  ethernets:\n    eth0:\n      dchp4: true\n      nameservers:\n        adresses: [9.9.9.9]\n```\n\n应改为：\n\n```netplan\nnetwork:\n  version: 2\n  ethernets:\n    eth0:\n      dhcp4: true\n      nameservers:\n        addresses: [9.9.9.9]\n```"
  }
};
