-- $2: unanswered, answered or '' for all; the likelier first.
SELECT id, run_id, left_group, right_group, points, is_ambiguous, evidence, left_key, right_key, answer, answered_at FROM reconciliation_doubts
WHERE run_id = $1 AND ($2 = '' OR ($2 = 'unanswered' AND answer = '') OR ($2 = 'answered' AND answer <> '')) AND (-points, id) > ($3, $4)
ORDER BY -points, id LIMIT $5
