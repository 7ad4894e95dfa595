-- Rounds with a frozen result.
SELECT id, CASE WHEN kind = 'sampled' THEN 1 ELSE 0 END FROM rounds WHERE state = 'closed' ORDER BY id
