/** Groups of functions that look at what they get and keep nothing of it, by what they are about. */
const groups: readonly string[] = [
  // Memory and text.
  String.raw`mem(?:set|cpy|move|cmp|chr)\w*`,
  String.raw`str\w+`,
  String.raw`(?:vs?|s)(?:n|cn)?printf`,
  String.raw`sysfs_emit\w*`,
  String.raw`seq_(?:printf|puts|putc)`,
  String.raw`copy_(?:from|to)_(?:user|iter)`,
  String.raw`min\w*|max\w*|sizeof|ARRAY_SIZE|PTR_ALIGN`,
  String.raw`(?:get|put)_unaligned\w*`,
  String.raw`[lb]e\d+_to_cpup?\w*|cpu_to_[lb]e\d+p?\w*`,
  String.raw`simple_(?:read_from|write_to)_buffer|kernel_(?:read|write)|get_random_\w+|kstrto\w+|v?sscanf|hex2bin|bin2hex|hex_dump_to_buffer|base64_\w+`,
  // Messages.
  String.raw`(?:dev|net|netdev|netif|device)\w*_(?:err|warn|info|dbg|notice|alert|crit)\w*`,
  String.raw`\w+_(?:err|warn|info|dbg|debug|notice)(?:_once|_ratelimited)?`,
  String.raw`pr_\w+|printk\w*|print_hex_dump\w*|trace_\w+`,
  String.raw`WARN\w*|BUG_ON|likely|unlikely`,
  String.raw`IS_ERR\w*|PTR_ERR\w*|is_\w+`,
  // What is part of an object is made ready.
  String.raw`init_(?:completion|waitqueue_head|rwsem|swait_queue_head)|reinit_completion`,
  String.raw`mutex_\w+|spin_\w+|sema_init|seqcount_\w*init|raw_spin_\w+|rwlock_init`,
  String.raw`INIT_\w+|timer_setup|hrtimer_\w*(?:setup|init)|tasklet_(?:setup|init)|kthread_init_\w+`,
  String.raw`kref_init|refcount_set|atomic(?:64|_long)?_(?:set|read|inc|dec|add|sub)|device_initialize|kobject_init`,
  String.raw`ida_init|idr_init\w*|xa_init\w*|skb_queue_head_init|init_rwsem|ratelimit_state_init|sg_init\w*|sg_set_\w+`,
  String.raw`wait_for_\w+`,
  // Device trees, registers and buses.
  String.raw`of_(?:property|device_is|node_name|get_property|match|count|address|irq)\w*|of_irq_get\w*`,
  String.raw`fwnode_(?:property|device_is)\w*|device_property_\w+`,
  String.raw`(?:io)?(?:read|write)[bwlq]?\d*(?:_relaxed|be)?`,
  String.raw`usb_control_msg\w*|usb_bulk_msg|usb_interrupt_msg|i2c_\w*(?:transfer|_xfer)\w*|i2c_master_\w+|regmap_(?:bulk|raw|noinc)_\w+|sdio_\w*(?:read|write)\w*|mtd_(?:read|write)\w*|spi_(?:sync|write|read|write_then_read)`,
  String.raw`SET_NETDEV_DEV|netdev_priv|dev_name|eth_hw_addr_\w+|dev_addr_\w+`,
  // Packets and messages under construction.
  String.raw`skb_(?:put|push|pull|reserve|reset|trim|tailroom|headroom|copy|set|cow|store)\w*|__skb_(?:put|push|pull)\w*|nla_(?:put|nest|total|reserve)\w*|(?:genl|nl)msg_(?:put|end|data|total)\w*|nlmsg_\w*size`,
  // Keys and digests.
  String.raw`crypto_\w+_(?:digestsize|blocksize|ivsize|reqsize|setkey|init|update|final|digest)`,
  String.raw`kfree\w*`,
];

const pattern = new RegExp(`^(?:${groups.join('|')})$`);
/** `free_fib_info` is no message of the level `info`. */
const ending =
  /(?:^|_)(?:free|put|release|destroy|remove|unregister|drop|del|alloc|add|set|get|register|create|insert|queue|store|save|with)_/;
const message = /_(?:err|warn|info|dbg|debug|notice)$/;

/** Whether a function looks at what it gets and keeps nothing of it, by its name. */
export function lookingOnly(name: string): boolean {
  return pattern.test(name) && !(message.test(name) && ending.test(name));
}

/** The driver's own data: found again where the function succeeds, and freed by nobody where it fails. */
export const storing =
  /^(?:(?:dev|pci|platform|i2c|spi|amba|auxiliary|mdio|sdio|serio)_set_(?:drvdata|clientdata)|i2c_set_\w*data|usb_set_(?:intfdata|serial_data|serial_port_data))$/;
