// Draws what a message carries besides text. Nothing is loaded: they are drawings, as rehearsal media are samples.

import { icon, make, said } from './element.js';

const SVG = 'http://www.w3.org/2000/svg';
const BARS = 34;

/** @return its drawing, or nothing for kinds that are text only */
export function drawing(message, words) {
  return DRAWN[message.kind]?.(message.media ?? {}, words, message);
}

const DRAWN = {
  photo: (media, words) => picture('photo', words.photo),
  video: (media, words) => picture('photo', words.video),
  sticker: (media, words) => picture('sticker', `${words.sticker} ${media.emoji ?? ''}`.trim()),
  video_note: (media, words) => picture('photo', words.video),
  animation: (media, words) => picture('photo', words.video),
  venue: (media, words) => DRAWN.location(media, words),
  location: (media, words) => picture('map', `${words.location}: ${media.latitude ?? ''}, ${media.longitude ?? ''}`),
  voice, audio: voice,
  document: (media, words) => line('document', icon('file'), media.file ?? words.document, words.document),
  contact: (media, words) => {
    const name = media.name ?? words.contact;
    return line('contact', make('span', 'avatar', name.charAt(0).toUpperCase()), name, media.phone ?? '');
  },
};

function picture(id, name) {
  const drawn = make('div', `media ${id}`);
  drawn.append(icon(id, name));
  return drawn;
}

function voice({ seconds = 4 }, words, { id }) {
  const drawn = make('div', 'media voice');
  const play = make('span', 'round');
  play.append(icon('play', words.voice));
  const side = make('div', 'side');
  side.append(waves(id), make('span', 'small', `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`));
  drawn.append(play, side);
  return drawn;
}

/** Always the same for the same message. */
function waves(id) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'waves');
  svg.setAttribute('viewBox', `0 0 ${BARS * 4} 20`);
  svg.setAttribute('aria-hidden', 'true');
  for (let i = 0; i < BARS; i++) {
    const height = 3 + Math.abs(Math.sin(i * 1.7 + id) * Math.sin(i / 4 + id)) * 16;
    const bar = document.createElementNS(SVG, 'rect');
    Object.entries({ x: i * 4, y: 20 - height, width: 2.4, height, rx: 1.2 })
      .forEach(([name, value]) => bar.setAttribute(name, value));
    svg.append(bar);
  }
  return svg;
}

function line(className, sign, title, small) {
  const drawn = make('div', `media ${className}`);
  const round = make('span', 'round');
  round.append(sign);
  const side = make('div', 'side');
  side.append(said('span', 'title', title), said('span', 'small', small));
  drawn.append(round, side);
  return drawn;
}
