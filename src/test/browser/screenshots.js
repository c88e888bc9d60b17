// Takes the pictures of the README: node screenshots.js BASE-ADDRESS FOLDER.
'use strict';

const path = require('node:path');
const { launch, open } = require('./browser.js');

const [base, folder] = process.argv.slice(2);

(async () => {
  const browser = await launch();
  try {
    const page = await open(browser, base, { viewport: { width: 1000, height: 600 } });
    await page.goto('/?sort=largest');
    const story = await page.locator('.story h2 a').first().getAttribute('href');
    await page.screenshot({ path: path.join(folder, 'front.png') });
    await page.goto(story);
    const group = await page.locator('.timeline > li', { hasText: 'Quake hits northwest Iran' })
      .locator('.inside > p a').getAttribute('href');
    await page.goto(group);
    const pair = await page.locator('tr', { hasText: 'Corniche Daily' }).locator('a', { hasText: 'differences' }).getAttribute('href');
    await page.setViewportSize({ width: 900, height: 520 });
    await page.goto(pair);
    await page.screenshot({ path: path.join(folder, 'pair.png') });
  } finally {
    await browser.close();
  }
})();
