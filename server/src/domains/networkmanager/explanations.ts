// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "networkmanager/incomplete-profile": {
    "en": "Each key alone is right. Together they are refused, and the machine that is reached over this network is not reached any more.\n\n```networkmanager\n[connection]\nid=lan\ntype=ethernet\n\n[ipv4]\nmethod=manual\ndns=9.9.9.9;\n```",
    "zh-CN": "每个键单独看都正确，放在一起却被拒绝，而通过该网络才能访问的机器就再也连不上了。\n\n```networkmanager\n[connection]\nid=lan\ntype=ethernet\n\n[ipv4]\nmethod=manual\ndns=9.9.9.9;\n```"
  },
  "networkmanager/invalid-value": {
    "en": "A profile with one value that cannot be read is refused, or loaded without it. After the next start the machine has no network, or another\naddress.\n\n```networkmanager\n[connection]\nid=lan\ntype=ethernet\nautoconnect=yes\n\n[ipv4]\nmethod=atuo\n```\n\nBetter:\n\n```networkmanager\n[connection]\nid=lan\ntype=ethernet\nautoconnect=true\n\n[ipv4]\nmethod=auto\n```",
    "zh-CN": "只要有一个值无法解析，配置就会被拒绝，或缺少该项而加载。下次启动后，机器没有网络，或地址不对。\n\n```networkmanager\n[connection]\nid=lan\ntype=ethernet\nautoconnect=yes\n\n[ipv4]\nmethod=atuo\n```\n\n应改为：\n\n```networkmanager\n[connection]\nid=lan\ntype=ethernet\nautoconnect=true\n\n[ipv4]\nmethod=auto\n```"
  },
  "networkmanager/malformed-line": {
    "en": "One line that cannot be read, and the profile is gone from the list: the log tells, the machine stays without its network.\n\n```networkmanager\n[connection]\nid=lan\n; the server\ntype=ethernet\n```\n\nBetter:\n\n```networkmanager\n[connection]\nid=lan\n# ; the server\ntype=ethernet\n```",
    "zh-CN": "只要有一行无法读取，该连接就会从列表中消失：只有日志会说明原因，而机器没有网络。\n\n```networkmanager\n[connection]\nid=lan\n; the server\ntype=ethernet\n```\n\n应改为：\n\n```networkmanager\n[connection]\nid=lan\n# ; the server\ntype=ethernet\n```"
  },
  "networkmanager/unknown-key": {
    "en": "The profile loads, and the connection comes up without what the line was for: another route, another server for names, no limit.\n\n```networkmanager\n[connection]\nid=lan\ntype=ethernet\n\n[ipv4]\nmetod=auto\ndns-serach=example.com;\n```\n\nBetter:\n\n```networkmanager\n[connection]\nid=lan\ntype=ethernet\n\n[ipv4]\nmethod=auto\ndns-search=example.com;\n```",
    "zh-CN": "配置照常加载，连接却缺少该行的设置：路由、DNS 或限制都不生效。\n\n```networkmanager\n[connection]\nid=lan\ntype=ethernet\n\n[ipv4]\nmetod=auto\ndns-serach=example.com;\n```\n\n应改为：\n\n```networkmanager\n[connection]\nid=lan\ntype=ethernet\n\n[ipv4]\nmethod=auto\ndns-search=example.com;\n```"
  },
  "networkmanager/unknown-section": {
    "en": "An unknown section is a line in the log. The connection comes up all the same, by DHCP instead of the address that stands there.\n\n```networkmanager\n[connection]\nid=lan\ntype=ethernet\n\n[ipv4]\nmethod=auto\n\n[ethrenet]\nmtu=9000\n```\n\nBetter:\n\n```networkmanager\n[connection]\nid=lan\ntype=ethernet\n\n[ipv4]\nmethod=auto\n\n[ethernet]\nmtu=9000\n```",
    "zh-CN": "未知的节只会在日志中留下一行。连接照常建立，只是用的是 DHCP 而不是文件中的地址。\n\n```networkmanager\n[connection]\nid=lan\ntype=ethernet\n\n[ipv4]\nmethod=auto\n\n[ethrenet]\nmtu=9000\n```\n\n应改为：\n\n```networkmanager\n[connection]\nid=lan\ntype=ethernet\n\n[ipv4]\nmethod=auto\n\n[ethernet]\nmtu=9000\n```"
  }
};
