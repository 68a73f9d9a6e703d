// Plays a whole plan: the seller by API, the buyer on the page, on a screen of 390 × 844.
// Usage: node buyer.mjs <address> <folder for screenshots>
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { inDays, mutate, offeredPlan, read, seller } from './seller.mjs';

const [address, screens] = process.argv.slice(2);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 390, height: 844 };
const HEAVIEST = 60 * 1024;

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
try {
  const ask = await seller(address);
  const played = await offeredPlan(ask);
  await play(ask, played);
  await withoutScript(ask, await offeredPlan(ask));
  console.log('A plan was played from offer to completion in the browser, with and without scripts');
} finally {
  await browser.close();
}

async function play(ask, { plan, link, id }) {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  const weight = await weighed(page, () => page.goto(local(link)));
  assert.ok(weight <= HEAVIEST, `the page weighs ${weight} bytes, at most ${HEAVIEST} are promised`);
  console.log(`The page weighs ${weight} bytes with everything`);
  assert.doesNotMatch(page.url(), new RegExp(link.split('/').pop()), 'the token stays in the address');
  const opened = await read(ask, plan);
  assert.equal(opened.state, 'OFFERED', 'opening the link changes nothing');
  await look(page, 'offered');

  await press(page, 'Accept for your side');
  assert.equal((await read(ask, plan)).state, 'AGREED');

  await press(page, 'It is done', page.locator('.ask', { hasText: 'Sign the order' }));
  const progress = (await read(ask, plan)).progress.nodes;
  assert.ok(progress.some(task => task.taskId === id.decide && task.state === 'DONE'), 'her task is done');

  await mutate(ask, 'proposeActionPlanDate', {
    plan, target: id.prepare, on: inDays(70), reason: 'The switches come by ship.',
  }, 'actionPlan { id }');
  await page.reload();
  await press(page, /^Agree to/);
  assert.equal((await read(ask, plan)).proposals[0].state, 'COUNTERSIGNED');

  await deliver(page, ask, plan);
  await page.getByLabel('Your comment, for both sides').fill('<b>Thank you</b> & see you on Monday');
  await press(page, 'Comment');
  assert.equal(await page.locator('.comment b').count(), 0, 'a comment is text');
  await seesChanges(page, ask, plan);

  await press(page, 'It is so: verify');
  await look(page, 'verified');
  await mutate(ask, 'closeActionPlan', { plan, to: 'COMPLETED' }, 'actionPlan { id }');
  await page.reload();
  assert.equal((await read(ask, plan)).state, 'COMPLETED');
  assert.equal(await page.locator('form').count(), 0, 'nothing is asked of a closed plan');
  await context.close();
}

async function deliver(page, ask, plan) {
  const form = page.locator('form[enctype]').first();
  if (!(await form.isVisible())) {
    await page.getByText('Hand in evidence').first().click();
  }
  await form.getByLabel('Text').fill('Measured at every desk.');
  await form.getByLabel(/^File/).setInputFiles({
    name: 'desks.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  });
  await press(page, 'Hand in', form);
  const evidence = (await read(ask, plan)).evidence.nodes[0];
  assert.equal(evidence.file.name, 'desks.svg');
  const href = await page.locator('a[download]').first().getAttribute('href');
  const served = await page.request.get(new URL(href, page.url()).href);
  assert.match(served.headers()['content-disposition'], /^attachment/, 'a picture is handed over, never shown');
}

/** What the other side says shows without a reload of the buyer's own. */
async function seesChanges(page, ask, plan) {
  await mutate(ask, 'commentOnActionPlan', { plan, text: 'The ship is in port.' }, 'actionPlan { id }');
  await page.getByText('The ship is in port.').or(page.getByRole('button', { name: /reload|show/i }))
    .or(page.locator('#news a')).first().waitFor({ timeout: 20_000 });
  await page.reload();
  await page.getByText('The ship is in port.').first().waitFor();
}

async function withoutScript(ask, { plan, link }) {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false, colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(local(link));
  await page.screenshot({ path: `${screens}/dark-without-script.png`, fullPage: true });
  await press(page, 'Accept for your side');
  assert.equal((await read(ask, plan)).state, 'AGREED');
  await context.close();
}

async function press(page, name, within = page) {
  const button = within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).first();
  await Promise.all([page.waitForNavigation(), button.click()]);
  const notice = page.locator('#notice');
  await notice.waitFor();
  assert.match(await notice.innerText(), /Done/, `after "${name}": ${await notice.innerText()}`);
}

/** Looks at the page in both colour schemes: nothing wider than the screen, and nothing that axe finds. */
async function look(page, name) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${screens}/${name}-${colorScheme}.png`, fullPage: true });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(wide <= 0, `${name}: the page is ${wide} px wider than the screen`);
    await accessible(page, `${name}, ${colorScheme}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.screenshot({ path: `${screens}/${name}-desk.png`, fullPage: true });
  await page.setViewportSize(PHONE);
}

async function accessible(page, name) {
  // Run beside the page: its policy lets no foreign script in.
  const client = await page.context().newCDPSession(page);
  await client.send('Page.enable');
  const { frameTree } = await client.send('Page.getFrameTree');
  const { executionContextId } = await client.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const run = `${AXE}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(found =>
    JSON.stringify(found.violations.map(rule => [rule.id, rule.nodes.map(node => node.html).slice(0, 3)])))`;
  const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
    expression: run, contextId: executionContextId, awaitPromise: true, returnByValue: true,
  });
  assert.equal(exceptionDetails, undefined, JSON.stringify(exceptionDetails));
  assert.equal(result.value, '[]', `${name}: ${result.value}`);
  await client.detach();
}

/** The bytes of everything that a visit loads. */
async function weighed(page, visit) {
  let bytes = 0;
  const pending = [];
  page.on('response', response => pending.push(
    response.body().then(body => { bytes += body.length; }, () => {})));
  await visit();
  await page.waitForLoadState('load');
  await Promise.all(pending);
  return bytes;
}

/** The link with the address under test: the service names itself by its configured one. */
function local(link) {
  const url = new URL(link);
  return address + url.pathname + url.search + url.hash;
}
