import type { Claim } from '../../core/types.ts';

export const claims: readonly Claim[] = [
  {
    language: 'crontab',
    aliases: ['cron'],
    paths: ['**/cron.d/*', '**/etc/crontab', '**/spool/cron/**', '**/*.crontab', '**/crontab.*'],
    example: 'var/spool/cron/crontabs/root',
    limit: 1024 * 1024,
  },
];
