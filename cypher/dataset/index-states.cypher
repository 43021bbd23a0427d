// The indexes that are not ready, and why: POPULATING or FAILED.
SHOW INDEXES YIELD name, state
WHERE state <> "ONLINE"
RETURN name, state
