SELECT DISTINCT d.system_zh
FROM filing_duties AS d
JOIN filing_versions AS v ON v.filing_id = d.id AND v.recorded_to = 9223372036854775807
WHERE d.account_id = $1 AND d.kind = 'filing' AND v.state NOT IN ('filed', 'waived')
ORDER BY d.system_zh
