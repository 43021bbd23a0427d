// How many of the declarations are of each year.
WITH left(declaration.earliest, 4) AS year, count(*) AS found
WHERE year IS NOT NULL
ORDER BY year
RETURN [year, year, found]
