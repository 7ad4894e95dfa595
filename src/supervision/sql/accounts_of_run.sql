SELECT account_id FROM collection_outcomes WHERE run_id = $1 ORDER BY account_id
