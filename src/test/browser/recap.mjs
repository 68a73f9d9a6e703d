// A buyer answers what came of a meeting: on a phone, light and dark, with and without scripts.
// Usage: node recap.mjs <address of the service> <folder for screenshots> [folder of the operations]
import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { accessible, keyboard, noSidewaysScroll, open } from './checks.mjs'
import { Seller, day } from './seller.mjs'

const [address, pictures, operations] = process.argv.slice(2)
const PHONE = { width: 390, height: 844 }
await mkdir(pictures, { recursive: true })

const seller = await new Seller(address, operations && pathToFileURL(operations + '/')).signIn('rita.rep@headroom.example')
const accounts = await seller.run('{ accounts(first: 1) { nodes { id } } }')
const account = accounts.nodes[0].id
const { meeting } = await seller.mutate('CreateMeeting', {
  account, title: 'Review of the payments programme', provider: 'ZOOM', startsAt: '2026-03-02T10:00:00+11:00', zone: 'Australia/Sydney',
  attendees: [{ name: 'Bea Buyer', side: 'BUYER' }, { name: 'Sam Seller', side: 'SELLER' }],
})
const { attendees } = await seller.run(
  'query ($id: ID!) { meeting(id: $id) { attendees { id name } } }', { id: meeting.id })
const bea = attendees.find((attendee) => attendee.name === 'Bea Buyer').id
const add = async (text, side) =>
  (await seller.mutate('AddCommitment', { meeting: meeting.id, text, side, dueOn: day(7) })).commitment.id
const ids = {
  card: await add('Send the rate card <img src=x onerror=alert(1)>', 'SELLER'),
  date: await add('Confirm the start date', 'BUYER'),
  order: await add('Send the purchase order', 'BUYER'),
}
// The recap is sent by hand: drafted, read, approved, and recorded as sent.
const { followUp } = await seller.mutate('DraftFollowUp', { meeting: meeting.id })
const { recap, version } = await seller.run(
  'query ($id: ID!) { followUp(id: $id) { version recap { hash } } }', { id: followUp.id })
const approved = await seller.mutate('ApproveFollowUp', { id: followUp.id, expectedVersion: version, hash: recap.hash })
await seller.mutate('RecordFollowUpSent', { id: followUp.id, expectedVersion: approved.followUp.version })
const { link, buyerLink } = await seller.mutate('CreateBuyerLink', { meeting: meeting.id, attendee: bea })
const state = async (id) => (await seller.run(
  'query ($id: ID!) { node(id: $id) { ... on Commitment { state text correction { ours { text } theirs { text } } } } }', { id }))

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
})
const picture = (page, name) => page.screenshot({ path: join(pictures, `recap-${name}.png`), fullPage: true })

// Light, with scripts: confirms one item with one tap.
const { context, page, wrong } = await open(browser, { ...PHONE, scheme: 'light' })
await page.goto(link)
assert.ok(!(await page.content()).includes('mflw_'), 'the page repeats its address')
await page.getByText('3 items wait for your answer').waitFor()
await keyboard(page, 'Skip to the items')
await noSidewaysScroll(page)
await accessible(page, 'the recap')
await picture(page, '1-phone-light')
assert.equal((await state(ids.date)).state, 'CONFIRMED')
await page.getByRole('button', { name: /Confirm ?: Confirm the start date/ }).click()
await page.getByText('Your answer was kept').waitFor()
assert.equal((await state(ids.date)).state, 'BUYER_CONFIRMED')
await accessible(page, 'the recap with an answer')
await picture(page, '2-confirmed-phone-light')
assert.deepEqual(wrong, [], 'errors in the browser')
await context.close()

// Dark, without scripts: corrects one and refuses another.
const plain = await open(browser, { ...PHONE, scheme: 'dark', scripts: false })
await plain.page.goto(link)
const order = plain.page.locator('article', { hasText: 'Send the purchase order' })
await order.getByText('It is different').click()
await order.getByLabel('What is to be done').fill('Send the purchase order once legal has signed')
await picture(plain.page, '3-correcting-phone-dark')
await order.getByRole('button', { name: 'Send the correction' }).click()
await plain.page.getByText('We had written: Send the purchase order').waitFor()
assert.equal((await state(ids.order)).correction.theirs.text, 'Send the purchase order once legal has signed')
const card = plain.page.locator('article', { hasText: 'Send the rate card' })
await card.getByText('This was not agreed').click()
await card.getByLabel('Why').fill('We have it already')
await card.getByRole('button', { name: 'Refuse it' }).click()
await plain.page.getByText('Nothing waits for your answer').waitFor()
assert.equal((await state(ids.card)).state, 'WITHDRAWN')
await noSidewaysScroll(plain.page)
await picture(plain.page, '4-answered-phone-dark')

// A revoked link shows nothing.
await seller.mutate('RevokeBuyerLink', { id: buyerLink.id })
await plain.page.goto(link)
await plain.page.getByText('Nothing to see here').waitFor()
await plain.context.close()
console.log('the recap was answered to its end')
await browser.close()
