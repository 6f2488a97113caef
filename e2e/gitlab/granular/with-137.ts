import { start } from '../vue/start';
import { release } from '../vue/ui-137-granular';
import App from './app.vue';

start(App, release);
