import { declared } from '../api/spell.ts';
import table from './callback-names.json' with { type: 'json' };
import patch from './callback-names.patch.json' with { type: 'json' };

/** Names that a parameter of a type usually has; a type that is not here gets one from its structure's tag. */
const usual: Readonly<Record<string, string>> = {
  'struct inode *': 'inode',
  'struct file *': 'file',
  'char *': 'buf',
  'const char *': 'buf',
  size_t: 'count',
  loff_t: 'offset',
  'loff_t *': 'ppos',
  'unsigned int': 'cmd',
  'unsigned long': 'arg',
  'struct vm_area_struct *': 'vma',
  'struct poll_table_struct *': 'wait',
  'struct platform_device *': 'pdev',
  'struct i2c_client *': 'client',
  'const struct i2c_device_id *': 'id',
  'struct spi_device *': 'spi',
  'struct pci_dev *': 'pdev',
  'struct usb_interface *': 'intf',
  'struct device *': 'dev',
  'struct net_device *': 'dev',
  'struct sk_buff *': 'skb',
  'struct kobject *': 'kobj',
  'void *': 'data',
  'struct seq_file *': 'm',
  'struct kiocb *': 'iocb',
  'struct iov_iter *': 'iter',
};

const structs = table.structs as Readonly<Record<string, string>>;
const byHand = patch.names as Readonly<Record<string, string>>;

/** Before a name whose pointer leads to user space, which the tables' types do not say. */
const userMark = '~';

/**
 * The parameters of a callback as declarations: with the names that its header gives, else what their types suggest,
 * each once.
 */
export function callbackParameters(
  struct: string,
  member: string,
  types: readonly string[],
): readonly string[] {
  const mined = namesIn(struct, member, types.length);
  const given = byHand[`${struct}.${member}`]?.split(' ') ?? [];
  const isGiven = given.length === types.length;
  const taken = new Set<string>();
  return types.map((type, index) => {
    if (type === '...') return type;
    const written = mined?.[index] ?? '_';
    const isUser = written.startsWith(userMark);
    let name = isGiven ? given[index]! : isUser ? written.slice(userMark.length) : written;
    if (name === '_') name = usualName(type);
    while (taken.has(name)) name += name.endsWith('2') ? '_' : '2';
    taken.add(name);
    return declared(isUser ? type.replace('*', '__user *') : type, name);
  });
}

/** What a parameter of a type is called where nobody says. */
export function usualName(type: string): string {
  return usual[type] ?? usual[type.replace(/^const /, '')] ?? tagWord(type) ?? 'value';
}

/** `task` of `struct task_struct *`. */
function tagWord(type: string): string | undefined {
  const words = /\b(?:struct|union|enum) (\w+)/.exec(type)?.[1]?.split('_') ?? [];
  return words.findLast((word) => /^[a-z]/.test(word) && !/^(?:struct|union|enum|int|char)$/.test(word));
}

function namesIn(struct: string, member: string, count: number): readonly string[] | undefined {
  if (!Object.hasOwn(structs, struct)) return undefined;
  for (const one of structs[struct]!.split(';')) {
    const [name, ...lists] = one.split(':');
    if (name === member) return lists.map((list) => list.split(' ')).find((list) => list.length === count);
  }
  return undefined;
}
