-- As count_filings.sql where only system $1, state $2, occasion $3, open $4, overdue $5 (-1 any) on day $6 are asked for: no account is looked up.
SELECT count(*), CAST(sum(CASE WHEN v.state = 'due' THEN 1 ELSE 0 END) AS BIGINT), CAST(sum(CASE WHEN v.state = 'submitted' THEN 1 ELSE 0 END) AS BIGINT),
    CAST(sum(CASE WHEN v.state = 'filed' THEN 1 ELSE 0 END) AS BIGINT), CAST(sum(CASE WHEN v.state = 'due' AND v.due_on < $6 THEN 1 ELSE 0 END) AS BIGINT)
FROM filing_versions AS v
WHERE v.recorded_to = 9223372036854775807
    AND ($2 = '' OR v.state = $2)
    AND ($4 = -1 OR CASE WHEN v.state IN ('due', 'submitted') THEN 1 ELSE 0 END = $4)
    AND ($5 = -1 OR CASE WHEN v.state = 'due' AND v.due_on < $6 THEN 1 ELSE 0 END = $5)
    AND (($1 = '' AND $3 = '') OR EXISTS (SELECT 1 FROM filing_duties AS d
        WHERE d.id = v.filing_id AND ($1 = '' OR d.filing_system = $1) AND ($3 = '' OR d.occasion = $3)))
