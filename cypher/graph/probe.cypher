// The bookmark that comes with this answer is the revision of the graph.
RETURN 1
