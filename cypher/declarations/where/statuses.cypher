declaration.status IN $statuses
