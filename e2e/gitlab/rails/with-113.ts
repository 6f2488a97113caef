import GlDatepicker from 'gitlab-ui-113/dist/components/base/datepicker/datepicker';
import { startRailsPage } from './behaviour';

startRailsPage(GlDatepicker);
