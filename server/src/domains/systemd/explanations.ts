// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "systemd/blank-after-backslash": {
    "en": "The continuation is lost without a sign that a person could see: the rest of the command becomes a line of its own that\nsystemd cannot read.\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app --one \\  \n#\nUser=app\n```\n\nBetter:\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app --one \\\n#\nUser=app\n```",
    "zh-CN": "续行就此失效，而人眼看不出任何痕迹：命令的其余部分成了单独一行，systemd 无法读取。\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app --one \\  \n#\nUser=app\n```\n\n应改为：\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app --one \\\n#\nUser=app\n```"
  },
  "systemd/contradictory-settings": {
    "en": "Some settings exclude each other, or need one another. systemd notices when it loads the unit, which is after it was\ninstalled; a few combinations it does not notice at all, and the unit never does anything.\n\n```systemd-unit\n[Mount]\nWhat=/dev/sdb1\nWhere=/data/other\n```\n\nBetter:\n\n```systemd-unit\n[Mount]\nWhat=/dev/sdb1\nWhere=/data/store\n```",
    "zh-CN": "有些设置相互排斥，有些则必须成对出现。systemd 在加载单元时才会发现，而那时单元已经安装；还有少数组合它根本不会发现，\n单元也就永远不起作用。\n\n```systemd-unit\n[Mount]\nWhat=/dev/sdb1\nWhere=/data/other\n```\n\n应改为：\n\n```systemd-unit\n[Mount]\nWhat=/dev/sdb1\nWhere=/data/store\n```"
  },
  "systemd/duplicate-directive": {
    "en": "Directives that hold one value take the last assignment. A reader finds the first.\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nUser=www-data\nRestart=always\nUser=daemon\n```\n\nBetter:\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nRestart=always\nUser=daemon\n```",
    "zh-CN": "只保存一个值的指令以最后一次赋值为准，而读者先看到的是第一处。\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nUser=www-data\nRestart=always\nUser=daemon\n```\n\n应改为：\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nRestart=always\nUser=daemon\n```"
  },
  "systemd/ineffective-reset": {
    "en": "An empty value empties commands, environment and conditions. For the names of other units it does nothing, and says nothing: the service goes on waiting for what it was meant to forget.\n\n```systemd-unit\n[Unit]\nAfter=\nAfter=network.target\n```\n\nBetter:\n\n```systemd-unit\n[Unit]\nAfter=network.target\n```",
    "zh-CN": "空值可以清空命令、环境变量和条件列表，但对其他单元的依赖不起作用，也没有任何提示：服务仍会等待本想去掉的单元。\n\n```systemd-unit\n[Unit]\nAfter=\nAfter=network.target\n```\n\n应改为：\n\n```systemd-unit\n[Unit]\nAfter=network.target\n```"
  },
  "systemd/invalid-value": {
    "en": "systemd reads what it can and logs the rest. A limit, a timeout or a protection with a value that it cannot read is simply\nnot set, and the unit starts as if nothing were wrong.\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nMemoryMax=512MB\nRestartSec=5secs\n```\n\nBetter:\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nMemoryMax=512M\nRestartSec=5sec\n```",
    "zh-CN": "systemd 能读的就读，其余只写日志。值无法解析的限制、超时或保护措施等于没有设置，而单元照常启动，好像一切正常。\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nMemoryMax=512MB\nRestartSec=5secs\n```\n\n应改为：\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nMemoryMax=512M\nRestartSec=5sec\n```"
  },
  "systemd/legacy-run-path": {
    "en": "`/var` may be mounted late, and with it the link. systemd rewrites the path when it reads it, and logs a warning on every\nload.\n\n```systemd-unit\n[Service]\nType=forking\nPIDFile=/var/run/app.pid\nExecStart=/usr/sbin/app\n```\n\nBetter:\n\n```systemd-unit\n[Service]\nType=forking\nPIDFile=/run/app.pid\nExecStart=/usr/sbin/app\n```",
    "zh-CN": "`/var` 可能较晚才挂载，链接也随之出现。systemd 在读取时会改写该路径，并在每次加载时写一条警告。\n\n```systemd-unit\n[Service]\nType=forking\nPIDFile=/var/run/app.pid\nExecStart=/usr/sbin/app\n```\n\n应改为：\n\n```systemd-unit\n[Service]\nType=forking\nPIDFile=/run/app.pid\nExecStart=/usr/sbin/app\n```"
  },
  "systemd/malformed-line": {
    "en": "Most faults of form cost one line and a warning. An unclosed header costs the unit: it does not load.\n\n```systemd-unit\n[Unit]\nDescription=App\n\n[Service\nExecStart=/usr/bin/app\n```\n\nBetter:\n\n```systemd-unit\n[Unit]\nDescription=App\n\n[Service]\nExecStart=/usr/bin/app\n```",
    "zh-CN": "大多数格式错误只损失一行并得到一条警告；而未闭合的小节标题会让整个单元无法加载。\n\n```systemd-unit\n[Unit]\nDescription=App\n\n[Service\nExecStart=/usr/bin/app\n```\n\n应改为：\n\n```systemd-unit\n[Unit]\nDescription=App\n\n[Service]\nExecStart=/usr/bin/app\n```"
  },
  "systemd/missing-exec": {
    "en": "A service is a program that systemd starts, or at least one that it runs to stop something. Without either there is nothing\nto manage, and `systemctl start` answers that the unit has a bad setting.\n\n```systemd-unit\n[Unit]\nDescription=App\n\n[Service]\nUser=app\n```",
    "zh-CN": "服务是 systemd 启动的程序，至少也要有停止时运行的程序。两者都没有就无从管理，`systemctl start` 会报告单元设置有误。\n\n```systemd-unit\n[Unit]\nDescription=App\n\n[Service]\nUser=app\n```"
  },
  "systemd/missing-reference": {
    "en": "Such a unit loads well and fails when it is started, mostly at the next boot.\n\n```systemd-unit\n[Unit]\nDescription=x\n\n[Service]\nExecStart=/bin/sleeep 1\nUser=rooot\n```\n\nBetter:\n\n```systemd-unit\n[Unit]\nDescription=x\n\n[Service]\nExecStart=/bin/sleep 1\nUser=root\n```",
    "zh-CN": "这样的单元能正常加载，但启动时失败，往往在下次开机时才发现。\n\n```systemd-unit\n[Unit]\nDescription=x\n\n[Service]\nExecStart=/bin/sleeep 1\nUser=rooot\n```\n\n应改为：\n\n```systemd-unit\n[Unit]\nDescription=x\n\n[Service]\nExecStart=/bin/sleep 1\nUser=root\n```"
  },
  "systemd/misspelt-name": {
    "en": "systemd cannot know what you meant: an ordering on a unit that does not exist is legal, and a capability that does not exist\nis dropped from the list.\n\n```systemd-unit\n[Mount]\nWhat=/dev/sdb1\nWhere=/data\nType=ext4\nOptions=noatim,nofail\n```\n\nBetter:\n\n```systemd-unit\n[Mount]\nWhat=/dev/sdb1\nWhere=/data\nType=ext4\nOptions=noatime,nofail\n```",
    "zh-CN": "systemd 无从得知你的本意：对不存在的单元排序是合法的，而不存在的能力只会被从列表中去掉。\n\n```systemd-unit\n[Mount]\nWhat=/dev/sdb1\nWhere=/data\nType=ext4\nOptions=noatim,nofail\n```\n\n应改为：\n\n```systemd-unit\n[Mount]\nWhat=/dev/sdb1\nWhere=/data\nType=ext4\nOptions=noatime,nofail\n```"
  },
  "systemd/needless-override": {
    "en": "A drop-in should hold what differs. A repeated value looks like a decision of this machine, and keeps the package's next one from counting.\n\n```systemd-unit\n[Service]\nRestart=always\nRestartSec=5\n```\n\nBetter:\n\n```systemd-unit\n[Service]\nRestartSec=5\n```",
    "zh-CN": "附加配置片段应只包含有差异的内容。重复的值看起来像是本机的决定，并会使软件包日后的更新失效。\n\n```systemd-unit\n[Service]\nRestart=always\nRestartSec=5\n```\n\n应改为：\n\n```systemd-unit\n[Service]\nRestartSec=5\n```"
  },
  "systemd/needless-root": {
    "en": "Without capabilities root is still the owner of root's files: who takes the service over can change all that root owns and may write.\n\n```systemd-unit\n[Service]\nType=simple\nExecStart=/bin/sleep infinity\nCapabilityBoundingSet=CAP_NET_BIND_SERVICE\n```\n\nBetter:\n\n```systemd-unit\n[Service]\nType=simple\nExecStart=/bin/sleep infinity\nCapabilityBoundingSet=CAP_NET_BIND_SERVICE\nDynamicUser=yes\nAmbientCapabilities=CAP_NET_BIND_SERVICE\n```",
    "zh-CN": "没有能力的 root 仍是其文件的属主：控制该服务的人可以修改 root 拥有且可写的一切。\n\n```systemd-unit\n[Service]\nType=simple\nExecStart=/bin/sleep infinity\nCapabilityBoundingSet=CAP_NET_BIND_SERVICE\n```\n\n应改为：\n\n```systemd-unit\n[Service]\nType=simple\nExecStart=/bin/sleep infinity\nCapabilityBoundingSet=CAP_NET_BIND_SERVICE\nDynamicUser=yes\nAmbientCapabilities=CAP_NET_BIND_SERVICE\n```"
  },
  "systemd/newer-than-target": {
    "en": "Units travel: they are written on a new machine and run on an old one. systemd ignores what it does not know yet, so\nprotections and limits vanish where they were meant to hold.\n\n```systemd-unit\n[Service]\nExitType=cgroup\nExecStart=/usr/bin/app\n```",
    "zh-CN": "单元文件会流动：在新系统上编写，在旧系统上运行。systemd 会忽略尚不认识的内容，于是本应生效的保护和限制就此消失。\n\n```systemd-unit\n[Service]\nExitType=cgroup\nExecStart=/usr/bin/app\n```"
  },
  "systemd/obsolete-value": {
    "en": "These values come from units that were written ten years ago and have been copied ever since. They are harmless until they\nare not: each one warns at load, and some change what happens when the service stops.\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nStandardOutput=syslog\nStandardError=syslog+console\n```\n\nBetter:\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nStandardOutput=journal\nStandardError=journal+console\n```",
    "zh-CN": "这些值来自十年前编写、此后不断被复制的单元。它们平时似乎无害，但每次加载都会产生警告，有些还会改变服务停止时的行为。\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nStandardOutput=syslog\nStandardError=syslog+console\n```\n\n应改为：\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nStandardOutput=journal\nStandardError=journal+console\n```"
  },
  "systemd/orphaned-drop-in": {
    "en": "systemd looks for drop-ins in the folder that is called like the unit. A folder with another name is passed over without a word, and the change that it holds is missed only when it matters.\n\n```systemd-unit\n[Service]\nLimitNOFILE=65536\n```",
    "zh-CN": "systemd 只在与单元同名的目录中查找附加配置片段。名称不同的目录会被静默忽略，其中的修改只有在真正需要时才会发现没有生效。\n\n```systemd-unit\n[Service]\nLimitNOFILE=65536\n```"
  },
  "systemd/relative-program": {
    "en": "A unit with such a line does not load at all: systemd reports a bad setting, and the service cannot be started.\n\n```systemd-unit\n[Service]\nExecStart=~/bin/app\n```\n\nBetter:\n\n```systemd-unit\n[Service]\nExecStart=%h/bin/app\n```",
    "zh-CN": "含有这种行的单元根本无法加载：systemd 会报告设置错误，服务也就无法启动。\n\n```systemd-unit\n[Service]\nExecStart=~/bin/app\n```\n\n应改为：\n\n```systemd-unit\n[Service]\nExecStart=%h/bin/app\n```"
  },
  "systemd/removed-directive": {
    "en": "A removed directive is still recognised so that units keep loading, but it is only logged at a level that nobody sees. The\nlimit that the unit promises is not there.\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nMemoryLimit=1G\n```\n\nBetter:\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nMemoryMax=1G\n```",
    "zh-CN": "被移除的指令仍会被识别以便单元能继续加载，但只记录在无人查看的日志级别。单元所承诺的限制其实并不存在。\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nMemoryLimit=1G\n```\n\n应改为：\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nMemoryMax=1G\n```"
  },
  "systemd/renamed-directive": {
    "en": "Old names work until a release drops them, and then they are ignored without a word at the default log level. Whoever\nreads the unit meanwhile looks in vain for them in the manual.\n\n```systemd-unit\n[Unit]\nBindTo=dev-sda.device\n\n[Service]\nExecStart=/usr/bin/app\n```\n\nBetter:\n\n```systemd-unit\n[Unit]\nBindsTo=dev-sda.device\n\n[Service]\nExecStart=/usr/bin/app\n```",
    "zh-CN": "旧名称会一直可用，直到某个版本将其移除，此后在默认日志级别下会被悄悄忽略。在此期间，读者在手册中也查不到它们。\n\n```systemd-unit\n[Unit]\nBindTo=dev-sda.device\n\n[Service]\nExecStart=/usr/bin/app\n```\n\n应改为：\n\n```systemd-unit\n[Unit]\nBindsTo=dev-sda.device\n\n[Service]\nExecStart=/usr/bin/app\n```"
  },
  "systemd/self-defeating-setting": {
    "en": "Each line is right by itself and systemd reports no error. Together they do nothing, or the opposite of what was meant, which shows\nin production.\n\n```systemd-unit\n[Unit]\nBindsTo=dbus.service\n\n[Service]\nExecStart=/bin/true\nUser=web\n```\n\nBetter:\n\n```systemd-unit\n[Unit]\nBindsTo=dbus.service\nAfter=dbus.service\n\n[Service]\nExecStart=/bin/true\nUser=web\n```",
    "zh-CN": "每一行单独看都正确，systemd 也不报错；合在一起却不起作用，甚至适得其反，直到上线才暴露。\n\n```systemd-unit\n[Unit]\nBindsTo=dbus.service\n\n[Service]\nExecStart=/bin/true\nUser=web\n```\n\n应改为：\n\n```systemd-unit\n[Unit]\nBindsTo=dbus.service\nAfter=dbus.service\n\n[Service]\nExecStart=/bin/true\nUser=web\n```"
  },
  "systemd/shell-syntax": {
    "en": "`>`, `|` and `&&` belong to the shell. systemd splits the line into words and starts the first one; the program then sees\nwords like `>` and `/var/log/app.log`, complains, or worse, does something else with them.\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app > /var/log/app.log\n```\n\nBetter:\n\n```systemd-unit\n[Service]\nExecStart=/bin/sh -c '/usr/bin/app > /var/log/app.log'\n```",
    "zh-CN": "`>`、`|`、`&&` 属于 shell。systemd 只是把这一行拆成单词并启动第一个；程序会收到 `>`、`/var/log/app.log` 之类的参数，\n于是报错，或者更糟——拿它们去做别的事。\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app > /var/log/app.log\n```\n\n应改为：\n\n```systemd-unit\n[Service]\nExecStart=/bin/sh -c '/usr/bin/app > /var/log/app.log'\n```"
  },
  "systemd/trailing-comment": {
    "en": "In a shell script `TimeoutStopSec=30 # seconds` would be fine. In a unit the value is `30 # seconds`, which is no time span,\nso the line is dropped; in `ExecStart=` the words are handed to the program.\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nTimeoutStopSec=30 # seconds\n```\n\nBetter:\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\n# seconds\nTimeoutStopSec=30\n```",
    "zh-CN": "在 shell 脚本中 `TimeoutStopSec=30 # seconds` 没有问题；而在单元中，值就是 `30 # seconds`，不是合法的时间，此行会被丢弃；\n在 `ExecStart=` 中，这些单词会作为参数传给程序。\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nTimeoutStopSec=30 # seconds\n```\n\n应改为：\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\n# seconds\nTimeoutStopSec=30\n```"
  },
  "systemd/unescaped-percent": {
    "en": "Letters behind `%` are systemd's own: `%m` is the machine's number, `%H` the host name, `%S` the state folder. A date format\nbecomes a strange file name that nobody notices until the logs are needed.\n\n```systemd-unit\n[Service]\nExecStart=/bin/x\nEnvironment=MODE=%d\n```\n\nBetter:\n\n```systemd-unit\n[Service]\nExecStart=/bin/x\nEnvironment=MODE=%%d\n```",
    "zh-CN": "`%` 后的字母由 systemd 使用：`%m` 是机器编号，`%H` 是主机名，`%S` 是状态目录。日期格式因此会变成奇怪的文件名，\n往往到需要日志时才发现。\n\n```systemd-unit\n[Service]\nExecStart=/bin/x\nEnvironment=MODE=%d\n```\n\n应改为：\n\n```systemd-unit\n[Service]\nExecStart=/bin/x\nEnvironment=MODE=%%d\n```"
  },
  "systemd/unknown-directive": {
    "en": "systemd reads a unit line by line and only logs what it does not know. A misspelt `ExecStartPre=` or `ProtectSystem=` leaves\na unit that starts and looks fine, but lacks the step or the protection.\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nExecStratPre=/usr/bin/app --check\n```\n\nBetter:\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nExecStartPre=/usr/bin/app --check\n```",
    "zh-CN": "systemd 逐行读取单元，对不认识的内容只写一条日志。`ExecStartPre=` 或 `ProtectSystem=` 拼错后，单元照样启动、看似正常，\n却缺少了那一步骤或那层保护。\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nExecStratPre=/usr/bin/app --check\n```\n\n应改为：\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/app\nExecStartPre=/usr/bin/app --check\n```"
  },
  "systemd/unknown-section": {
    "en": "An unknown section costs a warning in the journal and every line below its header.\n\n```systemd-unit\n[Unit]\nDescription=App\n\n[Service]\nExecStart=/usr/bin/app\n\n[install]\nWantedBy=multi-user.target\n```\n\nBetter:\n\n```systemd-unit\n[Unit]\nDescription=App\n\n[Service]\nExecStart=/usr/bin/app\n\n[Install]\nWantedBy=multi-user.target\n```",
    "zh-CN": "未知的小节只会在日志中留下一条警告，但其标题之下的每一行都会丢失。\n\n```systemd-unit\n[Unit]\nDescription=App\n\n[Service]\nExecStart=/usr/bin/app\n\n[install]\nWantedBy=multi-user.target\n```\n\n应改为：\n\n```systemd-unit\n[Unit]\nDescription=App\n\n[Service]\nExecStart=/usr/bin/app\n\n[Install]\nWantedBy=multi-user.target\n```"
  },
  "systemd/unordered-network-online": {
    "en": "The target exists to delay units until addresses are configured. A unit that wants it but is not ordered after it pays for\nthe wait of others and may still start before the network is there, on some boots only.\n\n```systemd-unit\n[Unit]\nDescription=App\nWants=network-online.target\n\n[Service]\nExecStart=/usr/bin/app\n```\n\nBetter:\n\n```systemd-unit\n[Unit]\nDescription=App\nWants=network-online.target\nAfter=network-online.target\n\n[Service]\nExecStart=/usr/bin/app\n```",
    "zh-CN": "该目标的作用是把单元推迟到网络地址配置完成之后。只写依赖而不写顺序的单元，会让别的单元白白等待，而它自己仍可能在网络\n就绪之前启动，并且只在某些启动过程中出现。\n\n```systemd-unit\n[Unit]\nDescription=App\nWants=network-online.target\n\n[Service]\nExecStart=/usr/bin/app\n```\n\n应改为：\n\n```systemd-unit\n[Unit]\nDescription=App\nWants=network-online.target\nAfter=network-online.target\n\n[Service]\nExecStart=/usr/bin/app\n```"
  },
  "systemd/unreset-command": {
    "en": "A drop-in is read behind the unit. What holds one value is replaced by it, and what holds a list grows. `ExecStart=` is a list, so a drop-in that only names the new command leaves both, and the service cannot be loaded any more.\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/web --port 8080\n```\n\nBetter:\n\n```systemd-unit\n[Service]\nExecStart=\nExecStart=/usr/bin/web --port 8080\n```",
    "zh-CN": "附加配置片段在单元文件之后读取：单值指令被替换，列表指令则追加。`ExecStart=` 是列表，只写新命令会使两条命令并存，服务将无法加载。\n\n```systemd-unit\n[Service]\nExecStart=/usr/bin/web --port 8080\n```\n\n应改为：\n\n```systemd-unit\n[Service]\nExecStart=\nExecStart=/usr/bin/web --port 8080\n```"
  },
  "systemd/unsafe-service": {
    "en": "A service runs unattended. What others can put in its place, read from it or do through it, they do without being seen.\n\n```systemd-unit\n[Service]\nExecStart=/bin/true\nUser=web\nUMask=0000\n```\n\nBetter:\n\n```systemd-unit\n[Service]\nExecStart=/bin/true\nUser=web\nUMask=0022\n```",
    "zh-CN": "服务在无人看管下运行。他人能替换、读取或借助它做的事，都会在不知不觉中发生。\n\n```systemd-unit\n[Service]\nExecStart=/bin/true\nUser=web\nUMask=0000\n```\n\n应改为：\n\n```systemd-unit\n[Service]\nExecStart=/bin/true\nUser=web\nUMask=0022\n```"
  },
  "systemd/wrong-section": {
    "en": "The same name in another section is an unknown name to systemd. Dependencies in `[Service]` and limits in `[Unit]` are the\nmost common slips, and both are silently without effect.\n\n```systemd-unit\n[Unit]\nDescription=App\n\n[Service]\nExecStart=/usr/bin/app\nAfter=network.target\n```\n\nBetter:\n\n```systemd-unit\n[Unit]\nDescription=App\nAfter=network.target\n\n[Service]\nExecStart=/usr/bin/app\n```",
    "zh-CN": "同一个名称放在别的小节里，对 systemd 来说就是未知名称。最常见的失误是把依赖写进 `[Service]`、把限制写进 `[Unit]`，\n两者都会悄无声息地失效。\n\n```systemd-unit\n[Unit]\nDescription=App\n\n[Service]\nExecStart=/usr/bin/app\nAfter=network.target\n```\n\n应改为：\n\n```systemd-unit\n[Unit]\nDescription=App\nAfter=network.target\n\n[Service]\nExecStart=/usr/bin/app\n```"
  }
};
