/** What `fix` makes of changes that drivers outside of the kernel meet most. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ported } from '../support/ported.ts';

test('a timer gets its function at once, wherever the file sets the only one', async () => {
  const text = (start: string, more = ''): string =>
    [
      '#include <linux/hrtimer.h>',
      'struct lamp { struct hrtimer timer; };',
      'static enum hrtimer_restart blink(struct hrtimer *timer) { return HRTIMER_NORESTART; }',
      'static enum hrtimer_restart dim(struct hrtimer *timer) { return HRTIMER_NORESTART; }',
      'static void aim(struct lamp *lamp)',
      '{',
      `\tlamp->timer.function = blink;${more}`,
      '}',
      'static void start(struct lamp *lamp)',
      '{',
      `\t${start}`,
      '}',
      '',
    ].join('\n');
  const old = 'hrtimer_init(&lamp->timer, CLOCK_MONOTONIC, HRTIMER_MODE_REL);';
  const fresh = 'hrtimer_setup(&lamp->timer, blink, CLOCK_MONOTONIC, HRTIMER_MODE_REL);';
  assert.equal(await ported(text(old), '7.2'), text(fresh));
  assert.equal(
    await ported(text(`${old}\n\t(&lamp->timer)->function = &blink;`), '7.2'),
    text(fresh.replace('blink', '&blink')),
  );
  const two = text(old, '\n\tlamp->timer.function = dim;');
  assert.equal(await ported(two, '7.2'), two, 'nobody knows which one');
});

test('a flag that has become a member is set there', async () => {
  const text = (...lines: readonly string[]): string =>
    [
      '#include <linux/netdevice.h>',
      'static void setup(struct net_device *dev)',
      '{',
      ...lines.map((line) => `\t${line}`),
      '}',
      '',
    ].join('\n');
  assert.equal(await ported(text('dev->features |= NETIF_F_LLTX;'), '7.2'), text('dev->lltx = true;'));
  assert.equal(
    await ported(text('dev->features |= NETIF_F_SG | NETIF_F_LLTX | NETIF_F_NETNS_LOCAL;'), '7.2'),
    text('dev->features |= NETIF_F_SG;', 'dev->netns_immutable = true;', 'dev->lltx = true;'),
  );
  const asked = text('if (dev->features & NETIF_F_LLTX)', '\treturn;');
  assert.equal(await ported(asked, '7.2'), asked, 'a question is another thing');
});

test('a list of attributes becomes a group', async () => {
  const text = (list: string, more: string, member: string): string =>
    `#include <linux/kobject.h>\nstatic struct attribute *${list}[] = {\n\tNULL,\n};\n${more}\nstatic struct kobj_type lamp_type = {\n\t${member},\n};\n`;
  assert.equal(
    await ported(text('lamp_attrs', '', '.default_attrs = lamp_attrs'), '6.1'),
    text('lamp_attrs', 'ATTRIBUTE_GROUPS(lamp);\n', '.default_groups = lamp_groups'),
  );
  const named = await ported(text('all', '', '.default_attrs = all'), '6.1');
  assert.match(named, /\.attrs = all,\n\};\n__ATTRIBUTE_GROUPS\(all\);/);
  assert.equal(
    await ported(text('lamp_attrs', '', '.default_attrs = lamp_attrs'), '5.10'),
    text('lamp_attrs', '', '.default_attrs = lamp_attrs'),
  );
});

test('a structure that was another name for one is that one, behind pointers as well', async () => {
  const text = (tag: string, alloc: string): string =>
    `#include <linux/spi/spi.h>\nvoid f(struct spi_device *spi)\n{\n\tstruct ${tag} *host = ${alloc}(&spi->dev, 0);\n\n\tdevice_unregister(&host->dev);\n}\n`;
  assert.equal(
    await ported(text('spi_master', 'spi_alloc_master'), '7.2'),
    text('spi_controller', 'spi_alloc_host'),
  );
});

test('a callback is given a structure with the same members under another name', async () => {
  const text = (tag: string, body: string): string =>
    [
      '#include <linux/ethtool.h>',
      '#include <linux/netdevice.h>',
      `static int stamps(struct net_device *dev, struct ${tag} *info)`,
      '{',
      `\t${body}`,
      '}',
      'static const struct ethtool_ops ops = { .get_ts_info = stamps };',
      '',
    ].join('\n');
  for (const body of ['return info->phc_index = -1;', 'return ethtool_op_get_ts_info(dev, info);'])
    assert.equal(await ported(text('ethtool_ts_info', body), '6.12'), text('kernel_ethtool_ts_info', body));
  for (const body of ['return copy(info, sizeof(struct ethtool_ts_info));', 'return stamps_of(info);'])
    assert.equal(await ported(text('ethtool_ts_info', body), '6.12'), text('ethtool_ts_info', body));
});

test('parameters that went into a structure are read from it', async () => {
  const text = (parameters: string, first: string): string =>
    [
      '#include <net/rtnetlink.h>',
      `static int add(${parameters})`,
      `{${first}`,
      '\treturn data ? register_netdevice(dev) : -EINVAL;',
      '}',
      'static struct rtnl_link_ops ops = { .newlink = add };',
      '',
    ].join('\n');
  assert.match(
    await ported(
      text(
        'struct net *net, struct net_device *dev, struct nlattr *tb[], struct nlattr *data[], struct netlink_ext_ack *ack',
        '',
      ),
      '7.2',
    ),
    /add\(struct net_device \*dev, struct rtnl_newlink_params \*(\w+), struct netlink_ext_ack \*ack\)\n\{\n\tstruct nlattr \*\*data = \1->data;/,
  );
});

test('a new parameter is given what keeps the meaning', async () => {
  const text = (call: string): string =>
    `#include <linux/xattr.h>\nssize_t f(struct dentry *dentry, void *to)\n{\n\treturn ${call};\n}\n`;
  const old = 'vfs_getxattr(dentry, "user.foo", to, 4)';
  assert.equal(
    await ported(text(old), '6.1'),
    text('vfs_getxattr(&init_user_ns, dentry, "user.foo", to, 4)'),
  );
  assert.equal(
    await ported(text(old), '7.2'),
    text('vfs_getxattr(&nop_mnt_idmap, dentry, "user.foo", to, 4)'),
  );
});

test('a call loses no argument that says something', async () => {
  const text = (declaration: string): string =>
    `#include <linux/interrupt.h>\nstatic void run(unsigned long data) { }\nstatic ${declaration};\n`;
  assert.equal(
    await ported(text('DECLARE_TASKLET(lamp, run, 0)'), '7.2'),
    text('DECLARE_TASKLET_OLD(lamp, run)'),
  );
  const kept = text('DECLARE_TASKLET(lamp, run, 7)');
  assert.equal(await ported(kept, '7.2'), kept);
});

test('what a stable series took early is gone on a kernel of the table that lacks it', async () => {
  const text = (name: string): string =>
    `#include <linux/fdtable.h>\nstruct file *f(unsigned int fd)\n{\n\treturn ${name}(fd);\n}\n`;
  assert.equal(await ported(text('fcheck'), '5.10.223'), text('lookup_fd_rcu'));
  assert.equal(await ported(text('fcheck'), '5.10.100'), text('fcheck'));
});

test('times of an inode are read and written by functions, whole or in parts', async () => {
  const text = (...lines: readonly string[]): string =>
    [
      '#include <linux/fs.h>',
      'void f(struct inode *inode, struct kstat *stat, long long now)',
      '{',
      ...lines.map((line) => `\t${line}`),
      '}',
      '',
    ].join('\n');
  assert.equal(
    await ported(
      text(
        'stat->mtime = inode->i_mtime;',
        'inode->i_atime = inode->i_mtime;',
        'inode->i_mtime.tv_sec = now;',
        'inode->i_ctime.tv_nsec = inode->i_mtime.tv_nsec = 0;',
        'if (timespec64_equal(&inode->i_ctime, &stat->ctime))',
        '\tpr_info("%lld", inode->i_atime.tv_sec);',
      ),
      '6.12',
    ),
    text(
      'stat->mtime = inode_get_mtime(inode);',
      'inode_set_atime_to_ts(inode, inode_get_mtime(inode));',
      'inode_set_mtime(inode, now, inode_get_mtime_nsec(inode));',
      'inode_set_ctime(inode, inode_get_ctime_sec(inode), inode_set_mtime(inode, inode_get_mtime_sec(inode), 0).tv_nsec);',
      'if (timespec64_equal((struct timespec64[]){ inode_get_ctime(inode) }, &stat->ctime))',
      '\tpr_info("%lld", inode_get_atime(inode).tv_sec);',
    ),
  );
  const kept = text('fill(&inode->i_mtime);');
  assert.equal(await ported(kept, '6.12'), kept, 'who writes through the address would write to a copy');
});

test('a state that became a structure is read by a function, and its address stays one', async () => {
  const text = (...lines: readonly string[]): string =>
    `#include <linux/fs.h>\nbool f(struct inode *inode)\n{\n${lines.map((line) => `\t${line}\n`).join('')}}\n`;
  assert.equal(
    await ported(text('wake_up_bit(&inode->i_state, 3);', 'return inode->i_state & I_NEW;'), '7.2'),
    text('wake_up_bit(&inode->i_state, 3);', 'return inode_state_read_once(inode) & I_NEW;'),
  );
});

test('a call through a member that takes other arguments now is no matter of its name', async () => {
  const text = `#include <net/mac80211.h>\nvoid f(struct ieee80211_ops *ops)\n{\n\tops->sta_rc_update(0, 0, 0, 0);\n}\n`;
  assert.equal(await ported(text, '7.2'), text);
});
