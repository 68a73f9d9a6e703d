// The seller's side of the browser test: what a frontend would send to the API.
import { randomUUID } from 'node:crypto';
import assert from 'node:assert/strict';

/** Signs in as the demo's rep and answers what sends a GraphQL request. */
export async function seller(address) {
  const signIn = await fetch(`${address}/demo/token?email=rita.rep@headroom.example`, { method: 'POST' });
  const { access_token: token } = await signIn.json();
  return async (query, variables = {}) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    assert.equal(errors, undefined, JSON.stringify(errors));
    return data;
  };
}

/** Runs a mutation that must be accepted and answers its payload. */
export async function mutate(ask, name, input, fields) {
  const type = name[0].toUpperCase() + name.slice(1) + 'Input';
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code field message } } }`;
  const payload = (await ask(query, { input }))[name];
  assert.deepEqual(payload.userErrors, [], `${name} is refused`);
  return payload;
}

/** A plan with a task on each side and one milestone, offered; and the link of an invited buyer. */
export async function offeredPlan(ask) {
  const { accounts } = await ask('{ accounts(first: 1) { nodes { id } } }');
  const { viewer } = await ask('{ viewer { member { id } } }');
  const id = Object.fromEntries(
    ['us', 'buyer', 'milestone', 'outcome', 'prepare', 'decide'].map(name => [name, randomUUID()]));
  const created = await mutate(ask, 'createActionPlan', {
    account: accounts.nodes[0].id,
    title: 'Network for the new office',
    outcome: 'Forty people work in the new office on the first morning.',
    targetOn: inDays(90),
    calendars: [{ side: 'BUYER', zone: 'Australia/Sydney', country: 'AU' }, { side: 'SELLER', zone: 'Australia/Sydney' }],
  }, 'actionPlan { id version }');
  const plan = created.actionPlan;
  await mutate(ask, 'changeActionPlan', {
    id: plan.id,
    expectedVersion: plan.version,
    putParticipants: [
      { id: id.us, side: 'SELLER', role: 'Account lead', name: 'Rita Rep', member: viewer.member.id },
      { id: id.buyer, side: 'BUYER', role: 'IT director', name: 'Bea Buyer', email: 'bea.buyer@customer.example' },
    ],
    putMilestones: [{ id: id.milestone, title: 'Network accepted', stage: 'START' }],
    putOutcomes: [{ id: id.outcome, milestone: id.milestone, criterion: 'Every desk reaches the internet.', evidence: 'DOCUMENT' }],
    putTasks: [
      { id: id.prepare, milestone: id.milestone, title: 'Order the switches', owner: id.us, workdays: 10 },
      { id: id.decide, milestone: id.milestone, title: 'Sign the order', owner: id.buyer, workdays: 3 },
    ],
    putDependencies: [{ id: randomUUID(), from: id.decide, to: id.prepare }],
  }, 'actionPlan { id }');
  await mutate(ask, 'offerActionPlan', { plan: plan.id }, 'actionPlan { id }');
  const invited = await mutate(ask, 'inviteToActionPlan', { plan: plan.id, participant: id.buyer }, 'link');
  return { plan: plan.id, link: invited.link, id };
}

/** What the API says of the plan. */
export async function read(ask, plan) {
  const { actionPlan } = await ask(`query($id: ID!) { actionPlan(id: $id) {
    version state agreed verifiedStage pins { targetId on } proposals { id toOn state }
    evidence(first: 10) { nodes { text file { name } } } comments(first: 10) { nodes { text } }
    progress(first: 10) { nodes { taskId state } } } }`, { id: plan });
  return actionPlan;
}

export function inDays(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
