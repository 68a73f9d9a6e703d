// The page is whole without this. It tells the server that a person looks, and shows what the other side changes.
(() => {
  const page = document.body.dataset
  if (!page.plan) return
  const news = document.getElementById('news')
  let touched = false
  let looked = 0
  let told = false

  // A view counts with three seconds of sight and a person's input: mail scanners run scripts, too.
  const tell = () => {
    if (told || looked < 3 || !touched) return
    told = true
    fetch(page.plan + '/view', { method: 'POST', body: new URLSearchParams({ form: page.form }), keepalive: true })
  }
  setInterval(() => {
    if (document.visibilityState === 'visible') looked++
    tell()
  }, 1000)
  for (const kind of ['pointerdown', 'keydown', 'touchstart', 'wheel']) {
    addEventListener(kind, () => { touched = true; tell() }, { passive: true })
  }

  let writing = false
  addEventListener('input', () => { writing = true })

  const offer = () => {
    news.innerHTML = ''
    const link = document.createElement('a')
    link.href = page.plan
    link.textContent = 'The plan was changed. Show it as it is now.'
    news.append(link)
  }
  const refresh = async () => {
    if (writing || document.activeElement?.closest('form')) return offer()
    const answer = await fetch(page.plan, { headers: { Accept: 'text/html' } })
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const main = fresh.querySelector('main')
    if (!answer.ok || !main || !fresh.body.dataset.plan) return offer()
    const opened = new Set([...document.querySelectorAll('details[open] > summary')].map(summary => summary.textContent))
    document.querySelector('main').replaceChildren(...main.childNodes)
    for (const summary of document.querySelectorAll('summary')) {
      if (opened.has(summary.textContent)) summary.parentElement.open = true
    }
    page.version = fresh.body.dataset.version
    page.form = fresh.body.dataset.form
    news.textContent = 'The plan was changed just now: this is how it is.'
    setTimeout(() => { news.textContent = '' }, 8000)
  }
  const stream = new EventSource(page.plan + '/events?version=' + page.version)
  stream.addEventListener('changed', () => refresh().catch(offer))
  stream.addEventListener('end', () => stream.close())
  addEventListener('pagehide', () => stream.close())
})()
