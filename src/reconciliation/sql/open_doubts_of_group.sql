SELECT count(*) FROM reconciliation_doubts WHERE run_id = $1 AND answer = '' AND left_group <> right_group AND (left_group = $2 OR right_group = $2)
