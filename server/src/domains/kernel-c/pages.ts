// Written by `npm run gen` from the pages and rules beside it. Do not edit.
import { page } from '../../core/rule-page.ts';

export const argumentCount = page<
  { say: 'old'; given: string | number; name: string | number; since: string | number; target: string | number; wanted: string | number } | { say: 'early'; given: string | number; name: string | number; since: string | number; target: string | number; wanted: string | number } | { say: 'never'; given: string | number; name: string | number; target: string | number; wanted: string | number },
  { say: 'rewrite'; text: string | number } | { say: 'drop'; dropped: string | number } | { say: 'add'; added: string | number }
>({
  "code": "kernel-c/argument-count",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A call with the arguments of another release",
    "zh-CN": "调用使用了其他版本的参数个数"
  },
  "help": {
    "en": "Pass what the target’s declaration asks for.",
    "zh-CN": "请按目标内核的声明传递参数。"
  },
  "fixable": true,
  "messages": {
    "old": {
      "en": "`{name}` takes {wanted} argument(s) from Linux {since} on, not {given}; this does not build for {target}.",
      "zh-CN": "`{name}` 从 Linux {since} 起需要 {wanted} 个参数，而不是 {given} 个；面向 {target} 将无法编译。"
    },
    "early": {
      "en": "`{name}` takes {wanted} argument(s) on Linux {target}; the form with {given} came with {since}, so this does not build.",
      "zh-CN": "在 Linux {target} 上 `{name}` 需要 {wanted} 个参数；{given} 个参数的形式自 {since} 才有，因此无法编译。"
    },
    "never": {
      "en": "`{name}` takes {wanted} argument(s) on Linux {target}, not {given}, so this does not build.",
      "zh-CN": "在 Linux {target} 上 `{name}` 需要 {wanted} 个参数，而不是 {given} 个，因此无法编译。"
    }
  },
  "fixes": {
    "rewrite": {
      "en": "Write `{text}`",
      "zh-CN": "改写为 `{text}`"
    },
    "drop": {
      "en": "Drop the argument `{dropped}`",
      "zh-CN": "去掉参数 `{dropped}`"
    },
    "add": {
      "en": "Add the argument `{added}`",
      "zh-CN": "加上参数 `{added}`"
    }
  },
  "steps": {}
});

export const argumentType = page<
  { say: 'since'; given: string | number; name: string | number; number: string | number; since: string | number; target: string | number; wanted: string | number } | { say: 'never'; given: string | number; name: string | number; number: string | number; target: string | number; wanted: string | number },
  { say: 'rewrite'; text: string | number } | { say: 'convert'; text: string | number } | { say: 'prototype'; name: string | number } | { say: 'adapt'; name: string | number }
>({
  "code": "kernel-c/argument-type",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "An argument of a type that the function does not take",
    "zh-CN": "实参类型与函数声明不符"
  },
  "help": {
    "en": "Pass what the target’s declaration asks for.",
    "zh-CN": "请按目标内核的声明传递参数。"
  },
  "fixable": true,
  "messages": {
    "since": {
      "en": "Argument {number} of `{name}` is `{wanted}` on Linux {target} (another type from {since} on), but this is `{given}`; kernels are built so that the compiler refuses it.",
      "zh-CN": "在 Linux {target} 上，`{name}` 的第 {number} 个参数是 `{wanted}`（自 {since} 起类型不同），而这里给出的是 `{given}`；内核的编译选项会将其视为错误。"
    },
    "never": {
      "en": "Argument {number} of `{name}` is `{wanted}` on Linux {target}, but this is `{given}`; kernels are built so that the compiler refuses it.",
      "zh-CN": "在 Linux {target} 上，`{name}` 的第 {number} 个参数是 `{wanted}`，而这里给出的是 `{given}`；内核的编译选项会将其视为错误。"
    }
  },
  "fixes": {
    "rewrite": {
      "en": "Write `{text}`",
      "zh-CN": "改写为 `{text}`"
    },
    "convert": {
      "en": "Pass `{text}`",
      "zh-CN": "改为传入 `{text}`"
    },
    "prototype": {
      "en": "Give `{name}` the prototype that is asked for",
      "zh-CN": "将 `{name}` 改为所要求的函数原型"
    },
    "adapt": {
      "en": "Call `{name}` from a function with the prototype that is asked for",
      "zh-CN": "用具有所要求原型的函数来调用 `{name}`"
    }
  },
  "steps": {}
});

export const atomicAsRefcount = page<
  { member: string | number; name: string | number },
  never
>({
  "code": "kernel-c/atomic-as-refcount",
  "tags": [
    "style"
  ],
  "severity": "hint",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "An atomic_t that counts the users of an object",
    "zh-CN": "用 atomic_t 计数对象的使用者"
  },
  "help": {
    "en": "Make the member a refcount_t and use refcount_dec_and_test().",
    "zh-CN": "请把该成员改为 refcount_t，并使用 refcount_dec_and_test()。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "`{member}` decides when something ends; `{name}` lets it wrap around unnoticed, which a refcount_t does not.",
      "zh-CN": "`{member}` 决定对象何时结束；`{name}` 会让它悄然回绕，而 refcount_t 不会。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const attributeSignature = page<
  { callback: string | number; given: string | number; name: string | number; struct: string | number; target: string | number; wanted: string | number },
  { name: string | number; wanted: string | number }
>({
  "code": "kernel-c/attribute-signature",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "An attribute whose functions have the prototype of another release",
    "zh-CN": "属性的函数使用了其他版本的原型"
  },
  "help": {
    "en": "Give the function the prototype of the target’s headers.",
    "zh-CN": "请按目标内核头文件中的原型修改函数。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{callback}` of `struct {struct}` is `{wanted}` on Linux {target}, but `{name}` is `{given}`, the form of another release; the compiler refuses what this macro makes.",
      "zh-CN": "在 Linux {target} 上，`struct {struct}` 的 `{callback}` 应为 `{wanted}`，而 `{name}` 是 `{given}`，属于其他版本的形式；编译器会拒绝该宏生成的代码。"
    }
  },
  "fixes": {
    "default": {
      "en": "Give `{name}` the prototype `{wanted}`",
      "zh-CN": "把 `{name}` 改为原型 `{wanted}`"
    }
  },
  "steps": {
    "defined": {
      "en": "the function is defined here",
      "zh-CN": "函数在此定义"
    }
  }
});

export const callbackSignature = page<
  { callback: string | number; given: string | number; name: string | number; struct: string | number; target: string | number; wanted: string | number },
  { say: 'change'; name: string | number; wanted: string | number } | { say: 'adapt'; name: string | number; wanted: string | number }
>({
  "code": "kernel-c/callback-signature",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A callback with the prototype of another release",
    "zh-CN": "回调函数使用了其他版本的原型"
  },
  "help": {
    "en": "Give the function the prototype of the target’s headers.",
    "zh-CN": "请按目标内核头文件中的原型修改函数。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{callback}` of `struct {struct}` is `{wanted}` on Linux {target}, but `{name}` is `{given}`, the form of another release; the compiler refuses the assignment.",
      "zh-CN": "在 Linux {target} 上，`struct {struct}` 的 `{callback}` 应为 `{wanted}`，而 `{name}` 是 `{given}`，属于其他版本的形式；编译器会拒绝这一赋值。"
    }
  },
  "fixes": {
    "change": {
      "en": "Give `{name}` the prototype `{wanted}`",
      "zh-CN": "把 `{name}` 改为原型 `{wanted}`"
    },
    "adapt": {
      "en": "Call `{name}` from a function with the prototype `{wanted}`",
      "zh-CN": "用原型为 `{wanted}` 的函数来调用 `{name}`"
    }
  },
  "steps": {
    "defined": {
      "en": "the function is defined here",
      "zh-CN": "函数在此定义"
    }
  }
});

export const castAllocation = page<
  { name: string | number; type: string | number },
  Record<never, never>
>({
  "code": "kernel-c/cast-allocation",
  "tags": [
    "style"
  ],
  "severity": "hint",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A cast of what an allocator gives",
    "zh-CN": "对分配结果的强制转换"
  },
  "help": {
    "en": "Assign the result as it is.",
    "zh-CN": "直接赋值即可。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` gives a `void *`, which becomes `{type}` without a cast; the cast only hides a wrong type.",
      "zh-CN": "`{name}` 返回 `void *`，无需转换即可成为 `{type}`；这个转换只会掩盖类型错误。"
    }
  },
  "fixes": {
    "default": {
      "en": "Drop the cast",
      "zh-CN": "去掉强制转换"
    }
  },
  "steps": {}
});

export const choiceByHand = page<
  { use: string | number },
  { use: string | number }
>({
  "code": "kernel-c/choice-by-hand",
  "tags": [
    "style"
  ],
  "severity": "hint",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "One of two words, chosen by hand",
    "zh-CN": "手工在两个词中选择"
  },
  "help": {
    "en": "The functions are in linux/string_choices.h, on older kernels in linux/string_helpers.h.",
    "zh-CN": "这些函数在 linux/string_choices.h 中，较旧的内核在 linux/string_helpers.h 中。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{use}()` chooses between these words; then one text of each exists in the kernel.",
      "zh-CN": "`{use}()` 就在这两个词中选择，内核中每个词只保留一份。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use {use}()",
      "zh-CN": "改用 {use}()"
    }
  },
  "steps": {}
});

export const clearedByHand = page<
  { say: 'other'; name: string | number; use: string | number } | { say: 'already'; name: string | number },
  { use: string | number }
>({
  "code": "kernel-c/cleared-by-hand",
  "tags": [
    "style"
  ],
  "severity": "hint",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "Memory cleared behind its allocation",
    "zh-CN": "分配之后再清零的内存"
  },
  "help": {
    "en": "Take the allocator that clears; the size then stands in one place only.",
    "zh-CN": "请使用会清零的分配函数，这样大小只写一次。"
  },
  "fixable": true,
  "messages": {
    "other": {
      "en": "The memory of `{name}` is cleared as a whole right behind it; `{use}` gives it cleared.",
      "zh-CN": "`{name}` 的内存紧接着被整体清零；`{use}` 直接给出已清零的内存。"
    },
    "already": {
      "en": "`{name}` gives memory that is clear already; the memset() behind it does nothing.",
      "zh-CN": "`{name}` 给出的内存本来就已清零，随后的 memset() 没有作用。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use {use} without memset()",
      "zh-CN": "改用 {use} 并去掉 memset()"
    }
  },
  "steps": {}
});

export const copiedByHand = page<
  { say: 'memory'; name: string | number; use: string | number } | { say: 'user'; name: string | number; use: string | number },
  { use: string | number }
>({
  "code": "kernel-c/copied-by-hand",
  "tags": [
    "style"
  ],
  "severity": "hint",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A copy made in two steps",
    "zh-CN": "分两步完成的复制"
  },
  "help": {
    "en": "Take the call that allocates and copies; the size then stands in one place only.",
    "zh-CN": "请使用同时分配并复制的函数，这样大小只写一次。"
  },
  "fixable": true,
  "messages": {
    "memory": {
      "en": "Memory is taken with `{name}` only to be filled from elsewhere; `{use}` does both.",
      "zh-CN": "用 `{name}` 取得内存只是为了从别处填充；`{use}` 一步完成。"
    },
    "user": {
      "en": "Memory is taken with `{name}` only to be filled from user space; `{use}` does both, and fails with an error pointer.",
      "zh-CN": "用 `{name}` 取得内存只是为了从用户空间填充；`{use}` 一步完成，失败时返回错误指针。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use {use}()",
      "zh-CN": "改用 {use}()"
    }
  },
  "steps": {}
});

export const deadlockingOpen = page<
  { reader: string | number; writer: string | number },
  Record<never, never>
>({
  "code": "kernel-c/deadlocking-open",
  "tags": [
    "flow"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A reader that locks the writer out",
    "zh-CN": "读者把写者挡在外面"
  },
  "help": {
    "en": "Open files without a position with stream_open().",
    "zh-CN": "没有位置的文件请用 stream_open() 打开。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{reader}` waits with the lock of the file's position held, so that `{writer}` of the same file waits behind it; stream_open() says that there is no position.",
      "zh-CN": "`{reader}` 持有文件位置的锁等待，同一文件上的 `{writer}` 只能排在其后；stream_open() 声明没有位置。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use stream_open()",
      "zh-CN": "改用 stream_open()"
    }
  },
  "steps": {
    "waits": {
      "en": "this waits",
      "zh-CN": "这里会等待"
    },
    "writes": {
      "en": "this has to wait behind it",
      "zh-CN": "这里只能排在其后"
    }
  }
});

export const directUserAccess = page<
  { say: 'copy'; copy: string | number; name: string | number; variable: string | number } | { say: 'other'; name: string | number; variable: string | number },
  { copy: string | number }
>({
  "code": "kernel-c/direct-user-access",
  "tags": [
    "security",
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A user-space pointer followed like a kernel pointer",
    "zh-CN": "把用户空间指针当作内核指针使用"
  },
  "help": {
    "en": "Copy with copy_from_user() or copy_to_user(), which check the address.",
    "zh-CN": "请用会检查地址的 copy_from_user() 或 copy_to_user()。"
  },
  "fixable": true,
  "messages": {
    "copy": {
      "en": "`{variable}` points to user space, where `{name}` may not go: any address works for an attacker, and on most machines it faults; use `{copy}`.",
      "zh-CN": "`{variable}` 指向用户空间，`{name}` 不能直接访问：攻击者可传入任意地址，多数机器上还会触发异常；请用 `{copy}`。"
    },
    "other": {
      "en": "`{variable}` points to user space, and `{name}` follows it like a kernel pointer: any address works for an attacker. Copy the data into the kernel first.",
      "zh-CN": "`{variable}` 指向用户空间，而 `{name}` 会把它当作内核指针解引用，攻击者可传入任意地址；请先把数据复制到内核。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use `{copy}` and return -EFAULT",
      "zh-CN": "改用 `{copy}` 并返回 -EFAULT"
    }
  },
  "steps": {}
});

export const discardedCallback = page<
  { say: 'init'; callback: string | number; name: string | number; struct: string | number } | { say: 'exit'; callback: string | number; name: string | number; struct: string | number },
  { section: string | number }
>({
  "code": "kernel-c/discarded-callback",
  "tags": [
    "link"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A callback in a section that is thrown away",
    "zh-CN": "回调函数位于会被丢弃的段中"
  },
  "help": {
    "en": "Keep the function for as long as it may be called.",
    "zh-CN": "函数在可能被调用期间必须一直存在。"
  },
  "fixable": true,
  "messages": {
    "init": {
      "en": "`{name}` is `__init`, so its code is freed after start-up, while `{callback}` of `struct {struct}` is called whenever a device appears or a file is used; drop `__init`.",
      "zh-CN": "`{name}` 标有 `__init`，启动后其代码会被释放，而 `struct {struct}` 的 `{callback}` 在设备出现或文件被使用时仍会被调用；请去掉 `__init`。"
    },
    "exit": {
      "en": "`{name}` is `__exit`, so it does not exist in a kernel that has the driver built in, while `{callback}` of `struct {struct}` points to it; drop `__exit`.",
      "zh-CN": "`{name}` 标有 `__exit`，驱动编入内核时它根本不存在，而 `struct {struct}` 的 `{callback}` 仍指向它；请去掉 `__exit`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Drop `{section}`",
      "zh-CN": "去掉 `{section}`"
    }
  },
  "steps": {
    "defined": {
      "en": "the function is defined here",
      "zh-CN": "函数在此定义"
    }
  }
});

export const doubleFetch = page<
  { from: string | number; length: string | number },
  never
>({
  "code": "kernel-c/double-fetch",
  "tags": [
    "security",
    "flow"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "The same memory of user space read twice",
    "zh-CN": "两次读取同一块用户内存"
  },
  "help": {
    "en": "Write the checked length into the copy, or copy what is behind the header only.",
    "zh-CN": "请把检查过的长度写入副本，或只复制头部之后的内容。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "The copy holds `{length}` once more, and another thread may have changed it since it was checked; `{from}` is read a second time.",
      "zh-CN": "副本中再次包含 `{length}`，检查之后别的线程可能已经修改它；`{from}` 被第二次读取。"
    }
  },
  "fixes": {},
  "steps": {
    "first": {
      "en": "read here first",
      "zh-CN": "首先在此读取"
    }
  }
});

export const doubleFree = page<
  { key: string | number },
  { key: string | number }
>({
  "code": "kernel-c/double-free",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "Memory freed twice",
    "zh-CN": "重复释放内存"
  },
  "help": {
    "en": "Jump behind the free that is done already, or set the pointer to NULL after the first one.",
    "zh-CN": "请跳过已执行的释放，或在第一次释放之后把指针设为 NULL。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{key}` was freed on this path already.",
      "zh-CN": "`{key}` 在这条路径上已经释放过。"
    }
  },
  "fixes": {
    "default": {
      "en": "Free `{key}` only once",
      "zh-CN": "只释放一次 `{key}`"
    }
  },
  "steps": {
    "freed": {
      "en": "freed here",
      "zh-CN": "在此释放"
    },
    "if": {
      "en": "where `{condition}` holds",
      "zh-CN": "当 `{condition}` 成立时"
    },
    "unless": {
      "en": "where `{condition}` does not hold",
      "zh-CN": "当 `{condition}` 不成立时"
    }
  }
});

export const doubleLock = page<
  { lock: string | number },
  never
>({
  "code": "kernel-c/double-lock",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A lock taken twice",
    "zh-CN": "重复获取同一把锁"
  },
  "help": {
    "en": "Release it before, or take it once for both.",
    "zh-CN": "请先释放，或者只获取一次。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "`{lock}` is held on this path already, so taking it again waits for itself: a deadlock.",
      "zh-CN": "这条路径已经持有 `{lock}`，再次获取会等待自己，造成死锁。"
    }
  },
  "fixes": {},
  "steps": {
    "taken": {
      "en": "taken here",
      "zh-CN": "在此获取"
    },
    "if": {
      "en": "where `{condition}` holds",
      "zh-CN": "当 `{condition}` 成立时"
    },
    "unless": {
      "en": "where `{condition}` does not hold",
      "zh-CN": "当 `{condition}` 不成立时"
    }
  }
});

export const doubleUnlock = page<
  { call: string | number },
  { call: string | number }
>({
  "code": "kernel-c/double-unlock",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A lock released twice",
    "zh-CN": "重复释放同一把锁"
  },
  "help": {
    "en": "Jump to a label behind the release, or take the lock again before.",
    "zh-CN": "请跳转到释放之后的标签，或者在此之前重新获取锁。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{call}` releases a lock that this path took and has released already.",
      "zh-CN": "`{call}` 释放的锁在这条路径上已经获取并释放过。"
    }
  },
  "fixes": {
    "default": {
      "en": "Call `{call}` only once",
      "zh-CN": "只调用一次 `{call}`"
    }
  },
  "steps": {
    "released": {
      "en": "released here",
      "zh-CN": "在此释放"
    },
    "if": {
      "en": "where `{condition}` holds",
      "zh-CN": "当 `{condition}` 成立时"
    },
    "unless": {
      "en": "where `{condition}` does not hold",
      "zh-CN": "当 `{condition}` 不成立时"
    }
  }
});

export const driftInMacro = page<
  { say: 'gone'; macro: string | number; name: string | number; since: string | number; target: string | number } | { say: 'arguments'; given: string | number; macro: string | number; name: string | number; target: string | number; wanted: string | number } | { say: 'member'; macro: string | number; name: string | number; since: string | number; struct: string | number; target: string | number } | { say: 'access'; macro: string | number; name: string | number; since: string | number; struct: string | number; target: string | number },
  { macro: string | number }
>({
  "code": "kernel-c/drift-in-macro",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A macro of the module that stands for something gone",
    "zh-CN": "模块自己的宏展开后使用了已不存在的接口"
  },
  "help": {
    "en": "Give the macro a form for the target, beside the one for older kernels.",
    "zh-CN": "请为该宏增加适用于目标内核的形式，与旧内核的形式并存。"
  },
  "fixable": true,
  "messages": {
    "gone": {
      "en": "`{macro}` stands for a call of `{name}`, which is gone from Linux {since} on, so this does not build for {target}; mend the macro.",
      "zh-CN": "`{macro}` 展开后会调用 `{name}`，而它从 Linux {since} 起已被移除，面向 {target} 将无法编译；请修改该宏。"
    },
    "arguments": {
      "en": "`{macro}` stands for a call of `{name}` with {given} argument(s), which takes {wanted} on Linux {target}, so this does not build; mend the macro.",
      "zh-CN": "`{macro}` 展开后以 {given} 个参数调用 `{name}`，而在 Linux {target} 上它需要 {wanted} 个，因此无法编译；请修改该宏。"
    },
    "member": {
      "en": "`{macro}` initialises `{name}` of `struct {struct}`, which is gone from Linux {since} on, so this does not build for {target}; mend the macro.",
      "zh-CN": "`{macro}` 会初始化 `struct {struct}` 的 `{name}`，而它从 Linux {since} 起已被移除，面向 {target} 将无法编译；请修改该宏。"
    },
    "access": {
      "en": "`{macro}` asks for `{name}` of `struct {struct}`, which is gone from Linux {since} on, so this does not build for {target}; mend the macro.",
      "zh-CN": "`{macro}` 展开后会访问 `struct {struct}` 的 `{name}`，而它从 Linux {since} 起已被移除，面向 {target} 将无法编译；请修改该宏。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write what `{macro}` stands for, in the form of the target",
      "zh-CN": "将 `{macro}` 展开为适用于目标内核的写法"
    }
  },
  "steps": {}
});

export const driverOwner = page<
  { type: string | number },
  Record<never, never>
>({
  "code": "kernel-c/driver-owner",
  "tags": [
    "style"
  ],
  "severity": "hint",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "An owner that the registration fills in",
    "zh-CN": "由注册函数填写的 owner"
  },
  "help": {
    "en": "Drop `.owner`.",
    "zh-CN": "去掉 `.owner`。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "Registering a `{type}` sets the owner itself.",
      "zh-CN": "注册 `{type}` 时会自动设置 owner。"
    }
  },
  "fixes": {
    "default": {
      "en": "Drop the line",
      "zh-CN": "去掉这一行"
    }
  },
  "steps": {}
});

export const erasedBeforeFree = page<
  { say: 'dropped'; free: string | number; pointer: string | number } | { say: 'joined'; free: string | number; name: string | number; pointer: string | number },
  { use: string | number }
>({
  "code": "kernel-c/erased-before-free",
  "tags": [
    "security",
    "style"
  ],
  "severity": "info",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "Memory erased in a way that compilers drop",
    "zh-CN": "会被编译器删去的清除"
  },
  "help": {
    "en": "kfree_sensitive() erases in a way that stays.",
    "zh-CN": "kfree_sensitive() 的清除不会被优化掉。"
  },
  "fixable": true,
  "messages": {
    "dropped": {
      "en": "Nobody reads `{pointer}` between this memset() and `{free}`, so the compiler may drop it and a secret stays in memory.",
      "zh-CN": "在这个 memset() 与 `{free}` 之间没有人读 `{pointer}`，编译器可能把它删去，机密会留在内存中。"
    },
    "joined": {
      "en": "`{name}` and `{free}` of `{pointer}` are one call: kfree_sensitive() or kvfree_sensitive().",
      "zh-CN": "对 `{pointer}` 的 `{name}` 与 `{free}` 可合为一个调用：kfree_sensitive() 或 kvfree_sensitive()。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use {use}",
      "zh-CN": "改用 {use}"
    }
  },
  "steps": {}
});

export const errorRecast = page<
  { pointer: string | number },
  { pointer: string | number }
>({
  "code": "kernel-c/error-recast",
  "tags": [
    "style"
  ],
  "severity": "hint",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "An error pointer taken apart and put together",
    "zh-CN": "拆开又拼回的错误指针"
  },
  "help": {
    "en": "ERR_CAST() hands the error on as it is.",
    "zh-CN": "ERR_CAST() 原样传递错误。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`ERR_CAST({pointer})` says the same: an error that goes on with another type.",
      "zh-CN": "`ERR_CAST({pointer})` 表达的意思相同：换一种类型继续传递错误。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use ERR_CAST({pointer})",
      "zh-CN": "改用 ERR_CAST({pointer})"
    }
  },
  "steps": {}
});

export const errorValueOfInt = page<
  { say: 'never'; type: string | number; variable: string | number } | { say: 'plain'; variable: string | number },
  { variable: string | number }
>({
  "code": "kernel-c/error-value-of-int",
  "tags": [
    "flow"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "IS_ERR_VALUE() of something that is no address",
    "zh-CN": "对并非地址的值使用 IS_ERR_VALUE()"
  },
  "help": {
    "en": "Keep error numbers in an int and test for < 0.",
    "zh-CN": "请用 int 保存错误码，并判断 < 0。"
  },
  "fixable": true,
  "messages": {
    "never": {
      "en": "`{variable}` is `{type}` and never among the errors of an address, so IS_ERR_VALUE() never holds on 64 bits.",
      "zh-CN": "`{variable}` 的类型是 `{type}`，绝不会落入地址的错误范围，因此在 64 位上 IS_ERR_VALUE() 永不成立。"
    },
    "plain": {
      "en": "`{variable}` is a plain number whose errors are negative; IS_ERR_VALUE() is for addresses.",
      "zh-CN": "`{variable}` 是普通数值，错误为负数；IS_ERR_VALUE() 用于地址。"
    }
  },
  "fixes": {
    "default": {
      "en": "Test {variable} < 0",
      "zh-CN": "判断 {variable} < 0"
    }
  },
  "steps": {}
});

export const floatingPoint = page<
  { name: string | number; type: string | number },
  never
>({
  "code": "kernel-c/floating-point",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Floating point in kernel code",
    "zh-CN": "在内核代码中使用浮点"
  },
  "help": {
    "en": "Scale to integers, or enclose the code in kernel_fpu_begin() and kernel_fpu_end().",
    "zh-CN": "请换算为整数，或用 kernel_fpu_begin() 和 kernel_fpu_end() 包围。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "`{name}` is `{type}`, but the kernel does not save the registers of floating point, so this corrupts the numbers of whatever program was interrupted; use integers.",
      "zh-CN": "`{name}` 的类型是 `{type}`，但内核不会保存浮点寄存器，这会破坏被打断程序的数据；请使用整数。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const freedMember = page<
  { say: 'member'; argument: string | number; name: string | number } | { say: 'variable'; argument: string | number; name: string | number },
  never
>({
  "code": "kernel-c/freed-member",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "Something freed that no allocator gave",
    "zh-CN": "释放了并非分配而来的东西"
  },
  "help": {
    "en": "Free the pointer that the allocator gave.",
    "zh-CN": "请释放分配函数返回的指针。"
  },
  "fixable": false,
  "messages": {
    "member": {
      "en": "`{argument}` is a part of an object, not the start of an allocation; `{name}` of it corrupts the heap.",
      "zh-CN": "`{argument}` 是对象的一部分，而不是一次分配的起始地址；对它调用 `{name}` 会破坏堆。"
    },
    "variable": {
      "en": "`{argument}` is a variable, not memory from an allocator; `{name}` of it corrupts the heap.",
      "zh-CN": "`{argument}` 是变量，而不是分配得到的内存；对它调用 `{name}` 会破坏堆。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const gplOnlySymbol = page<
  { license: string | number; name: string | number; target: string | number },
  never
>({
  "code": "kernel-c/gpl-only-symbol",
  "tags": [
    "link"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A GPL-only symbol in a module with another licence",
    "zh-CN": "非 GPL 模块使用了仅限 GPL 的符号"
  },
  "help": {
    "en": "Use what is exported to every module, or give the module a licence that is compatible with the GPL.",
    "zh-CN": "请使用向所有模块导出的接口，或为模块选择与 GPL 兼容的许可证。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "Linux {target} exports `{name}` to GPL modules only, and this module's licence is \"{license}\": modpost refuses to link it.",
      "zh-CN": "Linux {target} 只向 GPL 模块导出 `{name}`，而该模块的许可证是 \"{license}\"：modpost 会拒绝链接。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const guessedFree = page<
  { use: string | number },
  { use: string | number }
>({
  "code": "kernel-c/guessed-free",
  "tags": [
    "style"
  ],
  "severity": "hint",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "kfree() or vfree(), chosen by hand",
    "zh-CN": "手工选择 kfree() 或 vfree()"
  },
  "help": {
    "en": "kvfree() takes memory of both kinds.",
    "zh-CN": "kvfree() 可以释放两种内存。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{use}` asks the same question and frees either way.",
      "zh-CN": "`{use}` 会做同样的判断，并以相应方式释放。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use {use}",
      "zh-CN": "改用 {use}"
    }
  },
  "steps": {}
});

export const ignoredError = page<
  { say: 'copy'; name: string | number } | { say: 'lock'; name: string | number } | { say: 'other'; name: string | number } | { say: 'later'; name: string | number },
  { error: string | number }
>({
  "code": "kernel-c/ignored-error",
  "tags": [
    "value",
    "flow"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A result that must be looked at, thrown away",
    "zh-CN": "丢弃了必须检查的返回值"
  },
  "help": {
    "en": "Look at the result before using what the call was to provide.",
    "zh-CN": "在使用其成果之前，请先检查返回值。"
  },
  "fixable": true,
  "messages": {
    "copy": {
      "en": "`{name}` returns how many bytes it did not copy; thrown away, the code goes on with data that never arrived. Return -EFAULT when it is not 0.",
      "zh-CN": "`{name}` 返回未能复制的字节数；丢弃它，代码就会使用从未到达的数据。结果不为 0 时请返回 -EFAULT。"
    },
    "lock": {
      "en": "`{name}` returns without the lock when a signal arrives; thrown away, the code runs unprotected and later gives back what it does not hold. Return when it is not 0.",
      "zh-CN": "`{name}` 被信号打断时并未拿到锁；丢弃返回值，后面的代码将不受保护，并会释放自己没有持有的锁。结果不为 0 时请返回。"
    },
    "other": {
      "en": "`{name}` may fail, and its result is marked as one that must be looked at; handle the error before going on.",
      "zh-CN": "`{name}` 可能失败，其返回值被标记为必须检查；请先处理错误再继续。"
    },
    "later": {
      "en": "`{name}` may fail, and then what follows works on something that is not there: a device that sleeps, a number never read, a file nobody sees. Handle the error before going on.",
      "zh-CN": "`{name}` 可能失败，此后的代码便在并不存在的东西上工作：休眠的设备、从未读到的数值、谁也看不到的文件。请先处理错误再继续。"
    }
  },
  "fixes": {
    "default": {
      "en": "Return {error} when it fails",
      "zh-CN": "失败时返回 {error}"
    }
  },
  "steps": {}
});

export const incompleteSize = page<
  { say: 'gone'; pointer: string | number; since: string | number; struct: string | number; target: string | number } | { say: 'unreached'; header: string | number; pointer: string | number; struct: string | number; target: string | number },
  { header: string | number }
>({
  "code": "kernel-c/incomplete-size",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "The size of a structure that is not declared here",
    "zh-CN": "取了此处没有声明的结构体的大小"
  },
  "help": {
    "en": "Include the header that declares the structure, or go through what took its place.",
    "zh-CN": "请包含声明该结构体的头文件，或改用取代它的接口。"
  },
  "fixable": true,
  "messages": {
    "gone": {
      "en": "`struct {struct}` is gone from Linux {since} on, so nobody knows the size of `*{pointer}` on {target}; the code needs what replaced the structure.",
      "zh-CN": "`struct {struct}` 从 Linux {since} 起已被移除，在 {target} 上无法得知 `*{pointer}` 的大小；请改用取代它的结构。"
    },
    "unreached": {
      "en": "`struct {struct}` is declared in `<{header}>`, which none of the includes reach on Linux {target}, so the size of `*{pointer}` is not known.",
      "zh-CN": "`struct {struct}` 在 `<{header}>` 中声明，而在 Linux {target} 上现有的包含文件都不会带入它，因此无法得知 `*{pointer}` 的大小。"
    }
  },
  "fixes": {
    "default": {
      "en": "Include `<{header}>`",
      "zh-CN": "包含 `<{header}>`"
    }
  },
  "steps": {}
});

export const incompleteType = page<
  { say: 'gone'; member: string | number; since: string | number; struct: string | number; target: string | number } | { say: 'unreached'; header: string | number; member: string | number; struct: string | number; target: string | number },
  { say: 'include'; header: string | number } | { say: 'fifo' }
>({
  "code": "kernel-c/incomplete-type",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A look into a structure that is not declared here",
    "zh-CN": "访问了此处没有声明的结构体的成员"
  },
  "help": {
    "en": "Include the header that declares the structure, or go through what took its place.",
    "zh-CN": "请包含声明该结构体的头文件，或改用取代它的接口。"
  },
  "fixable": true,
  "messages": {
    "gone": {
      "en": "`struct {struct}` is gone from Linux {since} on, so `{member}` cannot be reached on {target}; the code needs what replaced the structure.",
      "zh-CN": "`struct {struct}` 从 Linux {since} 起已被移除，在 {target} 上无法访问 `{member}`；请改用取代它的结构。"
    },
    "unreached": {
      "en": "`struct {struct}` is declared in `<{header}>`, which none of the includes reach on Linux {target}, so `{member}` cannot be looked at.",
      "zh-CN": "`struct {struct}` 在 `<{header}>` 中声明，而在 Linux {target} 上现有的包含文件都不会带入它，因此无法访问 `{member}`。"
    }
  },
  "fixes": {
    "include": {
      "en": "Include `<{header}>`",
      "zh-CN": "包含 `<{header}>`"
    },
    "fifo": {
      "en": "Take the bytes out of the port’s `xmit_fifo`",
      "zh-CN": "改为从端口的 `xmit_fifo` 取出数据"
    }
  },
  "steps": {}
});

export const largeFrame = page<
  { bytes: string | number; most: string | number; name: string | number; variable: string | number },
  never
>({
  "code": "kernel-c/large-frame",
  "tags": [
    "flow"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "Arrays that are too large for the stack",
    "zh-CN": "对栈来说太大的数组"
  },
  "help": {
    "en": "Allocate it, or make it part of the driver's object.",
    "zh-CN": "请动态分配，或放入驱动的对象中。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "The arrays of `{name}` take {bytes} bytes of the stack, `{variable}` most; kernels warn from {most} on, and a thread has 16 KiB at most.",
      "zh-CN": "`{name}` 的数组占用 {bytes} 字节的栈，其中 `{variable}` 最多；内核从 {most} 起警告，而一个线程最多只有 16 KiB。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const leakOnPath = page<
  { key: string | number; name: string | number },
  { release: string | number }
>({
  "code": "kernel-c/leak-on-path",
  "tags": [
    "flow"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "Memory that a path leaves behind",
    "zh-CN": "某条路径遗失了内存"
  },
  "help": {
    "en": "Free it before the return, or jump to the label that does; `__free(kfree)` does it on every way out.",
    "zh-CN": "请在返回之前释放，或跳转到负责释放的标签；`__free(kfree)` 会在每条退出路径上释放。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{key}` from `{name}` is neither freed nor kept where this path returns.",
      "zh-CN": "这条路径返回时既没有释放也没有保存由 `{name}` 得到的 `{key}`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Add `{release}` before the return",
      "zh-CN": "在返回之前加上 `{release}`"
    }
  },
  "steps": {
    "taken": {
      "en": "taken here",
      "zh-CN": "在此取得"
    },
    "released": {
      "en": "given back here on another path",
      "zh-CN": "另一条路径在此归还"
    },
    "if": {
      "en": "where `{condition}` holds",
      "zh-CN": "当 `{condition}` 成立时"
    },
    "unless": {
      "en": "where `{condition}` does not hold",
      "zh-CN": "当 `{condition}` 不成立时"
    }
  }
});

export const leftNodeWalk = page<
  { cursor: string | number; walk: string | number },
  { release: string | number }
>({
  "code": "kernel-c/left-node-walk",
  "tags": [
    "flow"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A walk over nodes left with a reference",
    "zh-CN": "提前离开节点遍历时未释放引用"
  },
  "help": {
    "en": "Drop the node before leaving, or walk with the `_scoped` variant.",
    "zh-CN": "请在离开之前释放节点，或使用 `_scoped` 变体遍历。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "This path leaves `{walk}` while it still references `{cursor}`; the next round would have dropped that.",
      "zh-CN": "这条路径离开 `{walk}` 时仍引用 `{cursor}`；该引用本应由下一轮释放。"
    }
  },
  "fixes": {
    "default": {
      "en": "Add `{release}` before the return",
      "zh-CN": "在返回之前加上 `{release}`"
    }
  },
  "steps": {
    "walk": {
      "en": "walked here",
      "zh-CN": "在此遍历"
    },
    "if": {
      "en": "where `{condition}` holds",
      "zh-CN": "当 `{condition}` 成立时"
    },
    "unless": {
      "en": "where `{condition}` does not hold",
      "zh-CN": "当 `{condition}` 不成立时"
    }
  }
});

export const lostErrorCode = page<
  { say: 'variable'; name: string | number; variable: string | number } | { say: 'zero'; name: string | number },
  { statement: string | number }
>({
  "code": "kernel-c/lost-error-code",
  "tags": [
    "flow"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A failure that is reported as success",
    "zh-CN": "失败被当作成功返回"
  },
  "help": {
    "en": "Give the variable an error number before the goto.",
    "zh-CN": "请在 goto 之前给该变量赋错误码。"
  },
  "fixable": true,
  "messages": {
    "variable": {
      "en": "The failure of `{name}` is seen here, but `{variable}` holds no error number on this path, so that the function does not return one.",
      "zh-CN": "这里判断出 `{name}` 失败，但在这条路径上 `{variable}` 没有错误码，函数不会返回错误。"
    },
    "zero": {
      "en": "The failure of `{name}` is seen here, but this path returns 0, which says that all went well.",
      "zh-CN": "这里判断出 `{name}` 失败，但这条路径返回 0，表示一切成功。"
    }
  },
  "fixes": {
    "default": {
      "en": "Set `{statement}`",
      "zh-CN": "设置 `{statement}`"
    }
  },
  "steps": {
    "called": {
      "en": "called here",
      "zh-CN": "在此调用"
    },
    "returned": {
      "en": "returned here without an error",
      "zh-CN": "在此返回，没有错误码"
    }
  }
});

export const managedFreedByHand = page<
  { name: string | number; source: string | number },
  { name: string | number }
>({
  "code": "kernel-c/managed-freed-by-hand",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A managed object given back by hand",
    "zh-CN": "手工释放受设备管理的对象"
  },
  "help": {
    "en": "Drop the call, or use the devm_ form of it where the object has to go early.",
    "zh-CN": "去掉这个调用；若需提前归还，请使用对应的 devm_ 函数。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "The device gives back what `{source}` gave; `{name}` here makes it happen twice.",
      "zh-CN": "`{source}` 给出的对象由设备自动归还；此处的 `{name}` 会使其归还两次。"
    }
  },
  "fixes": {
    "default": {
      "en": "Drop {name}()",
      "zh-CN": "去掉 {name}()"
    }
  },
  "steps": {
    "managed": {
      "en": "managed from here on",
      "zh-CN": "自此由设备管理"
    }
  }
});

export const memberType = page<
  { say: 'old'; given: string | number; member: string | number; since: string | number; struct: string | number; target: string | number; wanted: string | number } | { say: 'early'; given: string | number; member: string | number; since: string | number; struct: string | number; target: string | number; wanted: string | number },
  never
>({
  "code": "kernel-c/member-type",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A value for a member that has another type now",
    "zh-CN": "给成员赋的值与其现在的类型不符"
  },
  "help": {
    "en": "Give the member what the target’s declaration asks for, or use the function that fills it.",
    "zh-CN": "请按目标内核的声明赋值，或改用填写该成员的函数。"
  },
  "fixable": false,
  "messages": {
    "old": {
      "en": "`{member}` of `struct {struct}` is `{wanted}` from Linux {since} on, and this is `{given}`; it does not build for {target}.",
      "zh-CN": "`struct {struct}` 的 `{member}` 从 Linux {since} 起是 `{wanted}`，而这里是 `{given}`；面向 {target} 将无法编译。"
    },
    "early": {
      "en": "`{member}` of `struct {struct}` is `{wanted}` on Linux {target}; the type `{given}` came with {since}, so this does not build.",
      "zh-CN": "在 Linux {target} 上，`struct {struct}` 的 `{member}` 是 `{wanted}`；类型 `{given}` 自 {since} 才有，因此无法编译。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const mismatchedFree = page<
  { allocator: string | number; name: string | number; pointer: string | number; use: string | number },
  { use: string | number }
>({
  "code": "kernel-c/mismatched-free",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "Memory given back to another allocator",
    "zh-CN": "把内存还给了别的分配器"
  },
  "help": {
    "en": "Free with the function that belongs to the allocator.",
    "zh-CN": "请用与分配函数配对的函数释放。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{pointer}` comes from `{allocator}`, and `{name}` takes back what another allocator gave; use `{use}`.",
      "zh-CN": "`{pointer}` 来自 `{allocator}`，而 `{name}` 回收的是另一种分配器的内存；请用 `{use}`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use {use}()",
      "zh-CN": "改用 {use}()"
    }
  },
  "steps": {
    "allocated": {
      "en": "allocated here",
      "zh-CN": "在此分配"
    }
  }
});

export const mismatchedUnlock = page<
  { lock: string | number; unlock: string | number },
  { release: string | number }
>({
  "code": "kernel-c/mismatched-unlock",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A lock released in another way than it was taken",
    "zh-CN": "释放锁的方式与获取时不同"
  },
  "help": {
    "en": "Release a lock by the function that belongs to the one that took it.",
    "zh-CN": "请使用与获取函数配对的函数释放锁。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{unlock}` does not undo `{lock}`: interrupts, bottom halves or readers are left otherwise than before.",
      "zh-CN": "`{unlock}` 不能撤销 `{lock}`：中断、下半部或读者计数与之前的状态不一致。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{release}`",
      "zh-CN": "改为 `{release}`"
    }
  },
  "steps": {
    "taken": {
      "en": "taken here",
      "zh-CN": "在此获取"
    },
    "if": {
      "en": "where `{condition}` holds",
      "zh-CN": "当 `{condition}` 成立时"
    },
    "unless": {
      "en": "where `{condition}` does not hold",
      "zh-CN": "当 `{condition}` 不成立时"
    }
  }
});

export const misorderedUnwinding = page<
  { early: string | number; name: string | number },
  { early: string | number; name: string | number }
>({
  "code": "kernel-c/misordered-unwinding",
  "tags": [
    "flow"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "Given back in the wrong order",
    "zh-CN": "归还的顺序不对"
  },
  "help": {
    "en": "Undo things in the opposite order of their setting up.",
    "zh-CN": "请按建立时相反的顺序撤销。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{early}` takes away what `{name}` still needs; the order is the other way round.",
      "zh-CN": "`{early}` 先拿走了 `{name}` 仍需要的东西；顺序应当相反。"
    }
  },
  "fixes": {
    "default": {
      "en": "Move {name}() before {early}()",
      "zh-CN": "把 {name}() 移到 {early}() 之前"
    }
  },
  "steps": {
    "early": {
      "en": "this comes too early",
      "zh-CN": "这一步太早"
    }
  }
});

export const missingDeviceTable = page<
  { kind: string | number; name: string | number },
  { kind: string | number }
>({
  "code": "kernel-c/missing-device-table",
  "tags": [
    "link"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A table of devices that is not exported",
    "zh-CN": "设备表没有导出"
  },
  "help": {
    "en": "The macro turns the table into aliases that udev matches.",
    "zh-CN": "该宏会把设备表转换为 udev 用来匹配的别名。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "Nothing exports `{name}`, so that no alias is made of it and the module is not loaded when such a device appears; add MODULE_DEVICE_TABLE({kind}, {name}).",
      "zh-CN": "`{name}` 没有导出，不会生成别名，设备出现时模块也不会自动加载；请加上 MODULE_DEVICE_TABLE({kind}, {name})。"
    }
  },
  "fixes": {
    "default": {
      "en": "Add MODULE_DEVICE_TABLE for `{kind}`",
      "zh-CN": "加上 `{kind}` 的 MODULE_DEVICE_TABLE"
    }
  },
  "steps": {}
});

export const missingInclude = page<
  { header: string | number; name: string | number; target: string | number },
  { header: string | number }
>({
  "code": "kernel-c/missing-include",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A name whose header is not included on this kernel",
    "zh-CN": "所用名字的头文件在该内核上未被包含"
  },
  "help": {
    "en": "Include the header that declares what you use.",
    "zh-CN": "请直接包含声明所用名字的头文件。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` is declared in `<{header}>`, which none of the includes reach on Linux {target}, so this does not build.",
      "zh-CN": "`{name}` 在 `<{header}>` 中声明，而在 Linux {target} 上现有的包含文件都不会带入它，因此无法编译。"
    }
  },
  "fixes": {
    "default": {
      "en": "Include `<{header}>`",
      "zh-CN": "包含 `<{header}>`"
    }
  },
  "steps": {}
});

export const missingLogLevel = page<
  Record<never, never>,
  { level: string | number }
>({
  "code": "kernel-c/missing-log-level",
  "tags": [
    "style"
  ],
  "severity": "hint",
  "confidence": "low",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A message without a level",
    "zh-CN": "没有级别的消息"
  },
  "help": {
    "en": "Use pr_info(), pr_err() or, with a device at hand, dev_err().",
    "zh-CN": "请用 pr_info()、pr_err()，手头有设备时用 dev_err()。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "This printk() has no level, so that each machine shows or hides it as its default says.",
      "zh-CN": "这个 printk() 没有级别，是否显示取决于各台机器的默认设置。"
    }
  },
  "fixes": {
    "default": {
      "en": "Add {level}",
      "zh-CN": "加上 {level}"
    }
  },
  "steps": {}
});

export const missingModuleLicense = page<
  { entry: string | number },
  Record<never, never>
>({
  "code": "kernel-c/missing-module-license",
  "tags": [
    "link"
  ],
  "severity": "error",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A module without a licence",
    "zh-CN": "模块缺少许可证声明"
  },
  "help": {
    "en": "Name the licence once in each module.",
    "zh-CN": "每个模块都应声明一次许可证。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "This file has `{entry}` and describes a module but names no licence, and modpost refuses to link a module without MODULE_LICENSE; add it.",
      "zh-CN": "该文件含有 `{entry}` 并描述了模块，却没有许可证；modpost 会拒绝链接没有 MODULE_LICENSE 的模块，请加上。"
    }
  },
  "fixes": {
    "default": {
      "en": "Add MODULE_LICENSE(\"GPL\")",
      "zh-CN": "加上 MODULE_LICENSE(\"GPL\")"
    }
  },
  "steps": {}
});

export const missingNamespace = page<
  { say: 'open'; name: string | number; namespace: string | number; target: string | number } | { say: 'reserved'; modules: string | number; name: string | number; target: string | number },
  { namespace: string | number }
>({
  "code": "kernel-c/missing-namespace",
  "tags": [
    "link"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A symbol of a namespace that the module does not import",
    "zh-CN": "使用了未导入命名空间中的符号"
  },
  "help": {
    "en": "One source of the module has to say MODULE_IMPORT_NS; the argument is a string from Linux 6.13 on.",
    "zh-CN": "模块的任一源文件须写明 MODULE_IMPORT_NS；从 Linux 6.13 起其参数是字符串。"
  },
  "fixable": true,
  "messages": {
    "open": {
      "en": "Linux {target} exports `{name}` in the namespace {namespace}, which this module does not import, so modpost refuses to link it; add MODULE_IMPORT_NS.",
      "zh-CN": "Linux {target} 在命名空间 {namespace} 中导出 `{name}`，而该模块没有导入它，modpost 会拒绝链接；请加上 MODULE_IMPORT_NS。"
    },
    "reserved": {
      "en": "Linux {target} exports `{name}` only to the modules {modules}, so this one does not link; do without it.",
      "zh-CN": "Linux {target} 只向模块 {modules} 导出 `{name}`，该模块无法链接；请换一种做法。"
    }
  },
  "fixes": {
    "default": {
      "en": "Import {namespace}",
      "zh-CN": "导入 {namespace}"
    }
  },
  "steps": {}
});

export const missingNewline = page<
  { name: string | number },
  Record<never, never>
>({
  "code": "kernel-c/missing-newline",
  "tags": [
    "style"
  ],
  "severity": "hint",
  "confidence": "low",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A message without its end",
    "zh-CN": "没有结尾的消息"
  },
  "help": {
    "en": "End the format with \\n.",
    "zh-CN": "请以 \\n 结束格式串。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` ends without a newline; the line is not finished until another message comes.",
      "zh-CN": "`{name}` 末尾没有换行符；直到下一条消息到来，这一行都没有结束。"
    }
  },
  "fixes": {
    "default": {
      "en": "Add \\n",
      "zh-CN": "加上 \\n"
    }
  },
  "steps": {}
});

export const missingPut = page<
  { key: string | number; name: string | number },
  { release: string | number }
>({
  "code": "kernel-c/missing-put",
  "tags": [
    "flow"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A reference that a path does not drop",
    "zh-CN": "某条路径没有释放引用"
  },
  "help": {
    "en": "Drop it before the return; `__free(device_node)` and its kin do it on every way out.",
    "zh-CN": "请在返回之前释放引用；`__free(device_node)` 等会在每条退出路径上释放。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "The reference `{key}` from `{name}` is neither dropped nor kept where this path returns.",
      "zh-CN": "这条路径返回时既没有释放也没有保存由 `{name}` 得到的引用 `{key}`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Add `{release}` before the return",
      "zh-CN": "在返回之前加上 `{release}`"
    }
  },
  "steps": {
    "taken": {
      "en": "taken here",
      "zh-CN": "在此取得"
    },
    "released": {
      "en": "given back here on another path",
      "zh-CN": "另一条路径在此归还"
    },
    "if": {
      "en": "where `{condition}` holds",
      "zh-CN": "当 `{condition}` 成立时"
    },
    "unless": {
      "en": "where `{condition}` does not hold",
      "zh-CN": "当 `{condition}` 不成立时"
    }
  }
});

export const missingSentinel = page<
  { say: 'table'; end: string | number; name: string | number; type: string | number } | { say: 'pointers'; end: string | number; name: string | number; type: string | number },
  { end: string | number }
>({
  "code": "kernel-c/missing-sentinel",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A table without its empty last entry",
    "zh-CN": "表缺少末尾的空项"
  },
  "help": {
    "en": "The length is not passed along, so the end has to be in the table.",
    "zh-CN": "长度不会另行传递，因此必须在表中标出结尾。"
  },
  "fixable": true,
  "messages": {
    "table": {
      "en": "The kernel walks `{name}` until an entry that is all zero, and this table of `{type}` has none, so the walk reads on into what follows it; end it with `{end}`.",
      "zh-CN": "内核会遍历 `{name}` 直到遇到全零的项，而这个 `{type}` 表没有，遍历会越界读取其后的内容；请以 `{end}` 结尾。"
    },
    "pointers": {
      "en": "The kernel walks `{name}` until NULL, and this list of `{type}` has none, so it reads on into what follows; end it with `{end}`.",
      "zh-CN": "内核会遍历 `{name}` 直到 NULL，而这个 `{type}` 列表没有，会越界读取其后的内容；请以 `{end}` 结尾。"
    }
  },
  "fixes": {
    "default": {
      "en": "End it with `{end}`",
      "zh-CN": "以 `{end}` 结尾"
    }
  },
  "steps": {}
});

export const missingUndo = page<
  { key: string | number; name: string | number },
  { release: string | number }
>({
  "code": "kernel-c/missing-undo",
  "tags": [
    "flow"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A failing path that leaves something on",
    "zh-CN": "失败路径没有撤销之前的操作"
  },
  "help": {
    "en": "Undo it before the return, or jump to the label that does; a `devm_` variant does it by itself.",
    "zh-CN": "请在返回之前撤销，或跳转到负责撤销的标签；`devm_` 变体会自动撤销。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "This path fails without undoing `{name}` of `{key}`, which other paths undo.",
      "zh-CN": "这条路径失败返回时没有撤销对 `{key}` 的 `{name}`，而其他路径会撤销。"
    }
  },
  "fixes": {
    "default": {
      "en": "Add `{release}` before the return",
      "zh-CN": "在返回之前加上 `{release}`"
    }
  },
  "steps": {
    "taken": {
      "en": "taken here",
      "zh-CN": "在此取得"
    },
    "released": {
      "en": "given back here on another path",
      "zh-CN": "另一条路径在此归还"
    },
    "if": {
      "en": "where `{condition}` holds",
      "zh-CN": "当 `{condition}` 成立时"
    },
    "unless": {
      "en": "where `{condition}` does not hold",
      "zh-CN": "当 `{condition}` 不成立时"
    }
  }
});

export const missingUnlock = page<
  { lock: string | number },
  { release: string | number }
>({
  "code": "kernel-c/missing-unlock",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A path that leaves with a lock held",
    "zh-CN": "某条路径返回时仍持有锁"
  },
  "help": {
    "en": "Release the lock on every way out, or jump to the label that does.",
    "zh-CN": "请在每条退出路径上释放锁，或跳转到负责释放的标签。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "This path returns without releasing what `{lock}` took, while other paths of the function release it; the next taker waits forever.",
      "zh-CN": "这条路径返回时没有释放 `{lock}` 所获取的锁，而函数的其他路径会释放；下一个获取者将永远等待。"
    }
  },
  "fixes": {
    "default": {
      "en": "Add `{release}` before the return",
      "zh-CN": "在返回之前加上 `{release}`"
    }
  },
  "steps": {
    "taken": {
      "en": "taken here",
      "zh-CN": "在此获取"
    },
    "if": {
      "en": "where `{condition}` holds",
      "zh-CN": "当 `{condition}` 成立时"
    },
    "unless": {
      "en": "where `{condition}` does not hold",
      "zh-CN": "当 `{condition}` 不成立时"
    }
  }
});

export const namespaceSyntax = page<
  { say: 'quote'; name: string | number; since: string | number; target: string | number } | { say: 'bare'; name: string | number; since: string | number; target: string | number },
  { text: string | number }
>({
  "code": "kernel-c/namespace-syntax",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A symbol namespace written for another release",
    "zh-CN": "符号命名空间采用了其他版本的写法"
  },
  "help": {
    "en": "Quote the namespace, or not, as the target wants it; guard the line when both have to build.",
    "zh-CN": "请按目标内核的要求加或不加引号；若两种内核都要支持，请用版本判断。"
  },
  "fixable": true,
  "messages": {
    "quote": {
      "en": "`MODULE_IMPORT_NS` takes a string from Linux {since} on, so the bare `{name}` does not build for {target}.",
      "zh-CN": "`MODULE_IMPORT_NS` 从 Linux {since} 起需要字符串，未加引号的 `{name}` 面向 {target} 将无法编译。"
    },
    "bare": {
      "en": "`MODULE_IMPORT_NS` takes a bare name before Linux {since}, so the string `{name}` imports nothing on {target}.",
      "zh-CN": "在 Linux {since} 之前 `MODULE_IMPORT_NS` 需要不带引号的名字，字符串 `{name}` 在 {target} 上不会导入任何命名空间。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{text}`",
      "zh-CN": "改写为 `{text}`"
    }
  },
  "steps": {}
});

export const narrowIrqFlags = page<
  { name: string | number; type: string | number; variable: string | number },
  Record<never, never>
>({
  "code": "kernel-c/narrow-irq-flags",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Saved interrupt flags in a variable that is too narrow",
    "zh-CN": "保存中断标志的变量类型过窄"
  },
  "help": {
    "en": "The saved state is a machine word.",
    "zh-CN": "保存的状态是一个机器字。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` keeps the interrupt state in `{variable}`, which is `{type}`; it takes `unsigned long`, and the macro’s type check fails on anything else.",
      "zh-CN": "`{name}` 把中断状态保存在 `{variable}` 中，而它的类型是 `{type}`；这里需要 `unsigned long`，否则宏的类型检查会失败。"
    }
  },
  "fixes": {
    "default": {
      "en": "Declare it as `unsigned long`",
      "zh-CN": "声明为 `unsigned long`"
    }
  },
  "steps": {}
});

export const needlessNullCheck = page<
  { name: string | number; pointer: string | number },
  Record<never, never>
>({
  "code": "kernel-c/needless-null-check",
  "tags": [
    "style"
  ],
  "severity": "hint",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A question that the function asks itself",
    "zh-CN": "函数自己已会做的判断"
  },
  "help": {
    "en": "Drop the `if`; the function looks itself.",
    "zh-CN": "去掉 `if`，函数自己会判断。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` does nothing for NULL, so `{pointer}` need not be tested before.",
      "zh-CN": "`{name}` 对 NULL 什么也不做，因此事先无需判断 `{pointer}`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Call it without the test",
      "zh-CN": "去掉判断直接调用"
    }
  },
  "steps": {}
});

export const neverUnlocked = page<
  { lock: string | number; release: string | number },
  never
>({
  "code": "kernel-c/never-unlocked",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A lock that nobody releases",
    "zh-CN": "没有任何地方释放的锁"
  },
  "help": {
    "en": "Release the lock on every way out.",
    "zh-CN": "请在每条退出路径上释放锁。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "The function never releases what `{lock}` takes, and no function of this file does it in its place; the next taker waits forever. `{release}` is missing.",
      "zh-CN": "该函数从不释放 `{lock}` 获取的锁，文件中也没有别的函数代为释放；下一个获取者将永远等待。缺少 `{release}`。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const notYetApi = page<
  { say: 'older'; name: string | number; since: string | number; target: string | number; use: string | number } | { say: 'none'; name: string | number; since: string | number; target: string | number },
  { use: string | number }
>({
  "code": "kernel-c/not-yet-api",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A call of something the target does not have yet",
    "zh-CN": "调用了目标内核尚未提供的接口"
  },
  "help": {
    "en": "Use what the target has, or define a fallback for older kernels.",
    "zh-CN": "请使用目标内核已有的接口，或为旧内核提供替代定义。"
  },
  "fixable": true,
  "messages": {
    "older": {
      "en": "Linux {target} does not have `{name}`, which is there from {since} on; it is called `{use}` there.",
      "zh-CN": "Linux {target} 还没有 `{name}`（自 {since} 起提供）；在该版本中它叫 `{use}`。"
    },
    "none": {
      "en": "Linux {target} does not have `{name}`, which is there from {since} on, so this does not build.",
      "zh-CN": "Linux {target} 还没有 `{name}`（自 {since} 起提供），因此无法编译。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use `{use}`",
      "zh-CN": "改用 `{use}`"
    }
  },
  "steps": {}
});

export const nullDereference = page<
  { pointer: string | number },
  never
>({
  "code": "kernel-c/null-dereference",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A pointer followed where it is NULL",
    "zh-CN": "在指针为 NULL 处访问它"
  },
  "help": {
    "en": "Use something else here, or turn the condition round.",
    "zh-CN": "请在此使用别的对象，或把条件反过来。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "`{pointer}` is NULL on this branch, and is followed here.",
      "zh-CN": "在这个分支上 `{pointer}` 为 NULL，却在此处被访问。"
    }
  },
  "fixes": {},
  "steps": {
    "asked": {
      "en": "where `{condition}` says that there is nothing",
      "zh-CN": "`{condition}` 说明这里没有对象"
    }
  }
});

export const oddErrorPointer = page<
  { asked: string | number; given: string | number },
  { asked: string | number }
>({
  "code": "kernel-c/odd-error-pointer",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "The error number of another pointer",
    "zh-CN": "取了另一个指针的错误码"
  },
  "help": {
    "en": "Use the same pointer in IS_ERR() and PTR_ERR().",
    "zh-CN": "IS_ERR() 与 PTR_ERR() 应使用同一个指针。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{asked}` was found to hold an error, and the number is taken from `{given}`, which holds none: the caller takes it for something else.",
      "zh-CN": "被判断为出错的是 `{asked}`，错误码却取自并未出错的 `{given}`：调用者会把它当成别的含义。"
    }
  },
  "fixes": {
    "default": {
      "en": "Take it from `{asked}`",
      "zh-CN": "改为取自 `{asked}`"
    }
  },
  "steps": {}
});

export const openByHand = page<
  { name: string | number },
  Record<never, never>
>({
  "code": "kernel-c/open-by-hand",
  "tags": [
    "style"
  ],
  "severity": "hint",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "An open function that the kernel has",
    "zh-CN": "内核已有的 open 函数"
  },
  "help": {
    "en": "Use simple_open and drop the function.",
    "zh-CN": "请使用 simple_open 并删除该函数。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` only hands over the inode's private data, as simple_open() does.",
      "zh-CN": "`{name}` 只是转交 inode 的私有数据，与 simple_open() 相同。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use simple_open",
      "zh-CN": "改用 simple_open"
    }
  },
  "steps": {}
});

export const overflowingAllocation = page<
  { count: string | number; name: string | number; use: string | number },
  { use: string | number }
>({
  "code": "kernel-c/overflowing-allocation",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "An array size multiplied by hand",
    "zh-CN": "手工相乘计算数组大小"
  },
  "help": {
    "en": "The array allocators return NULL when the product does not fit.",
    "zh-CN": "乘积溢出时，数组分配函数会返回 NULL。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{count}` comes from the caller, and multiplied by hand the size may wrap around, so that `{name}` gives less memory than the loop will fill; `{use}` checks the product.",
      "zh-CN": "`{count}` 由调用者给出，手工相乘可能回绕，使 `{name}` 分配的内存少于实际要填充的大小；`{use}` 会检查乘积。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use `{use}`",
      "zh-CN": "改用 `{use}`"
    }
  },
  "steps": {}
});

export const overrunningLength = page<
  { length: string | number; name: string | number; size: string | number; use: string | number },
  { use: string | number }
>({
  "code": "kernel-c/overrunning-length",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A length that may pass the end of its buffer",
    "zh-CN": "可能超过缓冲区末尾的长度"
  },
  "help": {
    "en": "Add up what was written: scnprintf().",
    "zh-CN": "请累加实际写入的长度：使用 scnprintf()。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` says how much it would have written; once something is cut, `{length}` passes the end and `{size}` becomes huge. `{use}` says what it wrote.",
      "zh-CN": "`{name}` 返回本应写入的长度；一旦发生截断，`{length}` 就超过末尾，`{size}` 会变得极大。`{use}` 返回实际写入的长度。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use {use}()",
      "zh-CN": "改用 {use}()"
    }
  },
  "steps": {}
});

export const pageCountByHand = page<
  { use: string | number },
  { use: string | number }
>({
  "code": "kernel-c/page-count-by-hand",
  "tags": [
    "style"
  ],
  "severity": "hint",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "The pages of a mapping, counted by hand",
    "zh-CN": "手工计算的映射页数"
  },
  "help": {
    "en": "vma_pages() is shorter and cannot mix up two mappings.",
    "zh-CN": "vma_pages() 更短，也不会混淆两个映射。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{use}` counts the pages of this mapping.",
      "zh-CN": "`{use}` 就是这个映射的页数。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use {use}",
      "zh-CN": "改用 {use}"
    }
  },
  "steps": {}
});

export const plainLockAgainstHandler = page<
  { handler: string | number; lock: string | number },
  Record<never, never>
>({
  "code": "kernel-c/plain-lock-against-handler",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A lock that an interrupt handler takes as well",
    "zh-CN": "中断处理函数也会取的锁"
  },
  "help": {
    "en": "spin_lock_irqsave() everywhere but in the handler itself.",
    "zh-CN": "除处理函数自身外，处处使用 spin_lock_irqsave()。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{handler}` takes `{lock}` in an interrupt; when that comes here, with the lock held, it waits for ever. Turn interrupts off while it is held.",
      "zh-CN": "`{handler}` 在中断中取 `{lock}`；若中断在此处持锁时到来，就会永远等待。持锁期间请关闭中断。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use spin_lock_irq()",
      "zh-CN": "改用 spin_lock_irq()"
    }
  },
  "steps": {
    "handler": {
      "en": "the interrupt handler",
      "zh-CN": "中断处理函数"
    }
  }
});

export const pointerComparedWithZero = page<
  { pointer: string | number },
  Record<never, never>
>({
  "code": "kernel-c/pointer-compared-with-zero",
  "tags": [
    "style"
  ],
  "severity": "hint",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A pointer compared with the number zero",
    "zh-CN": "把指针与数字零比较"
  },
  "help": {
    "en": "Write `!p`, or `p == NULL`.",
    "zh-CN": "请写 `!p` 或 `p == NULL`。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{pointer}` is a pointer; write NULL, or test it as it is.",
      "zh-CN": "`{pointer}` 是指针；请写 NULL，或直接判断。"
    }
  },
  "fixes": {
    "default": {
      "en": "Compare with NULL",
      "zh-CN": "与 NULL 比较"
    }
  },
  "steps": {}
});

export const positiveErrno = page<
  { say: 'plain'; name: string | number } | { say: 'given'; name: string | number; variable: string | number } | { say: 'pointer'; name: string | number },
  { name: string | number }
>({
  "code": "kernel-c/positive-errno",
  "tags": [
    "value",
    "flow"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "An error number without its sign",
    "zh-CN": "错误码缺少负号"
  },
  "help": {
    "en": "Errors are negative in the kernel.",
    "zh-CN": "内核中的错误码为负数。"
  },
  "fixable": true,
  "messages": {
    "plain": {
      "en": "`return {name}` gives callers a positive number, which they take for success or for a count; the kernel returns `-{name}`.",
      "zh-CN": "`return {name}` 会返回正数，调用者会把它当作成功或数量；内核约定返回 `-{name}`。"
    },
    "given": {
      "en": "`{variable} = {name}` is returned as a positive number, which callers take for success or for a count; the kernel returns `-{name}`.",
      "zh-CN": "`{variable} = {name}` 会作为正数返回，调用者会把它当作成功或数量；内核约定返回 `-{name}`。"
    },
    "pointer": {
      "en": "`ERR_PTR({name})` makes a pointer that IS_ERR() does not recognise, so that callers follow it; it takes `-{name}`.",
      "zh-CN": "`ERR_PTR({name})` 得到的指针无法被 IS_ERR() 识别，调用者会直接解引用；应写成 `-{name}`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `-{name}`",
      "zh-CN": "改为 `-{name}`"
    }
  },
  "steps": {}
});

export const rawPointerPrint = page<
  { name: string | number },
  Record<never, never>
>({
  "code": "kernel-c/raw-pointer-print",
  "tags": [
    "security"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A kernel address printed as it is",
    "zh-CN": "原样打印内核地址"
  },
  "help": {
    "en": "`%p` prints the same hash for the same pointer, which is enough to tell objects apart.",
    "zh-CN": "同一指针的 `%p` 散列值相同，足以区分对象。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`%px` makes `{name}` print the address as it is, and whoever may read the log learns where the kernel lies; use `%p`, which prints a hash.",
      "zh-CN": "`%px` 会让 `{name}` 原样打印地址，能读日志的人就能得知内核的位置；请用打印散列值的 `%p`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use `%p`",
      "zh-CN": "改用 `%p`"
    }
  },
  "steps": {}
});

export const releasedBeforeTaken = page<
  { say: 'failed'; key: string | number; name: string | number; taker: string | number } | { say: 'early'; key: string | number; name: string | number; taker: string | number },
  never
>({
  "code": "kernel-c/released-before-taken",
  "tags": [
    "flow"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "An error path gives back what it has not taken",
    "zh-CN": "错误路径归还了并未取得的东西"
  },
  "help": {
    "en": "Jump to the label behind this step.",
    "zh-CN": "请跳转到这一步之后的标签。"
  },
  "fixable": false,
  "messages": {
    "failed": {
      "en": "On a path to this `{name}`, `{taker}` of `{key}` has failed; the jump goes to a label too high.",
      "zh-CN": "通向此处 `{name}` 的一条路径上，对 `{key}` 的 `{taker}` 已经失败；跳转的标签过高。"
    },
    "early": {
      "en": "A path comes to this `{name}` before `{taker}` of `{key}`; the jump goes to a label too high.",
      "zh-CN": "有一条路径在对 `{key}` 执行 `{taker}` 之前就到达此处的 `{name}`；跳转的标签过高。"
    }
  },
  "fixes": {},
  "steps": {
    "failed": {
      "en": "this fails on that path",
      "zh-CN": "在那条路径上此处失败"
    },
    "early": {
      "en": "that path leaves before this",
      "zh-CN": "那条路径在此之前离开"
    }
  }
});

export const removedApi = page<
  { say: 'replaced'; name: string | number; since: string | number; target: string | number; use: string | number } | { say: 'gone'; name: string | number; since: string | number; target: string | number },
  { say: 'use'; use: string | number } | { say: 'drop'; name: string | number }
>({
  "code": "kernel-c/removed-api",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A call of something the kernel no longer has",
    "zh-CN": "调用了内核中已不存在的接口"
  },
  "help": {
    "en": "Rename the call, or guard it with LINUX_VERSION_CODE when older kernels matter too.",
    "zh-CN": "请改名；若还要支持旧内核，请用 LINUX_VERSION_CODE 加以区分。"
  },
  "fixable": true,
  "messages": {
    "replaced": {
      "en": "`{name}` is gone from Linux {since} on, so this does not build for {target}; use `{use}`.",
      "zh-CN": "`{name}` 从 Linux {since} 起已被移除，面向 {target} 将无法编译；请改用 `{use}`。"
    },
    "gone": {
      "en": "`{name}` is gone from Linux {since} on and nothing takes its place, so this does not build for {target}; drop the call.",
      "zh-CN": "`{name}` 从 Linux {since} 起已被移除且没有替代，面向 {target} 将无法编译；请删除这一调用。"
    }
  },
  "fixes": {
    "use": {
      "en": "Use `{use}`",
      "zh-CN": "改用 `{use}`"
    },
    "drop": {
      "en": "Drop the call of `{name}`",
      "zh-CN": "删除对 `{name}` 的调用"
    }
  },
  "steps": {}
});

export const removedCallback = page<
  { say: 'replaced'; name: string | number; since: string | number; struct: string | number; target: string | number; use: string | number } | { say: 'gone'; name: string | number; since: string | number; struct: string | number; target: string | number } | { say: 'unreached'; header: string | number; struct: string | number; target: string | number },
  { say: 'include'; header: string | number } | { say: 'rename'; use: string | number } | { say: 'drop'; name: string | number }
>({
  "code": "kernel-c/removed-callback",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "An initialiser that the kernel’s structure no longer takes",
    "zh-CN": "初始化了结构体中已不存在的成员"
  },
  "help": {
    "en": "Initialise the member that took its place, or none.",
    "zh-CN": "请初始化替代它的成员，或不再初始化。"
  },
  "fixable": true,
  "messages": {
    "replaced": {
      "en": "`struct {struct}` has no `{name}` from Linux {since} on, so this does not build for {target}; use `{use}`.",
      "zh-CN": "从 Linux {since} 起，`struct {struct}` 不再有成员 `{name}`，面向 {target} 将无法编译；请改用 `{use}`。"
    },
    "gone": {
      "en": "`struct {struct}` has no `{name}` from Linux {since} on, so this does not build for {target}; drop the line.",
      "zh-CN": "从 Linux {since} 起，`struct {struct}` 不再有成员 `{name}`，面向 {target} 将无法编译；请删除这一行。"
    },
    "unreached": {
      "en": "`struct {struct}` is declared in `<{header}>`, which none of the includes reach on Linux {target}, so nothing of it can be initialised.",
      "zh-CN": "`struct {struct}` 在 `<{header}>` 中声明，而在 Linux {target} 上现有的包含文件都不会带入它，因此无法初始化其成员。"
    }
  },
  "fixes": {
    "include": {
      "en": "Include `<{header}>`",
      "zh-CN": "包含 `<{header}>`"
    },
    "rename": {
      "en": "Use `{use}`",
      "zh-CN": "改用 `{use}`"
    },
    "drop": {
      "en": "Drop `.{name}`",
      "zh-CN": "删除 `.{name}`"
    }
  },
  "steps": {}
});

export const removedConstant = page<
  { say: 'replaced'; name: string | number; since: string | number; target: string | number; use: string | number } | { say: 'gone'; name: string | number; since: string | number; target: string | number },
  { say: 'use'; use: string | number } | { say: 'drop'; name: string | number }
>({
  "code": "kernel-c/removed-constant",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A constant or flag the kernel no longer defines",
    "zh-CN": "使用了内核中已不存在的常量或标志"
  },
  "help": {
    "en": "Write the new name, or leave out a flag that has no meaning any more.",
    "zh-CN": "请改用新名字；已失去意义的标志直接去掉。"
  },
  "fixable": true,
  "messages": {
    "replaced": {
      "en": "`{name}` is not defined from Linux {since} on, so this does not build for {target}; use `{use}`.",
      "zh-CN": "`{name}` 从 Linux {since} 起不再定义，面向 {target} 将无法编译；请改用 `{use}`。"
    },
    "gone": {
      "en": "`{name}` is not defined from Linux {since} on, so this does not build for {target}; leave it out.",
      "zh-CN": "`{name}` 从 Linux {since} 起不再定义，面向 {target} 将无法编译；请将其去掉。"
    }
  },
  "fixes": {
    "use": {
      "en": "Use `{use}`",
      "zh-CN": "改用 `{use}`"
    },
    "drop": {
      "en": "Drop the call with `{name}`",
      "zh-CN": "删除使用 `{name}` 的调用"
    }
  },
  "steps": {}
});

export const removedHeader = page<
  { say: 'moved'; name: string | number; next: string | number; since: string | number; target: string | number } | { say: 'gone'; name: string | number; since: string | number; target: string | number },
  { say: 'replace'; next: string | number } | { say: 'drop'; name: string | number }
>({
  "code": "kernel-c/removed-header",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "An include of a header the kernel no longer ships",
    "zh-CN": "包含了内核中已不存在的头文件"
  },
  "help": {
    "en": "Include the header that holds the declarations now.",
    "zh-CN": "请包含现在提供这些声明的头文件。"
  },
  "fixable": true,
  "messages": {
    "moved": {
      "en": "<{name}> is gone from Linux {since} on, so this does not build for {target}; include <{next}>.",
      "zh-CN": "头文件 <{name}> 从 Linux {since} 起已被移除，面向 {target} 将无法编译；请包含 <{next}>。"
    },
    "gone": {
      "en": "<{name}> is gone from Linux {since} on, so this does not build for {target}; drop the include.",
      "zh-CN": "头文件 <{name}> 从 Linux {since} 起已被移除，面向 {target} 将无法编译；请删除该包含。"
    }
  },
  "fixes": {
    "replace": {
      "en": "Include <{next}>",
      "zh-CN": "改为包含 <{next}>"
    },
    "drop": {
      "en": "Drop the include of <{name}>",
      "zh-CN": "删除对 <{name}> 的包含"
    }
  },
  "steps": {}
});

export const removedMember = page<
  { say: 'replaced'; name: string | number; since: string | number; struct: string | number; target: string | number; use: string | number } | { say: 'constant'; name: string | number; since: string | number; struct: string | number; target: string | number; use: string | number } | { say: 'gone'; name: string | number; since: string | number; struct: string | number; target: string | number },
  { say: 'use'; use: string | number } | { say: 'own'; name: string | number } | { say: 'drop'; name: string | number }
>({
  "code": "kernel-c/removed-member",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A member the kernel’s structure no longer has",
    "zh-CN": "访问了结构体中已不存在的成员"
  },
  "help": {
    "en": "Go through the accessor that replaced the member.",
    "zh-CN": "请通过取代该成员的访问函数来读写。"
  },
  "fixable": true,
  "messages": {
    "replaced": {
      "en": "`struct {struct}` has no such `{name}` from Linux {since} on, so this does not build for {target}; use `{use}`.",
      "zh-CN": "从 Linux {since} 起，`struct {struct}` 不再提供这样的成员 `{name}`，面向 {target} 将无法编译；请改用 `{use}`。"
    },
    "constant": {
      "en": "`{name}` of `struct {struct}` may only be read from Linux {since} on, so this does not build for {target}; use `{use}`.",
      "zh-CN": "从 Linux {since} 起，`struct {struct}` 的 `{name}` 只能读取，面向 {target} 将无法编译；请改用 `{use}`。"
    },
    "gone": {
      "en": "`struct {struct}` has no `{name}` from Linux {since} on, so this does not build for {target}; do without it.",
      "zh-CN": "从 Linux {since} 起，`struct {struct}` 不再有成员 `{name}`，面向 {target} 将无法编译；请不要再使用它。"
    }
  },
  "fixes": {
    "use": {
      "en": "Use `{use}`",
      "zh-CN": "改用 `{use}`"
    },
    "own": {
      "en": "Take a lock of this file’s own, `{name}`",
      "zh-CN": "改用本文件自己的锁 `{name}`"
    },
    "drop": {
      "en": "Drop the assignment to `{name}`",
      "zh-CN": "删除对 `{name}` 的赋值"
    }
  },
  "steps": {}
});

export const removedType = page<
  { say: 'replaced'; name: string | number; since: string | number; target: string | number; use: string | number } | { say: 'gone'; name: string | number; since: string | number; target: string | number } | { say: 'unreached'; header: string | number; name: string | number; target: string | number },
  { say: 'include'; header: string | number } | { say: 'use'; use: string | number }
>({
  "code": "kernel-c/removed-type",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A type the kernel no longer declares",
    "zh-CN": "使用了内核中已不存在的类型"
  },
  "help": {
    "en": "Use the type that replaced it, and look at the members it has.",
    "zh-CN": "请改用取代它的类型，并核对其成员。"
  },
  "fixable": true,
  "messages": {
    "replaced": {
      "en": "The type `{name}` is gone from Linux {since} on, so this does not build for {target}; use `{use}`.",
      "zh-CN": "类型 `{name}` 从 Linux {since} 起已被移除，面向 {target} 将无法编译；请改用 `{use}`。"
    },
    "gone": {
      "en": "The type `{name}` is gone from Linux {since} on, so this does not build for {target}.",
      "zh-CN": "类型 `{name}` 从 Linux {since} 起已被移除，面向 {target} 将无法编译。"
    },
    "unreached": {
      "en": "`struct {name}` is declared in `<{header}>`, which none of the includes reach on Linux {target}, so its size is not known.",
      "zh-CN": "`struct {name}` 在 `<{header}>` 中声明，而在 Linux {target} 上现有的包含文件都不会带入它，因此其大小未知。"
    }
  },
  "fixes": {
    "include": {
      "en": "Include `<{header}>`",
      "zh-CN": "包含 `<{header}>`"
    },
    "use": {
      "en": "Use `{use}`",
      "zh-CN": "改用 `{use}`"
    }
  },
  "steps": {}
});

export const repeatedMessage = page<
  { name: string | number },
  Record<never, never>
>({
  "code": "kernel-c/repeated-message",
  "tags": [
    "style"
  ],
  "severity": "hint",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A failure that has been told already",
    "zh-CN": "已经报告过的失败"
  },
  "help": {
    "en": "Return the error without a message.",
    "zh-CN": "直接返回错误即可。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` prints the failure itself; this line tells it a second time.",
      "zh-CN": "`{name}` 会自己打印失败信息，这一行是重复的。"
    }
  },
  "fixes": {
    "default": {
      "en": "Drop the message",
      "zh-CN": "去掉这条消息"
    }
  },
  "steps": {}
});

export const resourceSizeByHand = page<
  { say: 'short'; use: string | number } | { say: 'whole'; use: string | number },
  { use: string | number }
>({
  "code": "kernel-c/resource-size-by-hand",
  "tags": [
    "flow"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "The size of a resource, computed by hand",
    "zh-CN": "手工计算的资源大小"
  },
  "help": {
    "en": "resource_size() knows that both ends are inclusive.",
    "zh-CN": "resource_size() 知道两端都包含在内。"
  },
  "fixable": true,
  "messages": {
    "short": {
      "en": "The end of a resource belongs to it, so this is one less than its size; `{use}` is right.",
      "zh-CN": "资源的末尾也属于资源，因此这里比实际大小少一；`{use}` 才正确。"
    },
    "whole": {
      "en": "`{use}` computes the same and cannot be off by one.",
      "zh-CN": "`{use}` 的计算结果相同，且不会差一。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use {use}",
      "zh-CN": "改用 {use}"
    }
  },
  "steps": {}
});

export const reusedIrqFlags = page<
  { flags: string | number; name: string | number },
  never
>({
  "code": "kernel-c/reused-irq-flags",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "Interrupt flags saved over others",
    "zh-CN": "中断标志被覆盖"
  },
  "help": {
    "en": "Interrupts are off already: take the inner lock with spin_lock(), or use a second variable.",
    "zh-CN": "此时中断已经关闭：内层锁请用 spin_lock()，或使用第二个变量。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "`{name}` saves into `{flags}`, which still holds the state of the first lock; interrupts stay off behind the last unlock.",
      "zh-CN": "`{name}` 保存到 `{flags}`，而其中还是第一把锁的状态；最后一次解锁之后中断仍然关闭。"
    }
  },
  "fixes": {},
  "steps": {
    "saved": {
      "en": "saved here first",
      "zh-CN": "首先在此保存"
    }
  }
});

export const sizeofPointer = page<
  { type: string | number; variable: string | number },
  { text: string | number }
>({
  "code": "kernel-c/sizeof-pointer",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "The size of a pointer instead of what it points to",
    "zh-CN": "用了指针的大小而不是所指对象的大小"
  },
  "help": {
    "en": "Take the size of the object.",
    "zh-CN": "请取对象的大小。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`sizeof({variable})` is the size of the pointer (`{type}`), not of what it points to, so the object is written past its end or left half set; use `sizeof(*{variable})`.",
      "zh-CN": "`sizeof({variable})` 是指针（`{type}`）本身的大小，而不是所指对象的大小，会造成越界写入或只初始化一部分；请用 `sizeof(*{variable})`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{text}`",
      "zh-CN": "改写为 `{text}`"
    }
  },
  "steps": {}
});

export const sleepInAtomic = page<
  { say: 'itself'; name: string | number; taken: string | number } | { say: 'inside'; because: string | number; name: string | number; taken: string | number },
  never
>({
  "code": "kernel-c/sleep-in-atomic",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A call that sleeps in atomic context",
    "zh-CN": "在原子上下文中睡眠"
  },
  "help": {
    "en": "Do it before the lock is taken or after it is released, or protect the data with a mutex.",
    "zh-CN": "请在获取锁之前或释放锁之后进行，或改用互斥锁保护数据。"
  },
  "fixable": false,
  "messages": {
    "itself": {
      "en": "`{name}` may sleep, but this path is in atomic context since `{taken}`.",
      "zh-CN": "`{name}` 可能睡眠，而这条路径自 `{taken}` 起处于原子上下文。"
    },
    "inside": {
      "en": "`{name}` may sleep (by `{because}`), but this path is in atomic context since `{taken}`.",
      "zh-CN": "`{name}` 可能睡眠（通过 `{because}`），而这条路径自 `{taken}` 起处于原子上下文。"
    }
  },
  "fixes": {},
  "steps": {
    "taken": {
      "en": "atomic from here",
      "zh-CN": "从此处起为原子上下文"
    },
    "if": {
      "en": "where `{condition}` holds",
      "zh-CN": "当 `{condition}` 成立时"
    },
    "unless": {
      "en": "where `{condition}` does not hold",
      "zh-CN": "当 `{condition}` 不成立时"
    }
  }
});

export const sleepInHandler = page<
  { say: 'itself'; by: string | number; handler: string | number; name: string | number } | { say: 'inside'; because: string | number; by: string | number; handler: string | number; name: string | number } | { say: 'waits'; by: string | number; flags: string | number; handler: string | number; name: string | number },
  { flags: string | number }
>({
  "code": "kernel-c/sleep-in-handler",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A handler that sleeps",
    "zh-CN": "在处理函数中睡眠"
  },
  "help": {
    "en": "Do it in a work, or in the thread of a threaded interrupt.",
    "zh-CN": "请放到工作项或线程化中断的线程中完成。"
  },
  "fixable": true,
  "messages": {
    "itself": {
      "en": "`{name}` may sleep, but `{handler}` runs in atomic context: `{by}` hands it to interrupts or softirqs.",
      "zh-CN": "`{name}` 可能睡眠，而 `{handler}` 运行在原子上下文：`{by}` 把它交给中断或软中断。"
    },
    "inside": {
      "en": "`{name}` may sleep (by `{because}`), but `{handler}` runs in atomic context: `{by}` hands it to interrupts or softirqs.",
      "zh-CN": "`{name}` 可能睡眠（通过 `{because}`），而 `{handler}` 运行在原子上下文：`{by}` 把它交给中断或软中断。"
    },
    "waits": {
      "en": "`{name}` with `{flags}` may wait for memory, but `{handler}` runs in atomic context: `{by}` hands it to interrupts or softirqs.",
      "zh-CN": "`{name}` 使用 `{flags}` 可能等待内存，而 `{handler}` 运行在原子上下文：`{by}` 把它交给中断或软中断。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use `{flags}`",
      "zh-CN": "改用 `{flags}`"
    }
  },
  "steps": {
    "handed": {
      "en": "handed over here",
      "zh-CN": "在此交出"
    }
  }
});

export const snprintfInShow = page<
  { buffer: string | number },
  Record<never, never>
>({
  "code": "kernel-c/snprintf-in-show",
  "tags": [
    "style"
  ],
  "severity": "hint",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "snprintf() as the result of a show function",
    "zh-CN": "把 snprintf() 作为 show 函数的结果"
  },
  "help": {
    "en": "sysfs_emit() knows the size of the page.",
    "zh-CN": "sysfs_emit() 知道页的大小。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "snprintf() says how much it would have written, which may be more than `{buffer}` holds; sysfs_emit() says what it wrote.",
      "zh-CN": "snprintf() 返回本应写入的长度，可能超过 `{buffer}` 的容量；sysfs_emit() 返回实际写入的长度。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use sysfs_emit()",
      "zh-CN": "改用 sysfs_emit()"
    }
  },
  "steps": {}
});

export const swappedArguments = page<
  { say: 'flags'; flags: string | number; name: string | number } | { say: 'memset' },
  { first: string | number; second: string | number }
>({
  "code": "kernel-c/swapped-arguments",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Arguments in the wrong order",
    "zh-CN": "参数顺序颠倒"
  },
  "help": {
    "en": "Both are integers to the compiler, so it says nothing.",
    "zh-CN": "对编译器来说两者都是整数，因此不会报错。"
  },
  "fixable": true,
  "messages": {
    "flags": {
      "en": "`{flags}` stands where `{name}` takes a size, so the flags are taken for a number of bytes; swap the arguments.",
      "zh-CN": "`{flags}` 出现在 `{name}` 的大小参数位置，分配标志会被当成字节数；请交换参数。"
    },
    "memset": {
      "en": "memset takes the value before the size; a size of 0 sets nothing. Swap the arguments.",
      "zh-CN": "memset 的参数顺序是先值后大小；大小为 0 时什么也不会设置。请交换参数。"
    }
  },
  "fixes": {
    "default": {
      "en": "Swap `{first}` and `{second}`",
      "zh-CN": "交换 `{first}` 与 `{second}`"
    }
  },
  "steps": {}
});

export const unboundedShow = page<
  { buffer: string | number },
  Record<never, never>
>({
  "code": "kernel-c/unbounded-show",
  "tags": [
    "security",
    "deprecated"
  ],
  "severity": "info",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "sprintf of a string in a sysfs show function",
    "zh-CN": "在 sysfs 的 show 函数中用 sprintf 输出字符串"
  },
  "help": {
    "en": "sysfs_emit() takes the same arguments and stops at the end of the page.",
    "zh-CN": "sysfs_emit() 参数相同，并会在页末停止。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "A string of unknown length goes into `{buffer}` with sprintf(), which does not know that the buffer is one page; use sysfs_emit(), which does.",
      "zh-CN": "长度未知的字符串经 sprintf() 写入 `{buffer}`，而它不知道缓冲区只有一页；请用知道这一点的 sysfs_emit()。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use sysfs_emit()",
      "zh-CN": "改用 sysfs_emit()"
    }
  },
  "steps": {}
});

export const unboundedStringCopy = page<
  { from: string | number; name: string | number; to: string | number },
  Record<never, never>
>({
  "code": "kernel-c/unbounded-string-copy",
  "tags": [
    "security",
    "deprecated"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A string from elsewhere copied without a limit",
    "zh-CN": "无长度限制地复制外来字符串"
  },
  "help": {
    "en": "strscpy() stops at the end of the array and always terminates the string.",
    "zh-CN": "strscpy() 会在数组末尾停止，并总是写入结束符。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` copies `{from}`, which the caller chose, into the array `{to}` without looking at its size: a long string overwrites the stack. Use strscpy().",
      "zh-CN": "`{name}` 把调用者给出的 `{from}` 复制到数组 `{to}`，却不检查大小：过长的字符串会覆盖栈。请改用 strscpy()。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use strscpy() with the size of the array",
      "zh-CN": "改用 strscpy() 并给出数组大小"
    }
  },
  "steps": {}
});

export const unboundedUserCopy = page<
  { name: string | number; to: string | number },
  { name: string | number; to: string | number }
>({
  "code": "kernel-c/unbounded-user-copy",
  "tags": [
    "security",
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A length from user space that nobody limits",
    "zh-CN": "未加限制的用户空间长度"
  },
  "help": {
    "en": "Compare the length with sizeof() before the copy.",
    "zh-CN": "复制之前请把长度与 sizeof() 比较。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` comes from the caller and is not compared with the size of `{to}`; whoever calls writes past its end.",
      "zh-CN": "`{name}` 来自调用者，却没有与 `{to}` 的大小比较；调用者可以写到其末尾之外。"
    }
  },
  "fixes": {
    "default": {
      "en": "Refuse a {name} that {to} cannot hold",
      "zh-CN": "拒绝 {to} 容纳不下的 {name}"
    }
  },
  "steps": {}
});

export const uncheckedAllocation = page<
  { name: string | number; pointer: string | number },
  { result: string | number }
>({
  "code": "kernel-c/unchecked-allocation",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "Memory used without a look whether there is any",
    "zh-CN": "未检查分配结果就使用内存"
  },
  "help": {
    "en": "Test the pointer right after the allocation and leave with -ENOMEM.",
    "zh-CN": "请在分配之后立即判断指针，并以 -ENOMEM 退出。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` returns NULL when memory is short, and this path uses `{pointer}` without a check.",
      "zh-CN": "内存不足时 `{name}` 返回 NULL，而这条路径未检查就使用 `{pointer}`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Return {result} when it fails",
      "zh-CN": "失败时返回 {result}"
    }
  },
  "steps": {
    "allocated": {
      "en": "allocated here",
      "zh-CN": "在此分配"
    },
    "if": {
      "en": "where `{condition}` holds",
      "zh-CN": "当 `{condition}` 成立时"
    },
    "unless": {
      "en": "where `{condition}` does not hold",
      "zh-CN": "当 `{condition}` 不成立时"
    }
  }
});

export const uncheckedErrorPointer = page<
  { name: string | number; pointer: string | number },
  { result: string | number }
>({
  "code": "kernel-c/unchecked-error-pointer",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A pointer followed that may be an error number",
    "zh-CN": "使用了可能是错误码的指针"
  },
  "help": {
    "en": "Test it with IS_ERR() first and return PTR_ERR() of it; a test for NULL never sees the failure.",
    "zh-CN": "请先用 IS_ERR() 判断并返回 PTR_ERR()；判断 NULL 看不到这种失败。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` returns an error pointer when it fails, and this path follows `{pointer}` without IS_ERR().",
      "zh-CN": "`{name}` 失败时返回错误指针，而这条路径未用 IS_ERR() 判断就访问 `{pointer}`。"
    }
  },
  "fixes": {
    "default": {
      "en": "Return {result} when it fails",
      "zh-CN": "失败时返回 {result}"
    }
  },
  "steps": {
    "returned": {
      "en": "returned here",
      "zh-CN": "在此返回"
    },
    "if": {
      "en": "where `{condition}` holds",
      "zh-CN": "当 `{condition}` 成立时"
    },
    "unless": {
      "en": "where `{condition}` does not hold",
      "zh-CN": "当 `{condition}` 不成立时"
    }
  }
});

export const uncheckedMapping = page<
  { address: string | number; name: string | number },
  never
>({
  "code": "kernel-c/unchecked-mapping",
  "tags": [
    "flow"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A DMA address used without a look whether it is one",
    "zh-CN": "未检查 DMA 映射结果就使用该地址"
  },
  "help": {
    "en": "Ask dma_mapping_error() right behind the call and give up the transfer.",
    "zh-CN": "请在调用之后立即用 dma_mapping_error() 判断，并放弃这次传输。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "`{name}` fails when no bounce buffer or IOMMU space is left, and nothing asks `dma_mapping_error()` about `{address}`; the device then reads or writes other memory.",
      "zh-CN": "没有可用的反弹缓冲区或 IOMMU 空间时 `{name}` 会失败，而没有任何地方用 `dma_mapping_error()` 检查 `{address}`；设备随后会读写别处的内存。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const unexportedSymbol = page<
  { say: 'never'; header: string | number; name: string | number; target: string | number } | { say: 'gone'; name: string | number; since: string | number; target: string | number } | { say: 'replaced'; name: string | number; since: string | number; target: string | number; use: string | number } | { say: 'early'; name: string | number; since: string | number; target: string | number },
  never
>({
  "code": "kernel-c/unexported-symbol",
  "tags": [
    "link"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A symbol that the kernel keeps for itself",
    "zh-CN": "使用了内核未导出的符号"
  },
  "help": {
    "en": "A header says what the kernel's own code may call; only exported symbols are there for modules.",
    "zh-CN": "头文件声明的是内核自身代码可以调用的接口；模块只能使用已导出的符号。"
  },
  "fixable": false,
  "messages": {
    "never": {
      "en": "<{header}> declares `{name}`, but Linux {target} does not export it, so the module does not link; do without it.",
      "zh-CN": "<{header}> 声明了 `{name}`，但 Linux {target} 没有导出它，模块无法链接；请换一种做法。"
    },
    "gone": {
      "en": "`{name}` is not exported to modules from Linux {since} on, so the module does not link on {target}; do without it.",
      "zh-CN": "`{name}` 从 Linux {since} 起不再导出给内核模块，模块在 {target} 上无法链接；请换一种做法。"
    },
    "replaced": {
      "en": "`{name}` is not exported to modules from Linux {since} on, so the module does not link on {target}; use `{use}`.",
      "zh-CN": "`{name}` 从 Linux {since} 起不再导出给内核模块，模块在 {target} 上无法链接；请改用 `{use}`。"
    },
    "early": {
      "en": "`{name}` is exported to modules from Linux {since} on only, so the module does not link on {target}.",
      "zh-CN": "`{name}` 从 Linux {since} 起才导出给内核模块，模块在 {target} 上无法链接。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const uninitialisedCopyOut = page<
  { member: string | number; name: string | number },
  { name: string | number }
>({
  "code": "kernel-c/uninitialised-copy-out",
  "tags": [
    "security",
    "flow"
  ],
  "severity": "warning",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "Bytes of the stack handed to user space",
    "zh-CN": "把栈上的字节交给用户空间"
  },
  "help": {
    "en": "Clear the structure first: ` = {}`, or memset() where it has holes.",
    "zh-CN": "请先清零该结构体：` = {}`；若有空洞则用 memset()。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}.{member}` has no value here, so that old bytes of the kernel's stack go to user space.",
      "zh-CN": "`{name}.{member}` 在此没有值，内核栈上的旧字节会交给用户空间。"
    }
  },
  "fixes": {
    "default": {
      "en": "Clear {name} at its declaration",
      "zh-CN": "在声明处清零 {name}"
    }
  },
  "steps": {
    "declared": {
      "en": "declared without a value",
      "zh-CN": "声明时没有值"
    }
  }
});

export const unknownModuleLicense = page<
  { given: string | number },
  { license: string | number }
>({
  "code": "kernel-c/unknown-module-license",
  "tags": [
    "link"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A licence the module loader does not know",
    "zh-CN": "模块加载器不认识的许可证字符串"
  },
  "help": {
    "en": "The loader compares the string letter by letter.",
    "zh-CN": "加载器会逐字比较这个字符串。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "The kernel does not know the licence \"{given}\" and treats the module as proprietary: it is tainted and gets no GPL-only symbols. Write one of the strings it knows, such as \"GPL\".",
      "zh-CN": "内核不认识许可证 \"{given}\"，会把模块视为专有：内核被污染，且模块无法使用仅限 GPL 的符号。请写成内核认识的字符串，例如 \"GPL\"。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write \"{license}\"",
      "zh-CN": "改写为 \"{license}\""
    }
  },
  "steps": {}
});

export const unlockWithoutLock = page<
  { unlock: string | number },
  never
>({
  "code": "kernel-c/unlock-without-lock",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A lock released that nobody has taken",
    "zh-CN": "释放了无人获取的锁"
  },
  "help": {
    "en": "Take the lock first.",
    "zh-CN": "请先获取锁。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "`{unlock}` releases a lock that neither this function nor any caller in the file has taken.",
      "zh-CN": "`{unlock}` 释放的锁既不是本函数获取的，也不是文件中任何调用者获取的。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const unreachedMacro = page<
  { header: string | number; name: string | number; target: string | number },
  { header: string | number }
>({
  "code": "kernel-c/unreached-macro",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A macro at file scope whose header is not included",
    "zh-CN": "文件作用域中的宏没有包含其头文件"
  },
  "help": {
    "en": "Include the header that defines the macro.",
    "zh-CN": "请包含定义该宏的头文件。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` is defined in `<{header}>`, which none of the includes reach on Linux {target}; the compiler takes the line for a declaration and refuses it.",
      "zh-CN": "`{name}` 在 `<{header}>` 中定义，而在 Linux {target} 上现有的包含文件都不会带入它；编译器会把这一行当作声明并拒绝它。"
    }
  },
  "fixes": {
    "default": {
      "en": "Include `<{header}>`",
      "zh-CN": "包含 `<{header}>`"
    }
  },
  "steps": {}
});

export const unterminatedCopy = page<
  { to: string | number },
  Record<never, never>
>({
  "code": "kernel-c/unterminated-copy",
  "tags": [
    "security",
    "deprecated"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "strncpy that may leave no terminating zero",
    "zh-CN": "strncpy 可能不写入结束符"
  },
  "help": {
    "en": "strscpy() always terminates; strscpy_pad() also fills the rest with zeros.",
    "zh-CN": "strscpy() 总会写入结束符；strscpy_pad() 还会用零填充剩余部分。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "strncpy() with the whole size of `{to}` writes no terminating zero when the source is as long, and whoever reads `{to}` runs on into what follows; use strscpy().",
      "zh-CN": "以 `{to}` 的全部大小调用 strncpy()，当源字符串同样长时不会写入结束符，之后读取 `{to}` 会越界；请用 strscpy()。"
    }
  },
  "fixes": {
    "default": {
      "en": "Use strscpy()",
      "zh-CN": "改用 strscpy()"
    }
  },
  "steps": {}
});

export const useAfterFree = page<
  { say: 'used'; by: string | number; key: string | number } | { say: 'walked'; key: string | number; walk: string | number },
  never
>({
  "code": "kernel-c/use-after-free",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "Memory used after it was freed",
    "zh-CN": "释放之后仍使用内存"
  },
  "help": {
    "en": "Free it behind its last use; walk with the `_safe` variant where entries are freed.",
    "zh-CN": "请在最后一次使用之后再释放；若要释放表项，请使用 `_safe` 变体遍历。"
  },
  "fixable": false,
  "messages": {
    "used": {
      "en": "`{key}` was freed by `{by}` on this path, and is used here.",
      "zh-CN": "`{key}` 在这条路径上已由 `{by}` 释放，这里仍在使用。"
    },
    "walked": {
      "en": "The walk `{walk}` reads the next entry out of `{key}`, which its body has freed.",
      "zh-CN": "遍历 `{walk}` 要从 `{key}` 中读取下一项，而循环体已将其释放。"
    }
  },
  "fixes": {},
  "steps": {
    "freed": {
      "en": "freed here",
      "zh-CN": "在此释放"
    },
    "if": {
      "en": "where `{condition}` holds",
      "zh-CN": "当 `{condition}` 成立时"
    },
    "unless": {
      "en": "where `{condition}` does not hold",
      "zh-CN": "当 `{condition}` 不成立时"
    }
  }
});

export const userPointerFollowed = page<
  { pointer: string | number },
  never
>({
  "code": "kernel-c/user-pointer-followed",
  "tags": [
    "security",
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A pointer to user space, followed",
    "zh-CN": "直接访问用户空间指针"
  },
  "help": {
    "en": "Copy the value first, and look at the copy.",
    "zh-CN": "请先复制，再查看副本。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "`{pointer}` points to user space; the kernel may only go there with get_user() or copy_from_user().",
      "zh-CN": "`{pointer}` 指向用户空间；内核只能用 get_user() 或 copy_from_user() 访问那里。"
    }
  },
  "fixes": {},
  "steps": {}
});

export const voidResult = page<
  { say: 'old'; name: string | number; since: string | number; target: string | number } | { say: 'early'; name: string | number; since: string | number; target: string | number },
  { name: string | number }
>({
  "code": "kernel-c/void-result",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "The value of a call that gives none",
    "zh-CN": "使用了不返回值的函数的返回值"
  },
  "help": {
    "en": "Call the function as a statement; what it can no longer report has not failed.",
    "zh-CN": "请把该调用写成单独的语句；它无法再报告的错误即视为没有发生。"
  },
  "fixable": true,
  "messages": {
    "old": {
      "en": "`{name}` returns nothing from Linux {since} on, so using its value does not build for {target}.",
      "zh-CN": "`{name}` 从 Linux {since} 起不再返回值，使用其返回值将无法面向 {target} 编译。"
    },
    "early": {
      "en": "`{name}` returns nothing on Linux {target}; its value came with {since}, so this does not build.",
      "zh-CN": "在 Linux {target} 上 `{name}` 不返回值；返回值自 {since} 才有，因此无法编译。"
    }
  },
  "fixes": {
    "default": {
      "en": "Call `{name}()` and go on with 0",
      "zh-CN": "单独调用 `{name}()`，并以 0 继续"
    }
  },
  "steps": {}
});

export const waitingAllocation = page<
  { flags: string | number; name: string | number; taken: string | number },
  { flags: string | number }
>({
  "code": "kernel-c/waiting-allocation",
  "tags": [
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "An allocation that may wait in atomic context",
    "zh-CN": "在原子上下文中使用可能等待的分配"
  },
  "help": {
    "en": "Allocate before the lock is taken, or with GFP_ATOMIC, which fails more often.",
    "zh-CN": "请在获取锁之前分配，或使用更容易失败的 GFP_ATOMIC。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{name}` may wait for memory with `{flags}`, but this path is in atomic context since `{taken}`.",
      "zh-CN": "`{name}` 使用 `{flags}` 时可能等待内存，而这条路径自 `{taken}` 起处于原子上下文。"
    }
  },
  "fixes": {
    "default": {
      "en": "Allocate with `{flags}`",
      "zh-CN": "改用 `{flags}` 分配"
    }
  },
  "steps": {
    "taken": {
      "en": "atomic from here",
      "zh-CN": "从此处起为原子上下文"
    },
    "if": {
      "en": "where `{condition}` holds",
      "zh-CN": "当 `{condition}` 成立时"
    },
    "unless": {
      "en": "where `{condition}` does not hold",
      "zh-CN": "当 `{condition}` 不成立时"
    }
  }
});

export const workLeftRunning = page<
  { end: string | number; member: string | number; wait: string | number },
  never
>({
  "code": "kernel-c/work-left-running",
  "tags": [
    "flow"
  ],
  "severity": "warning",
  "confidence": "medium",
  "stage": "stable",
  "since": "0.2.0",
  "title": {
    "en": "A work or timer that outlives its device",
    "zh-CN": "比设备活得更久的工作项或定时器"
  },
  "help": {
    "en": "End it in the function that lets the device go.",
    "zh-CN": "请在放开设备的函数中结束它。"
  },
  "fixable": false,
  "messages": {
    "default": {
      "en": "`{member}` is started in this file and nothing waits for its end; behind `{end}` it runs on memory that is freed. `{wait}()` waits.",
      "zh-CN": "`{member}` 在此文件中启动，却没有任何地方等待其结束；`{end}` 之后它会在已释放的内存上运行。`{wait}()` 会等待。"
    }
  },
  "fixes": {},
  "steps": {
    "prepared": {
      "en": "prepared here",
      "zh-CN": "在此准备"
    }
  }
});

export const wrongErrorCheck = page<
  { say: 'error'; name: string | number; variable: string | number } | { say: 'nothing'; name: string | number; variable: string | number },
  { check: string | number }
>({
  "code": "kernel-c/wrong-error-check",
  "tags": [
    "value",
    "flow"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "A failure tested in a way that never happens",
    "zh-CN": "对失败的判断方式永远不成立"
  },
  "help": {
    "en": "The error to return changes with the test: PTR_ERR() of the pointer, or -ENOMEM.",
    "zh-CN": "判断方式改变后，返回的错误码也要相应改为 PTR_ERR() 或 -ENOMEM。"
  },
  "fixable": true,
  "messages": {
    "error": {
      "en": "`{name}` returns an error pointer and never NULL when it fails, so this test of `{variable}` misses every failure; use IS_ERR({variable}).",
      "zh-CN": "`{name}` 失败时返回错误指针而不是 NULL，这里对 `{variable}` 的判断会漏掉所有失败；请用 IS_ERR({variable})。"
    },
    "nothing": {
      "en": "`{name}` returns NULL and never an error pointer when it fails, so IS_ERR({variable}) misses every failure; test for NULL.",
      "zh-CN": "`{name}` 失败时返回 NULL 而不是错误指针，IS_ERR({variable}) 会漏掉所有失败；请判断是否为 NULL。"
    }
  },
  "fixes": {
    "default": {
      "en": "Test `{check}`",
      "zh-CN": "改为判断 `{check}`"
    }
  },
  "steps": {}
});

export const wrongPermissionBits = page<
  { say: 'decimal'; mode: string | number } | { say: 'world'; mode: string | number; name: string | number },
  { mode: string | number }
>({
  "code": "kernel-c/wrong-permission-bits",
  "tags": [
    "value"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "Permission bits that are not what they look like",
    "zh-CN": "权限位与看上去的不一致"
  },
  "help": {
    "en": "Modes are octal, and files of sysfs are not writable for everybody.",
    "zh-CN": "权限应写成八进制，sysfs 文件不允许所有人写入。"
  },
  "fixable": true,
  "messages": {
    "decimal": {
      "en": "`{mode}` is a decimal number, so the permission bits are others than they look; write it in octal with a leading 0.",
      "zh-CN": "`{mode}` 是十进制数，实际的权限位与看上去不同；请写成以 0 开头的八进制。"
    },
    "world": {
      "en": "`{mode}` lets everybody write, which `{name}` refuses at build time; take the write bit of others away.",
      "zh-CN": "`{mode}` 允许任何人写入，`{name}` 在构建时会拒绝；请去掉其他用户的写权限。"
    }
  },
  "fixes": {
    "default": {
      "en": "Write `{mode}`",
      "zh-CN": "改写为 `{mode}`"
    }
  },
  "steps": {}
});

export const wrongProcOperations = page<
  { call: string | number; target: string | number; variable: string | number; wanted: string | number; wrong: string | number },
  { variable: string | number }
>({
  "code": "kernel-c/wrong-proc-operations",
  "tags": [
    "drift"
  ],
  "severity": "error",
  "confidence": "high",
  "stage": "stable",
  "since": "0.1.0",
  "title": {
    "en": "proc_create with the operations structure of another release",
    "zh-CN": "proc_create 使用了其他版本的操作结构体"
  },
  "help": {
    "en": "Files of /proc have operations of their own since Linux 5.6.",
    "zh-CN": "自 Linux 5.6 起，/proc 文件有自己的操作结构体。"
  },
  "fixable": true,
  "messages": {
    "default": {
      "en": "`{call}` takes a `struct {wanted}` on Linux {target}, but `{variable}` is a `struct {wrong}`; the compiler refuses the pointer.",
      "zh-CN": "在 Linux {target} 上 `{call}` 需要 `struct {wanted}`，而 `{variable}` 是 `struct {wrong}`；编译器会拒绝该指针。"
    }
  },
  "fixes": {
    "default": {
      "en": "Make `{variable}` a `struct proc_ops`",
      "zh-CN": "把 `{variable}` 改为 `struct proc_ops`"
    }
  },
  "steps": {}
});
