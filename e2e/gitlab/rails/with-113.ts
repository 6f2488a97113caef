import GlButton from 'gitlab-ui-113/dist/components/base/button/button';
import GlDatepicker from 'gitlab-ui-113/dist/components/base/datepicker/datepicker';
import GlLink from 'gitlab-ui-113/dist/components/base/link/link';
import GlTable from 'gitlab-ui-113/dist/components/base/table/table';
import { startRailsPage } from './behaviour';
import { mountTokenList } from './token-list';

mountTokenList({ GlButton, GlLink, GlTable });
startRailsPage(GlDatepicker);
