-- $1 $2 paths: of every account the filings in each system, the latest last.
SELECT d.account_id, d.filing_system, v.state, d.system_zh
FROM filing_duties AS d
JOIN filing_versions AS v ON v.filing_id = d.id AND v.recorded_to = 9223372036854775807
JOIN account_versions AS a ON a.account_id = d.account_id AND a.recorded_to = 9223372036854775807 AND a.valid_to = '9999-12-31'
JOIN unit_nodes AS n ON n.id = a.host_unit_id
WHERE d.kind = 'filing' AND n.path >= $1 AND n.path < $2
ORDER BY d.account_id, d.id
