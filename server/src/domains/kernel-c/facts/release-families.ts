/** Allocators whose memory only its own functions take back, from the kernel-doc of Linux 5.10 to 7.2. */
export interface ReleaseFamily {
  readonly allocators: readonly string[];
  readonly releases: readonly string[];
}

function family(allocators: string, releases: string): ReleaseFamily {
  return { allocators: allocators.split(' '), releases: releases.split(' ') };
}

/** The first release of each is the one to use. Those of the first family also take back what the slab caches give. */
export const families: readonly ReleaseFamily[] = [
  family(
    'kmalloc kzalloc kcalloc kmalloc_array kmalloc_node kzalloc_node kmemdup kstrdup kstrndup kasprintf krealloc memdup_user',
    'kfree kfree_sensitive kvfree',
  ),
  family('vmalloc vzalloc vmalloc_user vmalloc_node vzalloc_node vmalloc_32', 'vfree kvfree vfree_atomic'),
  family(
    'kvmalloc kvzalloc kvcalloc kvmalloc_array kvmalloc_node kvzalloc_node vmemdup_user',
    'kvfree kvfree_sensitive',
  ),
  family(
    'alloc_etherdev alloc_etherdev_mq alloc_etherdev_mqs alloc_netdev alloc_netdev_mq alloc_netdev_mqs',
    'free_netdev',
  ),
  family('alloc_percpu __alloc_percpu alloc_percpu_gfp', 'free_percpu'),
  family('ioremap ioremap_wc of_iomap pci_iomap', 'iounmap pci_iounmap'),
  family(
    'alloc_skb dev_alloc_skb netdev_alloc_skb skb_clone skb_copy',
    'kfree_skb consume_skb dev_kfree_skb dev_kfree_skb_any dev_kfree_skb_irq',
  ),
];

/** What a managed allocation is given back with by hand, and the argument that names it; its device gives it back as well. */
export const managed: readonly ReleaseFamily[] = [
  family(
    'devm_kmalloc devm_kzalloc devm_kcalloc devm_kmalloc_array devm_kmemdup devm_kstrdup devm_kasprintf devm_krealloc',
    'kfree kvfree kfree_sensitive',
  ),
  family(
    'devm_ioremap devm_ioremap_resource devm_ioremap_wc devm_platform_ioremap_resource devm_platform_ioremap_resource_byname devm_platform_get_and_ioremap_resource',
    'iounmap',
  ),
  family('devm_clk_get devm_clk_get_optional devm_clk_get_enabled', 'clk_put'),
  family('devm_regulator_get devm_regulator_get_optional devm_regulator_get_exclusive', 'regulator_put'),
  family('devm_gpiod_get devm_gpiod_get_optional devm_gpiod_get_index', 'gpiod_put'),
  family('devm_alloc_etherdev devm_alloc_etherdev_mqs', 'free_netdev'),
  family('devm_input_allocate_device', 'input_free_device'),
  family('devm_iio_device_alloc', 'iio_device_free'),
  family(
    'devm_reset_control_get devm_reset_control_get_exclusive devm_reset_control_get_optional_exclusive',
    'reset_control_put',
  ),
  family('devm_pwm_get', 'pwm_put'),
  family('devm_phy_get devm_phy_optional_get', 'phy_put'),
];
