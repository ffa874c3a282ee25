/** Two releases of which the second must come first, from the kernel-doc of Linux 5.10 to 7.2. */
export interface OrderedPair {
  /** The one that takes the ground from under the other. */
  readonly early: readonly string[];
  readonly late: readonly string[];
  /** Whether two calls mean the same thing, by their arguments as written. */
  readonly same: (early: readonly string[], late: readonly string[]) => boolean;
}

const sameFirst = ([a = '']: readonly string[], [b]: readonly string[]): boolean => a !== '' && a === b;

/** What an interrupt handler gets: it may run until free_irq() is back. */
const sameDevice = ([a = '']: readonly string[], late: readonly string[]): boolean =>
  a !== '' && late[1] === a;

export const orderedPairs: readonly OrderedPair[] = [
  { early: ['kfree', 'kvfree', 'free_netdev'], late: ['free_irq'], same: sameDevice },
  {
    early: ['iounmap'],
    late: ['free_irq'],
    same: ([a = ''], late) => /^\w+$/.test(late[1] ?? '') && a.startsWith(`${late[1]!}->`),
  },
  {
    early: ['pci_disable_msi', 'pci_disable_msix', 'pci_free_irq_vectors'],
    late: ['free_irq'],
    same: ([a = ''], [b = '']) => b.startsWith(`${a}->irq`) || b.startsWith(`pci_irq_vector(${a},`),
  },
  { early: ['free_netdev'], late: ['unregister_netdev', 'unregister_candev'], same: sameFirst },
  { early: ['class_destroy'], late: ['device_destroy'], same: sameFirst },
  { early: ['destroy_workqueue'], late: ['flush_workqueue', 'drain_workqueue'], same: sameFirst },
  { early: ['kmem_cache_destroy'], late: ['kmem_cache_free'], same: sameFirst },
  { early: ['dma_pool_destroy'], late: ['dma_pool_free'], same: sameFirst },
  { early: ['mempool_destroy'], late: ['mempool_free'], same: ([a = ''], late) => a !== '' && late[1] === a },
  { early: ['put_disk'], late: ['del_gendisk'], same: sameFirst },
  { early: ['input_free_device'], late: ['input_unregister_device'], same: sameFirst },
  { early: ['usb_free_urb'], late: ['usb_kill_urb'], same: sameFirst },
  { early: ['clk_unprepare'], late: ['clk_disable'], same: sameFirst },
];
