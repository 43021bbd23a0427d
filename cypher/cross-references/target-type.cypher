CASE WHEN to:Declaration THEN "Declaration" ELSE "Organization" END
