/** Where the `<head>` of a page ends, whose words a reader sees in the frame of the window at most; 0 without one. */
export const headEnd = (text: string): number => /<\/head\s*>|<body\b/i.exec(text)?.index ?? 0;
