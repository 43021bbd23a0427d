interface Term {
  node: { slug: string };
  role: string;
  from: string | null;
  to: string | null;
}

/** Tells the memberships of one party, or of one body, apart: who left and came back has one for each term. */
export const termKey = ({ node, role, from, to }: Term): string => [node.slug, role, from, to].join(':');
