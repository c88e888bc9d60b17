// Checks the page in Chromium: node page.js BASE-ADDRESS [SCREENSHOT-FOLDER]. Exit code 1 if something fails.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { launch, open, axe } = require('./browser.js');

const [base, folder] = process.argv.slice(2);
const checks = [];

function check(name, body) {
  checks.push({ name, body });
}

function expect(holds, what) {
  if (!holds) throw new Error(what);
}

function quiet(page) {
  expect(page.faults.length === 0, page.faults.join('; '));
}

async function shot(page, name, options = {}) {
  if (folder) await page.screenshot({ path: path.join(folder, name + '.png'), ...options });
}

/** Words that no two items have in common. */
function prose(seed) {
  return Array.from({ length: 30 }, (_, i) => 'w' + ((seed * 7919 + i * 104729) % 99991).toString(36)).join(' ');
}

async function send(articles) {
  for (const article of articles) {
    const answer = await fetch(base + '/v1/articles?wait=searchable', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(article),
    });
    expect(answer.ok, `article ${article.id}: ${answer.status} ${await answer.text()}`);
  }
}

async function places(browser) {
  const page = await open(browser, base);
  await page.goto('/?sort=largest');
  const story = await page.locator('.story h2 a').first().getAttribute('href');
  await page.goto(story);
  const group = await page.locator('.timeline > li', { hasText: 'Quake hits northwest Iran' })
    .locator('.inside > p a').getAttribute('href');
  await page.goto(group);
  const pair = await page.locator('td a', { hasText: 'differences' }).first().getAttribute('href');
  await page.context().close();
  const { corrections } = await (await fetch(base + '/v1/corrections?limit=100')).json();
  const flagged = (cause) => '/groups/' + corrections.find((each) => each.cause === cause).group;
  return { story, group, pair, corrected: flagged('correction'), killed: flagged('kill') };
}

const PAGES = (at) => ({
  front: '/',
  story: at.story,
  past: at.story + '?at=2026-03-09T12:00',
  group: at.group,
  pair: at.pair,
  corrected: at.corrected,
  killed: at.killed,
  review: '/review',
  decisions: '/decisions',
  try: '/try',
  status: '/status',
  map: '/map?days=7',
  fault: '/stories/s-0',
});

// Of a page that is not there the browser says so in its console.
const dropped = (name, faults) => faults.filter((fault) => !(name === 'fault' && fault.includes('404')));

for (const [look, options] of Object.entries({
  light: {},
  dark: { colorScheme: 'dark' },
  phone: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
  wide: { viewport: { width: 2200, height: 1200 } },
})) {
  check(`every page, ${look}: no serious finding, nothing sticks out, nothing is refused`, async (browser, at) => {
    for (const [name, address] of Object.entries(PAGES(at))) {
      const page = await open(browser, base, options);
      await page.goto(address);
      await page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
      const findings = await axe(page);
      expect(findings.length === 0, `${name}: ${findings.join('\n')}`);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(over <= 0, `${name} is ${over} px too wide`);
      const faults = dropped(name, page.faults);
      expect(faults.length === 0, `${name}: ${faults.join('; ')}`);
      await page.evaluate(() => document.querySelectorAll('details:not(.more)').forEach((each) => { each.open = false; }));
      if (folder) await page.waitForTimeout(300);
      await shot(page, `${name}-${look}`, { fullPage: true });
      await page.context().close();
    }
  });
}

check('without a script: filter, open, decide', async (browser, at) => {
  const page = await open(browser, base, { javaScriptEnabled: false });
  await page.goto('/');
  await page.getByLabel('Search').fill('ferry');
  await page.getByRole('button', { name: 'Show' }).click();
  expect((await page.locator('.story').count()) > 0, 'no story with ferry');
  expect(page.url().includes('q=ferry'), page.url());
  await page.goto(at.story);
  await page.locator('.timeline summary').first().click();
  expect(await page.locator('.timeline .inside').first().isVisible(), 'the text does not unfold');
  await page.goto('/review');
  await page.getByLabel('Your name').fill('No Script');
  await page.getByRole('button', { name: /Skip/ }).click();
  await page.goto('/decisions');
  expect((await page.locator('tbody').textContent()).includes('No Script'), 'the answer is not in the list');
  quiet(page);
  await page.context().close();
});

check('filters act at once, and the way back leads to the list before', async (browser) => {
  const page = await open(browser, base);
  await page.goto('/');
  const before = await page.locator('.count').textContent();
  await page.getByLabel('Sort').selectOption('largest');
  await page.waitForURL(/sort=largest/);
  await page.getByLabel('Newsrooms').fill('5');
  await page.getByLabel('Newsrooms').blur();
  await page.waitForURL(/newsrooms=5/);
  await page.waitForFunction((text) => document.querySelector('.count').textContent !== text, before);
  await page.evaluate(() => window.history.back());
  await page.waitForURL((url) => !url.search.includes('newsrooms=5'));
  await page.waitForFunction((text) => document.querySelector('.count').textContent === text, before);
  quiet(page);
  await page.context().close();
});

check('more stories are added below', async (browser) => {
  const page = await open(browser, base);
  await page.goto('/');
  const first = await page.locator('.story').count();
  await page.getByRole('button', { name: 'More stories' }).click();
  await page.waitForFunction((count) => document.querySelectorAll('.story').length > count, first);
  quiet(page);
  await page.context().close();
});

check('a story that arrives is told of, and moves nothing until it is asked for', async (browser) => {
  const page = await open(browser, base);
  await page.goto('/');
  await page.mouse.wheel(0, 300);
  await page.waitForTimeout(400);
  const place = () => page.evaluate(() => [window.scrollY, document.querySelector('.story').getBoundingClientRect().top].join());
  const before = await place();
  await send([{
    id: 'live-1', source: 'Northgate Herald', title: 'Lighthouse keeper finds message in a bottle from 1911',
    text: 'The keeper of the Skerry lighthouse found a bottle on Thursday with a letter that a ship’s cook wrote in 1911.',
    lang: 'en',
  }]);
  const bar = page.locator('#fresh a');
  await bar.waitFor({ timeout: 15000 });
  expect((await bar.textContent()).includes('1 new or changed story'), await bar.textContent());
  expect((await place()) === before, 'the list has moved');
  await shot(page, 'arrival-light');
  await bar.click();
  await page.locator('.story', { hasText: 'Lighthouse keeper' }).waitFor();
  expect((await page.locator('#fresh a').count()) === 0, 'the bar is still there');
  quiet(page);
  await page.context().close();
});

check('review: one key each, undo, list, export', async (browser) => {
  const page = await open(browser, base);
  await page.goto('/review');
  await page.getByLabel('Your name').fill('Ada');
  await page.locator('h1').click();
  const pair = () => page.locator('input[name="b"]').inputValue();
  const first = await pair();
  const press = async (key) => {
    await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
  };
  await press('d');
  const second = await pair();
  expect(second !== first || (await page.locator('input[name="a"]').inputValue()) !== '', 'no next pair');
  await press('s');
  await press('k');
  await press('u');
  await press('u');
  const pairs = await (await page.request.get('/decisions/pairs.jsonl')).text();
  expect(pairs.trim().split('\n').length === 1 && pairs.includes('"dup":false'), pairs);
  await page.goto('/decisions');
  expect((await page.locator('tbody tr').count()) >= 4, 'decisions are missing');
  await shot(page, 'decided-light');
  quiet(page);
  await page.context().close();
});

check('merge, split and pin from the pages', async (browser, at) => {
  const page = await open(browser, base);
  await page.goto(at.group);
  await page.getByText('Show another version: pin it').click();
  const pin = page.locator('form[action="/decide/pin-canonical"]');
  await pin.locator('select').selectOption({ index: 1 });
  await pin.getByLabel('Your name').fill('Bo');
  await pin.getByLabel('Reason').fill('reads better');
  await pin.getByRole('button').click();
  await page.getByText('Pinned by Bo: reads better').waitFor();
  await page.getByText('Split articles off').click();
  const split = page.locator('form[action="/decide/split-group"]');
  await split.locator('input[type="checkbox"]').last().check();
  await split.getByLabel('Reason').fill('another text');
  await split.getByRole('button').click();
  await page.getByText('split off as a group').first().waitFor();
  const other = (await page.locator('.happenings a.id').evaluateAll((links, own) => links
    .map((link) => link.getAttribute('href')).filter((href) => !own.endsWith(href)), page.url()))[0];
  await page.getByText('Merge another group into this one').click();
  const merge = page.locator('form[action="/decide/merge-groups"]');
  await merge.getByLabel('The other group’s id').fill(other.split('/').pop());
  await merge.getByLabel('Reason').fill('it was one after all');
  await merge.getByRole('button').click();
  await page.getByText('it was one after all').first().waitFor();
  quiet(page);
  await page.context().close();
});

check('two articles of a group are chosen and compared', async (browser, at) => {
  const page = await open(browser, base);
  await page.goto(at.group);
  await page.locator('input[name="b"]').last().check();
  await page.getByRole('button', { name: 'Compare A with B' }).click();
  expect((await page.locator('.rows .both').count()) > 0, 'no shared passage');
  await page.locator('.inlinediff summary').click();
  expect(await page.locator('.diff').isVisible(), 'no text with changes');
  quiet(page);
  await page.context().close();
});

check('copies that were not corrected: the passage, what it should say, two versions compared', async (browser, at) => {
  const page = await open(browser, base);
  await page.goto(at.killed);
  expect((await page.locator('.flag .stale').count()) > 0, 'no withdrawn passage');
  await page.goto(at.corrected);
  expect((await page.locator('.flag', { hasText: 'Should say' }).count()) > 0, 'not what it should say');
  await page.locator('.versions + button').click();
  await page.locator('.inlinediff summary').click();
  expect((await page.locator('.diff del').count()) > 0, 'no word that changed');
  await page.goBack();
  await page.locator('.flag a', { hasText: 'Both beside each other' }).first().click();
  expect((await page.locator('.rows .stale').count()) > 0, 'the passage is not marked');
  quiet(page);
  await page.context().close();
});

check('try it: pasted texts are compared', async (browser) => {
  const page = await open(browser, base);
  await page.goto('/try');
  const text = 'The port authority said on Tuesday that the ferry with 84 people aboard ran aground off Hull in fog, and that tugs would pull it free at high tide in the evening.';
  await page.getByLabel('First text').last().fill(text);
  await page.getByLabel('Second text').last().fill(text.replace('84', '48') + ' Nobody was hurt.');
  await page.getByRole('button', { name: 'Compare' }).click();
  expect((await page.locator('.verdict').textContent()).length > 10, 'no verdict');
  await shot(page, 'tried-light', { fullPage: true });
  expect((await axe(page)).length === 0, 'axe: ' + (await axe(page)).join());
  quiet(page);
  await page.context().close();
});

check('keyboard: skip link, focus that is seen, a story by Enter', async (browser) => {
  const page = await open(browser, base);
  await page.goto('/');
  await page.keyboard.press('Tab');
  expect((await page.evaluate(() => document.activeElement.textContent)) === 'Skip to the content', 'no skip link');
  await page.keyboard.press('Enter');
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement);
      return document.activeElement === document.body || style.outlineStyle !== 'none' || style.boxShadow !== 'none';
    });
    expect(seen, 'the focus is not seen on ' + (await page.evaluate(() => document.activeElement.outerHTML.slice(0, 120))));
    if (await page.evaluate(() => document.activeElement.matches('.story h2 a'))) break;
  }
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  expect(page.url().includes('/stories/'), page.url());
  quiet(page);
  await page.context().close();
});

check('reduced motion: nothing moves', async (browser) => {
  const page = await open(browser, base, { reducedMotion: 'reduce' });
  await page.goto('/');
  const moving = await page.evaluate(() => [...document.querySelectorAll('*')]
    .filter((each) => parseFloat(getComputedStyle(each).transitionDuration) > 0).length);
  expect(moving === 0, `${moving} elements move`);
  await page.context().close();
});

check('texts from right to left and without spaces are shown as such', async (browser) => {
  await send([
    {
      id: 'rtl-1', source: 'صحيفة الميناء', lang: 'ar', title: 'زلزال بقوة 5.7 درجة يضرب شمال غرب إيران',
      text: 'قال مسؤولون إن زلزالا بقوة 5.7 درجة ضرب محافظة أذربيجان الغربية في إيران مساء الأربعاء، مما أدى إلى مقتل أربعة أشخاص على الأقل.\nوأضافوا أن أكثر من 300 شخص أصيبوا.',
    },
    {
      id: 'cjk-1', source: '北港日报', lang: 'zh', title: '北港渡轮起火，八人遇难',
      text: '港务局星期二表示，一艘载有七十四人的渡轮在北港附近起火，造成八人遇难，六十六人获救。\n救援工作仍在继续。',
    },
  ]);
  const page = await open(browser, base);
  await page.goto('/?lang=ar');
  const headline = page.locator('.story h2').first();
  expect((await headline.evaluate((each) => getComputedStyle(each).direction)) === 'rtl', 'the headline runs from left to right');
  expect((await headline.getAttribute('lang')) === 'ar', 'no language');
  expect((await axe(page)).length === 0, (await axe(page)).join());
  await shot(page, 'rtl-light');
  await page.locator('.story h2 a').first().click();
  await page.locator('.timeline summary').first().click();
  expect((await page.locator('.text').first().evaluate((each) => getComputedStyle(each).direction)) === 'rtl', 'the text runs from left to right');
  await shot(page, 'rtl-story-light', { fullPage: true });
  await page.goto('/?lang=zh');
  expect((await page.locator('.story h2').first().getAttribute('lang')) === 'zh', 'no language');
  await shot(page, 'cjk-light');
  quiet(page);
  await page.context().close();
});

check('hostile texts are shown as texts: no script runs, nothing is refused', async (browser) => {
  const payloads = fs.readFileSync(path.join(__dirname, 'hostile.txt'), 'utf8').split('\n').filter((line) => line);
  await send(payloads.map((payload, i) => ({
    id: `evil-${i} ${payload}`, source: `Hostile ${payload}`, title: `Item ${i} ${payload}`, byline: payload,
    text: `Item ${i} says ${payload} and ${prose(i)}.\n${payload}\nMore of the hostile item ${i}: ${prose(i + 500)}.`,
    url: payload.startsWith('http') || /^[a-z]+:/i.test(payload) ? payload : undefined, lang: 'en',
  })));
  const page = await open(browser, base);
  const visited = new Set();
  const visit = async (address) => {
    if (visited.has(address)) return;
    visited.add(address);
    await page.goto(address);
    const ran = await page.evaluate(() => window.hostile);
    expect(ran === undefined, `a script ran on ${address}`);
    const bad = await page.evaluate(() => [...document.querySelectorAll('a[href]')]
      .filter((each) => {
        const url = new URL(each.getAttribute('href'), location.href);
        const rel = each.getAttribute('rel') || '';
        return !/^https?:$/.test(url.protocol)
          || (url.host !== location.host && !(rel.includes('noopener') && rel.includes('noreferrer')));
      })
      .map((each) => each.outerHTML.slice(0, 200)));
    expect(bad.length === 0, `${address} leads to ${bad.join()}`);
    const own = await page.evaluate(() => document.querySelectorAll('script:not([src^="/assets/"]), style, iframe, object, embed, base, img, [style], [onerror], [onload], [onclick]').length);
    expect(own === 0, `${address} has ${own} foreign elements`);
  };
  await visit('/?q=hostile');
  const stories = await page.locator('.story h2 a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(stories.length > 5, 'the hostile stories are not there');
  for (const story of stories) {
    await visit(story);
    const groups = await page.locator('a[href^="/groups/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const group of new Set(groups.slice(0, 2))) await visit(group);
  }
  for (const payload of payloads) {
    const q = encodeURIComponent(payload);
    await visit(`/?q=${q}&source=${q}&lang=${q}&sort=${q}`);
    await visit(`/login?next=${q}`);
  }
  await visit('/review');
  await visit('/map?days=7');
  await visit('/decisions');
  // a mark in an address is no page: the browser notes 404 and 422, and nothing else
  quiet(page);
  await page.context().close();
});

(async () => {
  const browser = await launch();
  let failed = 0;
  try {
    const at = await places(browser);
    for (const { name, body } of checks) {
      try {
        await body(browser, at);
        console.log('ok    ' + name);
      } catch (error) {
        failed++;
        console.log('FAILED ' + name + '\n       ' + String(error.message).slice(0, 3000));
      }
    }
  } finally {
    await browser.close();
  }
  console.log(`${checks.length - failed} of ${checks.length} passed`);
  process.exitCode = failed ? 1 : 0;
})();
