// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "quadlet/incomplete-quadlet": {
    "en": "There is no message when `systemctl start` is typed but that the unit does not exist; the reason stands in the log of the last reload.\n\n```quadlet\n[Container]\nExec=sleep 60\n```",
    "zh-CN": "执行 `systemctl start` 时只会提示单元不存在；真正的原因在上次重新加载的日志中。\n\n```quadlet\n[Container]\nExec=sleep 60\n```"
  },
  "quadlet/invalid-value": {
    "en": "The unit is made, and each start of the container ends at once; systemd tries again until it gives up.\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx\nAutoUpdate=registy\nReadOnly=ture\n```\n\nBetter:\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx\nAutoUpdate=registry\nReadOnly=true\n```",
    "zh-CN": "单元能够生成，但容器每次启动都立即退出；systemd 反复重试直到放弃。\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx\nAutoUpdate=registy\nReadOnly=ture\n```\n\n应改为：\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx\nAutoUpdate=registry\nReadOnly=true\n```"
  },
  "quadlet/missing-quadlet": {
    "en": "The ending makes podman look for a file, and wait for its unit. Without the file the container is not there after the next start.\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx\nNetwork=bakc.network:ip=10.89.0.5\n```\n\nBetter:\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx\nNetwork=back.network:ip=10.89.0.5\n```",
    "zh-CN": "带扩展名时，podman 会查找相应文件并依赖其单元。缺少该文件，下次启动后容器就不会存在。\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx\nNetwork=bakc.network:ip=10.89.0.5\n```\n\n应改为：\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx\nNetwork=back.network:ip=10.89.0.5\n```"
  },
  "quadlet/repeated-key": {
    "en": "Somebody changes the first of two lines, and the container goes on with the second.\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx:1.26\nImage=docker.io/library/nginx:1.27\n```\n\nBetter:\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx:1.27\n```",
    "zh-CN": "改了两行中的前一行，容器却仍按后一行运行。\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx:1.26\nImage=docker.io/library/nginx:1.27\n```\n\n应改为：\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx:1.27\n```"
  },
  "quadlet/unknown-key": {
    "en": "A quadlet is turned into a unit when systemd reads its files. When that fails there is no unit, and `systemctl start` says that there never\nwas one.\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx\nPublishPorts=8080:80\n```\n\nBetter:\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx\nPublishPort=8080:80\n```",
    "zh-CN": "systemd 读取配置时会把 quadlet 转换成单元。转换失败就没有单元，`systemctl start` 只会说单元不存在。\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx\nPublishPorts=8080:80\n```\n\n应改为：\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx\nPublishPort=8080:80\n```"
  },
  "quadlet/unknown-section": {
    "en": "The ending of the file says what is made of it. What stands in another section is not missed by anybody.\n\n```quadlet\n[Contianer]\nImage=docker.io/library/nginx\n```\n\nBetter:\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx\n```",
    "zh-CN": "文件的扩展名决定生成什么。写在其他节中的内容不会被任何程序读取。\n\n```quadlet\n[Contianer]\nImage=docker.io/library/nginx\n```\n\n应改为：\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx\n```"
  },
  "quadlet/unknown-unit-key": {
    "en": "Quadlets hold sections of podman and sections of systemd. podman refuses a file with a wrong key of its own, but it does not look at\nthe others: systemd reads them later, warns in its log about what it does not know, and goes on without.\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx\n\n[Service]\nRestrat=always\n\n[Install]\nWantedBY=default.target\n```\n\nBetter:\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx\n\n[Service]\nRestart=always\n\n[Install]\nWantedBy=default.target\n```",
    "zh-CN": "quadlet 同时含有 podman 的节和 systemd 的节。podman 会拒绝自己不认识的键，但不检查其余的节：这些节之后由 systemd 读取，不认识的内容只在日志中警告，然后跳过。\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx\n\n[Service]\nRestrat=always\n\n[Install]\nWantedBY=default.target\n```\n\n应改为：\n\n```quadlet\n[Container]\nImage=docker.io/library/nginx\n\n[Service]\nRestart=always\n\n[Install]\nWantedBy=default.target\n```"
  }
};
