/** Texts that the service does not have yet. */
export const unsaved = {
  title: 'A text of yours was not saved',
  text: 'This browser has kept what you wrote here. Going on with it loses nothing that others wrote meanwhile. Written',
  textClosed: 'This browser has kept what you wrote here; the post-mortem takes no more texts. Written',
  show: 'Show the text',
  continue: 'Go on with it',
  forget: 'Throw it away',
};
