// A whole plan between a seller by the API and a buyer on the page: on a phone and on a desk, light and dark, with and
// without scripts. Usage: node play.mjs <address of the service> <folder for screenshots> [folder of the operations]
import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { accessible, keyboard, noSidewaysScroll, open, weight } from './checks.mjs'
import { Seller, day } from './seller.mjs'

const [address, pictures, operations] = process.argv.slice(2)
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 900 }
await mkdir(pictures, { recursive: true })

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
})
const said = []
const say = (line) => { said.push(line); console.log(line) }

async function picture(page, name) {
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}

const seller = await new Seller(address, operations && pathToFileURL(operations + '/')).signIn('rita.rep@headroom.example')
await seller.beginPlan()
await seller.offer()
const { link, id: invitation } = await seller.invite('bea')
const path = `/p/plan/`

// On a phone, light, with scripts.
const { page, wrong } = await open(browser, { ...PHONE, scheme: 'light' })
await page.goto(link)
assert.ok(page.url().includes(path) && !page.url().includes('mapl_'), page.url())
assert.ok(!(await page.content()).match(/mapl_|secret discount|no other bidder/i))
const heavy = await weight(page, page.url())
say(`weight with everything: ${heavy.total} bytes ${JSON.stringify(heavy.sizes)}`)
await keyboard(page)
await noSidewaysScroll(page)
await accessible(page, 'the offer')
await picture(page, '1-offer-phone-light')

await page.getByRole('button', { name: 'Accept for your side' }).click()
await page.getByText('You accepted the plan for your side').waitFor()
assert.equal((await seller.read('state agreed')).agreed, true)
await picture(page, '2-accepted-phone-light')

// The seller claims and comments; the open page tells by itself.
await seller.mutate('ClaimActionPlanOutcome', { plan: seller.plan, outcome: seller.ids.needSeen, note: 'All profiles are in the folder.' })
await page.getByText('All profiles are in the folder.').first().waitFor()
await seller.mutate('CommentOnActionPlan', { plan: seller.plan, text: 'Shall we meet on Monday? <img src=x onerror=alert(1)>' })
await page.getByText('Shall we meet on Monday?').first().waitFor()
say('the open page showed the other side\'s changes by itself')
await accessible(page, 'the plan at work')
await picture(page, '3-claimed-phone-light')

const act = async (named, done) => { await named.click(); await page.getByText(done).waitFor() }
const task = page.locator('li.task', { hasText: 'Describe the roles' })
await task.getByRole('link', { name: 'Say how far it is' }).or(task.getByRole('link', { name: 'Asked of you above' })).click()
await act(page.locator(`#task-${seller.ids.describe}`).getByRole('button', { name: 'It is done' }), 'Your task is up to date.')

const check = page.locator('li.ask', { hasText: 'Check: Need and roles agreed' })
await check.getByText('Hand in evidence').click()
await check.getByLabel('Text').fill('Signed by the steering group')
await check.getByLabel('Link').fill('https://customer.example/minutes')
await check.getByLabel('File').setInputFiles({ name: 'minutes.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(2)"/>') })
await act(check.getByRole('button', { name: 'Hand in', exact: true }), 'Your evidence is handed in.')
const download = page.waitForEvent('download')
await page.getByRole('link', { name: 'minutes.svg' }).first().click()
assert.equal((await download).suggestedFilename(), 'minutes.svg')
await act(page.locator('li.ask', { hasText: 'Check: Need and roles agreed' }).getByRole('button', { name: 'It is so: verify' }), 'Your word on the outcome is kept.')

await page.getByText('Propose another date').first().click()
await page.getByLabel('For', { exact: true }).selectOption({ index: 0 })
await page.getByLabel('New day').fill(day(84))
await page.locator('#t-propose').fill('Our programme starts two weeks later.')
await act(page.getByRole('button', { name: 'Propose this date' }), 'Your date is proposed.')
const { proposals } = await seller.read('proposals { id state }')
await seller.mutate('AnswerActionPlanProposal', { plan: seller.plan, proposal: proposals[0].id, to: 'COUNTERSIGNED' })
assert.equal((await seller.read('targetOn')).targetOn, day(84))
say('a date was proposed on the page and countersigned by the seller')
await picture(page, '4-proposed-phone-light')
assert.deepEqual(wrong, [], 'errors in the browser')

// On a phone, dark, without scripts: another person, whose link needs no code.
const second = await seller.invite('lea')
const plain = await open(browser, { ...PHONE, scheme: 'dark', scripts: false })
await plain.page.goto(second.link)
await noSidewaysScroll(plain.page)
await plain.page.locator('#t-comment').fill('The contract is with me. <script>alert(3)</script>')
await plain.page.getByRole('button', { name: 'Comment', exact: true }).click()
await plain.page.getByText('Your comment is there for both sides.').waitFor()
assert.ok((await plain.page.locator('.comment').allTextContents()).join().includes('<script>alert(3)</script>'))
await plain.page.goto(plain.page.url().replace(/[?#].*/, ''))
const refused = plain.page.locator('#t-propose')
await plain.page.getByText('Propose another date').first().click()
await plain.page.locator('#d-propose').fill('1899-01-01')
await refused.fill('A reason that must not get lost')
await plain.page.getByRole('button', { name: 'Propose this date' }).click()
await plain.page.getByRole('alert').waitFor()
assert.equal(await refused.inputValue(), 'A reason that must not get lost')
await noSidewaysScroll(plain.page)
await picture(plain.page, '5-refused-phone-dark-no-scripts')
say('without scripts everything works, and what was typed survives a refusal')

// On a desk, light and dark.
for (const scheme of ['light', 'dark']) {
  const desk = await open(browser, { ...DESK, scheme })
  const { link: again } = await seller.invite('bea')
  await desk.page.goto(again)
  await noSidewaysScroll(desk.page)
  await accessible(desk.page, `the desk, ${scheme}`)
  await picture(desk.page, `6-desk-${scheme}`)
  await desk.page.getByRole('link', { name: 'The whole record, to print' }).click()
  await desk.page.getByText('Who did what').first().waitFor()
  if (scheme === 'light') await picture(desk.page, '7-record-desk-light')
  assert.deepEqual(desk.wrong, [], 'errors in the browser')
  await desk.context.close()
}
const dark = await open(browser, { ...PHONE, scheme: 'dark' })
await dark.page.goto((await seller.invite('bea')).link)
await accessible(dark.page, 'the phone, dark')
await picture(dark.page, '8-phone-dark')

// A link for their own calendar: made, shown once, and ended.
await dark.page.getByRole('button', { name: 'Make a calendar link' }).click()
assert.match(await dark.page.getByLabel('Address, to copy').inputValue(), /\/calendar\/hrc_[\w-]+\.ics$/)
await noSidewaysScroll(dark.page)
await accessible(dark.page, 'the calendar link')
await picture(dark.page, '8-calendar-link-phone-dark')
await dark.page.getByRole('link', { name: 'Back to the plan' }).click()
assert.ok(!(await dark.page.content()).includes('hrc_'))
await dark.page.getByRole('button', { name: 'End the link' }).click()
await dark.page.getByText('The calendar link is ended').waitFor()

// A link that needs a code shows nothing before.
const guarded = await open(browser, { ...PHONE, scheme: 'light' })
await guarded.page.goto((await seller.invite('lea', { requireCode: true })).link)
await guarded.page.getByRole('button', { name: 'Mail me a code' }).click()
await guarded.page.getByText('A code is on its way').waitFor()
assert.ok(!(await guarded.page.content()).includes('payments platform'))
await accessible(guarded.page, 'the code')
await picture(guarded.page, '9-code-phone-light')

// The end: the plan is given up, and the page can only be read; a revoked link shows nothing.
await seller.mutate('CloseActionPlan', { plan: seller.plan, to: 'ABANDONED', reason: 'The programme was cancelled' })
await page.goto(page.url().replace(/[?#].*/, ''))
await page.getByText('This plan was given up').waitFor()
assert.equal(await page.locator('form').count(), 0)
await accessible(page, 'the closed plan')
await seller.mutate('RevokeActionPlanInvitation', { id: invitation })
await page.reload()
await page.getByText('Nothing to see here').waitFor()
await accessible(page, 'no way in')
await picture(page, '10-gone-phone-light')
say('played to its end')

await writeFile(join(pictures, 'report.txt'), said.join('\n') + '\n')
await browser.close()
