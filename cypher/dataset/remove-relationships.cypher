UNWIND $ids AS id
MATCH ()-[gone]->()
WHERE elementId(gone) = id
DELETE gone
