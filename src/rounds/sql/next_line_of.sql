-- The inspector's next account of the round that nobody has answered anything on; after the last one from the start.
SELECT l.id FROM round_accounts AS l
WHERE l.round_id = $1 AND l.inspector_id = $2 AND l.id <> $3
  AND NOT EXISTS (SELECT 1 FROM round_checks AS c WHERE c.line_id = l.id AND c.violation_key = '' AND c.state <> 'to_check')
ORDER BY CASE WHEN l.id > $3 THEN 0 ELSE 1 END, l.id LIMIT 1
