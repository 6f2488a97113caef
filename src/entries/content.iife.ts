import { runOnPage } from '../app/page/run';

runOnPage(document, new AbortController().signal);
