import { defineConfig } from '@playwright/test';
import everyDay from './playwright.config.ts';

/** The browser tests that take longest, each tagged `@long`. */
export default defineConfig({ ...everyDay, grep: /@long/, grepInvert: [] });
