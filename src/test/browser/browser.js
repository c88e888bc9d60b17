// What the checks have in common: a browser, and what goes wrong in it.
'use strict';

const { chromium } = require('playwright-core');
const fs = require('node:fs');

const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Starts Debian's Chromium; as root it runs without its sandbox. */
function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: process.getuid && process.getuid() === 0 ? ['--no-sandbox'] : [],
  });
}

/** Opens a page that notes scripts' errors, violations of the policy, and what it loads from elsewhere. */
async function open(browser, base, options = {}) {
  const context = await browser.newContext({ baseURL: base, viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push('script error: ' + error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push('console: ' + message.text());
  });
  page.on('dialog', (dialog) => {
    faults.push('dialog: ' + dialog.message());
    dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith('data:')) faults.push('loads ' + request.url());
  });
  page.faults = faults;
  return page;
}

/** Returns what axe-core finds that is serious or critical. */
async function axe(page) {
  // the policy of the page forbids scripts of others; the debugger's way in is not bound by it
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: AXE });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { resultTypes: ['violations'] }).then((r) => JSON.stringify(r.violations
      .filter((v) => v.impact === 'serious' || v.impact === 'critical')
      .map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160) + ' ' + (n.failureSummary || '').slice(0, 200)).join(' | '))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error('axe: ' + JSON.stringify(exceptionDetails).slice(0, 300));
  return JSON.parse(result.value);
}

module.exports = { launch, open, axe };
