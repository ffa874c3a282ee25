/** What `fix` makes of code that more than one line has to change for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ported } from '../support/ported.ts';

const head = '#include <linux/module.h>\n#include <linux/uprobes.h>\n';
const registers =
  'int start(struct inode *inode, struct uprobe_consumer *uc)\n{\n\treturn uprobe_register(inode, 8, uc);\n}\n';
const unregisters =
  'void stop(struct inode *inode, struct uprobe_consumer *uc)\n{\n\tuprobe_unregister(inode, 8, uc);\n}\n';

test('a handle that only the newer form hands out is kept until it is asked for', async () => {
  const text = `${head}\n${registers}\n${unregisters}`;
  const fixed = await ported(text, '6.12');
  assert.match(fixed, /uprobes\.h>\n#include <linux\/err\.h>\n#include <linux\/xarray\.h>\n/);
  assert.match(fixed, /return uprobe_register_kept\(inode, 8, uc\);/);
  assert.match(fixed, /\tuprobe_unregister_kept\(inode, 8, uc\);/);
  assert.equal(fixed.split('DEFINE_XARRAY').length, 2, 'one place for both');
  assert.equal(await ported(fixed, '6.12'), fixed);
  assert.equal(await ported(text, '6.1'), text);
});

test('where another file unregisters nothing is kept, and no number is made of a pointer', async () => {
  assert.equal(await ported(`${head}\n${registers}`, '6.12'), `${head}\n${registers}`);
  assert.equal(await ported(`${head}\n${unregisters}`, '6.12'), `${head}\n${unregisters}`);
});

test('the functions that keep a handle stand under no other condition than their uses', async () => {
  const text = `#include <linux/module.h>\n#ifdef CONFIG_UPROBES\n#include <linux/uprobes.h>\n${registers}${unregisters}#endif\n`;
  const inside = await ported(text, '6.12');
  assert.ok(inside.indexOf('DEFINE_XARRAY') > inside.indexOf('uprobes.h'));
  const other = `${head}#ifdef CONFIG_X86\n#include <asm/cpu.h>\n#endif\n${registers}${unregisters}`;
  const outside = await ported(other, '6.12');
  assert.ok(outside.indexOf('DEFINE_XARRAY') < outside.indexOf('CONFIG_X86'));
});

test('a type that was another name for one that is still there becomes that one', async () => {
  const text = (type: string): string => `#include <linux/uuid.h>\n\nstruct foo {\n\t${type} id;\n};\n`;
  assert.equal(await ported(text('uuid_le'), '6.12'), text('guid_t'));
  assert.equal(await ported(text('uuid_le'), '6.1'), text('uuid_le'));
});

test('a bounded copy that is terminated by hand keeps its last character', async () => {
  const text = (copy: string): string =>
    `#include <linux/string.h>\nvoid f(char *to, const char *from, int n)\n{\n\t${copy}\n}\n`;
  assert.equal(
    await ported(text('strncpy(to, from, n);\n\tto[n] = 0;'), '7.2'),
    text('strscpy(to, from, n + 1);\n\tto[n] = 0;'),
  );
  assert.equal(
    await ported(text("strncpy(to, from, sizeof(a) - 1);\n\tto[sizeof(a)-1] = '\\0';"), '7.2'),
    text("strscpy(to, from, sizeof(a));\n\tto[sizeof(a)-1] = '\\0';"),
  );
  assert.equal(
    await ported(text('strncpy(to, from, n);\n\tto[n - 1] = 0;'), '7.2'),
    text('strscpy(to, from, n);\n\tto[n - 1] = 0;'),
  );
  assert.equal(await ported(text('strncpy(to, from, n);'), '7.2', ['safe']), text('strncpy(to, from, n);'));
});

test('what has become nothing goes with its statement, and leaves one where a condition needs it', async () => {
  const text = (...lines: readonly string[]): string =>
    [
      '#include <linux/pci.h>',
      '#include <linux/blkdev.h>',
      '#include <linux/tty.h>',
      'int f(struct pci_dev *pdev, struct request_queue *q, struct tty_port *port, int fast)',
      '{',
      ...lines.map((line) => `\t${line}`),
      '\treturn 0;',
      '}',
      '',
    ].join('\n');
  assert.equal(
    await ported(
      text(
        'pci_set_master(pdev);',
        'pci_enable_pcie_error_reporting(pdev);',
        'port->low_latency = fast ? 1 : 0;',
        'blk_queue_flag_set(QUEUE_FLAG_NONROT, q);',
        'if (fast)',
        '\tport->low_latency = 1;',
        'if (pci_enable_pcie_error_reporting(pdev))',
        '\treturn -EIO;',
      ),
      '7.2',
    ),
    text('pci_set_master(pdev);', 'if (fast)', '\t;', 'if (0)', '\treturn -EIO;'),
  );
  const computed = text('port->low_latency = pci_resource_len(pdev, 0) > 1;');
  assert.equal(await ported(computed, '7.2'), computed, 'what is computed may do more');
});

test('a call that became an expression stores where the old one was told to', async () => {
  const text = (find: string): string =>
    `#include <linux/acpi.h>\nint f(acpi_handle handle, struct acpi_device **to)\n{\n\tstruct acpi_device *found;\n\n\t${find}\n}\n`;
  assert.equal(
    await ported(text('return acpi_bus_get_device(handle, &found);'), '6.1'),
    text('return ((found = acpi_fetch_acpi_dev(handle)) ? 0 : -ENODEV);'),
  );
  assert.equal(
    await ported(text('return acpi_bus_get_device(handle, to);'), '6.1'),
    text('return ((*to = acpi_fetch_acpi_dev(handle)) ? 0 : -ENODEV);'),
  );
});

test('what is asked of a structure by its pointer gets the address where the code has the structure itself', async () => {
  const text = (first: string, second: string): string =>
    `#include <linux/serial_core.h>\nstruct up {\n\tstruct uart_port port;\n};\nunsigned long f(struct up *up, struct uart_port *port)\n{\n\treturn ${first} + ${second};\n}\n`;
  assert.equal(
    await ported(text('up->port.timeout', 'port->timeout'), '6.12'),
    text('uart_fifo_timeout(&up->port)', 'uart_fifo_timeout(port)'),
  );
});

test('what the compiler does not get to before an include is mended is repaired with it', async () => {
  const text = (include: string, copy: string): string =>
    `#include <linux/string.h>\n#include <${include}>\n\nvoid f(char *to, const char *from)\n{\n\t${copy}(to, from, 8);\n}\n`;
  const fixed = text('linux/stdarg.h', 'strscpy');
  assert.equal(await ported(text('stdarg.h', 'strlcpy'), '7.2', ['safe']), fixed);
});

test('a parameter that is no longer handed over is asked for where the body uses it', async () => {
  const text = (parameters: string, first: string): string =>
    `#include <linux/i2c.h>\nstatic int foo_probe(${parameters})\n{${first}\n\treturn id->driver_data != 0;\n}\nstatic struct i2c_driver foo = {\n\t.probe = foo_probe,\n};\n`;
  assert.equal(
    await ported(text('struct i2c_client *client, const struct i2c_device_id *id', ''), '6.12'),
    text(
      'struct i2c_client *client',
      '\n\tconst struct i2c_device_id *id = i2c_client_get_device_id(client);',
    ),
  );
});

test('a member is not asked of what is kept as a pointer to anything', async () => {
  const text = (free: string): string =>
    `#include <linux/pci.h>\nstruct foo {\n\tvoid *pdev;\n};\nvoid f(struct foo *foo, void *at, dma_addr_t bus)\n{\n\t${free};\n}\n`;
  assert.equal(
    await ported(text('pci_free_consistent(foo->pdev, 8, at, bus)'), '6.12'),
    text('dma_free_coherent(&((struct pci_dev *)foo->pdev)->dev, 8, at, bus)'),
  );
});

test('one element of what may only be read is written by a function', async () => {
  const text = (write: string): string =>
    `#include <linux/netdevice.h>\nvoid f(struct net_device *dev, const u8 *from)\n{\n\tint i;\n\n\tfor (i = 0; i < 6; i++)\n\t\t${write};\n}\n`;
  assert.equal(
    await ported(text('dev->dev_addr[i] = from[i] + 1'), '6.12'),
    text('dev_addr_mod(dev, i, &(u8){ from[i] + 1 }, 1)'),
  );
  assert.equal(await ported(text('dev->dev_addr[i] = from[i]'), '5.10'), text('dev->dev_addr[i] = from[i]'));
});

test('a declaration in front of a callback changes along with it, its type on the line before or not', async () => {
  const text = (parameters: string, device: string): string =>
    `#include <net/cfg80211.h>\n\nstatic s32\nfoo_add_key(struct wiphy *wiphy, ${parameters}, u8 index, bool pairwise, const u8 *address, struct key_params *params);\n\n` +
    'static const struct cfg80211_ops foo_ops = {\n\t.add_key = foo_add_key,\n};\n\n' +
    `static s32\nfoo_add_key(struct wiphy *wiphy, ${parameters}, u8 index, bool pairwise, const u8 *address, struct key_params *params)\n` +
    `{\n${device}\treturn foo_program(netdev_priv(dev), index, params);\n}\n`;
  const older = text('struct net_device *dev', '');
  const newer = text('struct wireless_dev *dev2, int unused', '\tstruct net_device *dev = dev2->netdev;\n');
  assert.equal(await ported(older, '7.2'), newer);
  assert.equal(await ported(older, '5.10'), older);
});
