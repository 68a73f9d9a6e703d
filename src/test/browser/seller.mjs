// The seller's side of the played plan: everything by the API, as a client of ours does it.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'

const OPERATIONS = new URL('../../../graphql-schema/operations/', import.meta.url)

export class Seller {
  constructor(address, operations = OPERATIONS) {
    this.address = address
    this.operations = operations
  }

  async signIn(email) {
    const answer = await fetch(`${this.address}/demo/token?email=${email}`, { method: 'POST' })
    this.token = (await answer.json()).access_token
    return this
  }

  async run(query, variables) {
    const answer = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ query, variables }),
    })
    const body = await answer.json()
    if (body.errors) throw new Error(JSON.stringify(body.errors))
    const payload = Object.values(body.data)[0]
    if (payload?.userErrors?.length) throw new Error(JSON.stringify(payload.userErrors))
    return payload
  }

  async mutate(operation, input) {
    return this.run(await readFile(new URL(`mobile/${operation}.graphql`, this.operations), 'utf8'), { input })
  }

  /** A plan with three milestones, half of its work on each side, and a task and a note the buyer must not see. */
  async beginPlan() {
    const accounts = await this.run('{ accounts(first: 1) { nodes { id } } }')
    const targetOn = day(70)
    const { actionPlan } = await this.run(
      'mutation ($input: CreateActionPlanInput!) { createActionPlan(input: $input) { actionPlan { id version } userErrors { code field message } } }',
      { input: { account: accounts.nodes[0].id, targetOn, title: 'Ten engineers for the payments platform',
        outcome: 'Ten engineers are at work, through the security checks, before the new programme starts.' } })
    this.plan = actionPlan.id
    const id = {}
    const make = (name) => (id[name] = randomUUID())
    const milestone = (name, title, stage, holdPoint = false) => ({ id: make(name), title, stage, holdPoint })
    const outcome = (name, of, criterion, evidence) => ({ id: make(name), milestone: id[of], criterion, evidence })
    const task = (name, of, owner, title, workdays, more = {}) =>
      ({ id: make(name), milestone: id[of], owner: id[owner], title, workdays, ...more })
    const after = (from, to) => ({ id: randomUUID(), from: id[from], to: id[to] })
    const input = {
      id: this.plan,
      expectedVersion: actionPlan.version,
      putCalendars: [{ side: 'BUYER', zone: 'Australia/Sydney', country: 'AU' }, { side: 'SELLER', zone: 'Australia/Sydney', country: 'AU' }],
      putParticipants: [
        { id: make('bea'), side: 'BUYER', role: 'Head of delivery', name: 'Bea Buyer', email: 'bea@customer.example' },
        { id: make('lea'), side: 'BUYER', role: 'Legal counsel', name: 'Lea Lawyer', email: 'lea@customer.example' },
        { id: make('sam'), side: 'SELLER', role: 'Account manager', name: 'Sam Seller' },
      ],
      putMilestones: [
        milestone('need', 'Need and roles agreed', 'NEED'),
        milestone('paper', 'Contract signed', 'PAPER', true),
        milestone('start', 'First team at work', 'START'),
      ],
      putOutcomes: [
        outcome('needSeen', 'need', 'Role profiles with names and dates are agreed by the steering group.', 'DOCUMENT'),
        outcome('paperSeen', 'paper', 'The statement of work is signed by both companies.', 'SIGNATURE'),
        outcome('startSeen', 'start', 'Four engineers have access and a first work item each.', 'CONFIRMATION'),
      ],
      putTasks: [
        task('describe', 'need', 'bea', 'Describe the roles', 3, { description: 'Two paragraphs a role are enough.' }),
        task('profiles', 'need', 'sam', 'Propose candidates', 5),
        task('rates', 'paper', 'sam', 'Send the rate card', 2),
        task('review', 'paper', 'lea', 'Review the contract', 10),
        task('discount', 'paper', 'sam', 'Get the secret discount approved', 2, { internal: true }),
        task('access', 'start', 'bea', 'Arrange access cards', 5),
        task('first', 'start', 'sam', 'Bring the first four', 5),
      ],
      putDependencies: [after('describe', 'profiles'), after('need', 'review'), after('rates', 'review'), after('paper', 'access'), after('access', 'first')],
    }
    await this.run('mutation ($input: ChangeActionPlanInput!) { changeActionPlan(input: $input) { actionPlan { version } userErrors { code field message } } }', { input })
    this.ids = id
    await this.mutate('NoteOnActionPlan', { plan: this.plan, text: 'Secret: they have no other bidder' })
    return this
  }

  async version() {
    return (await this.run('query ($id: ID!) { actionPlan(id: $id) { version } }', { id: this.plan })).version
  }

  async read(fields) {
    return this.run(`query ($id: ID!) { actionPlan(id: $id) { ${fields} } }`, { id: this.plan })
  }

  async offer() {
    return this.mutate('OfferActionPlan', { plan: this.plan, expectedVersion: await this.version() })
  }

  /** A link of the service as it is reached here. */
  async invite(participant, more = {}) {
    const { link, invitation } = await this.mutate('InviteToActionPlan', { plan: this.plan, participant: this.ids[participant], ...more })
    return { link: this.address + new URL(link).pathname, id: invitation.id }
  }
}

export function day(ahead) {
  return new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
}
