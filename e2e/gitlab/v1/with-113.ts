import { start } from '../vue/start';
import { release } from '../vue/ui-113';
import App from './app.vue';

start(App, release);
