-- $1, $2 first and last day, $3 known at, $4 the moment before which an open finding has stood for long. Serious ones that began in the
-- period, and those that were still open. What was found to be no violation by then does not count.
SELECT f.account_id,
       CAST(sum(CASE WHEN f.severity = 'serious' AND f.first_day >= $1 THEN 1 ELSE 0 END) AS BIGINT),
       CAST(sum(CASE WHEN f.opened_at < $4 AND f.severity <> 'hint' AND (f.closed_at IS NULL OR f.closed_at > $3) THEN 1 ELSE 0 END) AS BIGINT)
FROM findings AS f
WHERE f.account_id IS NOT NULL AND f.first_day <= $2 AND f.opened_at <= $3
    AND NOT ((f.state = 'not_upheld' OR f.triage = 'false_alarm') AND f.closed_at <= $3)
GROUP BY f.account_id
