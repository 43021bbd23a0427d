CASE WHEN party:State THEN "State" ELSE "Organization" END
