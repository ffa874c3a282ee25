/** What has to be given back, and how. */
export interface Pair {
  readonly kind: 'memory' | 'reference' | 'state';
  /** The call gives it as its result; else it is the argument of this number. */
  readonly takes: 'result' | number;
  /** When an argument is taken: what the call gives then. `always`: also where it fails. */
  readonly success?: 'zero' | 'other' | 'always';
  readonly releases: readonly string[];
  /** The argument of a release that names it. */
  readonly releasedBy: number;
}

type Row = readonly [takers: string, releases: string, releasedBy?: number];

/** From the kernel-doc and the drivers of Linux 6.1 and 7.2: who takes by its result, and who gives back. */
const memory: readonly Row[] = [
  [
    'kmalloc_obj kmalloc_objs kmalloc_flex kzalloc_obj kzalloc_objs kzalloc_flex kmalloc kzalloc kcalloc kmalloc_array kmalloc_node kzalloc_node kmemdup kmemdup_nul kmemdup_array kstrdup kstrndup kasprintf memdup_user memdup_user_nul strndup_user',
    'kfree kfree_sensitive kvfree kfree_const kfree_rcu',
  ],
  [
    'kvmalloc_obj kvmalloc_objs kvmalloc_flex kvzalloc_obj kvzalloc_objs kvzalloc_flex kvmalloc kvzalloc kvcalloc kvmalloc_array kvmemdup vmemdup_user',
    'kvfree kvfree_sensitive',
  ],
  ['vmalloc vzalloc', 'vfree kvfree'],
  ['kmem_cache_alloc kmem_cache_zalloc kmem_cache_alloc_node', 'kmem_cache_free', 1],
  ['vcalloc vmalloc_array vmalloc_user vzalloc_node vmalloc_node', 'vfree kvfree'],
  [
    'dma_alloc_coherent dma_alloc_noncoherent dma_alloc_attrs dma_alloc_wc',
    'dma_free_coherent dma_free_noncoherent dma_free_attrs dma_free_wc',
    2,
  ],
  ['dma_pool_alloc dma_pool_zalloc', 'dma_pool_free', 1],
  ['mempool_alloc', 'mempool_free'],
  ['alloc_percpu alloc_percpu_gfp __alloc_percpu', 'free_percpu'],
  ['alloc_page alloc_pages alloc_pages_node dev_alloc_page', '__free_page __free_pages put_page'],
  [
    'alloc_skb __alloc_skb dev_alloc_skb napi_alloc_skb sock_alloc_send_skb sock_wmalloc skb_copy_expand skb_realloc_headroom pskb_copy netdev_alloc_skb netdev_alloc_skb_ip_align nlmsg_new genlmsg_new skb_clone skb_copy',
    'kfree_skb kfree_skb_reason consume_skb dev_kfree_skb dev_kfree_skb_any dev_kfree_skb_irq dev_consume_skb_any nlmsg_free',
  ],
  ['usb_alloc_urb', 'usb_free_urb usb_put_urb'],
  [
    'alloc_etherdev alloc_etherdev_mq alloc_etherdev_mqs alloc_netdev alloc_netdev_mq alloc_netdev_mqs alloc_netdev_dummy alloc_fddidev alloc_hippi_dev',
    'free_netdev',
  ],
  ['alloc_candev alloc_candev_mqs', 'free_candev'],
  ['bitmap_alloc bitmap_zalloc', 'bitmap_free kfree'],
  ['mdiobus_alloc mdiobus_alloc_size', 'mdiobus_free'],
  ['scsi_host_alloc', 'scsi_host_put'],
  ['spi_alloc_host spi_alloc_target spi_alloc_master', 'spi_controller_put spi_master_put'],
  ['mempool_create mempool_create_kmalloc_pool mempool_create_slab_pool', 'mempool_destroy'],
  ['rc_allocate_device', 'rc_free_device'],
  ['video_device_alloc', 'video_device_release'],
  ['cdev_alloc', 'cdev_del kobject_put'],
  ['input_allocate_device', 'input_free_device'],
  ['platform_device_alloc', 'platform_device_put'],
  [
    'alloc_workqueue alloc_ordered_workqueue create_workqueue create_singlethread_workqueue',
    'destroy_workqueue',
  ],
  ['ioremap ioremap_wc of_iomap', 'iounmap'],
  ['class_create', 'class_destroy'],
  ['kmem_cache_create', 'kmem_cache_destroy'],
  ['dma_pool_create', 'dma_pool_destroy'],
  ['crypto_alloc_shash', 'crypto_free_shash'],
  ['crypto_alloc_ahash', 'crypto_free_ahash'],
  ['crypto_alloc_skcipher', 'crypto_free_skcipher'],
  ['crypto_alloc_aead', 'crypto_free_aead'],
];

const references: readonly Row[] = [
  [
    'of_find_compatible_node of_find_node_by_name of_find_node_opts_by_path of_cpu_device_node_get of_get_cpu_node of_get_next_parent of_find_node_with_property of_graph_get_remote_port_parent of_graph_get_port_parent of_find_node_by_path of_find_node_by_type of_find_matching_node of_find_node_by_phandle ' +
      'of_get_child_by_name of_get_compatible_child of_get_next_child of_get_next_available_child of_get_parent of_parse_phandle ' +
      'of_graph_get_endpoint_by_regs of_graph_get_port_by_id of_graph_get_remote_node of_graph_get_remote_port of_graph_get_next_endpoint of_graph_get_remote_endpoint',
    'of_node_put',
  ],
  [
    'of_find_device_by_node of_find_spi_device_by_node of_sdw_find_device_by_node',
    'put_device platform_device_put',
  ],
  [
    'bus_find_device bus_find_device_by_name bus_find_device_by_of_node bus_find_device_by_fwnode class_find_device_by_of_node class_find_device_by_devt device_find_child_by_name device_find_any_child class_find_device class_find_device_by_name driver_find_device device_find_child',
    'put_device',
  ],
  ['pci_get_device pci_get_domain_bus_and_slot pci_get_slot pci_get_class pci_get_subsys', 'pci_dev_put'],
  [
    'dev_get_by_name dev_get_by_index dev_getbyhwaddr dev_getfirstbyhwtype netdev_get_by_name netdev_get_by_index ip_dev_find',
    'dev_put netdev_put',
  ],
  ['i2c_get_adapter of_find_i2c_adapter_by_node', 'i2c_put_adapter put_device'],
  ['clk_get of_clk_get of_clk_get_by_name', 'clk_put'],
  ['regulator_get', 'regulator_put'],
  ['d_find_alias', 'dput'],
  ['filp_open', 'filp_close fput'],
  [
    'fwnode_get_named_child_node device_get_named_child_node fwnode_get_next_child_node fwnode_get_next_available_child_node device_get_next_child_node fwnode_find_reference fwnode_get_parent fwnode_get_next_parent fwnode_graph_get_next_endpoint fwnode_graph_get_endpoint_by_id fwnode_graph_get_remote_endpoint fwnode_graph_get_remote_port fwnode_graph_get_remote_port_parent fwnode_graph_get_port_parent',
    'fwnode_handle_put',
  ],
];

const runtime =
  'pm_runtime_put pm_runtime_put_sync pm_runtime_put_autosuspend pm_runtime_put_noidle pm_runtime_put_sync_autosuspend pm_runtime_put_sync_suspend __pm_runtime_put_autosuspend';

/** By an argument: takers, what they give then, the releases, and the numbers of both arguments. */
const states: readonly (readonly [
  takers: string,
  success: 'zero' | 'other' | 'always',
  releases: string,
  taken?: number,
])[] = [
  ['clk_prepare_enable', 'zero', 'clk_disable_unprepare clk_disable'],
  ['clk_enable', 'zero', 'clk_disable clk_disable_unprepare'],
  ['clk_prepare', 'zero', 'clk_unprepare clk_disable_unprepare'],
  ['regulator_enable', 'zero', 'regulator_disable regulator_force_disable'],
  ['pm_runtime_get_sync', 'always', runtime],
  ['pm_runtime_resume_and_get', 'zero', runtime],
  ['pm_runtime_get_noresume', 'always', runtime],
  ['pm_runtime_enable', 'always', 'pm_runtime_disable pm_runtime_force_suspend'],
  ['pci_enable_device pci_enable_device_mem', 'zero', 'pci_disable_device'],
  [
    'pci_request_regions pci_request_selected_regions',
    'zero',
    'pci_release_regions pci_release_selected_regions',
  ],
  ['reset_control_deassert', 'zero', 'reset_control_assert'],
  ['phy_init', 'zero', 'phy_exit'],
  ['phy_power_on', 'zero', 'phy_power_off'],
  ['request_mem_region', 'other', 'release_mem_region'],
  ['request_irq request_threaded_irq', 'zero', 'free_irq'],
  ['try_module_get', 'other', 'module_put'],
  ['usb_autopm_get_interface', 'zero', 'usb_autopm_put_interface'],
  ['device_add', 'zero', 'device_del device_unregister'],
  ['gpio_request', 'zero', 'gpio_free'],
  ['scsi_add_host', 'zero', 'scsi_remove_host'],
  ['cdev_add', 'zero', 'cdev_del'],
];

const pairs = new Map<string, Pair>();
for (const [kind, rows] of [
  ['memory', memory],
  ['reference', references],
] as const) {
  for (const [takers, releases, releasedBy = 0] of rows) {
    for (const name of takers.split(' '))
      pairs.set(name, { kind, takes: 'result', releases: releases.split(' '), releasedBy });
  }
}
for (const [takers, success, releases, takes = 0] of states) {
  for (const name of takers.split(' '))
    pairs.set(name, { kind: 'state', takes, success, releases: releases.split(' '), releasedBy: 0 });
}

const releasing = new Map<string, number>();
for (const { releases, releasedBy } of pairs.values())
  for (const name of releases) releasing.set(name, releasedBy);

/** What a call takes that has to be given back. */
export function pairOf(name: string): Pair | undefined {
  return pairs.get(name);
}

/** The number of the argument that a call gives back. */
export function releasedBy(name: string): number | undefined {
  return releasing.get(name);
}
