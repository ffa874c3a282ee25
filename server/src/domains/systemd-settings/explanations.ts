// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "systemd-settings/invalid-value": {
    "en": "The line is skipped with a warning in the journal, as if it were not there.\n\n```systemd-settings\n[Network]\nDHCP=both\nLLDP=routers-olny\n```\n\nBetter:\n\n```systemd-settings\n[Network]\nDHCP=yes\nLLDP=routers-only\n```",
    "zh-CN": "该行被跳过，只在日志中留下警告，如同不存在。\n\n```systemd-settings\n[Network]\nDHCP=both\nLLDP=routers-olny\n```\n\n应改为：\n\n```systemd-settings\n[Network]\nDHCP=yes\nLLDP=routers-only\n```"
  },
  "systemd-settings/malformed-line": {
    "en": "The line is skipped, and behind a broken header the whole section is.\n\n```systemd-settings\n[Network\nDHCP=yes\n```\n\nBetter:\n\n```systemd-settings\n[Network]\nDHCP=yes\n```",
    "zh-CN": "该行会被跳过；标题损坏时整个小节都会被跳过。\n\n```systemd-settings\n[Network\nDHCP=yes\n```\n\n应改为：\n\n```systemd-settings\n[Network]\nDHCP=yes\n```"
  },
  "systemd-settings/outdated-setting": {
    "en": "Old names work until they do not; a setting that the version does not know is skipped with a warning.\n\n```systemd-settings\n[Network]\nIPv6AcceptRouterAdvertisements=yes\n```\n\nBetter:\n\n```systemd-settings\n[Network]\nIPv6AcceptRA=yes\n```",
    "zh-CN": "旧名称终会失效；版本不认识的设置会被跳过并留下警告。\n\n```systemd-settings\n[Network]\nIPv6AcceptRouterAdvertisements=yes\n```\n\n应改为：\n\n```systemd-settings\n[Network]\nIPv6AcceptRA=yes\n```"
  },
  "systemd-settings/secret-in-file": {
    "en": "Files below `/etc/systemd/network` are readable for everybody. Who knows the private key can pretend to be this machine.\n\n```systemd-settings\n[NetDev]\nName=wg0\nKind=wireguard\n\n[WireGuard]\nPrivateKey=yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=\n```",
    "zh-CN": "`/etc/systemd/network` 下的文件人人可读。知道私钥的人可以冒充本机。\n\n```systemd-settings\n[NetDev]\nName=wg0\nKind=wireguard\n\n[WireGuard]\nPrivateKey=yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=\n```"
  },
  "systemd-settings/unfit-network": {
    "en": "systemd-networkd takes the file without a word, and the machine is off the network.\n\n```systemd-settings\n[Match]\nName=en*\n\n[Network]\nAddress=192.0.2.10\n```\n\nBetter:\n\n```systemd-settings\n[Match]\nName=en*\n\n[Network]\nAddress=192.0.2.10/24\n```",
    "zh-CN": "systemd-networkd 会静默接受该文件，而机器却无法联网。\n\n```systemd-settings\n[Match]\nName=en*\n\n[Network]\nAddress=192.0.2.10\n```\n\n应改为：\n\n```systemd-settings\n[Match]\nName=en*\n\n[Network]\nAddress=192.0.2.10/24\n```"
  },
  "systemd-settings/unknown-setting": {
    "en": "The line is skipped with a warning in the journal. A network without its address or an unlocked limit is noticed later.\n\n```systemd-settings\n[Network]\nDHPC=yes\n```\n\nBetter:\n\n```systemd-settings\n[Network]\nDHCP=yes\n```",
    "zh-CN": "该行被跳过，只在日志中留下警告；网络没有地址、限制没有生效，要到后来才会发现。\n\n```systemd-settings\n[Network]\nDHPC=yes\n```\n\n应改为：\n\n```systemd-settings\n[Network]\nDHCP=yes\n```"
  }
};
