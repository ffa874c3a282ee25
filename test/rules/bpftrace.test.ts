import { testRules } from '../support/rule-pages.ts';

testRules((domain) => domain === 'bpftrace');
