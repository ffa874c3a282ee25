// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import type { Text } from '../../core/text.ts';

export const explanations: Readonly<Record<string, Text>> = {
  "bpftrace/assigned-builtin": {
    "en": "bpftrace watches and does not change what it sees. A name without a sign before it is a builtin; own values need `$` or `@`.\n\n```bpftrace\nkprobe:vfs_read { size = arg2; @ = hist($size); }\n```\n\nBetter:\n\n```bpftrace\nkprobe:vfs_read { $size = arg2; @ = hist($size); }\n```",
    "zh-CN": "bpftrace 只观察，不修改所见内容。前面没有符号的名称是内置变量；自己的值需要 `$` 或 `@`。\n\n```bpftrace\nkprobe:vfs_read { size = arg2; @ = hist($size); }\n```\n\n应改为：\n\n```bpftrace\nkprobe:vfs_read { $size = arg2; @ = hist($size); }\n```"
  },
  "bpftrace/changed-type": {
    "en": "bpftrace decides once what a name holds. A counter that `count()` fills cannot be set to a number, a text cannot follow a number.\n\n```bpftrace\nkprobe:vfs_read { @ = count(); }\nEND { @ = 0; }\n```",
    "zh-CN": "bpftrace 只决定一次名称所存的类型。由 `count()` 填充的计数器不能再赋数字，数字之后也不能再存字符串。\n\n```bpftrace\nkprobe:vfs_read { @ = count(); }\nEND { @ = 0; }\n```"
  },
  "bpftrace/delete-form": {
    "en": "`delete` has changed twice: 0.21 took several entries, 0.22 took that back and added a form with the key apart.\n\n```bpftrace\nEND { delete(@a[1], @b[2]); @a[1] = 1; @b[2] = 1; }\n```\n\nBetter:\n\n```bpftrace\nEND { delete(@a[1]); delete(@b[2]); @a[1] = 1; @b[2] = 1; }\n```",
    "zh-CN": "`delete` 变过两次：0.21 可删除多项，0.22 取消了这一点，并增加了键单独成参数的写法。\n\n```bpftrace\nEND { delete(@a[1], @b[2]); @a[1] = 1; @b[2] = 1; }\n```\n\n应改为：\n\n```bpftrace\nEND { delete(@a[1]); delete(@b[2]); @a[1] = 1; @b[2] = 1; }\n```"
  },
  "bpftrace/endless-loop": {
    "en": "The verifier walks through the rounds of a loop. It gives up on one that does not end, and says so in a long log of registers.\n\n```bpftrace\nBEGIN { $i = 0; while (1) { $i++; } @ = $i; }\n```",
    "zh-CN": "验证器会逐轮检查循环。遇到不会结束的循环就会放弃，并输出一长串寄存器日志。\n\n```bpftrace\nBEGIN { $i = 0; while (1) { $i++; } @ = $i; }\n```"
  },
  "bpftrace/format-mismatch": {
    "en": "bpftrace compares the format with the values when it compiles, and refuses what does not fit.\n\n```bpftrace\nkprobe:vfs_read /pid == 1/ { printf(\"%d\\n\", comm); }\n```\n\nBetter:\n\n```bpftrace\nkprobe:vfs_read /pid == 1/ { printf(\"%s\\n\", comm); }\n```",
    "zh-CN": "bpftrace 在编译时比较格式串与参数，不符则拒绝。\n\n```bpftrace\nkprobe:vfs_read /pid == 1/ { printf(\"%d\\n\", comm); }\n```\n\n应改为：\n\n```bpftrace\nkprobe:vfs_read /pid == 1/ { printf(\"%s\\n\", comm); }\n```"
  },
  "bpftrace/incomplete-probe": {
    "en": "A tracepoint has a group and a name, a timer a unit and a number, a user probe a path and a function. bpftrace does not guess what\nis missing.\n\n```bpftrace\ntracepoint:sys_enter_openat { @ = count(); }\n```\n\nBetter:\n\n```bpftrace\ntracepoint:syscalls:sys_enter_openat { @ = count(); }\n```",
    "zh-CN": "跟踪点由组和名称组成，定时器由单位和数值组成，用户态探针由路径和函数组成。bpftrace 不会猜测缺少的部分。\n\n```bpftrace\ntracepoint:sys_enter_openat { @ = count(); }\n```\n\n应改为：\n\n```bpftrace\ntracepoint:syscalls:sys_enter_openat { @ = count(); }\n```"
  },
  "bpftrace/malformed-script": {
    "en": "bpftrace compiles a script as a whole. A brace or a quote that is missing anywhere means that no probe is attached at all, and the\nmessage often names a place much further down.\n\n```bpftrace\nkprobe:vfs_read {\n  @reads = count();\n\nEND { clear(@reads); }\n```\n\nBetter:\n\n```bpftrace\nkprobe:vfs_read {\n  @reads = count();\n}\n\nEND { clear(@reads); }\n```",
    "zh-CN": "bpftrace 会整体编译脚本。任何一处缺少大括号或引号，都会导致所有探针都不会挂载，而报错位置往往在很靠后的地方。\n\n```bpftrace\nkprobe:vfs_read {\n  @reads = count();\n\nEND { clear(@reads); }\n```\n\n应改为：\n\n```bpftrace\nkprobe:vfs_read {\n  @reads = count();\n}\n\nEND { clear(@reads); }\n```"
  },
  "bpftrace/misplaced-aggregation": {
    "en": "`count()` and `hist()` are no functions that give a value: they tell the map how to add up. Elsewhere bpftrace refuses them.\n\n```bpftrace\nkprobe:vfs_read { $n = count(); }\n```",
    "zh-CN": "`count()` 和 `hist()` 并不返回值，而是告诉映射如何累加；用在别处会被 bpftrace 拒绝。\n\n```bpftrace\nkprobe:vfs_read { $n = count(); }\n```"
  },
  "bpftrace/missing-probe": {
    "en": "Functions of the kernel are renamed and inlined from release to release, tracepoints come with their modules. A probe that is not there\nkeeps the script from starting.\n\n```bpftrace\ntracepoint:sched:sched_swich { @ = count(); }\n```\n\nBetter:\n\n```bpftrace\ntracepoint:sched:sched_switch { @ = count(); }\n```",
    "zh-CN": "内核函数在不同版本间会改名或被内联，跟踪点随模块出现。探针不存在时脚本无法启动。\n\n```bpftrace\ntracepoint:sched:sched_swich { @ = count(); }\n```\n\n应改为：\n\n```bpftrace\ntracepoint:sched:sched_switch { @ = count(); }\n```"
  },
  "bpftrace/mixed-map-keys": {
    "en": "bpftrace makes one kernel map of each name, with keys of one form. A second form is refused.\n\n```bpftrace\nkprobe:vfs_read { @reads[comm] = count(); }\nkprobe:vfs_readv { @reads = count(); }\n```",
    "zh-CN": "bpftrace 为每个名称建立一个内核映射，键的形式固定；第二种形式会被拒绝。\n\n```bpftrace\nkprobe:vfs_read { @reads[comm] = count(); }\nkprobe:vfs_readv { @reads = count(); }\n```"
  },
  "bpftrace/never-deleted": {
    "en": "Threads come and go; their entries stay. A full map drops what is new without stopping the script.\n\n```bpftrace\nkprobe:vfs_read { @start[tid] = nsecs; }\nkretprobe:vfs_read /@start[tid]/ { @ = hist(nsecs - @start[tid]); }\n```",
    "zh-CN": "线程来来去去，记录却一直留着。映射满了之后新项会被丢弃，而脚本并不会停止。\n\n```bpftrace\nkprobe:vfs_read { @start[tid] = nsecs; }\nkretprobe:vfs_read /@start[tid]/ { @ = hist(nsecs - @start[tid]); }\n```"
  },
  "bpftrace/noisy-probe": {
    "en": "Output goes through a buffer of limited size. A probe on the scheduler or on memory fills it at once, slows the machine down, and ends\nin messages about lost events.\n\n```bpftrace\ntracepoint:sched:sched_switch { printf(\"%s\\n\", comm); }\n```",
    "zh-CN": "输出要经过大小有限的缓冲区。调度器或内存相关的探针会立即填满它，拖慢机器，并出现丢失事件的提示。\n\n```bpftrace\ntracepoint:sched:sched_switch { printf(\"%s\\n\", comm); }\n```"
  },
  "bpftrace/old-spelling": {
    "en": "bpftrace keeps old forms for some releases and then drops them. What is changed today need not be found by the next person whose\nscript no longer runs.\n\n```bpftrace\ntracepoint:syscalls:sys_exit_read { @ = hist(args->ret); }\n```\n\nBetter:\n\n```bpftrace\ntracepoint:syscalls:sys_exit_read { @ = hist(args.ret); }\n```",
    "zh-CN": "bpftrace 会在若干版本中保留旧写法，之后移除。今天改好，以后就不必再排查为什么脚本跑不起来。\n\n```bpftrace\ntracepoint:syscalls:sys_exit_read { @ = hist(args->ret); }\n```\n\n应改为：\n\n```bpftrace\ntracepoint:syscalls:sys_exit_read { @ = hist(args.ret); }\n```"
  },
  "bpftrace/outdated-for-target": {
    "en": "Scripts are carried to machines with an older or a newer bpftrace, where a function is not there yet, or no longer. bpftrace then stops\nbefore it attaches anything.\n\n```bpftrace\ntracepoint:syscalls:sys_exit_read { @ = hist(args.ret); }\n```\n\nBetter:\n\n```bpftrace\ntracepoint:syscalls:sys_exit_read { @ = hist(args->ret); }\n```",
    "zh-CN": "脚本常被带到装有更旧或更新 bpftrace 的机器上，那里某个函数可能尚未出现或已经移除。此时 bpftrace 在挂载之前就会停止。\n\n```bpftrace\ntracepoint:syscalls:sys_exit_read { @ = hist(args.ret); }\n```\n\n应改为：\n\n```bpftrace\ntracepoint:syscalls:sys_exit_read { @ = hist(args->ret); }\n```"
  },
  "bpftrace/string-arithmetic": {
    "en": "bpftrace has no sum of texts. It refuses the script.\n\n```bpftrace\nkprobe:vfs_read { @[comm + \"!\"] = count(); }\n```",
    "zh-CN": "bpftrace 不支持字符串相加，会拒绝脚本。\n\n```bpftrace\nkprobe:vfs_read { @[comm + \"!\"] = count(); }\n```"
  },
  "bpftrace/string-comparison": {
    "en": "The kernel cuts the name of a task at 15 characters. A filter on a longer one lets nothing through, and the trace looks as if nothing\nhappened.\n\n```bpftrace\nkprobe:vfs_read /comm == \"systemd-journald\"/ { @ = count(); }\n```\n\nBetter:\n\n```bpftrace\nkprobe:vfs_read /comm == \"systemd-journal\"/ { @ = count(); }\n```",
    "zh-CN": "内核会把任务名截断为 15 个字符。用更长的名称过滤时什么都不会通过，看起来就像没有事件发生。\n\n```bpftrace\nkprobe:vfs_read /comm == \"systemd-journald\"/ { @ = count(); }\n```\n\n应改为：\n\n```bpftrace\nkprobe:vfs_read /comm == \"systemd-journal\"/ { @ = count(); }\n```"
  },
  "bpftrace/unguarded-start": {
    "en": "When a trace begins, calls are under way whose beginning nobody has seen. Without a guard each of them adds a duration of hours or days to\nthe histogram.\n\n```bpftrace\nkprobe:vfs_read { @start[tid] = nsecs; }\nkretprobe:vfs_read { @ns = hist(nsecs - @start[tid]); delete(@start[tid]); }\n```\n\nBetter:\n\n```bpftrace\nkprobe:vfs_read { @start[tid] = nsecs; }\nkretprobe:vfs_read /@start[tid]/ { @ns = hist(nsecs - @start[tid]); delete(@start[tid]); }\n```",
    "zh-CN": "跟踪开始时，已有一些调用正在进行，没有人看到它们的开始。若不加判断，它们会向直方图中加入长达数小时甚至数天的时长。\n\n```bpftrace\nkprobe:vfs_read { @start[tid] = nsecs; }\nkretprobe:vfs_read { @ns = hist(nsecs - @start[tid]); delete(@start[tid]); }\n```\n\n应改为：\n\n```bpftrace\nkprobe:vfs_read { @start[tid] = nsecs; }\nkretprobe:vfs_read /@start[tid]/ { @ns = hist(nsecs - @start[tid]); delete(@start[tid]); }\n```"
  },
  "bpftrace/unknown-builtin": {
    "en": "A plain word is a builtin, a macro, or a constant of the kernel. Any other stops the compilation.\n\n```bpftrace\nkprobe:vfs_read /pidd == 42/ { @ = count(); }\n```\n\nBetter:\n\n```bpftrace\nkprobe:vfs_read /pid == 42/ { @ = count(); }\n```",
    "zh-CN": "普通单词只能是内置变量、宏或内核常量，其他单词都会使编译停止。\n\n```bpftrace\nkprobe:vfs_read /pidd == 42/ { @ = count(); }\n```\n\n应改为：\n\n```bpftrace\nkprobe:vfs_read /pid == 42/ { @ = count(); }\n```"
  },
  "bpftrace/unknown-config": {
    "en": "The settings are those of the variables `BPFTRACE_…` in small letters. One that is unknown stops the script.\n\n```bpftrace\nconfig = { max_map_key = 1000 }\nBEGIN { @ = 1; }\n```\n\nBetter:\n\n```bpftrace\nconfig = { max_map_keys = 1000 }\nBEGIN { @ = 1; }\n```",
    "zh-CN": "这些配置对应 `BPFTRACE_…` 环境变量的小写形式；未知的配置项会使脚本停止。\n\n```bpftrace\nconfig = { max_map_key = 1000 }\nBEGIN { @ = 1; }\n```\n\n应改为：\n\n```bpftrace\nconfig = { max_map_keys = 1000 }\nBEGIN { @ = 1; }\n```"
  },
  "bpftrace/unknown-field": {
    "en": "The fields of a tracepoint and the names of a function's parameters are the kernel's own, and differ between releases.\n\n```bpftrace\ntracepoint:sched:sched_switch { @[args.prev_pdi] = count(); }\n```\n\nBetter:\n\n```bpftrace\ntracepoint:sched:sched_switch { @[args.prev_pid] = count(); }\n```",
    "zh-CN": "跟踪点的字段和函数的参数名由内核决定，不同版本之间会有差别。\n\n```bpftrace\ntracepoint:sched:sched_switch { @[args.prev_pdi] = count(); }\n```\n\n应改为：\n\n```bpftrace\ntracepoint:sched:sched_switch { @[args.prev_pid] = count(); }\n```"
  },
  "bpftrace/unknown-function": {
    "en": "bpftrace looks like C and is none: there is no `strcmp` and no `sprintf`. A call of what it does not know stops the compilation.\n\n```bpftrace\nkprobe:vfs_read { @[comm] = coutn(); }\n```\n\nBetter:\n\n```bpftrace\nkprobe:vfs_read { @[comm] = count(); }\n```",
    "zh-CN": "bpftrace 看起来像 C，但并不是 C：没有 `strcmp`，也没有 `sprintf`。调用未知函数会使编译停止。\n\n```bpftrace\nkprobe:vfs_read { @[comm] = coutn(); }\n```\n\n应改为：\n\n```bpftrace\nkprobe:vfs_read { @[comm] = count(); }\n```"
  },
  "bpftrace/unknown-probe-type": {
    "en": "The first word of a probe decides how the rest is read: the name of a function, a path, a rate. With a word that bpftrace does not\nknow, it refuses the whole script.\n\n```bpftrace\nkrpobe:vfs_read { @ = count(); }\n```\n\nBetter:\n\n```bpftrace\nkprobe:vfs_read { @ = count(); }\n```",
    "zh-CN": "探针的第一个单词决定其余部分的含义：函数名、路径或频率。遇到不认识的单词，bpftrace 会拒绝整个脚本。\n\n```bpftrace\nkrpobe:vfs_read { @ = count(); }\n```\n\n应改为：\n\n```bpftrace\nkprobe:vfs_read { @ = count(); }\n```"
  },
  "bpftrace/unsafe-function": {
    "en": "Tracing is safe because it only looks. Signals, commands and overridden results are not, so bpftrace wants to be told that they are meant.\n\n```bpftrace\nkprobe:vfs_read /comm == \"bad\"/ { signal(9); }\n```",
    "zh-CN": "跟踪只是观察，因而是安全的；发送信号、执行命令、改写返回值则不然，所以 bpftrace 要求明确表示有意为之。\n\n```bpftrace\nkprobe:vfs_read /comm == \"bad\"/ { signal(9); }\n```"
  },
  "bpftrace/unset-variable": {
    "en": "bpftrace refuses a script that reads a variable which nothing has set. What one probe notes for another belongs into a map, most often with\n`tid` as its key.\n\n```bpftrace\nkprobe:vfs_read { $size = arg2; @ = hist($szie); }\n```\n\nBetter:\n\n```bpftrace\nkprobe:vfs_read { $size = arg2; @ = hist($size); }\n```",
    "zh-CN": "读取从未赋值的变量时，bpftrace 会拒绝脚本。要在探针之间传递数据，应使用映射，通常以 `tid` 为键。\n\n```bpftrace\nkprobe:vfs_read { $size = arg2; @ = hist($szie); }\n```\n\n应改为：\n\n```bpftrace\nkprobe:vfs_read { $size = arg2; @ = hist($size); }\n```"
  },
  "bpftrace/wrong-argument-count": {
    "en": "bpftrace refuses the script. Most often a bracket closes too early, or a step of `lhist` is forgotten.\n\n```bpftrace\nkprobe:vfs_read { @[comm] = count(1); }\n```\n\nBetter:\n\n```bpftrace\nkprobe:vfs_read { @[comm] = count(); }\n```",
    "zh-CN": "bpftrace 会拒绝脚本。最常见的原因是括号闭合过早，或忘了 `lhist` 的步长。\n\n```bpftrace\nkprobe:vfs_read { @[comm] = count(1); }\n```\n\n应改为：\n\n```bpftrace\nkprobe:vfs_read { @[comm] = count(); }\n```"
  },
  "bpftrace/wrong-argument": {
    "en": "A histogram of a name, a comparison with an address, a format in a variable: bpftrace refuses each of them before it attaches anything.\n\n```bpftrace\nkprobe:vfs_read { @ = hist(comm); }\n```",
    "zh-CN": "对名称做直方图、与地址比较、把格式串放进变量：bpftrace 会在挂载之前全部拒绝。\n\n```bpftrace\nkprobe:vfs_read { @ = hist(comm); }\n```"
  },
  "bpftrace/wrong-probe": {
    "en": "A return value exists when a function returns and not when it begins; a tracepoint has named fields and no registers. bpftrace refuses\nthe script.\n\n```bpftrace\nkprobe:vfs_read { @ = hist(retval); }\n```\n\nBetter:\n\n```bpftrace\nkretprobe:vfs_read { @ = hist(retval); }\n```",
    "zh-CN": "返回值只在函数返回时存在，而不是在进入时；跟踪点有命名字段而没有寄存器。bpftrace 会拒绝这样的脚本。\n\n```bpftrace\nkprobe:vfs_read { @ = hist(retval); }\n```\n\n应改为：\n\n```bpftrace\nkretprobe:vfs_read { @ = hist(retval); }\n```"
  }
};
