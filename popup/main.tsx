import { render } from 'preact';
import { App } from './app.tsx';
import { findPlace } from './place.ts';
import { readerWords } from './reader-words.ts';

const place = await findPlace();
// Decides the width before anything is drawn.
document.documentElement.dataset['view'] = place.kind;
const root = document.querySelector('#app');
if (root !== null) {
  render(<App place={place} words={readerWords()} />, root);
}
