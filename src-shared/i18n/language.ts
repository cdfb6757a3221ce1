/** The two languages of screen and paper. Indonesian is the default. */
export type Language = 'id' | 'en';
