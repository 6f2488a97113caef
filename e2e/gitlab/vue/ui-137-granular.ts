/** What the fine-grained pages are made of beside the components of every page. */
import GlCollapse from 'gitlab-ui-137/dist/components/base/collapse/collapse';
import GlFormRadio from 'gitlab-ui-137/dist/components/base/form/form_radio/form_radio';
import GlFormRadioGroup from 'gitlab-ui-137/dist/components/base/form/form_radio_group/form_radio_group';
import GlIcon from 'gitlab-ui-137/dist/components/base/icon/icon';
import GlCollapsibleListbox from 'gitlab-ui-137/dist/components/base/new_dropdowns/listbox/listbox';
import GlSearchBoxByType from 'gitlab-ui-137/dist/components/base/search_box_by_type/search_box_by_type';
import GlTab from 'gitlab-ui-137/dist/components/base/tabs/tab/tab';
import GlTabs from 'gitlab-ui-137/dist/components/base/tabs/tabs/tabs';
import { release as everyPage } from './ui-137';

export const release = {
  ...everyPage,
  GlCollapse,
  GlCollapsibleListbox,
  GlFormRadio,
  GlFormRadioGroup,
  GlIcon,
  GlSearchBoxByType,
  GlTab,
  GlTabs,
};
