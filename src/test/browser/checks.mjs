// What must hold for every page that a buyer sees, whatever is on it.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'

const HEAVIEST = 60_000
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Opens a browser window of a size and scheme, and remembers whatever goes wrong in it. */
export async function open(browser, { width, height, scheme, scripts = true }) {
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: scheme, javaScriptEnabled: scripts, locale: 'en-AU', bypassCSP: false,
  })
  const page = await context.newPage()
  const wrong = []
  page.on('console', (line) => { if (line.type() === 'error') wrong.push(line.text()) })
  page.on('pageerror', (failure) => wrong.push(String(failure)))
  page.on('dialog', (dialog) => { wrong.push(`dialog: ${dialog.message()}`); dialog.dismiss() })
  page.on('request', (request) => {
    if (/mapl_|mflw_/.test(request.headers().referer ?? '')) wrong.push('the token is in a referrer')
  })
  return { context, page, wrong }
}

/** What the page weighs, with everything it loads, before any compression. */
export async function weight(page, address) {
  const sizes = {}
  const counted = []
  const count = (response) => {
    // The stream of changes has no end to wait for.
    if (response.headers()['content-type']?.startsWith('text/event-stream')) return
    counted.push(response.body().then((body) => { sizes[new URL(response.url()).pathname] = body.length }, () => {}))
  }
  page.on('response', count)
  await page.goto(address, { waitUntil: 'load' })
  await page.locator('img.chart').scrollIntoViewIfNeeded()
  await page.locator('img.chart').evaluate((image) => image.decode())
  page.off('response', count)
  await Promise.all(counted)
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0)
  assert.ok(total < HEAVIEST, `the page weighs ${total} bytes: ${JSON.stringify(sizes)}`)
  return { total, sizes }
}

export async function noSidewaysScroll(page) {
  const { content, window: frame } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, window: innerWidth }))
  assert.ok(content <= frame, `the page is ${content} pixels wide in a window of ${frame}`)
}

/** Contrast, names, order, landmarks: WCAG 2 A and AA as far as a program can tell. */
export async function accessible(page, name) {
  // Through the browser's own protocol: the page's policy allows no script of others.
  const session = await page.context().newCDPSession(page)
  const { readFile } = await import('node:fs/promises')
  const run = `${await readFile(axe, 'utf8')}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    .then((result) => JSON.stringify(result.violations.map((found) => ({ id: found.id, nodes: found.nodes.map((node) => node.html + ' ' + node.failureSummary) }))))`
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression: run, awaitPromise: true })
  assert.ok(!exceptionDetails, JSON.stringify(exceptionDetails))
  assert.deepEqual(JSON.parse(result.value), [], `violations on ${name}`)
}

/** Whoever uses keys alone reaches everything, and sees where they are. */
export async function keyboard(page, skip = 'Skip to the plan') {
  await page.bringToFront()
  await page.keyboard.press('Tab')
  const first = await page.evaluate(() => document.activeElement?.textContent)
  assert.equal(first, skip)
  await page.keyboard.press('Tab')
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle)
  assert.notEqual(outline, 'none')
}
