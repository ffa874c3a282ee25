/**
 * Settings that belong together: whoever writes the first wants the second. The second's value is the first's where
 * `value` is absent. `when` limits the offer to values for which it makes sense.
 */
export interface Companion {
  readonly id: string;
  readonly after: string;
  readonly when?: RegExp;
  readonly key: string;
  readonly value?: string;
}

export const companions: readonly Companion[] = [
  {
    id: 'sysctl/bbr-with-fq',
    after: 'net.core.default_qdisc',
    when: /^fq$/,
    key: 'net.ipv4.tcp_congestion_control',
    value: 'bbr',
  },
  {
    id: 'sysctl/fq-with-bbr',
    after: 'net.ipv4.tcp_congestion_control',
    when: /^bbr$/,
    key: 'net.core.default_qdisc',
    value: 'fq',
  },
  {
    id: 'sysctl/forward-both-families',
    after: 'net.ipv4.ip_forward',
    when: /^1$/,
    key: 'net.ipv6.conf.all.forwarding',
    value: '1',
  },
  {
    id: 'sysctl/default-interface',
    after: 'net.ipv4.conf.all.rp_filter',
    key: 'net.ipv4.conf.default.rp_filter',
  },
  {
    id: 'sysctl/default-interface',
    after: 'net.ipv4.conf.all.accept_redirects',
    key: 'net.ipv4.conf.default.accept_redirects',
  },
  {
    id: 'sysctl/default-interface',
    after: 'net.ipv4.conf.all.send_redirects',
    key: 'net.ipv4.conf.default.send_redirects',
  },
  {
    id: 'sysctl/default-interface',
    after: 'net.ipv6.conf.all.disable_ipv6',
    key: 'net.ipv6.conf.default.disable_ipv6',
  },
  {
    id: 'sysctl/default-interface',
    after: 'net.ipv6.conf.all.accept_redirects',
    key: 'net.ipv6.conf.default.accept_redirects',
  },
  {
    id: 'sysctl/background-ratio',
    after: 'vm.dirty_ratio',
    when: /^([2-9]\d|1[1-9])$/,
    key: 'vm.dirty_background_ratio',
    value: '10',
  },
  {
    id: 'sysctl/protected-links',
    after: 'fs.protected_hardlinks',
    when: /^1$/,
    key: 'fs.protected_symlinks',
  },
  {
    id: 'sysctl/protected-links',
    after: 'fs.protected_symlinks',
    when: /^1$/,
    key: 'fs.protected_hardlinks',
  },
  { id: 'sysctl/protected-files', after: 'fs.protected_fifos', when: /^[12]$/, key: 'fs.protected_regular' },
  {
    id: 'sysctl/reboot-after-panic',
    after: 'kernel.panic_on_oops',
    when: /^1$/,
    key: 'kernel.panic',
    value: '10',
  },
  { id: 'sysctl/both-buffers', after: 'net.core.rmem_max', key: 'net.core.wmem_max' },
  {
    id: 'sysctl/bridge-both-families',
    after: 'net.bridge.bridge-nf-call-iptables',
    when: /^1$/,
    key: 'net.bridge.bridge-nf-call-ip6tables',
  },
];
