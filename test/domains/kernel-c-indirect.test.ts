import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kernelCodes as codes } from '../support/kernel-codes.ts';

const module = '#include <linux/module.h>\n';

test('a pointer to a function may be written with a typedef of the function', async () => {
  const table = (type: string): Record<string, string> => ({
    'm/lamp.c': `${module}#include <linux/sysctl.h>
static int level(${type} *table, int write, void *buffer, size_t *length, loff_t *at) { return 0; }
static struct ctl_table levels[] = {
	{ .procname = "level", .proc_handler = level },
};
`,
  });
  assert.deepEqual(await codes('6.12', table('struct ctl_table')), ['kernel-c/callback-signature: level']);
  assert.deepEqual(await codes('6.12', table('const struct ctl_table')), []);
  assert.deepEqual(await codes('6.1', table('struct ctl_table')), []);
});

test('a function that became a macro still tells what it gives', async () => {
  const files = {
    'm/lamp.c': `${module}#include <net/inet_connection_sock.h>
unsigned long timeout(struct sock *sk) { return inet_csk(sk)->icsk_timeout; }
`,
  };
  assert.deepEqual(await codes('7.2', files), ['kernel-c/removed-member: icsk_timeout']);
  assert.deepEqual(await codes('6.12', files), []);
});

test('names in capitals are looked for where headers with unread numbers are included as well', async () => {
  const files = {
    'm/lamp.c': `${module}#include <linux/leds.h>
#include <dt-bindings/gpio/gpio.h>
#include <drm/drm_device.h>
void lamp(void)
{
	DRM_ERROR("lamp");
}
MODULE_SUPPORTED_DEVICE("lamp");
`,
  };
  assert.deepEqual(await codes('7.2', files), [
    'kernel-c/missing-include: DRM_ERROR',
    'kernel-c/removed-api: MODULE_SUPPORTED_DEVICE',
  ]);
});

test('what an array of pointers holds has the members of its structure', async () => {
  const text = `${module}#include <linux/mm.h>
unsigned long lamp(int at)
{
	struct page *pages[16];
	return pages[at]->index;
}
`;
  assert.deepEqual(await codes('7.2', { 'm/lamp.c': text }), ['kernel-c/removed-member: index']);
  assert.deepEqual(await codes('6.12', { 'm/lamp.c': text }), []);
});
