import { afterAll, afterEach } from 'vitest';
import { closeBrowser, closePages } from './page.ts';

// Every page that a test opened is held to the same: nothing in the console, nothing from another origin.
afterEach(closePages);
afterAll(closeBrowser);
