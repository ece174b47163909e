/*
 * The keyboard of a replay, and playing it: every step is a page of its own, and playing follows the link to the next
 * one until a stop or the end. Without this script the links do the same by hand.
 */
const PLAYING = 'utrwal.replay';
const SPEED = 'utrwal.replay.speed';
const film = document.getElementById('film');
const play = document.querySelector('#film-play button');
const speed = document.getElementById('film-speed');
let waiting = null;

function go(way) {
  const link = film.querySelector(`a[data-way="${way}"][href]`);
  if (link) {
    location.assign(link.href);
  }
  return link !== null;
}

function show(playing) {
  play.setAttribute('aria-pressed', playing);
  play.textContent = playing ? play.dataset.pause : play.dataset.play;
}

function pause() {
  clearTimeout(waiting);
  sessionStorage.removeItem(PLAYING);
  show(false);
}

function resume() {
  sessionStorage.setItem(PLAYING, location.pathname);
  show(true);
  clearTimeout(waiting);
  waiting = setTimeout(() => go('next') || pause(), Number(speed.value) * 1000);
}

play.addEventListener('click', () => (play.getAttribute('aria-pressed') === 'true' ? pause() : resume()));

speed.addEventListener('change', () => {
  sessionStorage.setItem(SPEED, speed.value);
  if (play.getAttribute('aria-pressed') === 'true') {
    resume();
  }
});

const KEYS = { ArrowLeft: 'previous', ArrowRight: 'next', Home: 'first', End: 'last' };

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('input, select, textarea, dialog')) {
    return;
  }
  if (event.key === ' ' && !event.target.closest('a, button, summary')) {
    event.preventDefault();
    play.click();
  } else if (KEYS[event.key]) {
    const stop = event.shiftKey ? `${KEYS[event.key]}-stop` : KEYS[event.key];
    if (film.querySelector(`a[data-way="${stop}"][href]`)) {
      event.preventDefault();
      pause();
      go(stop);
    }
  }
});

speed.value = sessionStorage.getItem(SPEED) ?? speed.value;
document.getElementById('film-play').hidden = false;
const playing = sessionStorage.getItem(PLAYING) === location.pathname;
if (playing && film.dataset.stop !== 'true') {
  resume();
} else if (playing) {
  pause();
}
if (playing) {
  play.focus({ preventScroll: true });
}
if (!location.hash) {
  document.querySelector('#plan .mark-lit')?.scrollIntoView({ block: 'center' });
}
