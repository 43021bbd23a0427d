import { z } from 'zod';

/** The address of a page. Readers are shown it as a link, so other schemes (`javascript:`, `file:`) are none. */
export const webAddress = z.url({ protocol: /^https?$/ });
