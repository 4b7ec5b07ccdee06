/** Phrases that begin like one that means something; repeated they are hard to read. */
export const HOSTILE_PHRASES = ['wordt nog nader ', '[', 'er moet ', "'", 'n.t.', '….', 'wordt,,', 'De vraag is: ', 'niet ? '];
