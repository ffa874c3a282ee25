/** The domains that have no file of their own in this folder; those with one are the long ones. */
import { readdirSync } from 'node:fs';
import { testRules } from '../support/rule-pages.ts';

const apart = new Set(readdirSync(import.meta.dirname).map((name) => name.replace(/\.test\.ts$/, '')));

testRules((domain) => !apart.has(domain));
