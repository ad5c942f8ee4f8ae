/** From which width on a window has no bar at its lower edge: a page's own one is needed longer than the usual. */
export const footEnds = (taken: boolean) => (taken ? 'md' : 'sm');

/** Room for that bar, by width. */
export const footHeight = (taken: boolean) => ({ base: 58, [footEnds(taken)]: 0 });
