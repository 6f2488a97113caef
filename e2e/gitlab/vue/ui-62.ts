/** The components of @gitlab/ui 62 that the pages are made of. It had no GlFormFields yet; ours takes the same slots. */
import GlAlert from 'gitlab-ui-62/dist/components/base/alert/alert';
import GlBadge from 'gitlab-ui-62/dist/components/base/badge/badge';
import GlButton from 'gitlab-ui-62/dist/components/base/button/button';
import GlDatepicker from 'gitlab-ui-62/dist/components/base/datepicker/datepicker';
import GlForm from 'gitlab-ui-62/dist/components/base/form/form';
import GlFormCheckbox from 'gitlab-ui-62/dist/components/base/form/form_checkbox/form_checkbox';
import GlFormCheckboxGroup from 'gitlab-ui-62/dist/components/base/form/form_checkbox/form_checkbox_group';
import GlFormGroup from 'gitlab-ui-62/dist/components/base/form/form_group/form_group';
import GlFormInput from 'gitlab-ui-62/dist/components/base/form/form_input/form_input';
import GlFormTextarea from 'gitlab-ui-62/dist/components/base/form/form_textarea/form_textarea';
import GlLink from 'gitlab-ui-62/dist/components/base/link/link';
import GlTable from 'gitlab-ui-62/dist/components/base/table/table';
import GlFormFields from './form-fields-62.vue';

export const release = {
  GlAlert,
  GlBadge,
  GlButton,
  GlDatepicker,
  GlForm,
  GlFormCheckbox,
  GlFormCheckboxGroup,
  GlFormFields,
  GlFormGroup,
  GlFormInput,
  GlFormTextarea,
  GlLink,
  GlTable,
};
