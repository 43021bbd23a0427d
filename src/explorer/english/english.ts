import { frame } from './frame.ts';
import { network } from './network.ts';
import { pages } from './pages.ts';
import { parts } from './parts.ts';
import { values } from './values.ts';

/** All words in English. */
export const english = { ...frame, ...pages, ...parts, network, values };
