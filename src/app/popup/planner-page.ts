/** The planner without a page, as a page of our own. Also the key under which a plan waits for it. */
export const plannerPage = 'src/entries/popup.html';
