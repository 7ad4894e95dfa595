SELECT count(*) FROM reconciliation_doubts
WHERE run_id = $1 AND ($2 = '' OR ($2 = 'unanswered' AND answer = '') OR ($2 = 'answered' AND answer <> ''))
