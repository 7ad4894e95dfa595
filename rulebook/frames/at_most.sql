-- A query that somebody typed, cut off after so many rows.
SELECT answer.* FROM (
{query}
) AS answer LIMIT $most_rows
