import GlFormGroup from 'gitlab-ui-62/dist/components/base/form/form_group/form_group';
import GlFormInput from 'gitlab-ui-62/dist/components/base/form/form_input/form_input';
import { listenToToggles } from '../rails/toggle';
import { start } from '../vue/start';
import { release } from '../vue/ui-62';
import App from './app.vue';

start(App, { ...release, GlFormGroup, GlFormInput });
listenToToggles();
