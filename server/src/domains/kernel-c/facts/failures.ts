import table from './pointer-results.json' with { type: 'json' };
import patch from './pointer-results.patch.json' with { type: 'json' };

/** How a function that returns a pointer says that it failed. */
export type Failure = 'error' | 'null';

/** Functions that return ERR_PTR and never NULL; from their headers and documentation in Linux 5.10 to 7.2. */
const error =
  'clk_get devm_clk_get devm_clk_get_enabled devm_clk_get_prepared clk_register devm_clk_register class_create device_create ' +
  'device_create_with_groups devm_ioremap_resource devm_platform_ioremap_resource devm_platform_ioremap_resource_byname ' +
  'regulator_get devm_regulator_get regulator_register devm_regulator_register gpiod_get devm_gpiod_get gpiod_get_index ' +
  'devm_gpiod_get_index devm_reset_control_get devm_reset_control_get_exclusive devm_reset_control_get_shared ' +
  'devm_reset_control_array_get kthread_create kthread_run kthread_create_on_node kthread_create_worker filp_open file_open_name ' +
  'dentry_open anon_inode_getfile dma_buf_get dma_buf_export dma_buf_attach memdup_user memdup_user_nul vmemdup_user strndup_user ' +
  'crypto_alloc_shash crypto_alloc_ahash crypto_alloc_skcipher crypto_alloc_aead crypto_alloc_akcipher crypto_alloc_rng ' +
  'platform_device_register_simple platform_device_register_data platform_device_register_full platform_device_register_resndata ' +
  'devm_pinctrl_get pinctrl_get pinctrl_lookup_state devm_phy_get devm_of_phy_get phy_create devm_phy_create nvmem_cell_get ' +
  'devm_nvmem_cell_get nvmem_cell_read devm_nvmem_device_get i2c_new_client_device i2c_new_dummy_device i2c_new_scanned_device ' +
  'devm_i2c_new_dummy_device i2c_acpi_new_device devm_regmap_init_i2c devm_regmap_init_spi devm_regmap_init_mmio regmap_init_i2c ' +
  'regmap_init_mmio devm_regmap_field_alloc syscon_node_to_regmap syscon_regmap_lookup_by_phandle syscon_regmap_lookup_by_compatible ' +
  'iio_channel_get devm_iio_channel_get iio_channel_get_all devm_iio_channel_get_all mbox_request_channel mbox_request_channel_byname ' +
  'dma_request_chan devm_rtc_device_register devm_rtc_allocate_device rtc_device_register hwmon_device_register ' +
  'hwmon_device_register_with_info devm_hwmon_device_register_with_info devm_hwmon_device_register_with_groups ' +
  'thermal_cooling_device_register thermal_zone_device_register power_supply_register devm_power_supply_register ' +
  'power_supply_get_by_phandle pwm_get devm_pwm_get extcon_get_edev_by_phandle devm_extcon_dev_allocate ' +
  'backlight_device_register devm_backlight_device_register perf_event_create_kernel_counter root_device_register ' +
  'devm_usb_get_phy devm_usb_get_phy_by_phandle typec_register_port kern_mount vfs_kern_mount';
/** Functions that return NULL and never an error pointer. */
const nothing =
  'kmalloc_obj kmalloc_objs kmalloc_flex kzalloc_obj kzalloc_objs kzalloc_flex kvmalloc_obj kvmalloc_objs kvmalloc_flex kvzalloc_obj ' +
  'kvzalloc_objs kvzalloc_flex ' +
  'kmalloc kzalloc kcalloc kmalloc_array kmalloc_node kzalloc_node krealloc kvmalloc kvzalloc kvcalloc kvmalloc_array vmalloc vzalloc ' +
  'devm_kmalloc devm_kzalloc devm_kcalloc devm_kmalloc_array devm_kmemdup devm_kstrdup devm_kasprintf kmem_cache_alloc ' +
  'kmem_cache_zalloc kmem_cache_create kmemdup kstrdup kstrndup kasprintf ioremap ioremap_wc ioremap_uc devm_ioremap ' +
  'devm_ioremap_wc of_iomap pci_iomap pcim_iomap alloc_netdev alloc_etherdev alloc_etherdev_mq alloc_skb dev_alloc_skb ' +
  'netdev_alloc_skb napi_alloc_skb alloc_workqueue alloc_ordered_workqueue create_workqueue create_singlethread_workqueue ' +
  'platform_device_alloc input_allocate_device devm_input_allocate_device usb_alloc_urb usb_alloc_coherent cdev_alloc ' +
  'mempool_create mempool_create_kmalloc_pool dma_alloc_coherent dmam_alloc_coherent dma_pool_alloc dma_pool_create ' +
  'of_find_node_by_name of_find_node_by_path of_find_compatible_node of_parse_phandle of_get_child_by_name of_match_node ' +
  'of_match_device of_device_get_match_data device_get_match_data kset_create_and_add kobject_create_and_add proc_create ' +
  'proc_create_data proc_mkdir proc_create_single proc_create_seq scsi_host_alloc ieee80211_alloc_hw spi_alloc_host ' +
  'spi_alloc_master devm_spi_alloc_host devm_spi_alloc_master alloc_page alloc_pages platform_get_resource ' +
  'platform_get_resource_byname pci_get_device';

const ways = new Map<string, Failure>();
for (const names of [table.names, patch.names]) {
  for (const name of names.error.split(' ')) ways.set(name, 'error');
  for (const name of names.null.split(' ')) ways.set(name, 'null');
}
for (const name of patch.not.split(' ')) ways.delete(name);
for (const name of error.split(' ')) ways.set(name, 'error');
for (const name of nothing.split(' ')) ways.set(name, 'null');

/** Undefined for functions whose failure we do not know, or that may fail both ways. */
export function failureOf(name: string): Failure | undefined {
  return ways.get(name);
}

export const functionNamesFailing: readonly string[] = [...ways.keys()];
