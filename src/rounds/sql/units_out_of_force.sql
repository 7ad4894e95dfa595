-- Host units of a round's accounts that were merged, split or abolished since the draw.
SELECT DISTINCT n.id, v.name, v.state
FROM round_accounts AS l
JOIN unit_nodes AS n ON n.id = l.unit_id
JOIN unit_versions AS v ON v.unit_id = n.id AND v.recorded_to = 9223372036854775807 AND v.valid_to = '9999-12-31'
WHERE l.round_id = $1 AND v.state <> 'active'
ORDER BY v.name
