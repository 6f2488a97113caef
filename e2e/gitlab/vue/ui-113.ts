/** The components of @gitlab/ui 113 that the pages are made of. */
import GlAlert from 'gitlab-ui-113/dist/components/base/alert/alert';
import GlBadge from 'gitlab-ui-113/dist/components/base/badge/badge';
import GlButton from 'gitlab-ui-113/dist/components/base/button/button';
import GlDatepicker from 'gitlab-ui-113/dist/components/base/datepicker/datepicker';
import GlForm from 'gitlab-ui-113/dist/components/base/form/form';
import GlFormCheckbox from 'gitlab-ui-113/dist/components/base/form/form_checkbox/form_checkbox';
import GlFormCheckboxGroup from 'gitlab-ui-113/dist/components/base/form/form_checkbox/form_checkbox_group';
import GlFormFields from 'gitlab-ui-113/dist/components/base/form/form_fields/form_fields';
import GlFormTextarea from 'gitlab-ui-113/dist/components/base/form/form_textarea/form_textarea';
import GlLink from 'gitlab-ui-113/dist/components/base/link/link';
import GlPopover from 'gitlab-ui-113/dist/components/base/popover/popover';
import GlTable from 'gitlab-ui-113/dist/components/base/table/table';

export const release = {
  GlAlert,
  GlBadge,
  GlButton,
  GlDatepicker,
  GlForm,
  GlFormCheckbox,
  GlFormCheckboxGroup,
  GlFormFields,
  GlFormTextarea,
  GlLink,
  GlTable,
  GlPopover,
};
