import { runPopup } from '../app/popup/run';

const root = document.getElementById('root');
if (root) {
  root.dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  void runPopup(root, location.search, new AbortController().signal);
}
