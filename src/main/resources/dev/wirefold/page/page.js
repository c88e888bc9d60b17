// What the page does beyond what it does without a script: news are told as they come, and keys decide.
(() => {
  'use strict';

  // A list asks how many stories changed, at most once in a while, when an event says that some did.
  const WAIT = 700;
  let timer = 0;

  function tellList() {
    timer = 0;
    const fresh = document.getElementById('fresh');
    if (fresh) fresh.dispatchEvent(new CustomEvent('wirefold:news'));
  }

  function listen() {
    const list = document.getElementById('list');
    if (!list || !window.EventSource) return;
    const events = new EventSource('/v1/events?after=' + encodeURIComponent(list.dataset.after));
    const heard = () => { if (!timer) timer = window.setTimeout(tellList, WAIT); };
    for (const type of ['article.grouped', 'story.opened', 'story.joined', 'story.merged', 'story.split',
      'article.withdrawn', 'article.deleted', 'curation.applied']) {
      events.addEventListener(type, heard);
    }
    window.addEventListener('pagehide', () => events.close(), { once: true });
    window.addEventListener('pageshow', (event) => { if (event.persisted) listen(); }, { once: true });
  }

  // One key decides in the review, unless somebody types.
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const button = document.querySelector(`button[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (button) {
      event.preventDefault();
      button.click();
    }
  });

  document.addEventListener('DOMContentLoaded', listen);
})();
