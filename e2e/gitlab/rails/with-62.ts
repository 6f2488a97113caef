import GlDatepicker from 'gitlab-ui-62/dist/components/base/datepicker/datepicker';
import { startRailsPage } from './behaviour';

startRailsPage(GlDatepicker);
