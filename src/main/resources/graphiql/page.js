'use strict';

// The token lives in this tab only: nothing is written where another page or another day could read it.
const tokenField = document.getElementById('token');
const state = document.getElementById('state');
const endpoint = new URL('../graphql', window.location.href);
const root = ReactDOM.createRoot(document.getElementById('graphiql'));

const example = `# Sign in above, then run this with Ctrl+Enter.
# The book at the left documents every field.
{
  __typename
}
`;

function fetcherFor(token) {
  return async (request, options) => {
    const headers = { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json', ...options?.headers };
    if (token) headers.Authorization = `Bearer ${token}`;
    const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(request) });
    return response.json();
  };
}

// A new fetcher makes GraphiQL read the schema again, now with the token.
function render() {
  const token = tokenField.value.trim();
  state.textContent = token ? '' : 'Sign in or paste a token to load the schema.';
  root.render(React.createElement(GraphiQL, {
    fetcher: fetcherFor(token),
    schema: token ? undefined : null, // without a token there is nothing to read
    defaultQuery: example,
    defaultEditorToolsVisibility: 'variables',
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
  }));
}

// Where the demo runs, its people can be tried without pasting anything.
async function offerDemoPeople() {
  const answer = await fetch(new URL('../demo', window.location.href));
  if (!answer.ok) return;
  const { people } = await answer.json();
  const select = document.getElementById('person');
  select.append(new Option('choose…', ''));
  people.forEach((person) => select.append(new Option(`${person.name}, ${person.role}`, person.email)));
  select.addEventListener('change', () => signInAs(select.value));
  document.getElementById('people').hidden = false;
}

async function signInAs(email) {
  if (!email) return;
  const address = new URL('../demo/token', window.location.href);
  address.searchParams.set('email', email);
  const answer = await fetch(address, { method: 'POST' });
  tokenField.value = answer.ok ? (await answer.json()).access_token : '';
  render();
}

tokenField.addEventListener('change', render);
render();
offerDemoPeople().catch(() => {});
